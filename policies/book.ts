import type { LandingZone } from '#catalogue/landing-zone.ts'
import { type FullText, fill, type Language } from '#catalogue/vocabulary/text.ts'
import { confidentialities } from '#classifier/label.ts'
import { columnNames, packNames, bookTexts as t } from './book-texts.ts'
import { evaluate } from './evaluate.ts'
import { exampleRequest, homeHost, neighbourHost, ownCloud, publicCloud } from './example.ts'
import type { Policy } from './policy.ts'
import type { SubjectFacts } from './request.ts'
import { type RuleBook, ruleBook } from './rule-book.ts'
import { ruleFacts } from './rule-facts.ts'
import { rules as shippedRules } from './rules/index.ts'
import { sayList } from './say/countries.ts'
import { classNames, controlNames } from './say/names.ts'
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

/** One rule: its title, then what it does, an example, the law, the dates and who answers for it. */
function entry(rule: Policy, book: RuleBook, language: Language): string {
  const lines = ruleFacts(rule, book, language).map(([name, value]) =>
    name === '' ? `- ${value}` : `- ${name}: ${value}`,
  )
  return `### ${rule.id} ${rule.title[language]}\n\n${lines.join('\n')}`
}
