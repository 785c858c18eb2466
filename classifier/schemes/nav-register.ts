import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import { assume, ground, question } from '../ground.ts'
import type { Confidentiality, Label, Marker } from '../label.ts'
import { close } from '../markers.ts'
import type { Declared } from '../submission.ts'
import type { Mapped } from './mapped.ts'

type Span = { raises: Partial<Label>; from: Confidentiality; reach: Confidentiality }

const span = (confidentiality: Confidentiality, reach: Confidentiality, markers: readonly Marker[]): Span => ({
  raises: { confidentiality, markers: close(markers) },
  from: confidentiality,
  reach,
})

/**
 * Sensitivity codes of Nav's open register of processing: not personal, GDPR art. 6, art. 9, art. 10. They tell what the data
 * is about and not how secret it is, so every mapping is approximate.
 */
const codes = wordTable<Span>({
  IKKE_POL: span('C1', 'C3', []),
  POL: span('C2', 'C3', ['personal']),
  SAERLIGE: span('C3', 'C4', ['special-category']),
  STRAFF: span('C3', 'C4', ['criminal']),
})

export function mapNavRegister(declared: Extract<Declared, { scheme: 'nav-register' }>, fact: string): Mapped {
  const { scheme, sensitivity } = declared
  const known = codes.get(sensitivity)
  const unknown = span('C4', 'C4', ['special-category', 'criminal'])
  const { raises, from, reach } = known ?? { ...unknown, from: 'C0' as const }
  return {
    grounds: [
      known
        ? ground('scheme.nav-register', raises, { word: sensitivity })
        : assume('scheme.unknown', raises, { scheme }),
    ],
    questions: known ? [] : [question('scheme.unknown', `${fact}.sensitivity`, { scheme })],
    from,
    reach,
    answered: known !== undefined,
    claimsRestriction: false,
    restrictsByItself: false,
  }
}
