import { type Model, matrix } from '../model/model.ts'
import type { Solving } from '../solving.ts'
import { beginning } from './beginning.ts'
import { canFillWide } from './chain-moves.ts'
import type { Step } from './step.ts'

/** Sets the second thread to look for better plans where so many pairs have costs of their own that the first bound takes long. */
export const enlistAtOnce: Step = {
  isDue: (solving) => solving.isOpen() && isDense(solving.task.model),
  take: (solving) => enlist(solving),
}

/** Up to so many items left to place, branching mostly ends sooner than a second thread has begun. */
export const fewItems = 100

/** Sets the second thread to look for better plans, or anew now that the prices are known: most problems are proven before. */
export const enlistWithPrices: Step = {
  isDue: (solving) => solving.isOpen() && !solving.clock.isLate() && !(isLeftToBranching(solving) && isEarly(solving)),
  take: (solving) => enlist(solving, canFillWide(solving) ? null : solving.best.zoneOf),
}

/** Has the second thread begin, or begin anew, from a plan or else from what the prices would choose. */
export function enlist(solving: Solving, from: Int32Array | null = solving.best.zoneOf): void {
  // Without limits there are no prices either, so that nothing is known later that was not known at the start.
  if (solving.isHelped && solving.task.limits.length === 0) return
  solving.helper?.start(beginning(solving, from))
  solving.isHelped = true
}

/** Sets the second thread to look for better plans where branching has not ended by now. */
export function enlistWhenLong(solving: Solving): void {
  if (!solving.isHelped && !isEarly(solving)) enlist(solving)
}

/** Nothing more to prove within reach: the search for better plans may still close the gap. */
export async function awaitHelpers(solving: Solving): Promise<void> {
  const { helper, second, best } = solving
  const isWanted = () => best.goal > solving.prover.lowerBound()
  if (helper !== null && !solving.isHelped && isWanted()) enlist(solving)
  const isHelped = () => helper?.isAtWork() === true || second?.isAtWork() === true
  while (isHelped() && isWanted() && !(await solving.checkIn())) await new Promise((resolve) => setTimeout(resolve, 50))
}

export async function dismissHelpers({ helper, second }: Solving): Promise<void> {
  await Promise.all([helper?.stop(), second?.stop()])
}

/** So little that branching is likely to end soon. */
export function isLeftToBranching({ ground, tree, best }: Solving): boolean {
  return ground === null && best.zoneOf !== null && tree.root.part.model.items <= fewItems
}

function isEarly({ clock }: Solving): boolean {
  return clock.seconds() < Math.min(2, clock.limitSeconds / 4)
}

function isDense(model: Model): boolean {
  return model.pairKind.reduce((sum, kind) => sum + (kind === matrix ? 1 : 0), 0) * model.zones ** 2 > 1_000_000
}
