import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import type { Question } from '#classifier/classification.ts'
import type { FiredRule, PolicyDecision } from '../decision.ts'
import type { Basis, Policy } from '../policy.ts'
import type { RuleBook } from '../rule-book.ts'
import { sayCountries, sayList } from './countries.ts'
import { classNames, controlNames, documentNames, kindNames, markerNames, stateNames } from './names.ts'

type Flip = NonNullable<PolicyDecision['nearestPermit']>['flips'][number]

const countryParams = new Set(['countries', 'country', 'parents', 'staff', 'home'])

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

const unknownNumber: FullText = {
  nb: 'et ukjent antall',
  nn: 'eit ukjent tal',
  sv: 'ett okänt antal',
  en: 'an unknown number of',
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
          : `${basis.law} ${basis.paragraph}`
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

const flipTexts: Readonly<Record<string, FullText>> = {
  'label.confidentiality': {
    nb: 'innholdet måtte vært høyst {needed}, og er {met}',
    nn: 'innhaldet måtte vore høgst {needed}, og er {met}',
    sv: 'innehållet hade behövt vara högst {needed}, och är {met}',
    en: 'the content would have to be {needed} at most, and is {met}',
  },
  'zone.location.country': {
    nb: 'sonen måtte ligget i {needed}, og ligger i {met}',
    nn: 'sona måtte lege i {needed}, og ligg i {met}',
    sv: 'zonen hade behövt ligga i {needed}, och ligger i {met}',
    en: 'the zone would have to lie in {needed}, and lies in {met}',
  },
  'zone.kind': {
    nb: 'sonen måtte vært {needed}, og er {met}',
    nn: 'sona måtte vore {needed}, og er {met}',
    sv: 'zonen hade behövt vara {needed}, och är {met}',
    en: 'the zone would have to be a {needed}, and is a {met}',
  },
  'zone.parentJurisdictions': {
    nb: 'operatøren måtte vært underlagt retten i {needed} alene, og er underlagt retten i {met}',
    nn: 'operatøren måtte vore underlagd retten i {needed} åleine, og er underlagd retten i {met}',
    sv: 'operatören hade behövt lyda under rätten i {needed} ensam, och lyder under rätten i {met}',
    en: 'the operator would have to be under the law of {needed} alone, and is under the law of {met}',
  },
  'zone.capabilities.externalKeys': {
    nb: 'sonen måtte tilbudt nøkler utenfor leverandøren',
    nn: 'sona måtte tilbode nøklar utanfor leverandøren',
    sv: 'zonen hade behövt erbjuda nycklar utanför leverantören',
    en: 'the zone would have to offer keys outside the provider',
  },
  document: {
    nb: 'dette måtte vært på plass: {document}',
    nn: 'dette måtte vore på plass: {document}',
    sv: 'detta hade behövt finnas på plats: {document}',
    en: 'this would have to be in place: {document}',
  },
}

/** One fact that would flip a default deny, in a language. A fact that only an own rule knows is said as it stands. */
export function sayFlipped({ fact, met, needed }: Flip, language: Language): string {
  const document = /^system\.documents\[(.+)\]$/.exec(fact)?.[1]
  if (document !== undefined) return fill(flipTexts.document![language], sayParams({ document }, language))
  const template = flipTexts[fact]?.[language]
  if (template === undefined) return `${fact}: ${met} → ${needed}`
  return fill(template, { met: sayFact(fact, met, language), needed: sayFact(fact, needed, language) })
}

function sayFact(fact: string, value: string, language: Language): string {
  if (fact.endsWith('country') || fact.endsWith('Jurisdictions')) return sayCountries(value, language)
  if (fact === 'label.confidentiality') return word(classNames, value.replace('<= ', ''), language)
  const kinds = value.split(' | ').map((kind) => word(kindNames, kind, language))
  return sayList(kinds, language, 'disjunction')
}

/** Codes in parameters become words: countries, classes, controls, documents and markers. */
function sayParams(params: Readonly<Record<string, string>>, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, sayParam(name, value, language)]))
}

function sayParam(name: string, value: string, language: Language): string {
  if (countryParams.has(name)) return sayCountries(value, language)
  switch (name) {
    case 'class':
    case 'floor':
      return word(classNames, value, language)
    case 'document':
    case 'documents':
      return sayList(
        value.split(', ').map((code) => word(documentNames, code, language)),
        language,
      )
    case 'missing':
      return sayList(
        value.split(', ').map((code) => word(controlNames, code, language)),
        language,
      )
    case 'markers':
      return sayList(
        value.split(', ').map((code) => word(markerNames, code, language)),
        language,
      )
    case 'state':
      return word(stateNames, value, language)
    case 'subjects':
      return value === 'unknown' ? unknownNumber[language] : value
    default:
      return value
  }
}

const word = (names: Readonly<Record<string, FullText>>, code: string, language: Language): string =>
  names[code]?.[language] ?? code
