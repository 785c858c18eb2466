import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { bookTexts, effectNames, packNames } from '#policies/book-texts.ts'
import { shipped } from '#policies/index.ts'
import type { Basis } from '#policies/policy.ts'
import { ruleFacts } from '#policies/rule-facts.ts'
import { columnsHere, openPage } from './page.ts'
import { tableLines } from './table.ts'

const lawOf = ({ law, paragraph }: Basis): string => [law, paragraph].filter((part) => part !== '').join(' ')

/** One line a rule: id, pack, effect, title, law; a star where nobody has read the law in the original. */
export function ruleList(language: Language): string {
  const left = (title: string) => ({ title, align: 'left' as const })
  const rows = shipped.rules.map((rule) => [
    rule.id,
    packNames[rule.pack][language],
    effectNames[rule.effect][language],
    rule.title[language],
    [...new Set(rule.basis.map((basis) => `${lawOf(basis)}${basis.verification === 'pending' ? ' *' : ''}`))].join(
      '; ',
    ),
  ])
  const { rule, pack, effect, basis, notRead } = bookTexts
  const titles = [rule[language], pack[language], effect[language], '', basis[language]].map(left)
  return `${[...tableLines(titles, rows, columnsHere()), '', `* ${notRead[language]}`].join('\n')}\n`
}

/** The rules as data, without the functions. */
export function ruleRecords() {
  return shipped.rules.map(
    ({ id, pack, effect, actions, title, basis, since, until, owner, reviewOn, unwaivable }) => ({
      id,
      pack,
      effect,
      actions,
      title,
      basis,
      since,
      until,
      owner,
      reviewOn,
      unwaivable: unwaivable ?? false,
    }),
  )
}

/** One rule whole, in a language. @throws InputError when there is none of that id. */
export function ruleText(id: string, language: Language): string {
  const rule = shipped.byId.get(id.toUpperCase())
  if (rule === undefined)
    throw new InputError([
      { code: 'unknown-name', path: 'rule', met: id, accepted: [...shipped.byId.keys()].join(', ') },
    ])
  const page = openPage(false)
  page.heading(`${rule.id}: ${rule.title[language]}`)
  page.wrapped(`${bookTexts.pack[language]}: ${packNames[rule.pack][language]}`)
  for (const [name, value] of ruleFacts(rule, shipped, language))
    page.wrapped(name === '' ? value : `${name}: ${value}`)
  return page.text()
}
