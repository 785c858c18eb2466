import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import { exitFiles } from '#infra/exit/exit-files.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { zoneSettingIssues } from '#infra/settings/index.ts'
import { type LargeStack, largeStacks } from '#infra/stack-limits.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { isOurs, replaceFolders } from '../files/write.ts'
import { emitZones, type ZoneTask } from './emit-zones.ts'

/** `planFile` is where stacks will find the plan when they are deployed: relative to the folder that commands are run in. */
export type EmitTo = {
  readonly planFile?: string
  readonly folder: string
  readonly language: Language
  readonly zones: readonly string[] | null
}
export type EmittedZone = { readonly zone: string; readonly files: EmittedFiles }
/** With its stacks that had better be cut. */
export type WeighedZone = EmittedZone & { readonly large: readonly LargeStack[] }
/** A zone that the plan no longer uses, and where its folder lies now. */
export type SetAside = { readonly zone: string; readonly folder: string }
export type Written = { readonly zones: readonly WeighedZone[]; readonly setAside: readonly SetAside[] }

/**
 * Emits the zones of a plan, each into a folder of its own. Nothing is written before every zone has been emitted, so that a
 * zone that cannot be emitted leaves the folders as they were.
 *
 * @throws InputError when a zone is asked for that the plan does not use.
 */
export async function emitPlan(plan: PlacementPlan, to: EmitTo): Promise<Written> {
  const zones = await emitInMemory(plan, to)
  return { zones, setAside: await writeZones(zones, to) }
}

/** Writes emitted zones; when all of them were, folders of zones that the plan no longer uses are set aside. */
export async function writeZones(emitted: readonly EmittedZone[], to: EmitTo): Promise<SetAside[]> {
  await replaceFolders(new Map(emitted.map(({ zone, files }) => [join(to.folder, zone), files])))
  return to.zones === null ? setAsideStale(to.folder, emitted) : []
}

/** Emits without writing anything. @throws InputError when a zone cannot be emitted, or is asked for and not in the plan. */
export async function emitInMemory(plan: PlacementPlan, to: EmitTo): Promise<WeighedZone[]> {
  const plans = landingZonePlans(plan)
  const known = plans.map(({ zone }) => zone.id)
  const unknown = (to.zones ?? []).filter((zone) => !known.includes(zone))
  if (unknown.length > 0) {
    throw new InputError(
      unknown.map((zone) => ({ code: 'unknown-name', path: '--zone', met: zone, accepted: known.join(', ') })),
    )
  }
  const wanted = plans.filter(({ zone }) => to.zones === null || to.zones.includes(zone.id))
  refuseSettings(plan, wanted)
  const tasks: ZoneTask[] = []
  for (const zonePlan of wanted) {
    const alongside = await exitFiles(plan, zonePlan.zone.id, to.language)
    const { language, planFile } = to
    tasks.push({ plan: zonePlan, options: { language, alongside, ...(planFile === undefined ? {} : { planFile }) } })
  }
  const emitted = await emitZones(tasks)
  return wanted.map((zonePlan, i) => {
    const files = emitted[i]!
    return { zone: zonePlan.zone.id, files, large: largeStacks(zonePlan, files) }
  })
}

/** Every zone's settings at once, before anything is emitted. They stand in the workspace, from where the plan took them. */
function refuseSettings({ agencies }: PlacementPlan, plans: readonly LandingZonePlan[]): void {
  const shorts = agencies.map(({ short }) => short)
  const issues = plans.flatMap(({ zone }) => zoneSettingIssues(zone, shorts))
  if (issues.length > 0) throw new InputError(issues.map((issue) => ({ ...issue, file: 'rettsky.yaml' })))
}

/**
 * Moves folders of zones that the same body's plan no longer uses out of the way, so that nobody deploys or checks them with the
 * others: `out/zones/ibm-eu-de` becomes `out/zones-left/ibm-eu-de`. They are needed until the zone is empty. All other folders stay.
 */
async function setAsideStale(folder: string, emitted: readonly EmittedZone[]): Promise<SetAside[]> {
  const bodies = new Set(emitted.map(({ files }) => bodyOf(files.get(zonePlanFile) ?? '')))
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const moved: SetAside[] = []
  for (const { name: zone } of entries.filter((entry) => entry.isDirectory())) {
    const path = join(folder, zone)
    const plan = await readFile(join(path, zonePlanFile), 'utf8').catch(() => '')
    if (emitted.some((one) => one.zone === zone) || !(await isOurs(path)) || !bodies.has(bodyOf(plan))) continue
    const target = freePath(join(`${resolve(folder)}-left`, zone))
    await mkdir(dirname(target), { recursive: true })
    await rename(path, target)
    moved.push({ zone, folder: relative('', target) })
  }
  return moved
}

/** The path itself, or with the first number that nothing lies under: an earlier leaving is not overwritten. */
function freePath(path: string): string {
  let free = path
  for (let n = 2; existsSync(free); n++) free = `${path}-${n}`
  return free
}

const zonePlanFile = 'landing-zone-plan.json'

/** Organisation number of the body that a zone's plan is for. */
function bodyOf(plan: string): string | undefined {
  try {
    return (JSON.parse(plan) as { body?: { id?: string } }).body?.id
  } catch {
    return undefined
  }
}
