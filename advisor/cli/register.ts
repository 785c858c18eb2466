import type { Command } from 'commander'

/** Sets the exit code that the process ends with. */
export type SetExit = (code: number) => void

/** Adds one command to the program. Heavy modules are imported inside the action, so that help and check start fast. */
export type RegisterCommand = (program: Command, setExit: SetExit) => void
