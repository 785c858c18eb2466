import { isDeepStrictEqual } from 'node:util'
import { runtime } from '@pulumi/pulumi'
import { answerOf } from '#infra/pulumi/answers.ts'
import { type Registered, runProgram } from '../../infra/pulumi-engine.ts'
import type { Declarations } from './declarations.ts'
import { example, misfits } from './shape.ts'

/** A resource as the last deployment left it. */
export interface Kept extends Registered {
  readonly id: string
}

/** What a stack holds, by URN, in the order in which it was made. */
export type State = ReadonlyMap<string, Kept>

/** What a deployment does to one resource; `changed` are the inputs that differ from what is there. */
export interface Step {
  readonly op: 'create' | 'update' | 'same' | 'delete'
  readonly resource: Registered
  readonly changed: readonly string[]
}

export interface Deployment {
  readonly steps: readonly Step[]
  readonly state: State
  /** What the program said on stderr or as errors, and every input that its SDK does not declare. */
  readonly problems: readonly string[]
}

export interface Program {
  readonly stack: string
  readonly config: Readonly<Record<string, string>>
  readonly declarations: Declarations
}

/**
 * Runs the program against what a stack holds. Every input of every resource and lookup is held against the SDK's own
 * declaration; a deployment answers with values of the declared types, a preview leaves them unknown.
 */
export async function deploy(program: Program, before: State, preview: boolean): Promise<Deployment> {
  const problems: string[] = []
  const steps: Step[] = []
  const state = new Map<string, Kept>()
  const check = (token: string, name: string, inputs: Record<string, unknown>) => {
    const found = misfits(inputs, program.declarations.of(token).inputs, isUnknown)
    problems.push(...found.map((problem) => `${token} ${name}: ${problem}`))
  }
  const answer = (token: string, name: string, given: Record<string, unknown>) =>
    preview ? given : { ...(example(program.declarations.of(token).outputs, name) as object), ...given }
  const told = await runProgram(
    { stack: program.stack, config: program.config, preview },
    {
      register: (sent) => {
        const resource = { ...sent, inputs: bare(sent.inputs, sent.type) }
        if (resource.custom) check(resource.type, resource.name, resource.inputs)
        const id = before.get(resource.urn)?.id ?? `id-of-${resource.name}`
        steps.push(stepFor(resource, before))
        state.set(resource.urn, { ...resource, id })
        if (!resource.custom) return { outputs: sent.inputs }
        return { ...(preview ? {} : { id }), outputs: answer(resource.type, resource.name, sent.inputs) }
      },
      read: (type, id, inputs) => ({ ...answer(type, id, inputs) }),
      invoke: (token, args) => {
        check(token, '', args)
        return { ...(example(program.declarations.of(token).outputs, token) as object), ...answerOf(token, args) }
      },
    },
  )
  const gone = [...before.values()].filter(({ urn }) => !state.has(urn)).toReversed()
  steps.push(...gone.map((resource): Step => ({ op: 'delete', resource, changed: [] })))
  if (told.exitCode !== 0) problems.push(`the program ended with ${told.exitCode}`)
  if (told.stderr !== '') problems.push(told.stderr.trim())
  return { steps, state, problems: [...problems, ...told.errors] }
}

function stepFor(resource: Registered, before: State): Step {
  const there = before.get(resource.urn)
  if (there === undefined) return { op: 'create', resource, changed: [] }
  const names = new Set([...Object.keys(there.inputs), ...Object.keys(resource.inputs)])
  const changed = [...names].filter((name) => !isDeepStrictEqual(there.inputs[name], resource.inputs[name]))
  return { op: changed.length > 0 ? 'update' : 'same', resource, changed }
}

/** What `pulumi destroy` does: it refuses as long as anything is protected, and lets go of what is to be retained. */
export function destroy(state: State): { readonly refused: readonly Kept[]; readonly retained: readonly Kept[] } {
  const all = [...state.values()]
  return { refused: all.filter(({ protect }) => protect), retained: all.filter(({ retainOnDelete }) => retainOnDelete) }
}

/** Takes secrets out of their envelopes. Providers' own arguments are JSON in strings, as SDKs send them. */
function bare(inputs: Record<string, unknown>, type: string): Record<string, unknown> {
  const entries = Object.entries(inputs).filter(([name]) => !type.startsWith('pulumi:providers:') || name !== 'version')
  return Object.fromEntries(entries.map(([name, value]) => [name, open(value, type.startsWith('pulumi:providers:'))]))
}

function open(value: unknown, inJson: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => open(item, false))
  if (inJson && typeof value === 'string' && /^(true|false|\[.*\]|\{.*\})$/s.test(value)) return JSON.parse(value)
  if (typeof value !== 'object' || value === null) return value
  const envelope = value as Record<string, unknown>
  if (envelope[runtime.specialSigKey] === runtime.specialSecretSig) return open(envelope.value, inJson)
  return Object.fromEntries(Object.entries(envelope).map(([name, item]) => [name, open(item, false)]))
}

/** What only a deployment tells, or a reference to another resource. */
const isUnknown = (value: unknown): boolean =>
  value === runtime.unknownValue || (typeof value === 'object' && value !== null && runtime.specialSigKey in value)
