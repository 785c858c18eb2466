import { ascend } from '../bound/ascend.ts'
import { noMultipliers } from '../bound/multipliers.ts'
import { mergeAlike, spreadOut } from '../model/merge.ts'
import { planFrom } from '../tree/plan-from.ts'
import { adopt, setAside } from '../tree/tree.ts'
import { stagesFor } from './raise-root.ts'
import type { Step } from './step.ts'

/** Raises the bound of the root with alike items merged, if that is a much smaller problem. */
export const raiseMerged: Step = {
  isDue: (solving) => solving.isOpen() && !solving.isWarm,
  async take(solving) {
    const { task, random, best, consider } = solving
    const { root } = solving.tree
    const { model, limits } = root.part
    const merged = mergeAlike(model, root.domain)
    if (merged === null || (await solving.checkIn())) return
    const cooling = { from: stagesFor(solving)[0]!.from, to: task.unit / 9_000, factor: 0.4, rounds: 12 }
    const start = noMultipliers(merged.model, limits)
    const found = ascend(merged.model, limits, merged.domain, start, cooling, Infinity, task)
    adopt(task, root, spreadOut(merged, model, found))
    setAside(task, root, Infinity)
    planFrom(task, root, random, consider, { kicks: 0, width: 50 })
    setAside(task, root, best.goal)
  },
}
