import type { Question } from '../classification.ts'
import { assume, type Ground, ground, question } from '../ground.ts'
import { type Availability, type Confidentiality, type Integrity, strictness } from '../label.ts'
import type { Declared } from '../submission.ts'
import { type Mapped, strictestPlausible } from './mapped.ts'

/**
 * KLASSA (SKR), levels 0 to 4 on three axes. Level 3 spans C3 and C4. Level 4 lies outside KLASSA's requirement
 * catalogues and counts as graded.
 */
const confidentiality: Readonly<Record<string, { from: Confidentiality; reach: Confidentiality }>> = {
  '0': { from: 'C0', reach: 'C0' },
  '1': { from: 'C1', reach: 'C1' },
  '2': { from: 'C2', reach: 'C2' },
  '3': { from: 'C3', reach: 'C4' },
  '4': { from: 'CX', reach: 'CX' },
}
/** Level 4 of integrity and availability has no step of its own above ours. */
const integrity: Readonly<Record<string, Integrity>> = { '0': 'I0', '1': 'I1', '2': 'I2', '3': 'I3', '4': 'I3' }
const availability: Readonly<Record<string, Availability>> = { '0': 'A0', '1': 'A1', '2': 'A2', '3': 'A3', '4': 'A3' }

export function mapKlassa(declared: Extract<Declared, { scheme: 'klassa' }>, fact: string): Mapped {
  const grounds: Ground[] = []
  const questions: Question[] = []
  const known = confidentiality[declared.confidentiality]
  if (known === undefined) {
    grounds.push(assume('scheme.unknown', { confidentiality: strictestPlausible }, { scheme: declared.scheme }))
    questions.push(question('scheme.unknown', `${fact}.confidentiality`, { scheme: declared.scheme }))
  } else grounds.push(ground('scheme.klassa', { confidentiality: known.from }, { word: declared.confidentiality }))

  const i = integrity[declared.integrity]
  if (i === undefined) questions.push(question('scheme.integrity-unknown', `${fact}.integrity`))
  grounds.push(
    i === undefined
      ? assume('scheme.integrity-unknown', { integrity: 'I3' })
      : ground('scheme.klassa-integrity', { integrity: i }, { word: declared.integrity, integrity: i }),
  )
  const a = availability[declared.availability]
  if (a === undefined) questions.push(question('scheme.availability-unknown', `${fact}.availability`))
  grounds.push(
    a === undefined
      ? assume('scheme.availability-unknown', { availability: 'A3' })
      : ground('scheme.klassa-availability', { availability: a }, { word: declared.availability, availability: a }),
  )
  const span = known ?? { from: 'C0' as const, reach: strictestPlausible }
  const answered = known !== undefined
  const claimsRestriction = answered && strictness(span.from) >= strictness('C2')
  return { grounds, questions, ...span, answered, claimsRestriction, restrictsByItself: false }
}
