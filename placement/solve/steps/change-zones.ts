import { improve } from '../improve/index.ts'
import { beginning } from './beginning.ts'
import { isLeftToBranching } from './helpers.ts'
import type { Step } from './step.ts'

/** Thousands of moves weighed: more where no second thread will look on. */
const [effortTimed, effortUntimed] = [300, 1_500]

/** Where zones cost to open and items meet in pairs, branching seldom comes upon the zones to use: looks for them for a moment, unless a second thread begins at once. */
export const changeZones: Step = {
  isDue: (solving) => {
    const { task, best, isTimed, isOpen, clock } = solving
    const { edges, opening } = task.model
    const isWanted = edges > 0 && opening.some((cost) => cost > 0) && best.zoneOf !== null && isOpen()
    return isWanted && (!isTimed || isLeftToBranching(solving)) && !clock.isLate()
  },
  take: (solving) => {
    const { best, isTimed, clock, isOpen, consider } = solving
    const isLate = () => clock.isLate() || !isOpen()
    improve(beginning(solving, best.zoneOf), { steps: isTimed ? effortTimed : effortUntimed, isLate, onPlan: consider })
  },
}
