import type { ExactProblem } from './exact-problem.ts'
import type { Leaf } from './leaf.ts'
import { measure } from './leaf-bound.ts'
import type { Excluded } from './proof.ts'
import { whole } from './read-proof.ts'
import { refuse } from './refused.ts'

/**
 * Takes what a node excludes out of its leaf. The result is a bound of all plans that were taken out; null where there are
 * none. All are judged by the leaf as it was, so that their order does not matter.
 */
export function setAside(problem: ExactProblem, leaf: Leaf, exclude: Excluded, where: string): bigint | null {
  const { items, zones } = problem
  const { domain } = leaf
  const measured = measure(problem, leaf)
  const above = whole(exclude.above ?? 0, `${where}.above`, 0)
  const withItem = measured?.withItem(above)
  let least = Number.POSITIVE_INFINITY
  const gone: number[] = []
  if (exclude.items.length !== exclude.zones.length)
    refuse('malformed-certificate', where, exclude.zones.length, `${exclude.items.length} lists`)
  for (const [n, item] of exclude.items.entries())
    for (const zone of exclude.zones[n]!) {
      const i = whole(item, where, 0, items - 1)
      const z = whole(zone, where, 0, zones - 1)
      if (domain.allowed[i * zones + z] === 0) continue
      gone.push(i, z)
      if (withItem !== undefined) least = Math.min(least, withItem(i, z))
    }
  const [used, unused] = [exclude.used ?? [], exclude.unused ?? []]
  for (const zone of [...used, ...unused]) {
    const z = whole(zone, where, 0, zones - 1)
    if (domain.zoneState[z] !== 'undecided')
      refuse('malformed-certificate', where, domain.zoneState[z], 'a zone not decided yet')
  }
  if (measured !== null) {
    for (const z of used) least = Math.min(least, measured.without(z))
    for (const z of unused) least = Math.min(least, measured.using(z))
  }
  for (let n = 0; n < gone.length; n += 2) domain.forbid(gone[n]!, gone[n + 1]!)
  for (const z of used) domain.decide(z, 'open')
  for (const z of unused) domain.decide(z, 'closed')
  return measured === null || least === Number.POSITIVE_INFINITY ? null : measured.bound + BigInt(least)
}
