import type { LandingZone } from '#catalogue/landing-zone.ts'
import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import { confidentialities } from '#classifier/label.ts'
import {
  actionNames,
  beforeNames,
  columnNames,
  effectNames,
  ownerNames,
  packNames,
  bookTexts as t,
} from './book-texts.ts'
import { evaluate } from './evaluate.ts'
import { exampleRequest, homeHost, neighbourHost, ownCloud, publicCloud } from './example.ts'
import { type Basis, everyAction, of, type Policy } from './policy.ts'
import type { SubjectFacts } from './request.ts'
import { type RuleBook, ruleBook, verificationOn } from './rule-book.ts'
import { rules as shippedRules } from './rules/index.ts'
import { sayCountries, sayList } from './say/countries.ts'
import { classNames, controlNames, documentNames } from './say/names.ts'
import { sayFired, sayQuestion } from './say/rule.ts'
import { packs } from './settings.ts'

/** The policy book in a language, as Markdown: a decision table, then every rule with its law, dates and an example. */
export function bookMarkdown(language: Language, rules: readonly Policy[] = shippedRules): string {
  const book = ruleBook(rules)
  const say = (text: FullText, params = {}) => fill(text[language], params)
  const chapters = packs.flatMap((pack) => {
    const inPack = book.rules.filter((rule) => rule.pack === pack)
    return inPack.length === 0
      ? []
      : [`## ${say(packNames[pack])}`, ...inPack.map((rule) => entry(rule, book, language))]
  })
  return `${[
    `# ${say(t.title)}`,
    `<!-- ${say(t.made)} -->`,
    say(t.advice),
    say(t.pending),
    `## ${say(t.table)}`,
    say(t.tableNote),
    decisionTable(book, language),
    ...chapters,
  ].join('\n\n')}\n`
}

type Column = { readonly name: FullText; readonly zone: LandingZone; readonly documents: SubjectFacts['documents'] }

const columns: readonly Column[] = [
  { name: columnNames.own, zone: ownCloud, documents: {} },
  { name: columnNames.home, zone: homeHost, documents: {} },
  { name: columnNames.neighbour, zone: neighbourHost, documents: {} },
  {
    name: columnNames.abroad,
    zone: { ...neighbourHost, location: { ...neighbourHost.location, country: 'SE' }, parentJurisdictions: ['SE'] },
    documents: {},
  },
  { name: columnNames.public, zone: publicCloud, documents: {} },
  { name: columnNames.assessed, zone: publicCloud, documents: { 'suitability-assessment': { has: 'yes' } } },
  {
    name: columnNames.outside,
    zone: { ...publicCloud, location: { ...publicCloud.location, country: 'US' } },
    documents: {},
  },
]

/** Class × kind of zone, worked out by asking the rules. */
function decisionTable(book: RuleBook, language: Language): string {
  const head = [t.class, ...columns.map(({ name }) => name)].map((text) => text[language])
  const rows = confidentialities.map((confidentiality) => {
    const cells = columns.map(({ zone, documents }) => {
      const decision = evaluate(book, exampleRequest({ label: { confidentiality }, zone, subject: { documents } }))
      if (!decision.permitted) {
        const closing = [...new Set(decision.determining.map(({ rule }) => rule))]
        return closing.length === 0 ? t.noPermit[language] : fill(t.no[language], { rules: closing.join(', ') })
      }
      const beyond = decision.controls.filter(({ rules }) => !rules.some((rule) => rule === 'S01' || rule === 'S02'))
      if (beyond.length === 0) return t.yes[language]
      const controls = sayList(
        beyond.map(({ control }) => controlNames[control][language]),
        language,
      )
      return fill(t.yesWith[language], { controls })
    })
    return [classNames[confidentiality][language], ...cells]
  })
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** One rule: what it does, an example said as a decision would say it, the law, the dates and who answers for it. */
function entry(rule: Policy, book: RuleBook, language: Language): string {
  const say = (text: FullText, params = {}) => fill(text[language], params)
  const lines = [
    [t.effect, `${effectNames[rule.effect][language]} (${actionsOf(rule, language)})`],
    [t.example, exampleOf(rule, book, language)],
    [t.basis, rule.basis.map((basis) => sayOneBasis(basis, language)).join('; ')],
    [t.controls, controlsOf(rule, language)],
    [t.documents, documentsOf(rule, language)],
    [t.question, questionOf(rule, book, language)],
    [t.inForce, span(rule.since, rule.until, language)],
    [t.owner, `${ownerNames[rule.owner]?.[language] ?? rule.owner}, ${say(t.review, { on: rule.reviewOn })}`],
    [t.parameters, (rule.parameters ?? []).map((name) => `\`${name}\``).join(', ')],
  ] as const
  const said = lines.filter(([, value]) => value !== '').map(([name, value]) => `- ${say(name)}: ${value}`)
  const closed = rule.unwaivable === true ? [`- ${say(t.unwaivable)}`] : []
  return `### ${rule.id} ${rule.title[language]}\n\n${[...said, ...closed].join('\n')}`
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
