import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Problem } from '../problem.ts'
import { shareAsFraction } from '../share.ts'

/** Sum of the largest amount of every item, edge and zone. Leaves the verifier room for multipliers in 1/64 of a unit. */
export const largestTotalCost = 2 ** 46
/** Sum of the largest sizes times the denominator of the supplier share. */
export const largestTotalSize = 2 ** 52

/** What a schema cannot see: lengths that must agree, names that must exist, rules that contradict each other. */
export function checkReferences(problem: Problem): Issue[] {
  const issues: Issue[] = []
  const say = (code: string, path: string, met: string | number, accepted: string) =>
    issues.push({ code, path, met: String(met), accepted })
  const items = problem.items.length
  const zones = problem.zones.length
  const zoneIds = problem.zones.map((zone) => zone.id)
  const zoneAt = new Map(zoneIds.map((id, z) => [id, z]))
  const itemAt = new Map(problem.items.map((item, i) => [item.id, i]))
  // The path is written only for what is wrong: there are as many lists as items and pairs.
  const lengthIs = (path: () => string, list: readonly unknown[], length: number, of: string) => {
    if (list.length !== length) say('wrong-length', path(), list.length, `<as-many-as-${of} ${length}>`)
    return list.length === length
  }
  const zoneIsKnown = (path: string, id: string) => {
    if (!zoneAt.has(id)) say('unknown-zone', path, id, zoneIds.join(', '))
  }

  if (items === 0) say('empty', 'items', 0, '<whole-number 1..>')
  if (zones === 0) say('empty', 'zones', 0, '<whole-number 1..>')
  checkUnique(problem.items, 'items', say)
  checkUnique(problem.zones, 'zones', say)

  lengthIs(() => 'cost', problem.cost, items, 'item')
  for (const [i, row] of problem.cost.entries()) {
    const fits = lengthIs(() => `cost[${i}]`, row, zones, 'zone')
    if (fits && zones > 0 && row.every((cost) => cost === null))
      say('no-zone-allowed', `cost[${i}]`, problem.items[i]?.id ?? '', '<cost-in-some-zone>')
  }
  for (const [resource, sizes] of Object.entries(problem.size ?? {})) {
    lengthIs(() => `size.${resource}`, sizes, items, 'item')
    for (const [i, size] of sizes.entries())
      if (typeof size !== 'number') lengthIs(() => `size.${resource}[${i}]`, size, zones, 'zone')
  }
  for (const [z, zone] of problem.zones.entries())
    for (const resource of Object.keys(zone.capacity ?? {}))
      resourceIsKnown(`zones[${z}].capacity.${resource}`, resource)
  if (problem.supplierMaxShare !== undefined) {
    resourceIsKnown('supplierMaxShare.resource', problem.supplierMaxShare.resource)
    if (shareAsFraction(problem.supplierMaxShare.share) === null)
      say('too-precise', 'supplierMaxShare.share', problem.supplierMaxShare.share, '<six-decimals>')
  }
  for (const [e, edge] of (problem.edges ?? []).entries()) {
    for (const end of ['a', 'b'] as const)
      if (!itemAt.has(edge[end])) say('unknown-item', `edges[${e}].${end}`, edge[end], '<item-id>')
    if (edge.a === edge.b) say('edge-to-itself', `edges[${e}]`, edge.a, '<two-items>')
    if (typeof edge.cost === 'number') continue
    lengthIs(() => `edges[${e}].cost`, edge.cost, zones, 'zone')
    for (const [z, row] of edge.cost.entries()) lengthIs(() => `edges[${e}].cost[${z}]`, row, zones, 'zone')
  }
  for (const [id, zone] of Object.entries(problem.pins ?? {})) {
    const i = itemAt.get(id)
    const z = zoneAt.get(zone)
    if (i === undefined) say('unknown-item', `pins.${id}`, id, '<item-id>')
    zoneIsKnown(`pins.${id}`, zone)
    if (i === undefined || z === undefined || problem.cost[i]?.[z] !== null) continue
    const allowed = zoneIds.filter((_, other) => (problem.cost[i]?.[other] ?? null) !== null)
    say('pin-forbidden', `pins.${id}`, zone, allowed.join(', '))
  }
  if (problem.current !== undefined) lengthIs(() => 'current', problem.current, items, 'item')
  for (const [i, zone] of (problem.current ?? []).entries()) if (zone !== null) zoneIsKnown(`current[${i}]`, zone)
  if (problem.moveCost !== undefined) lengthIs(() => 'moveCost', problem.moveCost, items, 'item')
  for (const key of ['moveCost', 'maxMoves'] as const)
    if (problem[key] !== undefined && problem.current === undefined)
      say('missing', 'current', '<nothing>', `<zones-of-today ${key}>`)
  if (issues.length === 0) checkMagnitude(problem, say)
  return issues

  function resourceIsKnown(path: string, resource: string): void {
    const known = Object.keys(problem.size ?? {})
    if (!known.includes(resource)) say('unknown-resource', path, resource, known.join(', ') || '<sized-resource>')
  }
}

type Say = (code: string, path: string, met: string | number, accepted: string) => void

function checkUnique(list: readonly { id: string }[], path: string, say: Say): void {
  const first = new Map<string, number>()
  for (const [at, { id }] of list.entries()) {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, at)
    else say('duplicate-id', `${path}[${at}].id`, id, `<other-than ${path}[${earlier}]>`)
  }
}

/** Refuses a problem whose sums could pass the integers that a double holds exactly. */
function checkMagnitude(problem: Problem, say: Say): void {
  let cost = 0
  for (const row of problem.cost) cost += largestAmount(row)
  for (const value of problem.moveCost ?? []) cost += value
  for (const zone of problem.zones) cost += zone.openingCost ?? 0
  for (const edge of problem.edges ?? [])
    cost +=
      typeof edge.cost === 'number' ? edge.cost : edge.cost.reduce((most, row) => Math.max(most, largestAmount(row)), 0)
  if (cost > largestTotalCost) say('too-large', 'cost', cost, `<whole-number ..${largestTotalCost}>`)

  const share = problem.supplierMaxShare
  for (const [resource, sizes] of Object.entries(problem.size ?? {})) {
    const times = share?.resource === resource ? (shareAsFraction(share.share)?.denominator ?? 1) : 1
    const total = sizes.reduce<number>((sum, size) => sum + (typeof size === 'number' ? size : largestAmount(size)), 0)
    if (total * times > largestTotalSize)
      say('too-large', `size.${resource}`, total, `<whole-number ..${Math.floor(largestTotalSize / times)}>`)
  }
  for (const [z, zone] of problem.zones.entries())
    for (const [resource, limit] of Object.entries(zone.capacity ?? {}))
      if (limit > largestTotalSize)
        say('too-large', `zones[${z}].capacity.${resource}`, limit, `<whole-number ..${largestTotalSize}>`)
}

/** The largest amount of a row, whatever its sign. */
export function largestAmount(row: readonly (number | null)[]): number {
  let most = 0
  for (const value of row) most = Math.max(most, Math.abs(value ?? 0))
  return most
}
