import type { Solving } from '../solving.ts'
import { improveInRounds } from './beginning.ts'
import type { Step } from './step.ts'

/** Chains moves from what the prices choose; with a clock the second thread does. */
export const chainMoves: Step = {
  isDue: (solving) => canFillWide(solving) && !solving.isTimed && solving.isOpen(),
  take: (solving) => improveInRounds(solving, null),
}

/** Zones that can be filled one by one, so many of them that few items would like any one. */
export function canFillWide({ ground, task: { model } }: Solving): boolean {
  const { items, zones } = model
  return ground !== null && items * zones > 50_000 && items ** 2 / zones < 100_000
}
