import { improve } from '../improve/index.ts'
import { gapOf } from '../tree/incumbent.ts'
import { beginning } from './beginning.ts'
import { isLeftToBranching } from './helpers.ts'
import type { Step } from './step.ts'

/** Thousands of moves weighed: more where no second thread will look on. */
const [effortTimed, effortUntimed] = [300, 1_500]

/** Few items, or a bound as near as this, branching settles sooner. */
const [fewest, nearest] = [20, 0.05]

/**
 * Where zones cost to open and items meet in pairs, branching seldom comes upon the zones to use: looks for them for a
 * moment, unless a second thread begins at once.
 */
export const changeZones: Step = {
  isDue: (solving) => {
    const { task, tree, best, isTimed, isOpen, clock } = solving
    const { edges, opening } = task.model
    if (edges === 0 || opening.every((cost) => cost === 0) || best.zoneOf === null || !isOpen()) return false
    const isHard = tree.root.part.model.items >= fewest && gapOf(best.cost, tree.root.bound) > nearest
    return isHard && (!isTimed || isLeftToBranching(solving)) && !clock.isLate()
  },
  take: (solving) => {
    const { best, isTimed, clock, isOpen, consider } = solving
    const isLate = () => clock.isLate() || !isOpen()
    improve(beginning(solving, best.zoneOf), { steps: isTimed ? effortTimed : effortUntimed, isLate, onPlan: consider })
  },
}
