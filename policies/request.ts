import type { Body } from '#catalogue/body.ts'
import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { LabelState } from '#classifier/classification.ts'
import type { Label, Marker } from '#classifier/label.ts'
import type { DataSet, DocumentKind, LegalBasis } from '#classifier/submission.ts'
import type { Action } from './decision.ts'
import type { PolicySettings } from './settings.ts'

/** What a rule may look at: the subject, the zone, what is to be done there, by whom, on which day. */
export type PolicyRequest = {
  readonly subject: SubjectFacts
  readonly zone: LandingZone
  readonly action: Action
  readonly body: Body
  readonly settings: PolicySettings
  readonly asOf: string
}

/** What the agency says of a document. */
export type DocumentAnswer = { readonly has: 'yes' | 'no' | 'unknown'; readonly until?: string | undefined }

/** A security grade as declared; KLASSA 4 counts, since no requirement catalogue covers it. */
export type Grade = {
  readonly scheme: 'sikkerhetsloven' | 'sakerhetsskydd' | 'klassa'
  readonly gradedOn: string | 'unknown'
  readonly place: string
}

/** A day that the label lapses or must be looked at again, and where that is written. */
export type Deadline = { readonly day: string; readonly place: string }

/**
 * Facts about a system or a data set that rules read. Lists are sets: sorted, without repetition. A system's facts are its
 * own and the union of its data sets', so that a system is never judged more mildly than what it handles. Its stores are its
 * own disks: objects lie beside a system and are judged by themselves.
 */
export type SubjectFacts = {
  readonly kind: 'system' | 'data-set'
  readonly id: string
  readonly system: string
  readonly agency: string
  readonly label: Label
  readonly state: LabelState
  readonly lowered: boolean
  readonly openByLaw: boolean
  readonly subjects: number | 'unknown'
  readonly stores: readonly DataSet['store']['kind'][]
  readonly archive: readonly DataSet['archive'][]
  readonly bookkeeping: readonly DataSet['bookkeeping'][]
  readonly legalBasis: readonly LegalBasis[]
  readonly repealedLaws: readonly string[]
  readonly undeclared: readonly Marker[]
  readonly weakEvidence: readonly Marker[]
  readonly grades: readonly Grade[]
  readonly lapses: readonly Deadline[]
  readonly reviews: readonly Deadline[]
  readonly sharedJoinKeys: readonly string[]
  readonly documents: Readonly<Partial<Record<DocumentKind, DocumentAnswer>>>
  readonly places: Readonly<Record<PlacedFact, string>>
}

/** Name of a fact of the subject. */
export type SubjectFact = keyof SubjectFacts

/** What a rule can say that it reads: facts of the subject, and anything about the zone. */
export type Fact = SubjectFact | 'zone'

/** Facts of a data set that questions point at. */
export type PlacedFact =
  | 'declared'
  | 'subjects'
  | 'archive'
  | 'bookkeeping'
  | 'personalData'
  | 'legalBasis'
  | 'markers'
  | 'evidenced'
  | 'joinKeys'

/** Markers that say the content is about persons. */
export const personalMarkers: readonly Marker[] = [
  'child',
  'criminal',
  'health-record',
  'national-id',
  'personal',
  'protected-address',
  'special-category',
]
