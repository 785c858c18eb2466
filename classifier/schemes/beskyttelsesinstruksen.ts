import { ground } from '../ground.ts'
import type { Declared } from '../submission.ts'
import type { Mapped } from './mapped.ts'

/** Beskyttelsesinstruksen §§ 2-4. Its words are those of the four classes, but only this scheme's field means this law. */
export function mapBeskyttelsesinstruksen(declared: Extract<Declared, { scheme: 'beskyttelsesinstruksen' }>): Mapped {
  const confidentiality = declared.class === 'fortrolig' ? 'C3' : 'C4'
  const law = { law: 'beskyttelsesinstruksen', paragraph: '4' }
  return {
    grounds: [ground('scheme.beskyttelsesinstruksen', { confidentiality }, { word: declared.class }, law)],
    questions: [],
    from: confidentiality,
    reach: confidentiality,
    answered: true,
    claimsRestriction: true,
    restrictsByItself: true,
  }
}
