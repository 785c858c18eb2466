import { digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import type { EmittedFiles } from './emitter.ts'
import type { LandingZonePlan } from './landing-zone-plan.ts'

/** What a zone's folder holds and which plan it was made from, so that either can be checked against the other. */
export interface ZoneManifest {
  readonly schema: 'rettsky/zone-manifest/v1'
  readonly zone: string
  readonly provider: LandingZonePlan['zone']['provider']
  readonly asOf: string
  readonly planDigest: string
  /** Resources that the files ask the provider for; providers' own nested parts are not counted. */
  readonly resources: number
  readonly files: Readonly<Record<string, string>>
}

/** Digest of every file, sorted by name. */
export function manifestOf(plan: LandingZonePlan, files: EmittedFiles): ZoneManifest {
  const digests = [...files].map(([name, text]): [string, string] => [name, digestOfBytes(text)])
  return {
    schema: 'rettsky/zone-manifest/v1',
    zone: plan.zone.id,
    provider: plan.zone.provider,
    asOf: plan.asOf,
    planDigest: plan.planDigest,
    resources: [...files].reduce((sum, [name, text]) => sum + resourcesIn(name, text), 0),
    files: Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

type Counted = {
  readonly Resources?: object
  readonly resource?: Readonly<Record<string, object>>
  readonly steps?: readonly { readonly op: string; readonly newState?: { readonly custom?: boolean } }[]
}

/** Resources that a file asks for: CloudFormation templates, Pulumi previews and Terraform JSON; anything else asks for nothing. */
export function resourcesIn(name: string, text: string): number {
  if (!/(\.template\.json|\.resources\.json|\.tf\.json)$/.test(name)) return 0
  const { Resources = {}, resource = {}, steps = [] } = JSON.parse(text) as Counted
  const terraform = Object.values(resource).reduce((sum, named) => sum + Object.keys(named).length, 0)
  const pulumi = steps.filter(({ op, newState }) => op === 'create' && newState?.custom === true).length
  return Object.keys(Resources).length + terraform + pulumi
}
