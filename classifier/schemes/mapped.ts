import type { Findings } from '../ground.ts'
import type { Confidentiality } from '../label.ts'

/** A national scheme's answer on the neutral axes. */
export type Mapped = Findings & {
  /** The mildest and the strictest class that the agency's word can mean. They differ where the mapping loses something. */
  from: Confidentiality
  reach: Confidentiality
  /** False where the agency has given no class, so that there is nothing to hold evidence against. */
  answered: boolean
  /** True where the agency's word says that the data is closed, and so owes a law that closes it. */
  claimsRestriction: boolean
  /** True where the scheme is itself a law that restricts. */
  restrictsByItself: boolean
}

/** What an unanswered class counts as: the strictest that a zone of ours may hold. Grades are never assumed. */
export const strictestPlausible = 'C4' satisfies Confidentiality
