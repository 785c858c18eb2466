import type { Command } from 'commander'
import { InputError } from '#catalogue/vocabulary/issue.ts'

/** Names of the options that the user wrote out, so that one with a default counts only when it was asked for. */
export const givenOptions = (command: Command): string[] =>
  command.options.map((option) => option.attributeName()).filter((name) => command.getOptionValueSource(name) === 'cli')

/** How an option stands to what it is refused for: it needs it, or excludes it. */
export type Clash = 'goes-with' | 'goes-without'

/**
 * Refuses options that would be ignored.
 *
 * @throws InputError naming every one of `names` that is given, and what it would need or excludes.
 */
export function refuseOptions(
  given: readonly string[],
  names: readonly string[],
  clash: Clash,
  accepted: string,
): void {
  const issues = names
    .filter((name) => given.includes(name))
    .map((name) => ({ code: clash, path: spelt(name), accepted }))
  if (issues.length > 0) throw new InputError(issues)
}

/** `asOf` as it is typed, `--as-of`; an argument, in capitals, as it is. */
const spelt = (name: string): string =>
  name === name.toUpperCase() ? name : `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
