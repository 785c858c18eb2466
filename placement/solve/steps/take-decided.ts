import type { Step } from './step.ts'

/** Where nothing is left to choose, what was decided on the way is the plan. */
export const takeDecided: Step = {
  isDue: ({ tree: { root }, best }) => root.part.model.items === 0 && root.bound < best.goal,
  take: ({ tree: { root }, consider }) => consider(root.part.fixed),
}
