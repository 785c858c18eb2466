import { Day } from '#catalogue/vocabulary/identifier.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'

/** A day given on the command line. @throws InputError when it is none. */
export function readDay(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const day = Day.safeParse(given)
  if (!day.success) throw new InputError([{ code: 'wrong-format', path: '--as-of', met: given, accepted: '<day>' }])
  return day.data
}
