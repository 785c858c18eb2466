import { proveEmpty } from '../tree/tree.ts'
import { fitWithin, mendedZones } from './beginning.ts'
import type { Step } from './step.ts'

/** With no plan yet, shows that there is none; or, when there is no time for more, mends any. */
export const findAnyPlan: Step = {
  isDue: ({ best, isOpen }) => best.zoneOf === null && isOpen(),
  take(solving) {
    const { task, tree, best, clock, isOpen, consider } = solving
    proveEmpty(task, tree.root)
    if (isOpen() && clock.isLate()) consider(mendedZones(solving))
    if (best.zoneOf === null && isOpen() && clock.isLate()) fitWithin(solving, 200_000)
  },
}
