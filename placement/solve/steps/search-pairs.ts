import { helperFor } from '../improve/helper.ts'
import type { Solving } from '../solving.ts'
import { gapOf } from '../tree/incumbent.ts'
import { beginning, improveInRounds } from './beginning.ts'
import type { Step } from './step.ts'

/** Where the bound is far below and will stay there, looks for better plans: in a second helper, which takes the place of branching. */
export const searchPairs: Step = {
  isDue: isFar,
  take(solving) {
    if (!solving.isTimed) return improveInRounds(solving, solving.best.zoneOf)
    solving.second = helperFor(solving.consider)
    solving.second.start({ ...beginning(solving, solving.best.zoneOf), seed: solving.seed + 1_000_003 })
  },
}

/** Where pairs are most of what there is to pay, a bound still far below will not close; better plans are worth more. */
export function isFar({ task, tree, best, isOpen }: Solving): boolean {
  return (
    best.zoneOf !== null &&
    task.model.edges > 0 &&
    task.model.cost.length > 300 &&
    gapOf(best.cost, tree.root.bound) > 0.5 &&
    isOpen()
  )
}
