import { assume, ground, question } from '../ground.ts'
import type { Confidentiality } from '../label.ts'
import type { Declared } from '../submission.ts'
import { type Mapped, strictestPlausible } from './mapped.ts'

/** Norway's four classes (universities and municipalities; the sector's guide of 2017). `intern` borders on C2. */
const classes: Readonly<Record<string, { from: Confidentiality; reach: Confidentiality }>> = {
  åpen: { from: 'C0', reach: 'C0' },
  intern: { from: 'C1', reach: 'C2' },
  fortrolig: { from: 'C3', reach: 'C3' },
  'strengt fortrolig': { from: 'C4', reach: 'C4' },
}

export function mapNoFourClasses(declared: Extract<Declared, { scheme: 'no-four-classes' }>, fact: string): Mapped {
  const known = classes[declared.class]
  if (known === undefined)
    return {
      grounds: [assume('scheme.unknown', { confidentiality: strictestPlausible }, { scheme: declared.scheme })],
      questions: [question('scheme.unknown', `${fact}.class`, { scheme: declared.scheme })],
      from: 'C0',
      reach: strictestPlausible,
      answered: false,
      claimsRestriction: false,
      restrictsByItself: false,
    }
  return {
    grounds: [ground('scheme.no-four-classes', { confidentiality: known.from }, { word: declared.class })],
    questions: [],
    ...known,
    answered: true,
    claimsRestriction: known.from === 'C3' || known.from === 'C4',
    restrictsByItself: false,
  }
}
