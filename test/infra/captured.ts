import type { Store } from '#classifier/submission.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from '#infra/landing-zone-plan.ts'
import type { CapturedResource } from '#infra/pulumi/recorder.ts'
import { sampleControlsWithout } from './sample-plan.ts'

/** What a Pulumi program registered, to be asked about in tests. */
export class Captured {
  readonly resources: readonly CapturedResource[]
  constructor(resources: readonly CapturedResource[]) {
    this.resources = resources
  }

  all(type: string): CapturedResource[] {
    return this.resources.filter((resource) => resource.type === type)
  }

  /** The one resource of a type that fits; none or several fail the test. */
  one(type: string, fits: (resource: CapturedResource) => boolean = () => true): CapturedResource {
    const found = this.all(type).filter(fits)
    if (found.length === 1) return found[0]!
    throw new Error(`${found.length} of ${type} fit: ${found.map(({ name }) => name).join(', ')}`)
  }

  /** Names of the parts that a stack of the zone consists of: the components under its root. */
  partsOf(stack: string): string[] {
    const components = this.resources.filter(({ urn, custom }) => !custom && urn.startsWith(`urn:pulumi:${stack}::`))
    const root = components.find(({ parent }) => parent?.includes('::pulumi:pulumi:Stack::') === true)
    return components.filter(({ parent }) => parent === root?.urn).map(({ type }) => type.split(':')[2]!)
  }

  /** True of resources that name another one anywhere in what they are given. */
  refersTo(other: CapturedResource): (resource: CapturedResource) => boolean {
    return ({ inputs }) => JSON.stringify(inputs).includes(`"${other.urn}#`)
  }
}

export const storesOf = (plan: LandingZonePlan): DataStore[] => plan.agencies.flatMap((share) => share.dataStores)

/** Id of the plan's data set that is kept in a kind of store. */
export const kindOfPlan = (plan: LandingZonePlan, kind: Store['kind']): string =>
  storesOf(plan).find(({ store }) => store.kind === kind)!.dataSet

/** The plan with other data sets for the second agency: one of each kind, each changed by `change`. The first has none. */
export function withStores(plan: LandingZonePlan, change: (store: DataStore) => Partial<DataStore>): LandingZonePlan {
  const [first, second] = plan.agencies as [AgencyShare, AgencyShare]
  const stores = storesOf(plan).map((store): DataStore => {
    const moved = { ...store, agency: second.agency.id, key: 'plan-c2' }
    return { ...moved, ...change(moved) }
  })
  return {
    ...plan,
    agencies: [
      { ...first, dataStores: [] },
      { ...second, dataStores: stores },
    ],
  }
}

/** The same plan told in another order. */
export const reversed = (plan: LandingZonePlan): LandingZonePlan => {
  const [first, ...others] = plan.responseTimeMonitor.probes
  const [last, ...rest] = [first, ...others].toReversed() as typeof plan.responseTimeMonitor.probes
  return {
    ...plan,
    agencies: plan.agencies
      .toReversed()
      .map((share) => ({ ...share, dataStores: share.dataStores.toReversed(), servers: share.servers.toReversed() })),
    keys: plan.keys.toReversed(),
    responseTimeMonitor: { ...plan.responseTimeMonitor, probes: [last, ...rest] },
  }
}

/** Every control on a store of each kind. */
export const withEveryControl = (plan: LandingZonePlan): LandingZonePlan =>
  withStores(plan, () => ({ controls: sampleControlsWithout() }))

/** No control at all, and keys in the provider's custody. */
export const withNoControl = (plan: LandingZonePlan): LandingZonePlan => ({
  ...withStores(plan, () => ({ controls: [] })),
  keys: plan.keys.map((key) => ({ ...key, custody: 'provider' })),
})

export const withSettings = (plan: LandingZonePlan, settings: Record<string, string>): LandingZonePlan => ({
  ...plan,
  zone: { ...plan.zone, settings: { ...plan.zone.settings, ...settings } },
})

export function withoutSettings(plan: LandingZonePlan, ...left: readonly string[]): LandingZonePlan {
  const settings = Object.entries(plan.zone.settings).filter(([key]) => !left.includes(key))
  return { ...plan, zone: { ...plan.zone, settings: Object.fromEntries(settings) } }
}
