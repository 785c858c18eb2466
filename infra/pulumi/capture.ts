import { Output, Resource, type ResourceTransformation, runtime } from '@pulumi/pulumi'
import * as debugging from '@pulumi/pulumi/runtime/debuggable.js'
import * as runtimeState from '@pulumi/pulumi/runtime/state.js'
import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { type CapturedResource, isProviderType, Recorder } from './recorder.ts'
import { registerStack } from './register.ts'
import { stacksOf, type ZoneStack } from './stacks.ts'

export const pulumiProject = 'rettsky'

/** Not in the SDK's typings: where a resource was made, and what nobody has waited for yet. */
const traced = Resource as unknown as { callsites: () => object[] }
const debuggable = (debugging as unknown as { default: Debuggable }).default
interface Debuggable {
  debuggablePromise: <T>(promise: Promise<T>, context?: unknown) => Promise<T>
}

/** Not in the SDK's typings: runs a program with Pulumi's otherwise global state to itself, as its automation API does. */
const { withLocalStorage } = runtimeState as unknown as {
  withLocalStorage<T>(program: () => Promise<T>): Promise<T>
}

/**
 * The resources that the Pulumi program registers for one zone, all its stacks together, without an engine, credentials or
 * network. Sorted by URN; the same plan gives the same list. Zones may be captured one after another or at once.
 */
export async function captureResources(plan: LandingZonePlan): Promise<CapturedResource[]> {
  const captured: CapturedResource[] = []
  for (const stack of stacksOf(plan)) captured.push(...(await captureStack(stack)))
  return captured.sort((a, b) => (a.urn < b.urn ? -1 : 1))
}

/** The resources of one stack. */
export const captureStack = (stack: ZoneStack): Promise<CapturedResource[]> =>
  captureProgram(stack.name, () => registerStack(stack))

/** The same for any program; `stack` is the name that URNs carry. */
export async function captureProgram(stack: string, program: () => Promise<unknown>): Promise<CapturedResource[]> {
  const run = () => withoutProviderEnvironment(() => withLocalStorage(() => record(stack, program)))
  // A program that fails runs once more with traces, for whoever has to find out where.
  const turn = previous.then(() => withoutTraces(run).catch(run))
  previous = turn.catch(() => undefined)
  return turn
}

/** Captures queue up, because each one hides the process's provider variables while it runs. */
let previous: Promise<unknown> = Promise.resolve()

async function record(stack: string, program: () => Promise<unknown>): Promise<CapturedResource[]> {
  const declared = new Map<string, Set<string>>()
  const promised: Promised[] = []
  const recorder = new Recorder(declared)
  runtime.setMockOptions(recorder, pulumiProject, stack)
  const watch: ResourceTransformation = ({ type, name, props }) => {
    const keys = declared.get(type) ?? new Set()
    declared.set(type, keys)
    for (const key of Object.keys(props)) keys.add(key)
    for (const [property, value] of Object.entries(props)) {
      if (Output.isInstance(value)) promised.push({ type, name, property, value })
    }
    return undefined
  }
  const failed = (error: unknown) => recorder.errors.push(error instanceof Error ? error : new Error(String(error)))
  process.on('unhandledRejection', failed)
  try {
    await runtime.runInPulumiStack(async () => {
      runtime.registerStackTransformation(watch)
      await program()
    })
    await runtime.disconnect()
  } finally {
    await new Promise((done) => setImmediate(done)) // rejections of what hung on a failure come a turn later
    process.off('unhandledRejection', failed)
  }
  const resources = [...recorder.captured.values()].sort((a, b) => (a.urn < b.urn ? -1 : 1))
  refuseFailures(stack, [...recorder.errors, ...(await lostValues(resources, promised))])
  return resources
}

type Promised = { type: string; name: string; property: string; value: Output<unknown> }

/**
 * A value that was to come from another resource and turned out undefined would vanish from the graph unseen; better to
 * say so. The SDKs themselves wrap arguments that nobody gave, but those come from no resource.
 */
async function lostValues(resources: readonly CapturedResource[], promised: readonly Promised[]): Promise<Error[]> {
  const given = new Map(resources.map(({ type, name, inputs }) => [`${type}::${name}`, inputs]))
  const lost: Error[] = []
  for (const { type, name, property, value } of promised) {
    if (isProviderType(type) || property in (given.get(`${type}::${name}`) ?? {})) continue
    const sources = await sourcesOf(value)
    if (sources > 0)
      lost.push(new Error(`${type} ${name}: ${property} was given a value that its source does not have`))
  }
  return lost
}

/** How many resources a value comes from; not in the SDK's typings. */
async function sourcesOf(value: Output<unknown>): Promise<number> {
  const { allResources } = value as unknown as { allResources(): Promise<ReadonlySet<unknown>> }
  return (await allResources.call(value)).size
}

function refuseFailures(stack: string, errors: readonly Error[]): void {
  if (errors.length === 0) return
  const messages = [...new Set(errors.map((error) => error.message))]
  throw new AdvisorError('pulumi-program-failed', `zone ${stack}: ${messages.join('; ')}`, { cause: errors[0] })
}

/**
 * Pulumi notes for every resource where it was made and for every promise who waits for it, so that it can tell what never
 * came. That takes more than half of the time and memory of a capture, whose recorder tells what is missing by itself.
 */
async function withoutTraces<T>(run: () => Promise<T>): Promise<T> {
  const { stackTraceLimit } = Error
  const { debuggablePromise } = debuggable
  const { callsites } = traced
  Error.stackTraceLimit = 0
  debuggable.debuggablePromise = (promise) => promise
  traced.callsites = () => []
  try {
    return await run()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
    debuggable.debuggablePromise = debuggablePromise
    traced.callsites = callsites
  }
}

const providerVariable = /^(OS|ARM|AZURE|GOOGLE|GCLOUD|CLOUDSDK|PULUMI)_/

/** SDKs fill provider arguments, passwords among them, from the environment; a captured graph must hold none of it. */
async function withoutProviderEnvironment<T>(run: () => Promise<T>): Promise<T> {
  const hidden = Object.entries(process.env).filter(([name]) => providerVariable.test(name))
  for (const [name] of hidden) delete process.env[name]
  try {
    return await run()
  } finally {
    Object.assign(process.env, Object.fromEntries(hidden))
  }
}
