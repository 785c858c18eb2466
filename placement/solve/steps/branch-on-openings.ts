import { hasOpeningsOnly, proveOpenings } from '../openings/index.ts'
import { searchProver } from '../prover.ts'
import { mostEffort } from './fill-zones.ts'
import { enlist } from './helpers.ts'
import type { Step } from './step.ts'

/** Where items meet in nothing but which zones are paid for, branches on these alone: far faster than zones filled one by one. */
export const branchOnOpenings: Step = {
  isDue: ({ task, best, isOpen, clock }) =>
    hasOpeningsOnly(task) && best.zoneOf !== null && isOpen() && !clock.isLate(),
  async take(solving) {
    const { task, best, isTimed, treeBytes, consider } = solving
    const search = proveOpenings(task, best, consider)
    solving.prover = searchProver(search, best, task)
    solving.isSettled = true
    enlist(solving)
    for (const _ of search.steps())
      if ((!isTimed && search.effort > mostEffort) || search.bytes > treeBytes || (await solving.checkIn())) return
  },
}
