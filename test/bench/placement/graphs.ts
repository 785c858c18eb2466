import type { Edge, Problem } from '#placement/problem.ts'
import { stream } from '../../placement/generate.ts'

// Graphs to be cut into parts of equal size, 3 % to spare, as problems: a part is a zone, a cut edge costs its weight.

type Cut = [a: number, b: number, cost: number]

/** A rectangle of vertices, each tied to the next along and down. */
export function grid(width: number, height: number, parts: number): Problem {
  const edges: Cut[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (x + 1 < width) edges.push([at, at + 1, 1])
      if (y + 1 < height) edges.push([at, at + width, 1])
    }
  return inParts(edges, new Array<number>(width * height).fill(1), parts)
}

/**
 * Each vertex in turn is tied to two that came before it, the likelier the more ties they have (Barabási and Albert, 1999): a
 * few hubs. Weighted: vertices weigh 1 to 20, ties 1 to 9.
 */
export function hubsByTies(vertices: number, parts: number, seed: number, isWeighted: boolean): Problem {
  const random = stream(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const ends = [0, 1]
  const costOf = new Map<string, number>()
  const tie = (a: number, b: number) => {
    if (a === b) return
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    costOf.set(key, (costOf.get(key) ?? 0) + (isWeighted ? 1 + upTo(9) : 1))
    ends.push(a, b)
  }
  tie(0, 1)
  for (let i = 2; i < vertices; i++) for (let n = 0; n < 2; n++) tie(i, ends[upTo(ends.length)]!)
  const weights = Array.from({ length: vertices }, () => (isWeighted ? 1 + upTo(20) : 1))
  const edges = [...costOf].map(([key, cost]): Cut => [...(key.split(' ').map(Number) as [number, number]), cost])
  return inParts(edges, weights, parts)
}

/** Systems in agencies of 40, tied mostly within their own, two in five of them also to one of five that everybody uses. */
export function agencies(systems: number, parts: number, seed: number): Problem {
  const random = stream(seed)
  const upTo = (n: number) => Math.floor(random() * n)
  const edges: Cut[] = []
  for (let i = 0; i < systems; i++) {
    const first = Math.floor(i / 40) * 40
    for (let n = 0; n < 2; n++) {
      const other = random() < 0.8 ? first + upTo(Math.min(40, systems - first)) : upTo(systems)
      if (other !== i) edges.push([i, other, 1 + upTo(30)])
    }
    if (random() >= 0.4) continue
    const hub = upTo(5)
    if (hub !== i) edges.push([i, hub, 1 + upTo(10)])
  }
  const weights = Array.from({ length: systems }, () => 1 + upTo(30))
  return inParts(edges, weights, parts)
}

function inParts(edges: readonly Cut[], weights: number[], parts: number): Problem {
  const capacity = Math.floor(1.03 * Math.ceil(weights.reduce((sum, weight) => sum + weight, 0) / parts))
  return {
    schema: 'rettsky/problem/v1',
    items: weights.map((_, i) => ({ id: `i${i}` })),
    zones: Array.from({ length: parts }, (_, z) => ({ id: `z${z}`, capacity: { n: capacity } })),
    cost: weights.map(() => new Array<number>(parts).fill(0)),
    size: { n: weights },
    edges: edges.map(([a, b, cost]): Edge => ({ a: `i${a}`, b: `i${b}`, cost })),
  }
}
