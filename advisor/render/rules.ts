import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { rules } from '#policies/index.ts'
import type { Basis, Policy } from '#policies/policy.ts'
import { openPage } from './page.ts'
import { tableLines } from './table.ts'

const lawOf = ({ law, paragraph }: Basis): string => [law, paragraph].filter((part) => part !== '').join(' ')

/** One line a rule: id, effect, dates, title, law; a star where nobody has read the law in the original. */
export function ruleList(language: Language): string {
  const left = (title: string) => ({ title, align: 'left' as const })
  const rows = rules.map((rule) => [
    rule.id,
    rule.pack,
    rule.effect,
    rule.title[language],
    rule.basis.map((basis) => `${lawOf(basis)}${basis.verification === 'pending' ? ' *' : ''}`).join('; '),
  ])
  return `${tableLines(['id', 'pack', 'effect', 'title', 'basis (* not read in the original)'].map(left), rows).join('\n')}\n`
}

/** The rules as data, without the functions. */
export function ruleFacts() {
  return rules.map(({ id, pack, effect, actions, title, basis, since, until, owner, reviewOn, unwaivable }) => ({
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
  }))
}

/** One rule whole. @throws InputError when there is none of that id. */
export function ruleText(id: string, language: Language): string {
  const rule = rules.find((candidate) => candidate.id === id.toUpperCase())
  if (rule === undefined) {
    throw new InputError([
      { code: 'unknown-name', path: 'rule', met: id, accepted: rules.map((known) => known.id).join(', ') },
    ])
  }
  const page = openPage(false)
  page.heading(`${rule.id}: ${rule.title[language]}`)
  page.wrapped(rule.reason[language])
  for (const [name, value] of factsOf(rule)) page.wrapped(`${name}: ${value}`)
  return page.text()
}

function factsOf(rule: Policy): [string, string][] {
  return [
    ['effect', rule.effect],
    ['pack', rule.pack],
    ['actions', rule.actions.join(', ')],
    ['in force', `${rule.since} – ${rule.until ?? ''}`],
    ['owner', rule.owner],
    ['review on', rule.reviewOn],
    ...rule.basis.map((basis): [string, string] => [
      'basis',
      `${lawOf(basis)} (${basis.verification === 'read' ? `read ${basis.readOn}` : 'not read in the original yet'}; ${basis.source})`,
    ]),
    ...(rule.parameters === undefined ? [] : [['parameters', rule.parameters.join(', ')] as [string, string]]),
    ...(rule.unwaivable === true ? [['waiver', 'never'] as [string, string]] : []),
  ]
}
