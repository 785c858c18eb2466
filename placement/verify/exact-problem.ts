import type { Problem } from '../problem.ts'
import { decimalFraction } from './plan-faults.ts'
import { mostHeld } from './tighten.ts'

/** The problem in flat arrays, as the verifier reads it. Item i in zone z is at `i * zones + z`. */
export interface ExactProblem {
  items: number
  zones: number
  /** Run and move cost together. */
  cost: Float64Array
  /** 1 where the item may lie: it has a cost there and no pin elsewhere. */
  allowed: Uint8Array
  /** 1 where lying there is a move. */
  moved: Uint8Array
  opening: number[]
  /** For each resource, the sizes; one a zone where they differ. */
  sizes: Map<string, readonly (number | readonly number[])[]>
  /** What each zone can hold at the most: its capacity, or less where no sizes sum up to that. */
  capacity: { zone: number; resource: string; limit: number }[]
  share: { resource: string; part: number; whole: number } | null
  suppliers: Map<string, number[]>
  /** How far the sizes of each supplier × whole can pass all sizes × part. */
  shareMost: Map<string, number>
  maxMoves: number | null
  /** The two ends of each edge, and its cost: one figure apart, or for each zone of a one for each zone of b. */
  endA: Int32Array
  endB: Int32Array
  pairCost: (number | readonly (readonly number[])[])[]
  /** Numbers of the edges of item i, from `edgesFrom[i]` to before `edgesFrom[i + 1]`. */
  edgesFrom: Int32Array
  edgesOf: Int32Array
}

export function readProblem(problem: Problem): ExactProblem {
  const items = problem.items.length
  const zones = problem.zones.length
  const zoneAt = new Map(problem.zones.map((zone, z) => [zone.id, z]))
  const itemAt = new Map(problem.items.map((item, i) => [item.id, i]))
  const cost = new Float64Array(items * zones)
  const allowed = new Uint8Array(items * zones)
  const moved = new Uint8Array(items * zones)
  for (let i = 0; i < items; i++) {
    const id = problem.items[i]?.id ?? ''
    const pin =
      problem.pins !== undefined && Object.hasOwn(problem.pins, id) ? zoneAt.get(problem.pins[id] ?? '') : undefined
    const now = problem.current?.[i] ?? null
    const current = now === null ? undefined : zoneAt.get(now)
    for (let z = 0; z < zones; z++) {
      const run = problem.cost[i]?.[z] ?? null
      if (run === null || (pin !== undefined && pin !== z)) continue
      allowed[i * zones + z] = 1
      if (current !== undefined && current !== z) moved[i * zones + z] = 1
      cost[i * zones + z] = run + (moved[i * zones + z] === 1 ? (problem.moveCost?.[i] ?? 0) : 0)
    }
  }
  const suppliers = new Map<string, number[]>()
  for (const [z, { supplier }] of problem.zones.entries())
    if (supplier !== undefined) suppliers.set(supplier, [...(suppliers.get(supplier) ?? []), z])
  const share = problem.supplierMaxShare === undefined ? null : lowestTerms(problem.supplierMaxShare)
  const isAllowed = (i: number, z: number) => allowed[i * zones + z] === 1
  const edges = problem.edges ?? []
  const endA = Int32Array.from(edges, ({ a }) => itemAt.get(a) ?? 0)
  const endB = Int32Array.from(edges, ({ b }) => itemAt.get(b) ?? 0)
  return {
    items,
    zones,
    cost,
    allowed,
    moved,
    opening: problem.zones.map((zone) => zone.openingCost ?? 0),
    sizes: new Map(Object.entries(problem.size ?? {})),
    capacity: problem.zones.flatMap((zone, z) =>
      Object.entries(zone.capacity ?? {}).map(([resource, limit]) => {
        const sizes = problem.size?.[resource] ?? []
        const own = sizes.map((size) => (typeof size === 'number' ? size : size[z]!))
        return {
          zone: z,
          resource,
          limit: mostHeld(
            own.filter((_, i) => isAllowed(i, z)),
            limit,
          ),
        }
      }),
    ),
    share,
    suppliers,
    shareMost: new Map([...suppliers].map(([id, own]) => [id, mostPassed(problem, share, own, isAllowed)])),
    maxMoves: problem.maxMoves ?? null,
    endA,
    endB,
    pairCost: edges.map(({ cost }) => cost),
    ...edgesByItem(items, endA, endB),
  }
}

/** 0, or less where sizes are the same in every zone and none sum up to the share. */
function mostPassed(
  { size }: Problem,
  share: ExactProblem['share'],
  zones: readonly number[],
  isAllowed: (i: number, z: number) => boolean,
): number {
  const sizes = share === null ? [] : (size?.[share.resource] ?? [])
  if (share === null || !sizes.every((own) => typeof own === 'number')) return 0
  const total = sizes.reduce((sum, own) => sum + own, 0)
  if (!Number.isSafeInteger(total * share.whole)) return 0
  const own = sizes.filter((_, i) => zones.some((z) => isAllowed(i, z)))
  const limit = Number((BigInt(total) * BigInt(share.part)) / BigInt(share.whole))
  return mostHeld(own, limit) * share.whole - total * share.part
}

function edgesByItem(items: number, endA: Int32Array, endB: Int32Array) {
  const edgesFrom = new Int32Array(items + 1)
  for (const ends of [endA, endB]) for (const i of ends) edgesFrom[i + 1]!++
  for (let i = 0; i < items; i++) edgesFrom[i + 1]! += edgesFrom[i]!
  const next = edgesFrom.slice()
  const edgesOf = new Int32Array(endA.length + endB.length)
  for (const ends of [endA, endB]) for (let e = 0; e < ends.length; e++) edgesOf[next[ends[e]!]!++] = e
  return { edgesFrom, edgesOf }
}

function lowestTerms({ resource, share }: { resource: string; share: number }) {
  const [part, whole] = decimalFraction(share)
  let [a, b] = [part, whole]
  while (b > 0n) [a, b] = [b, a % b]
  return { resource, part: Number(part / a), whole: Number(whole / a) }
}
