import { closed, copyDomain, decideZone, undecided } from '../model/domain.ts'
import type { Effort } from '../search/local-search.ts'
import type { Random } from '../search/random.ts'
import type { Task } from '../task.ts'
import type { Incumbent } from './incumbent.ts'
import { planFrom } from './plan-from.ts'
import type { Node } from './tree.ts'

/** Prices that use a zone less than this may do without it; more than the other, they may miss it. */
const [seldom, mostly] = [0.7, 0.5]

/**
 * Repairs what the items of a node would choose into plans within fewer and fewer zones: those that the best plan uses, then without
 * the one of them that the prices use least, or with the one it lacks that they use most, for as long as that is better. A zone's
 * opening cost is saved only when its last item has left, which no move of a few items comes to see.
 */
export function planInFewerZones(
  task: Task,
  node: Node,
  incumbent: Incumbent,
  random: Random,
  consider: (zoneOf: Int32Array) => void,
  effort: Effort,
): void {
  const { domain, part, ascent } = node
  const inDoubt = [...part.model.opening.keys()].filter(
    (z) => domain.state[z] === undecided && part.model.opening[z]! > 0,
  )
  const isBetterWithout = (empty: readonly number[]): boolean => {
    const before = incumbent.cost
    const narrowed = copyDomain(domain)
    if (!empty.every((z) => decideZone(part.model, narrowed, z, closed))) return false
    planFrom(task, { ...node, domain: narrowed }, random, consider, effort)
    return incumbent.cost < before
  }
  isBetterWithout(leftEmpty())
  if (incumbent.zoneOf === null || ascent === null) return
  const used = (z: number) => ascent.used[z]!
  for (let isBetter = inDoubt.length > 0; isBetter; ) {
    const empty = leftEmpty()
    const inUse = inDoubt.filter((z) => !empty.includes(z))
    const least = inUse.reduce((one, z) => (used(z) < used(one) ? z : one), inUse[0] ?? -1)
    const missed = empty.reduce((one, z) => (used(z) > used(one) ? z : one), empty[0] ?? -1)
    isBetter =
      (least >= 0 && used(least) < seldom && isBetterWithout([...empty, least])) ||
      (missed >= 0 && used(missed) > mostly && isBetterWithout(empty.filter((z) => z !== missed)))
  }

  function leftEmpty(): number[] {
    const { zoneOf } = incumbent
    return zoneOf === null ? [] : inDoubt.filter((z) => !zoneOf.includes(z))
  }
}
