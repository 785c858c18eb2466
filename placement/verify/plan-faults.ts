import type { Problem } from '../problem.ts'
import type { Fault } from './proof.ts'

/** The cost of an assignment, and every way in which it breaks the problem. Exact: sums are kept as big integers. */
export function examinePlan(
  problem: Problem,
  assignment: Readonly<Record<string, string>>,
): { cost: bigint; faults: Fault[] } {
  const faults: Fault[] = []
  const say = (code: Fault['code'], where: string, met: string | bigint, accepted: string | bigint) =>
    faults.push({ code, where, met: String(met), accepted: String(accepted) })
  const zoneAt = new Map(problem.zones.map((zone, z) => [zone.id, z]))
  const zoneOf = new Map<string, number>()
  let cost = 0n
  let moves = 0

  for (const [i, item] of problem.items.entries()) {
    const id = Object.hasOwn(assignment, item.id) ? assignment[item.id] : undefined
    const z = id === undefined ? undefined : zoneAt.get(id)
    if (id === undefined) say('not-placed', item.id, 'no zone', 'a zone')
    else if (z === undefined) say('unknown-zone', item.id, id, [...zoneAt.keys()].join(', '))
    if (id === undefined || z === undefined) continue
    zoneOf.set(item.id, z)
    const run = problem.cost[i]?.[z] ?? null
    if (run === null) say('forbidden-zone', item.id, id, 'a zone with a cost')
    else cost += BigInt(run)
    const pin = problem.pins !== undefined && Object.hasOwn(problem.pins, item.id) ? problem.pins[item.id] : undefined
    if (pin !== undefined && pin !== id) say('pin-broken', item.id, id, pin)
    const current = problem.current?.[i] ?? null
    if (current !== null && current !== id) {
      moves++
      cost += BigInt(problem.moveCost?.[i] ?? 0)
    }
  }
  if (Object.keys(assignment).length > zoneOf.size) {
    const known = new Set(problem.items.map((item) => item.id))
    for (const id of Object.keys(assignment)) if (!known.has(id)) say('unknown-item', id, id, 'an item of the problem')
  }
  if (problem.maxMoves !== undefined && moves > problem.maxMoves)
    say('too-many-moves', 'maxMoves', String(moves), String(problem.maxMoves))

  for (const edge of problem.edges ?? []) {
    const a = zoneOf.get(edge.a)
    const b = zoneOf.get(edge.b)
    if (a === undefined || b === undefined) continue
    if (typeof edge.cost !== 'number') cost += BigInt(edge.cost[a]?.[b] ?? 0)
    else if (a !== b) cost += BigInt(edge.cost)
  }
  const used = new Set(zoneOf.values())
  for (const z of used) cost += BigInt(problem.zones[z]?.openingCost ?? 0)
  examineSizes(problem, zoneOf, say)
  return { cost, faults }
}

function examineSizes(
  problem: Problem,
  zoneOf: ReadonlyMap<string, number>,
  say: (code: Fault['code'], where: string, met: bigint, accepted: bigint) => void,
): void {
  for (const [resource, sizes] of Object.entries(problem.size ?? {})) {
    const held = problem.zones.map(() => 0n)
    for (const [i, item] of problem.items.entries()) {
      const z = zoneOf.get(item.id)
      const size = sizes[i]
      if (z === undefined || size === undefined) continue
      held[z] = (held[z] ?? 0n) + BigInt(typeof size === 'number' ? size : (size[z] ?? 0))
    }
    for (const [z, zone] of problem.zones.entries()) {
      const limit = zone.capacity?.[resource]
      const sum = held[z] ?? 0n
      if (limit !== undefined && sum > BigInt(limit))
        say('capacity-exceeded', `${zone.id} ${resource}`, sum, BigInt(limit))
    }
    if (problem.supplierMaxShare?.resource !== resource) continue
    const [part, whole] = decimalFraction(problem.supplierMaxShare.share)
    const total = held.reduce((sum, size) => sum + size, 0n)
    const bySupplier = new Map<string, bigint>()
    for (const [z, { supplier }] of problem.zones.entries())
      if (supplier !== undefined) bySupplier.set(supplier, (bySupplier.get(supplier) ?? 0n) + (held[z] ?? 0n))
    for (const [supplier, sum] of bySupplier)
      if (sum * whole > part * total) say('share-exceeded', `${supplier} ${resource}`, sum, (part * total) / whole)
  }
}

/** The decimal number that was written, as a fraction: 0.45 is [45n, 100n]. */
export function decimalFraction(share: number): [part: bigint, whole: bigint] {
  const [mantissa = '0', exponent = '0'] = share.toString().split('e')
  const [integer = '0', decimals = ''] = mantissa.split('.')
  return [BigInt(integer + decimals), 10n ** BigInt(decimals.length - Number(exponent))]
}
