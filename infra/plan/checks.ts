import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { planDigest } from '#placement/read-plan.ts'
import { checkNetwork } from './check-network.ts'
import { accountNameLimit, landingZoneName } from './names.ts'

/** Zones in which something lies, by id. Only these get stacks, and only these are judged. */
export function zonesInUse(plan: PlacementPlan): LandingZone[] {
  const held = new Set(plan.placements.map(({ zone }) => zone))
  return plan.zones.filter(({ id }) => held.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The plan was edited after it was made: its digest is not that of its content. */
export function checkDigest(plan: PlacementPlan): Issue[] {
  const found = planDigest(plan)
  return found === plan.digest ? [] : [{ code: 'plan-was-edited', path: 'digest', met: plan.digest, accepted: found }]
}

/** Zones in use, their lines and prefixes. */
export const checkPlanNetwork = (plan: PlacementPlan): Issue[] => checkNetwork({ ...plan, judged: zonesInUse(plan) })

/** A zone whose offer is closed or only announced cannot be built. */
export function checkOffers(plan: PlacementPlan): Issue[] {
  return zonesInUse(plan)
    .filter(({ status }) => status === 'closed' || status === 'announced')
    .map((zone) => ({
      code: 'zone-not-open',
      path: `${placeOf(plan, zone)}.status`,
      met: zone.status,
      accepted: 'available, restricted',
      params: { zone: zone.id, offer: zone.offer },
    }))
}

/** Names that cannot be shortened without losing who they belong to, and agencies that nobody has described. */
export function checkAgencies(plan: PlacementPlan): Issue[] {
  const zones = zonesInUse(plan)
  const unknown = plan.placements.flatMap((placement, i) =>
    plan.agencies.some(({ id }) => id === placement.agency)
      ? []
      : [
          {
            code: 'agency-unknown',
            path: `placements[${i}].agency`,
            met: placement.agency,
            accepted: '<agency-of-the-plan>',
          },
        ],
  )
  const long = zones.flatMap((zone) =>
    plan.agencies
      .filter(({ id }) => plan.placements.some((p) => p.agency === id && p.zone === zone.id))
      .map((agency) => ({ agency, name: landingZoneName(agency.short, '', zone.id) }))
      .filter(({ name }) => name.length > accountNameLimit[zone.provider])
      .map(({ agency, name }) => ({
        code: 'name-too-long',
        path: `${placeOf(plan, zone)}.id`,
        met: name,
        accepted: `<name-of-length ${accountNameLimit[zone.provider]}>`,
        params: { zone: zone.id, agency: agency.short, limit: `${accountNameLimit[zone.provider]}` },
      })),
  )
  return [...unknown, ...long]
}

const placeOf = (plan: PlacementPlan, zone: LandingZone): string => `zones[${plan.zones.indexOf(zone)}]`
