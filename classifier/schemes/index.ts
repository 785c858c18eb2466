import { assume, question } from '../ground.ts'
import type { DataSet } from '../submission.ts'
import { mapBeskyttelsesinstruksen } from './beskyttelsesinstruksen.ts'
import { mapDcatAccessRight } from './dcat-access-right.ts'
import { mapKlassa } from './klassa.ts'
import { type Mapped, strictestPlausible } from './mapped.ts'
import { mapNavRegister } from './nav-register.ts'
import { mapNoFourClasses } from './no-four-classes.ts'
import { mapSakerhetsskydd } from './sakerhetsskydd.ts'
import { mapSikkerhetsloven } from './sikkerhetsloven.ts'
import { mapSysAp } from './sys-ap.ts'

export type { Mapped } from './mapped.ts'

/** The class an agency has declared, on the neutral axes. `at` is the data set's place: `dataSets[home-care-journals]`. */
export function mapDeclared({ declared, legalBasis }: DataSet, at: string): Mapped {
  const fact = `${at}.declared`
  if (declared === undefined)
    return {
      grounds: [assume('scheme.absent', { confidentiality: strictestPlausible })],
      questions: [question('scheme.absent', fact)],
      from: 'C0',
      reach: strictestPlausible,
      answered: false,
      claimsRestriction: false,
      restrictsByItself: false,
    }
  switch (declared.scheme) {
    case 'no-four-classes':
      return mapNoFourClasses(declared, fact)
    case 'klassa':
      return mapKlassa(declared, fact)
    case 'dcat-access-right':
      return mapDcatAccessRight(declared, legalBasis, fact)
    case 'nav-register':
      return mapNavRegister(declared, fact)
    case 'sys-ap':
      return mapSysAp(declared, fact)
    case 'beskyttelsesinstruksen':
      return mapBeskyttelsesinstruksen(declared)
    case 'sikkerhetsloven':
      return mapSikkerhetsloven(declared, fact)
    case 'sakerhetsskydd':
      return mapSakerhetsskydd(declared)
    default:
      return declared satisfies never
  }
}
