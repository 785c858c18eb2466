// The policy book (`book.ts`) and the test of rules (`self-test/`) are entries of their own: a decision needs neither, and loading
// them costs every command a tenth of a second.

import type { Language } from '#catalogue/vocabulary/text.ts'
import type { Question } from '#classifier/classification.ts'
import type { FiredRule, PolicyDecision } from './decision.ts'
import type { Basis, Policy } from './policy.ts'
import { type RuleBook, ruleBook } from './rule-book.ts'
import { rules } from './rules/index.ts'
import { sayFlipped } from './say/flip.ts'
import { basisInForce, sayBasis, sayFired, sayQuestion } from './say/rule.ts'
import type { Pack } from './settings.ts'

export { applyWaivers } from './apply-waivers.ts'
export { countChanges, type DecisionChange, diffDecisions } from './diff.ts'
export { evaluate } from './evaluate.ts'
export { lintWaivers, reportWaivers, type WaiverFinding, type WaiverRow, type WaiverWorld } from './lint-waivers.ts'
export { controlsFor, mergeControls } from './merge-controls.ts'
export { offers } from './offered.ts'
export { lintRuleSource } from './own-rules.ts'

export type { PolicyRequest, SubjectFacts } from './request.ts'
export { type RuleBook, ruleBook } from './rule-book.ts'
export { rules } from './rules/index.ts'
export { sayCountries } from './say/countries.ts'
export { controlNames, documentNames } from './say/names.ts'
export { subjectFacts } from './subject-facts.ts'
export { Waiver, Waivers } from './waivers.ts'

/** The shipped rules of some packs. */
export const rulesOf = (packs: readonly Pack[]): readonly Policy[] => rules.filter((rule) => packs.includes(rule.pack))

/** The shipped rules as a book. */
export const shipped: RuleBook = ruleBook(rules)

/** The reason of a rule that took part in a decision. A body with own rules passes its own book. */
export const sayRule = (fired: FiredRule, language: Language, book: RuleBook = shipped): string =>
  sayFired(book, fired, language)

/** The law behind a rule that took part, with what nobody has read in the original marked so. */
export function citeRule(fired: FiredRule, language: Language, asOf?: string, book: RuleBook = shipped): string {
  const rule = book.byId.get(fired.rule)
  return rule === undefined ? '' : sayBasis(rule, language, asOf)
}

/** A fact that would flip a default deny, as part of a sentence. */
export const sayFlip = (
  flip: NonNullable<PolicyDecision['nearestPermit']>['flips'][number],
  language: Language,
): string => sayFlipped(flip, language)

/** A question that a decision asks, put to the agency. */
export const askRule = (question: Question, language: Language, book: RuleBook = shipped): string =>
  sayQuestion(book, question, language)

/** The legal basis of a rule, on a day where one is given. */
export function ruleBasis(ruleId: string, asOf?: string, book: RuleBook = shipped): readonly Basis[] {
  const rule = book.byId.get(ruleId)
  return rule === undefined ? [] : basisInForce(rule, asOf)
}
