import type { LandingZone } from '#catalogue/landing-zone.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { LandingZonePlan, PrivateConnectivity, ZoneLink } from '../landing-zone-plan.ts'
import { carve } from './addressing.ts'
import { agencyShares, zoneKeys } from './agencies.ts'
import { agencySubnets } from './agency-networks.ts'
import { zoneBudget } from './budget.ts'
import { checkCapabilities } from './check-capabilities.ts'
import { checkSizes } from './check-sizes.ts'
import { checkAgencies, checkDigest, checkOffers, checkPlanNetwork, zonesInUse } from './checks.ts'
import { hasReached } from './link-facts.ts'
import { responseTimeMonitor } from './monitoring.ts'
import { parsePrefix } from './prefix.ts'
import { zoneTags } from './tags.ts'

const checks = [checkDigest, checkOffers, checkPlanNetwork, checkAgencies, checkCapabilities, checkSizes]

/** Why the plan cannot be built as it stands; nothing where it can. */
export const unbuildable = (plan: PlacementPlan): Issue[] => checks.flatMap((check) => check(plan))

/**
 * What is to be built, zone by zone, for every zone that holds something. Decides nothing that the placement plan has not
 * decided. Throws `InputError` with every issue when the plan cannot be built as it stands.
 */
export function landingZonePlans(plan: PlacementPlan): LandingZonePlan[] {
  const issues = unbuildable(plan)
  if (issues.length > 0) throw new InputError(issues)
  return zonesInUse(plan).map((zone) => landingZonePlan(plan, zone))
}

function landingZonePlan(plan: PlacementPlan, zone: LandingZone): LandingZonePlan {
  const agencies = agencyShares(plan, zone)
  const shared = carve(parsePrefix(zone.cidr), zone.capabilities.twoSites)
  const subnets = [...shared, ...agencySubnets(zone, agencies)].sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    schema: 'rettsky/landing-zone-plan/v1',
    planDigest: plan.digest,
    asOf: plan.asOf,
    body: plan.body,
    zone,
    tags: zoneTags(zone, plan.body),
    subnets,
    keys: zoneKeys(agencies),
    agencies,
    privateConnectivity: privateConnectivity(plan, zone),
    responseTimeMonitor: responseTimeMonitor(plan, zone, subnets),
    budget: zoneBudget(plan, zone),
  }
}

function privateConnectivity(plan: PlacementPlan, zone: LandingZone): PrivateConnectivity {
  const links = plan.links
    .filter((link) => link.zone === zone.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((link): ZoneLink => ({ link, onRamp: plan.onRamps.find(({ id }) => id === link.onRamp) ?? null }))
  const [first, ...others] = links
  if (first === undefined) throw new RangeError(`${zone.id} has no link; checkLinks refuses such plans`)
  return {
    links: [first, ...others],
    prefixesToZone: [...plan.networks, ...neighbours(plan, zone)].sort(),
    prefixesToBody: [zone.cidr],
    agencyRoutes: links.some(({ link }) => hasReached(link, 'up')),
  }
}

/** Zones that something here depends on, or that depend on something here: they are reached through the body's own network. */
function neighbours(plan: PlacementPlan, { id }: LandingZone): string[] {
  const ids = plan.crossings.flatMap(({ fromZone, toZone }) => {
    if (fromZone === id) return [toZone]
    return toZone === id ? [fromZone] : []
  })
  return zonesInUse(plan)
    .filter((zone) => zone.id !== id && ids.includes(zone.id))
    .map(({ cidr }) => cidr)
}
