/** Every reason that labelling gives. A new id needs its text in nb, nn, sv and en; TypeScript and the tests refuse a gap. */
export const reasonIds = [
  'aggregated.combination',
  'aggregated.many-persons',
  'aggregated.shared-key',
  'evidence.marker',
  'evidence.marker-noted',
  'facts.archive-copy',
  'facts.archive-core',
  'facts.archive-unknown',
  'facts.availability',
  'facts.bookkeeping',
  'facts.bookkeeping-unknown',
  'facts.integrity',
  'facts.marker',
  'facts.marker-noted',
  'facts.open-by-law',
  'facts.personal-data',
  'facts.personal-data-unknown',
  'law.restriction',
  'law.restriction-optional',
  'scheme.absent',
  'scheme.availability-unknown',
  'scheme.beskyttelsesinstruksen',
  'scheme.dcat-access-right',
  'scheme.integrity-unknown',
  'scheme.klassa',
  'scheme.klassa-availability',
  'scheme.klassa-integrity',
  'scheme.nav-register',
  'scheme.no-four-classes',
  'scheme.non-public-alone',
  'scheme.restricted-alone',
  'scheme.restricted-by-option',
  'scheme.sakerhetsskydd',
  'scheme.sikkerhetsloven',
  'scheme.sys-ap',
  'scheme.sys-ap-criticality',
  'scheme.unknown',
  'system.from-data-sets',
  'system.no-data-sets',
] as const
export type ReasonId = (typeof reasonIds)[number]

/** Every question that labelling asks. */
export const questionIds = [
  'evidence.personal-but-declared-none',
  'facts.archive-unknown',
  'facts.bookkeeping-unknown',
  'facts.personal-data-unknown',
  'facts.scheme-says-personal',
  'facts.subjects-unknown',
  'law.not-in-force',
  'law.paragraph-unknown',
  'law.repealed',
  'law.repealed-with-successor',
  'law.rescued',
  'lowered.below-evidence',
  'lowered.graded',
  'lowered.not-yet',
  'scheme.absent',
  'scheme.availability-unknown',
  'scheme.criticality-unknown',
  'scheme.graded-on-unknown',
  'scheme.integrity-unknown',
  'scheme.non-public-alone',
  'scheme.restricted-alone',
  'scheme.unknown',
  'state.over-declared',
  'state.under-declared',
  'state.unexplained',
  'system.no-data-sets',
  'time.lapsed',
  'time.review-due',
  'time.valid-until-unknown',
] as const
export type QuestionId = (typeof questionIds)[number]

/** What one language says. `{class}`, `{marker}` and the like are filled with the words of `words.ts`, `{citation}` with law and paragraph. */
export type Texts = {
  reasons: Readonly<Record<ReasonId, string>>
  questions: Readonly<Record<QuestionId, string>>
  lawOnly: string
}
