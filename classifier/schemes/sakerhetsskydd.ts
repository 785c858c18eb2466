import { ground } from '../ground.ts'
import type { Declared } from '../submission.ts'
import type { Mapped } from './mapped.ts'

/** Säkerhetsskyddslagen (2018:585) 2 kap. 5 §: four classes, none of which leaves approved systems. */
export function mapSakerhetsskydd(declared: Extract<Declared, { scheme: 'sakerhetsskydd' }>): Mapped {
  const law = { law: 'säkerhetsskyddslagen', paragraph: '2:5' }
  const raises = { confidentiality: 'CX' as const, markers: ['graded' as const] }
  return {
    grounds: [ground('scheme.sakerhetsskydd', raises, { word: declared.grade }, law)],
    questions: [],
    from: 'CX',
    reach: 'CX',
    answered: true,
    claimsRestriction: true,
    restrictsByItself: true,
  }
}
