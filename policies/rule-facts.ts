import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import { actionNames, beforeNames, effectNames, ownerNames, bookTexts as t } from './book-texts.ts'
import { exampleRequest } from './example.ts'
import { type Basis, everyAction, of, type Policy } from './policy.ts'
import { type RuleBook, verificationOn } from './rule-book.ts'
import { sayCountries } from './say/countries.ts'
import { controlNames, documentNames } from './say/names.ts'
import { sayFired, sayQuestion } from './say/rule.ts'

/**
 * Everything that a rule says of itself, as names and values in a language: what it does, an example said as a decision would
 * say it, the law, the dates and who answers for it. What is a sentence by itself has no name.
 */
export function ruleFacts(rule: Policy, book: RuleBook, language: Language): [name: string, value: string][] {
  const facts: readonly (readonly [FullText, string])[] = [
    [t.effect, `${effectNames[rule.effect][language]} (${actionsOf(rule, language)})`],
    [t.example, exampleOf(rule, book, language)],
    [t.basis, rule.basis.map((basis) => sayOneBasis(basis, language)).join('; ')],
    [t.controls, controlsOf(rule, language)],
    [t.documents, documentsOf(rule, language)],
    [t.question, questionOf(rule, book, language)],
    [t.inForce, span(rule.since, rule.until, language)],
    [
      t.owner,
      `${ownerNames[rule.owner]?.[language] ?? rule.owner}, ${fill(t.review[language], { on: rule.reviewOn })}`,
    ],
    [t.parameters, (rule.parameters ?? []).map((name) => `\`${name}\``).join(', ')],
  ]
  const said = facts.flatMap(([name, value]): [string, string][] => (value === '' ? [] : [[name[language], value]]))
  return rule.unwaivable === true ? [...said, ['', t.unwaivable[language]]] : said
}

function exampleOf(rule: Policy, book: RuleBook, language: Language): string {
  const request = exampleRequest(rule.examples.fires)
  const own = rule.reason.params?.(request) ?? {}
  const params = { zone: request.zone.id, class: request.subject.label.confidentiality, ...own }
  const verification = verificationOn(rule, request.asOf)
  return sayFired(book, { rule: rule.id, effect: rule.effect, verdict: 'fired', params, verification }, language)
}

const actionsOf = (rule: Policy, language: Language): string =>
  rule.actions.length === everyAction.length
    ? t.always[language]
    : rule.actions.map((action) => actionNames[action][language]).join(', ')

/** What the rule asks of somebody in its own words, as its example puts it. */
function questionOf(rule: Policy, book: RuleBook, language: Language): string {
  if (rule.question === undefined) return ''
  const request = exampleRequest(rule.examples.fires)
  const asks = 'asks' in rule ? (rule.asks?.(request) ?? []) : []
  const answers = rule.effect === 'require' ? (rule.answers?.(request) ?? []) : []
  const { fact, params } = [...answers, ...asks][0] ?? { fact: '', params: { zone: request.zone.id } }
  return sayQuestion(book, { id: rule.id, fact, params: { zone: request.zone.id, ...params } }, language)
}

function sayOneBasis(basis: Basis, language: Language): string {
  const { law, paragraph, verification, readOn, source, since, until } = basis
  const star = verification === 'pending' ? '*' : ''
  const reading = readOn === null ? t.notRead[language] : fill(t.read[language], { on: readOn })
  const dates = since === undefined && until === undefined ? [] : [span(since, until, language)]
  const name = law === 'Rettsky' ? `${t.ownChoice[language]}, ${paragraph}` : `${law} ${paragraph}`.trim() + star
  return `${name} (${[...dates, reading, source].join('; ')})`
}

function span(since: string | undefined, until: string | undefined, language: Language): string {
  if (since === undefined) return fill(t.until[language], { until: until ?? '' })
  if (until === undefined) return fill(t.from[language], { since })
  return fill(t.between[language], { since, until })
}

function controlsOf(rule: Policy, language: Language): string {
  if (rule.effect !== 'require' || rule.controls === undefined) return ''
  const demands = of(rule.controls, exampleRequest(rule.examples.fires))
  const words = demands.map(({ control, countries }) => {
    const name = controlNames[control][language]
    return countries === undefined ? name : `${name} (${sayCountries(countries.join(', '), language)})`
  })
  return words.join(', ')
}

function documentsOf(rule: Policy, language: Language): string {
  if (rule.effect !== 'require') return ''
  const words = (rule.documents ?? []).map(
    ({ kind, before }) => `${documentNames[kind][language]} (${beforeNames[before][language]})`,
  )
  return [...new Set(words)].join(', ')
}
