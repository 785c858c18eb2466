import type { LandingZone } from '#catalogue/landing-zone.ts'
import { type Group, groupsOf } from './group.ts'
import type { PlacementInput } from './input.ts'
import { type GroupOption, monthlyMinor, optionsOf, sharedCost } from './options.ts'
import type { Edge, Problem } from './problem.ts'
import { demandOf, demandResources } from './subject.ts'
import { flowCost, flowsOf, groupIndex } from './traffic.ts'

/** The problem as the engine sees it, and what is needed to read its answer. */
export type BuiltProblem = {
  readonly problem: Problem
  readonly groups: readonly Group[]
  /** Options of every group, placeable or not. */
  readonly options: ReadonlyMap<string, readonly GroupOption[]>
  /** Groups that no zone may hold; they are not in the problem. */
  readonly outside: readonly Group[]
}

/** Translates systems, rules and prices into items, zones and integers. Zones that nothing may use are left out. */
export function buildProblem(input: PlacementInput): BuiltProblem {
  const all = groupsOf(input.subjects)
  const options = new Map(all.map((group) => [group.id, optionsOf(group, input)]))
  const runs = (group: Group) => (options.get(group.id) ?? []).map((o) => (o.state === 'allowed' ? o.run : null))
  const groups = all.filter((group) => runs(group).some((run) => run !== null))
  const usable = input.zones.map((_, z) => groups.some((group) => runs(group)[z] !== null))
  const zones = input.zones.filter((_, z) => usable[z])
  const pins = Object.fromEntries(groups.flatMap((group) => pinOf(group, options.get(group.id) ?? [], input)))
  const current = groups.map((group) =>
    currentZone(
      group,
      zones.map((z) => z.id),
    ),
  )
  const problem: Problem = {
    schema: 'rettsky/problem/v1',
    items: groups.map(({ id }) => ({ id })),
    zones: zones.map((zone) => ({
      id: zone.id,
      openingCost: monthlyMinor(sharedCost(input, zone.id)),
      ...(zone.kind === 'private-cloud' ? {} : { supplier: zone.supplier }),
      ...(Object.keys(zone.capacity).length === 0 ? {} : { capacity: limitsOf(zone) }),
    })),
    cost: groups.map((group) => runs(group).filter((_, z) => usable[z])),
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
    current,
    moveCost: groups.map((group) => moveCost(group, input)),
  }
  return { problem, groups, options, outside: all.filter((group) => !groups.includes(group)) }
}

const limitsOf = (zone: LandingZone): Record<string, number> =>
  Object.fromEntries(demandResources.flatMap((r) => (zone.capacity[r] === undefined ? [] : [[r, zone.capacity[r]]])))

/** A contract ties the group to a zone for as long as it lasts, if policy lets it lie there. */
function pinOf(group: Group, options: readonly GroupOption[], input: PlacementInput): [string, string][] {
  const tie = group.members.find((m) => m.kind === 'system' && (m.submission.system.bound?.until ?? '') > input.asOf)
  const zone = tie?.submission.system.bound?.zone
  const open = options.some((option) => option.zone === zone && option.state === 'allowed')
  return zone !== undefined && open ? [[group.id, zone]] : []
}

function currentZone(group: Group, zones: readonly string[]): string | null {
  const now = group.members.find((m) => m.submission.system.now !== undefined)?.submission.system.now?.zone
  return now !== undefined && zones.includes(now) ? now : null
}

/** Person-hours of moving the group's systems, spread over the months of the plan. Object stores follow by copying. */
function moveCost(group: Group, input: PlacementInput): number {
  const hours = group.members.reduce(
    (sum, m) => sum + (m.kind === 'system' ? m.submission.system.migrationHours : 0),
    0,
  )
  return Math.round((hours * input.hourlyRateNok * 100) / input.settings.migrationMonths)
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
