import type { LandingZone } from '#catalogue/landing-zone.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PlacementInput } from '../input.ts'
import type { Edge, Problem } from '../problem.ts'
import { demandOf, demandResources } from '../subject.ts'
import { checkProblem } from './check-problem.ts'
import { following } from './follow-plan.ts'
import { type Group, groupsOf } from './group.ts'
import { type GroupOption, monthlyMinor, optionsOf, sharedCost, tiesOf } from './options.ts'
import { flowCost, flowsOf, groupIndex, unpricedPairs } from './traffic.ts'

/** The problem as the engine sees it, and what is needed to read its answer. */
export type BuiltProblem = {
  readonly problem: Problem
  readonly groups: readonly Group[]
  /** Options of every group, placeable or not. */
  readonly options: ReadonlyMap<string, readonly GroupOption[]>
  /** Groups that no zone may hold; they are not in the problem. */
  readonly outside: readonly Group[]
}

/**
 * Translates systems, rules and prices into items, zones and integers. Zones that nothing may use are left out. What a group
 * costs in a zone is running it there and moving its members there, each from where it lies: members may lie apart, and
 * where they lie need not be a zone of the problem. The problem knows present zones only where a plan follows another.
 *
 * @throws InputError when traffic could take a way that has no price, or when the engine would refuse the problem.
 */
export function buildProblem(input: PlacementInput): BuiltProblem {
  const all = groupsOf(input.subjects)
  const options = new Map(all.map((group) => [group.id, optionsOf(group, input)]))
  const costs = new Map(
    all.map(({ id }) => [id, (options.get(id) ?? []).map((o) => (o.state === 'allowed' ? o.run + o.migration : null))]),
  )
  const costsOf = (group: Group) => costs.get(group.id) ?? []
  const isPlaceable = (group: Group) => costsOf(group).some((cost) => cost !== null)
  const groups = all.filter(isPlaceable)
  const outside = all.filter((group) => !isPlaceable(group))
  const usable = input.zones.map((_, z) => groups.some((group) => costsOf(group)[z] !== null))
  const zones = input.zones.filter((_, z) => usable[z])
  const ties = Object.fromEntries(groups.flatMap((group) => pinOf(group, options.get(group.id) ?? [], input)))
  const placeable = new Set(groups.map(({ id }) => id))
  const wanted = Object.entries(input.replan?.pins ?? {}).filter(([id]) => placeable.has(id))
  const pins = { ...ties, ...Object.fromEntries(wanted) }
  const mayLie = (group: Group) =>
    zones.filter(({ id }) => (pins[group.id] ?? id) === id && isAllowed(options.get(group.id), id)).map(({ id }) => id)
  refuseUnpricedTraffic(groups, new Map(groups.map((group) => [group.id, mayLie(group)])), input)
  const problem: Problem = {
    schema: 'rettsky/problem/v1',
    items: groups.map(({ id }) => ({ id })),
    zones: zones.map((zone) => ({
      id: zone.id,
      openingCost: monthlyMinor(sharedCost(input, zone.id)),
      ...(zone.kind === 'private-cloud' ? {} : { supplier: zone.supplier }),
      ...(Object.keys(zone.capacity).length === 0 ? {} : { capacity: limitsOf(zone) }),
    })),
    cost: groups.map((group) => costsOf(group).filter((_, z) => usable[z])),
    size: Object.fromEntries(
      demandResources.map((resource) => [
        resource,
        groups.map((g) => g.members.reduce((sum, m) => sum + demandOf(m)[resource], 0)),
      ]),
    ),
    edges: edgesBetween(
      groups,
      zones.map((z) => z.id),
      input,
    ),
    ...(input.settings.supplierMaxShare === undefined ? {} : { supplierMaxShare: input.settings.supplierMaxShare }),
    pins,
    ...following(input.replan, groups, options, zones),
  }
  refuseUnsolvable(problem)
  return { problem, groups, options, outside }
}

const isAllowed = (options: readonly GroupOption[] | undefined, zone: string): boolean =>
  options?.some((option) => option.zone === zone && option.state === 'allowed') ?? false

const limitsOf = (zone: LandingZone): Record<string, number> =>
  Object.fromEntries(demandResources.flatMap((r) => (zone.capacity[r] === undefined ? [] : [[r, zone.capacity[r]]])))

/** A contract ties the group to a zone for as long as it lasts, if policy lets it lie there. */
function pinOf(group: Group, options: readonly GroupOption[], input: PlacementInput): [string, string][] {
  const zone = tiesOf(group, input.asOf)[0]
  return zone !== undefined && isAllowed(options, zone) ? [[group.id, zone]] : []
}

/** A way without a price would look free: every one that traffic could take is an issue. */
function refuseUnpricedTraffic(
  groups: readonly Group[],
  mayLie: ReadonlyMap<string, readonly string[]>,
  input: PlacementInput,
): void {
  const offers = new Map(input.zones.map(({ id, offer }) => [id, offer]))
  const issues = unpricedPairs(groups, mayLie, input).map(([zone, to]) => ({
    code: 'missing-price',
    file: 'rettsky.yaml',
    path: 'zones',
    met: `egress.private ${zone} → ${to}`,
    params: { zone, to, offer: offers.get(zone) ?? zone, meter: 'egress.private' },
  }))
  if (issues.length > 0) throw new InputError(issues)
}

/** The engine's own conditions. A problem without items is solved by doing nothing. */
function refuseUnsolvable(problem: Problem): void {
  const checked = checkProblem(problem)
  const issues = checked.ok ? [] : checked.issues.filter(({ code }) => code !== 'empty')
  if (issues.length > 0) throw new InputError(issues.map((issue) => ({ ...issue, path: `placement: ${issue.path}` })))
}

function edgesBetween(groups: readonly Group[], zones: readonly string[], input: PlacementInput): Edge[] {
  const home = groupIndex(groups)
  const matrices = new Map<string, { a: string; b: string; cost: number[][] }>()
  for (const flow of flowsOf(input)) {
    const [sender, receiver] = [home.get(flow.sender), home.get(flow.receiver)]
    if (sender === undefined || receiver === undefined || sender === receiver) continue
    const [a, b] = sender < receiver ? [sender, receiver] : [receiver, sender]
    const edge = matrices.get(`${a} ${b}`) ?? { a, b, cost: zones.map(() => zones.map(() => 0)) }
    edge.cost = edge.cost.map((row, za) =>
      row.map((sum, zb) => {
        const [from, to] = sender === a ? [za, zb] : [zb, za]
        return sum + flowCost(flow, zones[from] ?? '', zones[to] ?? '', input)
      }),
    )
    matrices.set(`${a} ${b}`, edge)
  }
  return [...matrices.values()].filter((edge) => edge.cost.some((row) => row.some((cost) => cost > 0)))
}
