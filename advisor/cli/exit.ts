/** Exit codes of every command. A violation never shares a code with an error. */
export const exit = {
  clean: 0,
  violation: 1,
  badInput: 2,
  cannotTell: 3,
  overBudget: 4,
  ourFault: 70,
} as const
export type ExitCode = (typeof exit)[keyof typeof exit]
