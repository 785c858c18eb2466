import type { Edge, Problem } from '#placement/problem.ts'
import { stream } from '../../placement/generate.ts'
import { problemOf } from './problem-of.ts'

// Problem kinds of the literature, built as their publications describe them. Each call with another seed is a new instance.

/**
 * Generalised assignment, classes A to E: Chu and Beasley, "A genetic algorithm for the generalised assignment problem",
 * Computers & Operations Research 24 (1997), for A to D; Laguna and others (1995) for E, as used by Yagiura, Ibaraki and
 * Glover (2006). Jobs are items, agents zones; a job's size depends on the agent.
 */
export function generalisedAssignment(kind: 'A' | 'B' | 'C' | 'D' | 'E', jobs: number, agents: number, seed: number) {
  const random = stream(seed * 613 + jobs + agents)
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const size: number[][] = []
  const cost: number[][] = []
  for (let j = 0; j < jobs; j++) {
    const row = Array.from({ length: agents }, () => {
      if (kind === 'D') return between(1, 100)
      return kind === 'E' ? Math.ceil(1 - 10 * Math.log(1 - random())) : between(5, 25)
    })
    size.push(row)
    cost.push(
      row.map((a) => {
        if (kind === 'D') return 111 - a + between(-10, 10)
        return kind === 'E' ? Math.max(0, Math.round(1000 / a - 10 * random())) : between(10, 50)
      }),
    )
  }
  const cheapest = cost.map((row) => row.indexOf(Math.min(...row)))
  const load = Array.from({ length: agents }, (_, z) =>
    cheapest.reduce((sum, at, j) => sum + (at === z ? size[j]![z]! : 0), 0),
  )
  const capacityOf = (z: number) => {
    if (kind !== 'A' && kind !== 'B') return Math.floor((0.8 * size.reduce((sum, row) => sum + row[z]!, 0)) / agents)
    const roomy = 0.6 * (jobs / agents) * 15 + 0.4 * Math.max(...load)
    return Math.floor(kind === 'A' ? roomy : 0.7 * roomy)
  }
  return problemOf(jobs, agents, cost, { size: { time: size }, capacity: (z) => ({ time: capacityOf(z) }) })
}

/** Quadratic semi-assignment: every pair of items has a full matrix of costs 0 to 99; own costs 0 to 99. */
export function semiAssignment(items: number, zones: number, density: number, seed: number): Problem {
  const random = stream(seed * 641 + items + zones)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const edges: Edge[] = []
  for (let a = 0; a < items; a++)
    for (let b = a + 1; b < items; b++) {
      if (random() >= density) continue
      const matrix = Array.from({ length: zones }, () => Array.from({ length: zones }, () => upTo(99)))
      edges.push({ a: `i${a}`, b: `i${b}`, cost: matrix })
    }
  const cost = Array.from({ length: items }, () => Array.from({ length: zones }, () => upTo(99)))
  return { ...problemOf(items, zones, cost, {}), edges }
}

/**
 * Radio links as in Cabon and others, "Radio link frequency assignment", Constraints 4 (1999): frequencies of two links in one
 * place must lie further apart than some distance, or that costs 1, 10, 100 or 1,000. Most distances are kept by a hidden
 * plan, whose cost comes with the problem.
 */
export function radioLinks(links: number, frequencies: number, seed: number): { problem: Problem; hidden: number } {
  const random = stream(seed * 659 + links + frequencies)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const frequency = Array.from({ length: frequencies }, (_, z) => 16 + 14 * z + (z >= frequencies / 2 ? 100 : 0))
  const home = Array.from({ length: links }, () => upTo(frequencies - 1))
  const apart = (k: number, l: number) => Math.abs(frequency[k]! - frequency[l]!)
  const edges: Edge[] = []
  let hidden = 0
  for (let a = 0; a < links; a++)
    for (let b = a + 1; b < links; b++) {
      if (random() > (b - a < 8 ? 0.6 : 0.03)) continue
      const between = apart(home[a]!, home[b]!)
      const distance = random() < 0.02 ? between + 10 : Math.max(0, between - 1 - upTo(40))
      const price = 10 ** upTo(3)
      const cost = frequency.map((_, k) => frequency.map((_, l) => (apart(k, l) > distance ? 0 : price)))
      hidden += cost[home[a]!]![home[b]!]!
      edges.push({ a: `i${a}`, b: `i${b}`, cost })
    }
  const free = home.map(() => frequency.map(() => 0))
  return { problem: { ...problemOf(links, frequencies, free, {}), edges }, hidden }
}

/** Graph partitioning: a random geometric graph cut into equal parts, 3 % of slack, one a cut edge. */
export function graphPartition(vertices: number, parts: number, seed: number): Problem {
  const random = stream(seed * 643 + vertices + parts)
  const at = Array.from({ length: vertices }, () => [random(), random()] as const)
  const reach = 0.55 * Math.sqrt(Math.log(vertices) / vertices)
  const edges: Edge[] = []
  for (let a = 0; a < vertices; a++)
    for (let b = a + 1; b < vertices; b++)
      if (Math.hypot(at[a]![0] - at[b]![0], at[a]![1] - at[b]![1]) < reach)
        edges.push({ a: `i${a}`, b: `i${b}`, cost: 1 })
  const cost = at.map(() => Array.from({ length: parts }, () => 0))
  const capacity = Math.ceil((1.03 * vertices) / parts)
  const size = at.map(() => 1)
  return { ...problemOf(vertices, parts, cost, { size: { n: size }, capacity: () => ({ n: capacity }) }), edges }
}

/** Zones that a hidden plan fills to the brim: prices lead to no plan, only trying does. */
export function filledZones(items: number, zones: number, seed: number): Problem {
  const random = stream(seed * 647 + items + zones)
  const home = Array.from({ length: items }, () => Math.floor(random() * zones))
  const size = home.map(() => 20 + Math.floor(random() * 80))
  const held = (z: number) => size.reduce((sum, units, i) => sum + (home[i] === z ? units : 0), 0)
  const cost = home.map(() => Array.from({ length: zones }, () => 100 + Math.floor(random() * 900)))
  return problemOf(items, zones, cost, { size: { n: size }, capacity: (z) => ({ n: held(z) }) })
}

/** Five hubs with all other items as their dependents. */
export function hubs(items: number, zones: number, seed: number): Problem {
  const random = stream(seed * 653 + items + zones)
  const cost = Array.from({ length: items }, () =>
    Array.from({ length: zones }, () => 100 + Math.floor(random() * 900)),
  )
  const edges = cost.map((_, i) => ({ a: `i${i % 5}`, b: `i${i}`, cost: Math.floor(random() * 300) })).slice(5)
  const capacity = Math.ceil((1.05 * items) / zones)
  return {
    ...problemOf(items, zones, cost, { size: { n: cost.map(() => 1) }, capacity: () => ({ n: capacity }) }),
    edges,
  }
}
