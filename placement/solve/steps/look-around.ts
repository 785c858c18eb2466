import type { Cooling } from '../bound/ascend.ts'
import { pickAround, searchAround } from '../search/neighbourhood-search.ts'
import type { Task } from '../task.ts'
import { raise, setAside } from '../tree/tree.ts'
import { fewItems } from './helpers.ts'
import type { Step } from './step.ts'

/** Items that are freed together. */
const neighbourhood = 30

/** Tries in a row that may bring nothing; few items are soon branched on anyway. */
const [mostIdle, mostIdleWithFew] = [12, 4]

/** Searches around the best plan to the end, a few items free at a time, until some tries in a row bring nothing. */
export const lookAround: Step = {
  isDue: ({ tree, best, second, isOpen }) =>
    best.zoneOf !== null && tree.root.part.model.items > neighbourhood && second === null && isOpen(),
  async take(solving) {
    const { task, tree, best, random, clock, isOpen, consider } = solving
    const { root } = tree
    const quick = quickly(task)
    const most = root.part.model.items <= fewItems ? mostIdleWithFew : mostIdle
    if (await solving.checkIn()) return
    for (let idle = 0; idle < most && isOpen() && !clock.isLate(); idle++) {
      const before = best.cost
      searchAround(task, root, best, pickAround(root, neighbourhood, random), quick, 20, random, consider)
      if (best.cost < before) idle = -1
      if (idle % 4 === 3 && (await solving.checkIn())) break
    }
    if (setAside(task, root, best.goal) && !clock.isLate()) raise(task, root, quick, best.goal)
  },
}

/** From prices that are nearly right. */
export function quickly({ unit }: Task): Cooling {
  return { from: unit / 150, to: unit / 3500, factor: 0.2, rounds: 7 }
}
