import type { PlacementInput } from '../input.ts'
import type { Crossing, Placement, PlacementPlan } from '../plan.ts'
import type { Group } from '../problem/group.ts'
import { type GroupOption, monthlyMinor, sharedCost } from '../problem/options.ts'
import { demandOf, demandResources } from '../subject.ts'

type CostByKey = PlacementPlan['cost']['byZone']

/**
 * Splits an amount by weights so that the parts sum to it exactly: floors first, then one unit each to the largest
 * remainders. Equal parts where no weight counts.
 */
export function split(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0 && weights.length > 0)
    return split(
      amount,
      weights.map(() => 1),
    )
  const exact = weights.map((weight) => (amount * weight) / total)
  const parts = exact.map(Math.floor)
  const left = amount - parts.reduce((sum, part) => sum + part, 0)
  const order = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}

/** Monthly cost by zone: what runs there, what the zone itself costs, and what leaves it for other zones. */
export function costByZone(
  placements: readonly Placement[],
  crossings: readonly Crossing[],
  input: PlacementInput,
): CostByKey {
  return input.zones
    .filter((zone) => placements.some((placement) => placement.zone === zone.id))
    .map((zone) => {
      const run = sum(placements.filter((p) => p.zone === zone.id).map((p) => p.monthly))
      const shared = monthlyMinor(sharedCost(input, zone.id))
      const traffic = sum(crossings.filter((c) => c.fromZone === zone.id).map((c) => c.monthly))
      return { key: zone.id, run, shared, crossings: traffic, total: run + shared + traffic }
    })
}

/** Monthly cost by agency. A zone's shared cost is carried by what it costs to run there, by the number of items where that is nothing; traffic by the agency that asks for it. */
export function costByAgency(
  placements: readonly Placement[],
  crossings: readonly Crossing[],
  byZone: CostByKey,
  agencies: readonly string[],
): CostByKey {
  const agencyOf = new Map(placements.map((p) => [p.id, p.agency]))
  const rows = agencies.map((key) => {
    const own = placements.filter((p) => p.agency === key)
    const traffic = sum(crossings.filter((c) => agencyOf.get(c.to) === key).map((c) => c.monthly))
    return { key, run: sum(own.map((p) => p.monthly)), shared: 0, crossings: traffic, total: 0 }
  })
  for (const zone of byZone) {
    const items = agencies.map((key) => placements.filter((p) => p.agency === key && p.zone === zone.key))
    const weights = items.map((own) => sum(own.map((p) => p.monthly)))
    const counts = items.map((own) => own.length)
    for (const [i, part] of split(zone.shared, sum(weights) > 0 ? weights : counts).entries()) rows[i]!.shared += part
  }
  return rows.map((row) => ({ ...row, total: row.run + row.shared + row.crossings }))
}

/**
 * What the plan would cost with everything in private clouds that may lie there, each group in the cheapest of them and
 * without regard to capacity. The rest stays as placed. `null` when the body has none, or when something that may lie there
 * has no price there.
 */
export function costAllPrivate(
  groups: readonly Group[],
  options: ReadonlyMap<string, readonly GroupOption[]>,
  placedIn: ReadonlyMap<string, string>,
  input: PlacementInput,
): number | null {
  const homes = privateClouds(input)
  if (homes.length === 0) return null
  const inHomes = (group: Group) => (options.get(group.id) ?? []).filter((o) => homes.some(({ id }) => id === o.zone))
  if (groups.some((group) => inHomes(group).some(({ state }) => state === 'not-priced'))) return null
  const used = new Set<string>()
  const runs = groups.map((group) => {
    const atHome = inHomes(group).flatMap((o) => (o.state === 'allowed' ? [o] : []))
    const placed = (options.get(group.id) ?? []).flatMap((o) =>
      o.zone === placedIn.get(group.id) && o.state === 'allowed' ? [o] : [],
    )
    const [chosen] = atHome.length > 0 ? atHome.sort((a, b) => a.run - b.run || (a.zone < b.zone ? -1 : 1)) : placed
    if (chosen !== undefined) used.add(chosen.zone)
    return chosen?.run ?? 0
  })
  return sum(runs) + sum([...used].map((zone) => monthlyMinor(sharedCost(input, zone))))
}

const privateClouds = (input: PlacementInput) => input.zones.filter((zone) => zone.kind === 'private-cloud')

/** Resources of which private clouds together have less than all that may lie in one of them would need. */
export function beyondCapacity(
  groups: readonly Group[],
  options: ReadonlyMap<string, readonly GroupOption[]>,
  input: PlacementInput,
): PlacementPlan['cost']['beyondCapacity'] {
  const homes = privateClouds(input)
  const able = groups.filter(({ id }) =>
    (options.get(id) ?? []).some((o) => homes.some((home) => home.id === o.zone) && o.state === 'allowed'),
  )
  return demandResources.flatMap((resource) => {
    const limits = homes.map(({ capacity }) => capacity[resource])
    const has = limits.some((limit) => limit === undefined) ? undefined : sum(limits.map((limit) => limit ?? 0))
    const needed = sum(able.flatMap(({ members }) => members.map((member) => demandOf(member)[resource])))
    return has === undefined || needed <= has ? [] : [{ resource, needed, has }]
  })
}

/** Each group in its own cheapest permitted zone, with no regard to traffic, lines and capacity: nothing can be cheaper. */
export function costCheapestAllowed(
  groups: readonly Group[],
  options: ReadonlyMap<string, readonly GroupOption[]>,
): number {
  return sum(
    groups.map((group) =>
      Math.min(...(options.get(group.id) ?? []).flatMap((o) => (o.state === 'allowed' ? [o.run] : []))),
    ),
  )
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
