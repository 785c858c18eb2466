import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { performance } from 'node:perf_hooks'
import { emitInMemory } from '#advisor/emit/emit-plan.ts'
import { emitZones } from '#advisor/emit/emit-zones.ts'
import { Provider } from '#catalogue/offer.ts'
import { emitZone } from '#infra/emit.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { ZoneManifest } from '#infra/manifest.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { manyDataSets } from '../infra/many-data-sets.ts'
import { samplePlan } from '../infra/sample-plan.ts'

// Wall and processor seconds of emitting one AWS zone (SDK loaded and not), all zones of Andeby, and many data sets.
// node test/bench/emit.ts [dataSets=10000] [agencies=60] [providers=all, comma between]

const [dataSets, agencies] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 60)]
const providers = (process.argv[4]?.split(',') ?? Provider.options) as Provider[]

/** Runs and says what it took; the figure of merit is processor time, since other work on the machine disturbs the clock. */
async function timed<T>(what: string, run: () => Promise<T>): Promise<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await run()
  const { user, system } = process.cpuUsage(cpu)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(`${what}: ${seconds} s wall, ${((user + system) / 1e6).toFixed(1)} s processor, peak ${peak} MB`)
  return result
}

interface Stack {
  readonly Resources?: object
  readonly steps?: readonly { readonly newState: { readonly custom: boolean } }[]
  readonly resource?: Readonly<Record<string, object>>
}

/** What no stack may be larger than (issue 4). */
const most = { resources: 400, kB: 800 }

/** The largest CloudFormation template, Pulumi stack or Terraform module of a zone, in resources and in kB. */
function largestStack(files: EmittedFiles): string {
  const texts = [...files].filter(([name]) => /\.(template|resources|tf)\.json$/.test(name))
  const stacks = Map.groupBy(texts, ([name]) => (name.endsWith('.tf.json') ? dirname(name) : name))
  const sizes = [...stacks.values()].map((parts) => parts.map(([, text]) => JSON.parse(text) as Stack))
  const resources = Math.max(...sizes.map((parts) => sumOf(parts.map(resourcesIn))))
  const kB = Math.ceil(Math.max(...sizes.map((parts) => sumOf(parts.map(bytesIn)))) / 1000)
  const missed = resources > most.resources || kB > most.kB ? ` – MISSED: ${most.resources} and ${most.kB} kB` : ''
  return `${stacks.size} stacks, largest ${resources} resources, ${kB} kB${missed}`
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const bytesIn = (stack: Stack): number => Buffer.byteLength(JSON.stringify(stack))

const resourcesIn = ({ Resources = {}, steps = [], resource = {} }: Stack): number =>
  Object.keys(Resources).length +
  steps.filter(({ newState }) => newState.custom).length +
  sumOf(Object.values(resource).map((named) => Object.keys(named).length))

await timed('one AWS zone, SDK not loaded', () => emitZone(samplePlan('aws')))
await timed('one AWS zone, SDK loaded', () => emitZone(samplePlan('aws')))
const path = new URL('../../examples/andeby/placement-plan.json', import.meta.url)
const andeby = parsePlan(readFileSync(path, 'utf8'), 'placement-plan.json')
const zones = await timed('all zones of Andeby', () =>
  emitInMemory(andeby, { folder: '', language: 'nb', zones: null }),
)
console.log(`  ${zones.length} zones, ${zones.reduce((sum, { files }) => sum + files.size, 0)} files`)
const plans = providers.map((provider) => manyDataSets(provider, Math.ceil(dataSets / providers.length), agencies))
const folders = await timed(`${dataSets} data sets of ${agencies} agencies in ${plans.length} zones`, () =>
  emitZones(plans.map((plan) => ({ plan, options: {} }))),
)
for (const [i, files] of folders.entries()) {
  const size = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const { zone, resources } = JSON.parse(files.get('manifest.json') ?? '{}') as ZoneManifest
  const sets = plans[i]?.agencies.reduce((sum, { dataStores }) => sum + dataStores.length, 0)
  console.log(
    `  ${zone}: ${sets} data sets, ${resources} resources, ${(size / 1e6).toFixed(1)} MB; ${largestStack(files)}`,
  )
}
