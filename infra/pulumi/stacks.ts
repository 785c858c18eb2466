import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { cutStores, withoutStackCounts } from '../agency-stacks.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'

/** One Pulumi stack of a zone. */
export interface ZoneStack {
  /** `azure-oslo`, `azure-oslo.helse`, or `azure-oslo.helse.2`: ids have no point, so no two stacks share a name. */
  readonly name: string
  /** What of the zone's plan the stack depends on. */
  readonly plan: LandingZonePlan
  readonly holds: StackContent
}

/**
 * What the zone shares; what an agency has in it, with those of its data sets that lie there; or more of the agency's data sets,
 * in a share that knows no others.
 */
export type StackContent =
  | { readonly kind: 'zone' }
  | { readonly kind: 'agency'; readonly share: AgencyShare; readonly dataStores: readonly DataStore[] }
  | { readonly kind: 'more-data'; readonly share: AgencyShare }

export const isDeployedByPulumi = ({ zone }: LandingZonePlan): boolean =>
  zone.provider === 'azure' || zone.provider === 'google' || zone.provider === 'openstack'

/** The stacks of a zone in an order they can be deployed in: the zone's own, then each agency's, the first of them before the others. */
export function stacksOf(plan: LandingZonePlan): ZoneStack[] {
  const meant = { ...plan, zone: withoutStackCounts(plan.zone) }
  const agencies = plan.agencies.map((share) => ({ ...share, systems: [], dataStores: [], servers: [] }))
  const zone: ZoneStack = { name: plan.zone.id, plan: { ...meant, agencies, keys: [] }, holds: { kind: 'zone' } }
  return [zone, ...plan.agencies.flatMap((share) => agencyStacks(meant, share, cutStores(plan.zone, share)))]
}

function agencyStacks(plan: LandingZonePlan, share: AgencyShare, parts: readonly DataStore[][]): ZoneStack[] {
  const [first = [], ...others] = parts
  const name = `${plan.zone.id}.${share.agency.short}`
  return [
    { name, plan: planOf(plan, share), holds: { kind: 'agency', share, dataStores: first } },
    ...others.map((dataStores, i): ZoneStack => {
      const part = { ...share, systems: [], servers: [], dataStores }
      return {
        name: `${name}.${i + 2}`,
        plan: withUsedKeys(planOf(plan, part)),
        holds: { kind: 'more-data', share: part },
      }
    }),
  ]
}

/** What of the zone's plan concerns an agency. */
function planOf(plan: LandingZonePlan, share: AgencyShare): LandingZonePlan {
  const { id } = share.agency
  return {
    ...plan,
    agencies: [share],
    keys: plan.keys.filter(({ agency }) => agency === id),
    subnets: plan.subnets.filter(({ agency }) => agency === undefined || agency === id),
  }
}

/** A key that encrypts nothing here is no matter of this stack. */
function withUsedKeys(plan: LandingZonePlan): LandingZonePlan {
  const used = new Set(plan.agencies.flatMap(({ dataStores }) => dataStores.map(({ key }) => key)))
  return { ...plan, keys: plan.keys.filter(({ id }) => used.has(id)) }
}

/**
 * Digest of what the plan means for a stack. Another plan that means the same here has the same digest: a new data set of one
 * agency leaves the stacks of all others as they are.
 */
export function stackDigest({ plan, holds }: ZoneStack): string {
  const { planDigest: _, asOf, budget, responseTimeMonitor, ...meant } = plan
  if (holds.kind === 'zone') return digestOf({ ...meant, asOf, budget, responseTimeMonitor })
  const { prober } = responseTimeMonitor
  if (holds.kind === 'more-data') return digestOf({ ...meant, prober })
  return digestOf({ ...meant, prober, dataSets: holds.dataStores.map(({ dataSet }) => dataSet) })
}
