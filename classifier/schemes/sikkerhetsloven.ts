import { ground, question } from '../ground.ts'
import type { Declared } from '../submission.ts'
import type { Mapped } from './mapped.ts'

/** Sikkerhetsloven § 5-3. A grade lapses after 30 years, so the day it was set is asked for. */
export function mapSikkerhetsloven(declared: Extract<Declared, { scheme: 'sikkerhetsloven' }>, fact: string): Mapped {
  const law = { law: 'sikkerhetsloven', paragraph: '5-3' }
  const raises = { confidentiality: 'CX' as const, markers: ['graded' as const] }
  return {
    grounds: [ground('scheme.sikkerhetsloven', raises, { word: declared.grade }, law)],
    questions: declared.gradedOn === 'unknown' ? [question('scheme.graded-on-unknown', `${fact}.gradedOn`)] : [],
    from: 'CX',
    reach: 'CX',
    answered: true,
    claimsRestriction: true,
    restrictsByItself: true,
  }
}
