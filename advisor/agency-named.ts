import type { Agency } from '#catalogue/body.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'

/** The agency of a short name or an organisation number. @throws InputError when there is none. */
export function agencyNamed(name: string, agencies: readonly Agency[]): Agency {
  const found = agencies.find(({ id, short }) => id === name || short === name)
  if (found !== undefined) return found
  const accepted = agencies.map(({ short }) => short).join()
  throw new InputError([{ code: 'unknown-name', path: '--agency', met: name, accepted }])
}
