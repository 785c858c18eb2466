import type { Edge, Problem } from '#placement/problem.ts'
import { stream } from './generate.ts'

/** What a generated body's problem should be like. Defaults are the full model at moderate tightness. */
export interface BodyShape {
  items: number
  zones: number
  seed: number
  /** Mean pairs an item takes part in; a tenth of them go to hubs (identity, archive, integration). */
  degree?: number
  /** Factor on the cost of pairs: 4 couples items strongly. */
  coupling?: number
  pairs?: 'uniform' | 'by-source' | 'matrix'
  /** Caps half of the zones at 70 % of what they would hold if nothing were limited. */
  capacity?: boolean
  opening?: boolean
  /** No supplier above this share of the processors. */
  share?: number
  /** Distinct kinds of items; items of a kind without pairs are alike. 0: all different. */
  kinds?: number
}

/**
 * A made-up public body: items in agencies of forty, most pairs inside an agency, some hubs that many depend on, a quarter
 * of the zones forbidden to each item, cost per zone around the item's own level, three resources.
 */
export function bodyProblem(shape: BodyShape): Problem {
  const { items, zones, degree = 2.5, coupling = 1, pairs = 'by-source', kinds = 0 } = shape
  const random = stream(shape.seed * 7919 + items * 31 + zones)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const distinct = kinds > 0 ? kinds : items
  const templates = Array.from({ length: distinct }, () => {
    const level = 2_000 * Math.exp(3 * random())
    const vcpu = 1 + upTo(15)
    const cost = Array.from({ length: zones }, () =>
      random() < 0.25 ? null : Math.round(level * (0.7 + 0.6 * random())),
    )
    if (!cost.some((value) => value !== null)) cost[upTo(zones - 1)] = Math.round(level)
    return { cost, size: [vcpu, vcpu * (2 + upTo(6)), 10 * (1 + upTo(99))] as const }
  })
  const chosen = Array.from({ length: items }, (_, i) => templates[kinds > 0 ? upTo(distinct - 1) : i]!)
  const resources = ['vcpu', 'memoryGib', 'storageGib']
  const problem: Problem = {
    schema: 'rettsky/problem/v1',
    items: chosen.map((_, i) => ({ id: `item-${i}` })),
    zones: Array.from({ length: zones }, (_, z) => ({ id: `zone-${z}` })),
    cost: chosen.map(({ cost }) => cost),
    size: Object.fromEntries(resources.map((resource, r) => [resource, chosen.map(({ size }) => size[r]!)])),
  }
  const meanCost = 9_000
  if (degree > 0) problem.edges = makePairs(items, zones, degree, meanCost * 0.12 * coupling, pairs, random, upTo)
  const cheapest = chosen.map(({ cost }) => indexOfLeast(cost))
  if (shape.capacity === true)
    for (let z = 0; z < zones; z += 2)
      problem.zones[z]!.capacity = Object.fromEntries(
        resources.map((resource, r) => {
          const load = chosen.reduce((sum, { size }, i) => sum + (cheapest[i] === z ? size[r]! : 0), 0)
          return [resource, Math.floor(load * (r === 0 ? 0.7 : 0.8))]
        }),
      )
  if (shape.opening === true)
    for (const zone of problem.zones) zone.openingCost = Math.round((meanCost * items * (0.2 + random())) / zones / 10)
  if (shape.share !== undefined) {
    for (const [z, zone] of problem.zones.entries()) if (z > 0) zone.supplier = `supplier-${(z - 1) >> 1}`
    problem.supplierMaxShare = { resource: 'vcpu', share: shape.share }
  }
  return problem
}

function makePairs(
  items: number,
  zones: number,
  degree: number,
  mean: number,
  kind: NonNullable<BodyShape['pairs']>,
  random: () => number,
  upTo: (n: number) => number,
): Edge[] {
  const hubs = Math.max(1, Math.min(5, Math.floor(items / 50)))
  const egress = Array.from({ length: zones }, () => 0.2 + 1.6 * random())
  const edges: Edge[] = []
  for (let n = 0; n < (items * degree) / 2; n++) {
    const a = upTo(items - 1)
    const kindOfTie = random()
    const block = a - (a % 40)
    let b =
      kindOfTie < 0.1
        ? upTo(hubs - 1)
        : kindOfTie < 0.82
          ? block + upTo(Math.min(39, items - 1 - block))
          : upTo(items - 1)
    if (b === a) b = (a + 1) % items
    if (a === b) continue
    const weight = mean * (0.1 + 1.8 * random())
    const cost =
      kind === 'uniform'
        ? Math.round(weight)
        : Array.from({ length: zones }, (_, k) =>
            Array.from({ length: zones }, (_, l) =>
              k === l
                ? 0
                : Math.round(
                    weight * (kind === 'by-source' ? egress[k]! : egress[k]! * (0.5 + ((k * 7 + l * 3) % 5) / 4)),
                  ),
            ),
          )
    edges.push({ a: `item-${a}`, b: `item-${b}`, cost })
  }
  return edges
}

function indexOfLeast(cost: readonly (number | null)[]): number {
  let best = -1
  for (const [z, value] of cost.entries()) if (value !== null && (best < 0 || value < cost[best]!)) best = z
  return best
}
