import type { Problem } from '#placement/problem.ts'
import { stream } from './generate.ts'

/** A small problem without pairs: zones meet only in that each item lies in one of them. Tight capacities, some opening costs. */
export function plainProblem(seed: number): Problem {
  const random = stream(seed)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const items = 4 + upTo(3)
  const zones = 2 + upTo(1)
  const opens = random() < 0.6
  const isPerZone = random() < 0.5
  const coarse = random() < 0.2 ? 25_000 : 1
  const size = Array.from({ length: items }, () => {
    const own = Array.from({ length: zones }, () => coarse * (1 + upTo(8)) + upTo(coarse - 1))
    return isPerZone ? own : own[0]!
  })
  return {
    schema: 'rettsky/problem/v1',
    items: size.map((_, i) => ({ id: `i${i}` })),
    zones: Array.from({ length: zones }, (_, z) => ({
      id: `z${z}`,
      ...(opens && random() < 0.8 && { openingCost: upTo(60) }),
      ...(random() < 0.85 && { capacity: { n: coarse * (Math.ceil((items * 5) / zones) + upTo(6)) } }),
    })),
    cost: size.map(() => Array.from({ length: zones }, () => (random() < 0.1 ? null : 5 + upTo(40)))).map(withOne),
    size: { n: size },
  }
}

function withOne(row: (number | null)[]): (number | null)[] {
  return row.some((value) => value !== null) ? row : row.map(() => 7)
}
