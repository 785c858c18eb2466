import { assume, ground, question } from '../ground.ts'
import type { Declared, LegalBasis } from '../submission.ts'
import { type Mapped, strictestPlausible } from './mapped.ts'

/**
 * EU's access rights say who may see, not why. PUBLIC is C0. RESTRICTED alone is anything from C1 to C3 and NON_PUBLIC C3 or
 * C4: the stricter counts, and the agency is asked. Where every restriction named is an exemption that may be waived,
 * RESTRICTED is C1.
 */
export function mapDcatAccessRight(
  { accessRight, scheme }: Extract<Declared, { scheme: 'dcat-access-right' }>,
  legalBasis: readonly LegalBasis[],
  fact: string,
): Mapped {
  const base = { answered: true, claimsRestriction: accessRight !== 'PUBLIC', restrictsByItself: false }
  const word = { word: accessRight }
  switch (accessRight) {
    case 'PUBLIC':
      return {
        ...base,
        grounds: [ground('scheme.dcat-access-right', { confidentiality: 'C0' }, word)],
        questions: [],
        from: 'C0',
        reach: 'C0',
      }
    case 'RESTRICTED': {
      const restrictions = legalBasis.filter((basis) => basis.kind === 'restriction')
      if (restrictions.length > 0 && restrictions.every((basis) => basis.optional))
        return {
          ...base,
          grounds: [ground('scheme.restricted-by-option', { confidentiality: 'C1' }, word)],
          questions: [],
          from: 'C1',
          reach: 'C3',
        }
      return {
        ...base,
        grounds: [assume('scheme.restricted-alone', { confidentiality: 'C3' }, word)],
        questions: [question('scheme.restricted-alone', fact)],
        from: 'C1',
        reach: 'C3',
      }
    }
    case 'NON_PUBLIC':
      return {
        ...base,
        grounds: [assume('scheme.non-public-alone', { confidentiality: 'C4' }, word)],
        questions: [question('scheme.non-public-alone', fact)],
        from: 'C3',
        reach: 'C4',
      }
    case 'unknown':
      return {
        grounds: [assume('scheme.unknown', { confidentiality: strictestPlausible }, { scheme })],
        questions: [question('scheme.unknown', `${fact}.accessRight`, { scheme })],
        from: 'C0',
        reach: strictestPlausible,
        answered: false,
        claimsRestriction: false,
        restrictsByItself: false,
      }
  }
}
