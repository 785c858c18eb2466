import type { Solving } from '../solving.ts'

/** One of the things a solve does, in their order; what it finds is in the best plan, the tree and the prover afterwards. */
export interface Step {
  /** Whether it has anything to give to this problem, as far as it is solved by now. */
  isDue(solving: Solving): boolean
  take(solving: Solving): Promise<void> | void
}
