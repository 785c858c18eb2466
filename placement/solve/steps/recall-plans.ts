import { setAside, settleMessages } from '../tree/tree.ts'
import { earlierPlan } from '../warm-start.ts'
import type { Step } from './step.ts'

/** Takes the plan in force, or an earlier solution's, as the first plan; with that one's prices it rules out what cannot be better. */
export const recallPlans: Step = {
  isDue: ({ task, earlier }) => task.model.current !== null || earlier !== null,
  take({ reading, task, tree, earlier, isWarm, best, consider }) {
    const before = earlier === null ? null : earlierPlan(reading, earlier.solution.assignment)
    for (const zoneOf of [task.model.current, before]) if (zoneOf?.includes(-1) === false) consider(zoneOf)
    if (!isWarm || tree.root.part.model.items === 0) return
    settleMessages(task, tree.root)
    setAside(task, tree.root, best.goal)
  },
}
