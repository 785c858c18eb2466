import type { Problem } from '#placement/problem.ts'
import { stream } from '../../placement/generate.ts'
import { processorSeconds } from './processor.ts'

/** Simulated annealing over single moves as one would write it first, for problems of costs and matrices of pairs alone. */
export function plainAnnealing({ items, zones, cost, edges = [] }: Problem, seconds: number): number {
  const random = stream(17)
  const at = new Map(items.map(({ id }, i) => [id, i]))
  const pairs = items.map((): { other: number; costOf: (own: number, others: number) => number }[] => [])
  for (const { a, b, cost: pair } of edges) {
    const [i, j] = [at.get(a)!, at.get(b)!]
    const between = (k: number, l: number) => (typeof pair === 'number' ? (k === l ? 0 : pair) : pair[k]![l]!)
    pairs[i]!.push({ other: j, costOf: between })
    pairs[j]!.push({ other: i, costOf: (own, others) => between(others, own) })
  }
  const anyZone = () => Math.floor(random() * zones.length)
  const zoneOf = items.map(anyZone)
  const costOf = (i: number, z: number) =>
    pairs[i]!.reduce((sum, { other, costOf }) => sum + costOf(z, zoneOf[other]!), cost[i]![z] ?? Infinity)
  let now = 0
  for (let i = 0; i < items.length; i++) now += (costOf(i, zoneOf[i]!) + (cost[i]![zoneOf[i]!] ?? Infinity)) / 2
  let best = now
  const hot = now / items.length / 4
  const until = processorSeconds() + seconds
  for (let left = 1; left > 0; left = (until - processorSeconds()) / seconds)
    for (let n = 0; n < 1_000; n++) {
      const [i, z] = [Math.floor(random() * items.length), anyZone()]
      const more = costOf(i, z) - costOf(i, zoneOf[i]!)
      if (more > -hot * 0.001 ** (1 - left) * Math.log(random())) continue
      zoneOf[i] = z
      now += more
      best = Math.min(best, now)
    }
  return best
}
