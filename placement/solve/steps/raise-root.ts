import type { Cooling } from '../bound/ascend.ts'
import type { Solving } from '../solving.ts'
import { planInFewerZones } from '../tree/close-zones.ts'
import { proveEmpty, raise } from '../tree/tree.ts'
import { fitWithin } from './beginning.ts'
import { canFillWide } from './chain-moves.ts'
import { enlist } from './helpers.ts'
import { isFar } from './search-pairs.ts'
import type { Step } from './step.ts'

/** Raises the bound of the root, cooler each stage, and repairs what the prices would choose into a plan after each. */
export const raiseRoot: Step = {
  isDue: ({ isOpen, tree }) => isOpen() && tree.root.ascent === null,
  async take(solving) {
    const { task, tree, best, clock, isOpen } = solving
    const stages = stagesFor(solving)
    // Repairs take long there; chains of moves find far better plans as soon as the prices are known.
    const isWide = canFillWide(solving)
    for (const [n, stage] of stages.entries()) {
      if (!isOpen() || (await solving.checkIn()) || (solving.isTimed && n >= 6 && isFar(solving))) return
      raise(task, tree.root, stage, best.goal)
      if (!isOpen()) continue
      const isPlanDue = !isWide || n === stages.length - 1
      if (isPlanDue) findPlan(solving, n, isWide)
      if (best.zoneOf !== null || !isOpen()) continue
      // While plans come of themselves, a second thread only shares the processor: what it finds so early is no better.
      if (!solving.isHelped && (n > 2 || clock.seconds() > 1)) enlist(solving)
      if (!isPlanDue) continue
      // No plan at first sight: often there is none. What few items leave open is settled sooner by branching.
      if (n === 0 && tree.root.part.model.items <= 5_000) proveEmpty(task, tree.root)
      if (tree.root.part.model.items <= 12) return
      if (isOpen()) fitWithin(solving, 20_000 * 3 ** Math.min(n, 3))
    }
  },
}

function findPlan(solving: Solving, n: number, isWide: boolean): void {
  const { task, tree, random, best, clock, consider } = solving
  if (isWide && best.zoneOf === null) fitWithin(solving, 1_000_000)
  if (best.zoneOf !== null && (isWide || clock.isLate())) return
  const kicks = n % 3 === 2 ? Math.min(20, task.model.items / 5) : 0
  planInFewerZones(task, tree.root, best, random, consider, { kicks, width: 50 })
}

/**
 * Temperatures from a tenth of a typical decision down, one stage each; fewer and coarser for large problems. From lower on
 * where an earlier solution gives the start, and where there are only pairs: without prices or rents to find, messages alone
 * settle as high from there, in a third of the time.
 */
export function stagesFor({ task: { model, limits, unit }, isWarm }: Solving): Cooling[] {
  const large = model.items > 20_000
  const hasOnlyPairs = limits.length === 0 && model.opening.every((cost) => cost === 0)
  const first = unit / (isWarm ? 300 : hasOnlyPairs ? 100 : 10)
  const stages: Cooling[] = []
  for (let from = first; from > unit / 9_000; from *= large ? 0.25 : model.items > 12 ? 0.4 : 0.1)
    stages.push({ from, to: from, factor: 0.5, rounds: large ? 8 : 12 })
  return stages
}
