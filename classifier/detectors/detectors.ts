import { address } from './address.ts'
import { paymentCard } from './card.ts'
import { coordinates } from './coordinates.ts'
import { credential } from './credential.ts'
import { danishPerson } from './danish-person.ts'
import type { Detector } from './detector.ts'
import { email } from './email.ts'
import { finnishPerson } from './finnish-person.ts'
import { healthTerms } from './health-terms.ts'
import { iban } from './iban.ts'
import { icd10 } from './icd10.ts'
import { icpc2 } from './icpc2.ts'
import type { Kind } from './kinds.ts'
import { norwegianAccount } from './norwegian-account.ts'
import { norwegianImmigration } from './norwegian-duf.ts'
import { norwegianSharedHelp } from './norwegian-fh.ts'
import { norwegianKid } from './norwegian-kid.ts'
import { norwegianOrganisation, norwegianVat } from './norwegian-organisation.ts'
import { norwegianPerson } from './norwegian-person.ts'
import { phone } from './phone.ts'
import { politicalTerms } from './political-terms.ts'
import { religionTerms } from './religion-terms.ts'
import { swedishOrganisation } from './swedish-organisation.ts'
import { swedishPerson } from './swedish-person.ts'
import { swedishTemporary } from './swedish-temporary.ts'
import { unionTerms } from './union-terms.ts'
import { indexWords } from './word-index.ts'

/** Every detector, in the order of precedence of its kinds. */
export const detectors: readonly Detector[] = [
  credential,
  norwegianPerson,
  norwegianSharedHelp,
  norwegianImmigration,
  finnishPerson,
  swedishPerson,
  swedishTemporary,
  danishPerson,
  iban,
  paymentCard,
  email,
  swedishOrganisation,
  norwegianVat,
  norwegianOrganisation,
  norwegianAccount,
  phone,
  coordinates,
  address,
  icd10,
  icpc2,
  healthTerms,
  unionTerms,
  politicalTerms,
  religionTerms,
  norwegianKid,
]

const ofKind = new Map<Kind, Detector>(detectors.flatMap((detector) => detector.kinds.map((kind) => [kind, detector])))

/** The detector that judges a kind. */
export const detectorOf = (kind: Kind): Detector => ofKind.get(kind)!

/** Whether a text holds a word of any list: one look, before each list is asked. */
export const holdsTerm = indexWords(
  [healthTerms, unionTerms, politicalTerms, religionTerms].flatMap(({ terms }) => terms),
)
