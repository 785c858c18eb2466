import type { Problem } from '#placement/problem.ts'
import { stream } from '../../placement/generate.ts'
import { generalisedAssignment } from './public-kinds.ts'

// Kinds near to generalised assignment. Each call with another seed is a new instance.

/** Several resources, each as scarce as the one of class C or D: Yagiura and others, European Journal of Operational Research 158 (2004). */
export function multiResource(kind: 'C' | 'D', jobs: number, agents: number, resources: number, seed: number): Problem {
  const layers = Array.from({ length: resources }, (_, r) =>
    generalisedAssignment(kind, jobs, agents, seed + 10_007 * r),
  )
  const [first] = layers
  const sizeOf = ({ size }: Problem) => size!.time!
  return {
    ...first!,
    zones: first!.zones.map(({ id }, z) => ({
      id,
      capacity: Object.fromEntries(layers.map(({ zones }, r) => [`r${r}`, zones[z]!.capacity!.time!])),
    })),
    size: Object.fromEntries(layers.map((layer, r) => [`r${r}`, sizeOf(layer)])),
  }
}

/** Bin packing: equal zones that cost alike to open, and nothing else. */
export function packing(items: number, capacity: number, seed: number): Problem {
  const random = stream(seed * 673 + items)
  const size = Array.from({ length: items }, () => 20 + Math.floor(random() * 81))
  const bins = Math.ceil((1.15 * size.reduce((sum, units) => sum + units, 0)) / capacity)
  return {
    schema: 'rettsky/problem/v1',
    items: size.map((_, i) => ({ id: `i${i}` })),
    zones: Array.from({ length: bins }, (_, z) => ({ id: `z${z}`, openingCost: 1_000, capacity: { units: capacity } })),
    cost: size.map(() => Array.from({ length: bins }, () => 0)),
    size: { units: size },
  }
}

/** Several equal knapsacks with room for half of all; what goes nowhere costs its profit. Profits go with sizes. */
export function knapsacks(items: number, zones: number, seed: number): Problem {
  const random = stream(seed * 677 + items + zones)
  const size = Array.from({ length: items }, () => 10 + Math.floor(random() * 91))
  const profit = size.map((units) => units + Math.floor(random() * 21) - 10)
  const capacity = Math.floor(size.reduce((sum, units) => sum + units, 0) / 2 / zones)
  return {
    schema: 'rettsky/problem/v1',
    items: size.map((_, i) => ({ id: `i${i}` })),
    zones: [
      ...Array.from({ length: zones }, (_, z) => ({ id: `z${z}`, capacity: { units: capacity } })),
      { id: 'outside' },
    ],
    cost: profit.map((value) => [...Array.from({ length: zones }, () => 0), value]),
    size: { units: size },
  }
}

/** Class C with some pairs that cost when they lie apart. */
export function withPairs(jobs: number, agents: number, pairs: number, seed: number): Problem {
  const random = stream(seed * 683 + jobs + agents)
  const any = () => Math.floor(random() * jobs)
  const edges = Array.from({ length: pairs }, () => {
    const a = any()
    return {
      a: `i${a}`,
      b: `i${(a + 1 + Math.floor(random() * (jobs - 1))) % jobs}`,
      cost: 5 + Math.floor(random() * 20),
    }
  })
  return { ...generalisedAssignment('C', jobs, agents, seed), edges: edges.filter(({ a, b }) => a !== b) }
}

/** Class C in which each supplier has a few zones, and none may hold more than a share of all sizes. */
export function withShares(jobs: number, agents: number, suppliers: number, seed: number): Problem {
  const random = stream(seed * 691 + jobs + agents)
  const problem = generalisedAssignment('C', jobs, agents, seed)
  const cost = problem.cost.map((row) =>
    row.map((value, z) => value! + (z % suppliers === 0 ? 0 : Math.floor(random() * 10))),
  )
  return {
    ...problem,
    cost,
    zones: problem.zones.map((zone, z) => ({ ...zone, supplier: `s${z % suppliers}` })),
    size: { ...problem.size, weight: cost.map(() => 1 + Math.floor(random() * 9)) },
    supplierMaxShare: { resource: 'weight', share: Math.round(10_500 / suppliers) / 10_000 },
  }
}
