import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { emitInMemory } from '#advisor/emit/emit-plan.ts'
import { emitZones } from '#advisor/emit/emit-zones.ts'
import { Provider } from '#catalogue/offer.ts'
import { emitZone } from '#infra/emit.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import type { ZoneManifest } from '#infra/manifest.ts'
import { isTooLarge, largeStacks, stackLimits, stackSizes } from '#infra/stack-limits.ts'
import { parsePlan } from '#placement/read-plan.ts'
import { manyDataSets } from '../infra/many-data-sets.ts'
import { samplePlan } from '../infra/sample-plan.ts'

// Wall and processor seconds of emitting one AWS zone (SDK loaded and not), all zones of Andeby, and many data sets.
// node test/bench/emit.ts [dataSets=10000] [agencies=60] [providers=all, comma between]

const [dataSets, agencies] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 60)]
const providers = (process.argv[4]?.split(',') ?? Provider.options) as Provider[]

/**
 * Runs and says what it took. Other work on the machine disturbs the clock, so the shorter of clock and processor time counts: one
 * processor would not take longer than the latter.
 */
async function timed<T>(
  what: string,
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly seconds: number }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await run()
  const { user, system } = process.cpuUsage(cpu)
  const [clock, processor] = [(performance.now() - start) / 1000, (user + system) / 1e6]
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(`${what}: ${clock.toFixed(1)} s wall, ${processor.toFixed(1)} s processor, peak ${peak} MB`)
  return { result, seconds: Math.min(clock, processor) }
}

/** The largest CloudFormation or Pulumi stack or Terraform module of a zone, with what it holds. */
function largest(files: EmittedFiles): string {
  const stacks = stackSizes(files)
  const most = (of: 'resources' | 'bytes') => stacks.reduce((a, b) => (b[of] > a[of] ? b : a))
  const [resources, bytes] = [most('resources'), most('bytes')]
  const kilobytes = Math.ceil(bytes.bytes / 1000)
  return `${stacks.length} stacks, most ${resources.resources} resources (${resources.stack}), ${kilobytes} kB (${bytes.stack})`
}

/** The plan with agencies cut into as many stacks as `rettsky emit` says. */
async function cutAsSaid(plan: LandingZonePlan): Promise<LandingZonePlan> {
  const large = largeStacks(plan, await emitZone(plan)).flatMap(({ cut }) => cut ?? [])
  const settings = Object.fromEntries(large.map(({ agency, stacks }) => [`stacks-${agency}`, `${stacks}`]))
  return { ...plan, zone: { ...plan.zone, settings: { ...plan.zone.settings, ...settings } } }
}

/** Says whether a promise is kept, and lets the bench fail when it is not. */
function promise(what: string, kept: boolean): void {
  console.log(`  ${kept ? 'kept' : 'MISSED'}: ${what}`)
  if (!kept) process.exitCode = 1
}

await timed('one AWS zone, SDK not loaded', () => emitZone(samplePlan('aws')))
const again = await timed('one AWS zone, SDK loaded', () => emitZone(samplePlan('aws')))
promise('one AWS zone in 5 s', again.seconds <= 5)
const path = new URL('../../examples/andeby/placement-plan.json', import.meta.url)
const andeby = parsePlan(readFileSync(path, 'utf8'), 'placement-plan.json')
const all = await timed('all zones of Andeby', () => emitInMemory(andeby, { folder: '', language: 'nb', zones: null }))
console.log(`  ${all.result.length} zones, ${all.result.reduce((sum, { files }) => sum + files.size, 0)} files`)
promise('all of them in 60 s', all.seconds <= 60)
const plans: LandingZonePlan[] = []
for (const provider of providers)
  plans.push(await cutAsSaid(manyDataSets(provider, Math.ceil(dataSets / providers.length), agencies)))
const large = await timed(`${dataSets} data sets of ${agencies} agencies in ${plans.length} zones`, () =>
  emitZones(plans.map((plan) => ({ plan, options: {} }))),
)
promise('all of it in 180 s', large.seconds <= 180)
for (const [i, files] of large.result.entries()) {
  const size = [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const { zone, resources } = JSON.parse(files.get('manifest.json') ?? '{}') as ZoneManifest
  const sets = plans[i]?.agencies.reduce((sum, { dataStores }) => sum + dataStores.length, 0)
  console.log(`  ${zone}: ${sets} data sets, ${resources} resources, ${(size / 1e6).toFixed(1)} MB; ${largest(files)}`)
  const { resources: most, bytes } = stackLimits
  promise(`no stack over ${most} resources or ${bytes / 1000} kB`, !stackSizes(files).some(isTooLarge))
}
