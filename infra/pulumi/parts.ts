import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'

/**
 * Data stores that are captured at once. The SDK holds some 200 kB for each registered resource until the program has ended,
 * and a store takes about ten: more of them than this and collecting garbage takes longer than everything else.
 */
export const mostStores = 250

/**
 * The zone several times, each time with the stores of some of its agencies and with everything else: what the zone shares is
 * the same in every part, and each store stands in one. One part where there are few, and at OpenStack: its resources are
 * light, and its quotas count all stores.
 */
export function inParts(plan: LandingZonePlan, most: number): LandingZonePlan[] {
  if (plan.zone.provider === 'openstack') return [plan]
  const groups: AgencyShare[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const share of plan.agencies.filter(({ dataStores }) => dataStores.length > 0)) {
    size += share.dataStores.length
    if (size > most) {
      groups.push([])
      size = share.dataStores.length
    }
    groups.at(-1)?.push(share)
  }
  if (groups.length <= 1) return [plan]
  return groups.map((group) => ({
    ...plan,
    agencies: plan.agencies.map((share) => (group.includes(share) ? share : { ...share, dataStores: [] })),
  }))
}
