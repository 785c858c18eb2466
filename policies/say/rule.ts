import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import type { Question } from '#classifier/classification.ts'
import type { FiredRule } from '../decision.ts'
import type { Basis, Policy } from '../policy.ts'
import type { RuleBook } from '../rule-book.ts'
import { sayParams } from './params.ts'

const suffixes = {
  missing: {
    nb: '{zone} kan ikke tilby {missing}.',
    nn: '{zone} kan ikkje tilby {missing}.',
    sv: '{zone} kan inte erbjuda {missing}.',
    en: '{zone} cannot offer {missing}.',
  },
  documents: {
    nb: 'Dette mangler eller er utløpt: {documents}.',
    nn: 'Dette manglar eller er gått ut: {documents}.',
    sv: 'Detta saknas eller har löpt ut: {documents}.',
    en: 'Missing or expired: {documents}.',
  },
  unknown: {
    nb: 'Det er ikke avklart om dette gjelder, og da stenger regelen.',
    nn: 'Det er ikkje avklart om dette gjeld, og då stengjer regelen.',
    sv: 'Det är inte klarlagt om detta gäller, och då stänger regeln.',
    en: 'It is not settled whether this applies, and until it is the rule closes.',
  },
  threw: {
    nb: 'Regel {rule} feilet og stenger derfor: {error}.',
    nn: 'Regel {rule} feila og stengjer derfor: {error}.',
    sv: 'Regel {rule} misslyckades och stänger därför: {error}.',
    en: 'Rule {rule} failed and therefore closes: {error}.',
  },
  pending: {
    nb: 'ikke kontrollert mot original',
    nn: 'ikkje kontrollert mot original',
    sv: 'inte kontrollerat mot original',
    en: 'not checked against the original',
  },
  ownChoice: { nb: 'egen policy', nn: 'eigen policy', sv: 'egen policy', en: 'own policy' },
} as const satisfies Record<string, FullText>

const documentQuestion: FullText = {
  nb: 'Er dette på plass og fortsatt gyldig: {document}?',
  nn: 'Er dette på plass og framleis gyldig: {document}?',
  sv: 'Finns detta på plats och är det fortfarande giltigt: {document}?',
  en: 'Is this in place and still valid: {document}?',
}

const placeQuestion: FullText = {
  nb: 'Hva er svaret for {fact}?',
  nn: 'Kva er svaret for {fact}?',
  sv: 'Vad är svaret för {fact}?',
  en: 'What is the answer for {fact}?',
}

/** A rule's reason in a language: what holds, and what is missing. `sayBasis` says the law behind it. */
export function sayFired(book: RuleBook, fired: FiredRule, language: Language): string {
  const rule = book.byId.get(fired.rule)
  const params = sayParams(fired.params, language)
  if (rule === undefined) return fired.rule
  if (fired.verdict === 'threw') return fill(suffixes.threw[language], { ...params, rule: fired.rule })
  const sentences = [fill(rule.reason[language], params)]
  if (fired.verdict === 'unknown' && rule.effect !== 'ask' && params.documents === undefined) {
    sentences.push(suffixes.unknown[language])
  }
  if (params.missing !== undefined) sentences.push(fill(suffixes.missing[language], params))
  if (params.documents !== undefined) sentences.push(fill(suffixes.documents[language], params))
  return sentences.join(' ')
}

/** `sikkerhetsloven § 5-3; NSM, faktorer for nasjonal kontroll 1`, with what nobody has read in the original marked so. */
export function sayBasis(rule: Policy, language: Language, asOf?: string): string {
  return basisInForce(rule, asOf)
    .map((basis) => {
      const name =
        basis.law === 'Rettsky'
          ? `${suffixes.ownChoice[language]}, ${basis.paragraph}`
          : `${basis.law} ${basis.paragraph}`.trim()
      return basis.verification === 'pending' ? `${name}, ${suffixes.pending[language]}` : name
    })
    .join('; ')
}

/** The bases in force on a day; without a day, all of them. */
export function basisInForce(rule: Policy, asOf?: string): readonly Basis[] {
  if (asOf === undefined) return rule.basis
  return rule.basis.filter(({ since, until }) => (since ?? '') <= asOf && asOf <= (until ?? '9999'))
}

/** A question to the agency, or to those who keep the zones, in a language. */
export function sayQuestion(book: RuleBook, question: Question, language: Language): string {
  const params = { ...sayParams(question.params, language), fact: question.fact }
  if (question.params.document !== undefined) return fill(documentQuestion[language], params)
  const template = book.byId.get(question.id)?.question ?? placeQuestion
  return fill(template[language], params)
}
