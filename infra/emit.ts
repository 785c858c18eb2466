import canonicalize from 'canonicalize'
import type { Language } from '#catalogue/vocabulary/text.ts'
import type { EmittedFiles } from './emitter.ts'
import type { LandingZonePlan } from './landing-zone-plan.ts'
import { manifestOf } from './manifest.ts'
import { monitoringFiles } from './monitoring/index.ts'
import { orderSheets } from './order-sheet/index.ts'

export interface EmitOptions {
  /** Of what people read: order sheets, alarms, dashboards. What machines read is the same in all. */
  readonly language?: Language
  /** Where stacks that read the plan as they are deployed find it, relative to the project's root. */
  readonly planFile?: string
  /** Files that say how the zone stands among the others, which its own plan does not know. */
  readonly alongside?: EmittedFiles
}

/**
 * Everything a zone's folder holds, by path: the provider's stacks, monitoring, order sheets, the zone's plan, and last a
 * manifest with each file's digest. Needs no credentials and no network; the same plan gives the same bytes.
 */
export async function emitZone(plan: LandingZonePlan, options: EmitOptions = {}): Promise<EmittedFiles> {
  const { language = 'nb', alongside = new Map() } = options
  const files = new Map([
    ...(await providerFiles(plan, options)),
    ...inFolder('monitoring', monitoringFiles(plan, language)),
    ...alongside,
    ...inFolder('order-sheets', orderSheets(plan, language)),
    ['landing-zone-plan.json', json(sorted(plan))] as const,
  ])
  const byName = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map([...byName, ['manifest.json', json(manifestOf(plan, files))]])
}

/** Providers' SDKs are heavy: only what a zone needs gets loaded. */
async function providerFiles(plan: LandingZonePlan, { planFile }: EmitOptions): Promise<EmittedFiles> {
  const { provider } = plan.zone
  switch (provider) {
    case 'aws':
      return (await import('./aws/emit.ts')).emit(plan)
    case 'ibm':
      return (await import('./ibm/emit.ts')).emit(plan)
    case 'azure':
    case 'google':
    case 'openstack':
      return (await import('./pulumi/emit.ts')).emit(plan, planFile)
    default:
      return provider satisfies never
  }
}

const inFolder = (folder: string, files: EmittedFiles): [string, string][] =>
  [...files].map(([name, text]) => [`${folder}/${name}`, text])

/** The same value with its keys in one order, whatever order they were read in. */
const sorted = (value: object): unknown => JSON.parse(canonicalize(value) ?? 'null')

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
