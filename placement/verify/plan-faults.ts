import type { Problem } from '../problem.ts'
import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'
import type { Fault } from './proof.ts'

type Say = (code: Fault['code'], where: string, met: unknown, accepted: unknown) => void

/** The cost of an assignment, and every way in which it breaks the problem. */
export function examinePlan(
  problem: Problem,
  exactly: ExactProblem,
  assignment: Readonly<Record<string, string>>,
): { cost: number; faults: Fault[] } {
  const faults: Fault[] = []
  const say: Say = (code, where, met, accepted) =>
    faults.push({ code, where, met: String(met), accepted: String(accepted) })
  const zoneOf = zonesOf(problem, exactly, assignment, say)
  let cost = exact(costOfItems(problem, exactly, zoneOf, say) + costOfPairs(exactly, zoneOf))
  const used = new Set(zoneOf)
  for (let z = 0; z < exactly.zones; z++) if (used.has(z)) cost = exact(cost + exactly.opening[z]!)
  examineCapacity(problem, exactly, zoneOf, say)
  examineShare(exactly, zoneOf, say)
  return { cost, faults }
}

/** The number of each item's zone; -1 where an item has none that is known. */
function zonesOf(
  { items }: Problem,
  { itemAt, zoneAt }: ExactProblem,
  assignment: Readonly<Record<string, string>>,
  say: Say,
): Int32Array {
  const zoneOf = new Int32Array(items.length).fill(-1)
  let known = 0
  for (let i = 0; i < items.length; i++) {
    const { id } = items[i]!
    if (!Object.hasOwn(assignment, id)) {
      say('not-placed', id, 'no zone', 'a zone')
      continue
    }
    known++
    const z = zoneAt.get(assignment[id]!)
    if (z === undefined) say('unknown-zone', id, assignment[id], [...zoneAt.keys()].join(', '))
    else zoneOf[i] = z
  }
  const named = Object.keys(assignment)
  if (named.length > known)
    for (const id of named) if (!itemAt.has(id)) say('unknown-item', id, id, 'an item of the problem')
  return zoneOf
}

function costOfItems(problem: Problem, exactly: ExactProblem, zoneOf: Int32Array, say: Say): number {
  const { zones, cost, pin, moved, maxMoves } = exactly
  let [sum, moves] = [0, 0]
  for (let i = 0; i < zoneOf.length; i++) {
    const z = zoneOf[i]!
    if (z < 0) continue
    const own = cost[i * zones + z]!
    if (Number.isNaN(own)) say('forbidden-zone', problem.items[i]!.id, problem.zones[z]!.id, 'a zone with a cost')
    else sum = exact(sum + own)
    if (pin[i] !== -1 && pin[i] !== z)
      say('pin-broken', problem.items[i]!.id, problem.zones[z]!.id, problem.zones[pin[i]!]!.id)
    if (moved[i * zones + z] === 1) moves++
  }
  if (maxMoves !== null && moves > maxMoves) say('too-many-moves', 'maxMoves', moves, maxMoves)
  return sum
}

function costOfPairs({ zones, pairs }: ExactProblem, zoneOf: Int32Array): number {
  const { count, a, b, isMatrix, at, figures } = pairs
  let sum = 0
  for (let e = 0; e < count; e++) {
    const k = zoneOf[a[e]!]!
    const l = zoneOf[b[e]!]!
    if (k < 0 || l < 0) continue
    if (isMatrix[e] === 1) sum = exact(sum + figures[at[e]! + k * zones + l]!)
    else if (k !== l) sum = exact(sum + figures[at[e]!]!)
  }
  return sum
}

function examineCapacity({ zones }: Problem, { capacity }: ExactProblem, zoneOf: Int32Array, say: Say): void {
  for (const { zone, resource, sizes, limit } of capacity) {
    let held = 0
    for (let i = 0; i < zoneOf.length; i++)
      if (zoneOf[i] === zone) held = exact(held + sizes.of[i * sizes.perItem + zone * sizes.perZone]!)
    if (held > limit) say('capacity-exceeded', `${zones[zone]!.id} ${resource}`, held, limit)
  }
}

function examineShare({ share, suppliers, zones }: ExactProblem, zoneOf: Int32Array, say: Say): void {
  if (share === null) return
  const { resource, sizes, part, whole } = share
  const held = new Float64Array(zones)
  let all = 0
  for (let i = 0; i < zoneOf.length; i++) {
    const z = zoneOf[i]!
    if (z < 0) continue
    const size = sizes.of[i * sizes.perItem + z * sizes.perZone]!
    held[z] = exact(held[z]! + size)
    all = exact(all + size)
  }
  for (const [id, { zones: own }] of suppliers) {
    const sum = own.reduce((sum, z) => sum + held[z]!, 0)
    if (exact(sum * whole) > exact(all * part))
      say('share-exceeded', `${id} ${resource}`, sum, Math.floor((all * part) / whole))
  }
}
