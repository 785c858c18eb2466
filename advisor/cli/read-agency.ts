import { isOrganisationNumber } from '#catalogue/vocabulary/identifier.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'

/** An organisation number given on the command line, without blanks and hyphens. @throws InputError when it is none. */
export function readAgency(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const number = given.replaceAll(/[\s-]/g, '')
  const at = { path: '--agency', met: given }
  const issue: Issue | undefined = !/^\d{9,10}$/.test(number)
    ? { code: 'wrong-format', ...at, accepted: '<organisation-number>' }
    : number.length === 9 && !isOrganisationNumber(number)
      ? { code: 'check-digit', ...at }
      : undefined
  if (issue !== undefined) throw new InputError([issue])
  return number
}
