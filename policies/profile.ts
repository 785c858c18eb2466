import type { LandingZone } from '#catalogue/landing-zone.ts'
import { documentKinds } from '#classifier/submission.ts'
import type { DocumentAnswer, SubjectFact, SubjectFacts } from './request.ts'
import type { profileFacts } from './rule-book.ts'

/**
 * The few facts of a subject that many subjects have in common. A rule that has declared to read no others is shown these
 * alone; one that reads more throws, and a rule that throws forbids. `shared` once a second subject has the same.
 */
export type Profile = { readonly facts: SubjectFacts; shared: boolean }

type Withheld = Exclude<SubjectFact, (typeof profileFacts)[number]>
const withheld: Readonly<Record<Withheld, true>> = {
  id: true,
  system: true,
  agency: true,
  state: true,
  subjects: true,
  legalBasis: true,
  repealedLaws: true,
  undeclared: true,
  weakEvidence: true,
  grades: true,
  lapses: true,
  reviews: true,
  sharedJoinKeys: true,
  places: true,
}

class ProfileFacts {
  readonly kind: SubjectFacts['kind']
  readonly label: SubjectFacts['label']
  readonly lowered: boolean
  readonly openByLaw: boolean
  readonly archive: SubjectFacts['archive']
  readonly bookkeeping: SubjectFacts['bookkeeping']
  readonly documents: SubjectFacts['documents']
  readonly stores: SubjectFacts['stores']
  constructor({ kind, label, lowered, openByLaw, archive, bookkeeping, documents, stores }: SubjectFacts) {
    this.kind = kind
    this.label = label
    this.lowered = lowered
    this.openByLaw = openByLaw
    this.archive = archive
    this.bookkeeping = bookkeeping
    this.documents = documents
    this.stores = stores
  }
}

/** Refuses to be read: stands where a rule has not declared that it looks. */
const refuse = (what: string) => () => {
  throw new TypeError(`the rule reads ${what}, which it does not declare`)
}

for (const fact of Object.keys(withheld)) Object.defineProperty(ProfileFacts.prototype, fact, { get: refuse(fact) })

/** Stands in for the zone where rules about the subject alone are heard. Its id is empty, so that reasons name none. */
export const noZone = new Proxy({ id: '' } as LandingZone, {
  get: (zone, fact) => (fact === 'id' ? zone.id : refuse(`the zone's ${String(fact)}`)()),
})

const answered = (answer: DocumentAnswer | undefined): string =>
  answer === undefined ? '' : `${answer.has} ${answer.until}`

const most = 50_000
const byContent = new Map<string, Profile>()

/** The one profile of all subjects that agree in its facts. */
export function profileOf(subject: SubjectFacts): Profile {
  const { kind, lowered, openByLaw, archive, bookkeeping, documents, stores } = subject
  const { confidentiality, integrity, availability, markers } = subject.label
  const one = `${kind} ${confidentiality} ${integrity} ${availability} ${lowered} ${openByLaw}`
  const lists = `${markers}|${stores}|${archive}|${bookkeeping}`
  const content = `${one} ${lists} ${documentKinds.map((name) => answered(documents[name]))}`
  const found = byContent.get(content)
  if (found !== undefined) {
    found.shared = true
    return found
  }
  if (byContent.size >= most) byContent.clear()
  const made = { facts: new ProfileFacts(subject) as unknown as SubjectFacts, shared: false }
  byContent.set(content, made)
  return made
}
