import { wholeDomain } from '../model/domain.ts'
import { search } from '../search/local-search.ts'
import { penaltyFrom } from '../search/penalty.ts'
import type { Solving } from '../solving.ts'
import { proveEmpty } from '../tree/tree.ts'
import { cheapestZones, fitWithin } from './beginning.ts'
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

/** What comes of the cheapest zones when the limits they break are mended and nothing else. */
function mendedZones({ task: { model, limits, unit, isLate }, room, random }: Solving): Int32Array {
  const domain = wholeDomain(model)
  const start = cheapestZones(model, domain)
  const penalty = penaltyFrom(model, limits, new Float64Array(limits.length), unit)
  return search({ model, room, domain }, start, penalty, random, { kicks: 0, width: 50, isLate }) ?? start
}
