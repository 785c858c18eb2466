import type { Problem } from '../problem.ts'
import { Total } from './exact.ts'
import type { Fault } from './proof.ts'

/** The cost of an assignment, and every way in which it breaks the problem. Exact, however large the sums. */
export function examinePlan(
  problem: Problem,
  assignment: Readonly<Record<string, string>>,
): { cost: bigint; faults: Fault[] } {
  const faults: Fault[] = []
  const say = (code: Fault['code'], where: string, met: string | bigint, accepted: string | bigint) =>
    faults.push({ code, where, met: String(met), accepted: String(accepted) })
  const zoneAt = new Map(problem.zones.map((zone, z) => [zone.id, z]))
  const itemAt = new Map(problem.items.map((item, i) => [item.id, i]))
  /** -1 where an item has none that is known. */
  const zoneOf = new Int32Array(problem.items.length).fill(-1)
  const cost = new Total()
  let placed = 0
  let moves = 0

  for (const [i, item] of problem.items.entries()) {
    const id = Object.hasOwn(assignment, item.id) ? assignment[item.id] : undefined
    const z = id === undefined ? undefined : zoneAt.get(id)
    if (id === undefined) say('not-placed', item.id, 'no zone', 'a zone')
    else if (z === undefined) say('unknown-zone', item.id, id, [...zoneAt.keys()].join(', '))
    if (id === undefined || z === undefined) continue
    zoneOf[i] = z
    placed++
    const run = problem.cost[i]?.[z] ?? null
    if (run === null) say('forbidden-zone', item.id, id, 'a zone with a cost')
    else cost.add(run)
    const pin = problem.pins !== undefined && Object.hasOwn(problem.pins, item.id) ? problem.pins[item.id] : undefined
    if (pin !== undefined && pin !== id) say('pin-broken', item.id, id, pin)
    const current = problem.current?.[i] ?? null
    if (current !== null && current !== id) {
      moves++
      cost.add(problem.moveCost?.[i] ?? 0)
    }
  }
  if (Object.keys(assignment).length > placed)
    for (const id of Object.keys(assignment)) if (!itemAt.has(id)) say('unknown-item', id, id, 'an item of the problem')
  if (problem.maxMoves !== undefined && moves > problem.maxMoves)
    say('too-many-moves', 'maxMoves', String(moves), String(problem.maxMoves))

  for (const edge of problem.edges ?? []) {
    const a = zoneOf[itemAt.get(edge.a) ?? -1] ?? -1
    const b = zoneOf[itemAt.get(edge.b) ?? -1] ?? -1
    if (a < 0 || b < 0) continue
    if (typeof edge.cost !== 'number') cost.add(edge.cost[a]?.[b] ?? 0)
    else if (a !== b) cost.add(edge.cost)
  }
  const used = new Set(zoneOf)
  for (const [z, zone] of problem.zones.entries()) if (used.has(z)) cost.add(zone.openingCost ?? 0)
  examineSizes(problem, zoneOf, say)
  return { cost: cost.value(), faults }
}

function examineSizes(
  problem: Problem,
  zoneOf: Int32Array,
  say: (code: Fault['code'], where: string, met: bigint, accepted: bigint) => void,
): void {
  for (const [resource, sizes] of Object.entries(problem.size ?? {})) {
    const totals = problem.zones.map(() => new Total())
    for (let i = 0; i < zoneOf.length; i++) {
      const z = zoneOf[i]!
      const size = sizes[i]
      if (z >= 0 && size !== undefined) totals[z]?.add(typeof size === 'number' ? size : (size[z] ?? 0))
    }
    const held = totals.map((total) => total.value())
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
