import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import type { Basis } from '#policies/policy.ts'
import { sayCountries } from '#policies/say/countries.ts'
import type { PolicyComparison } from '../rules/compare.ts'
import type { PoliciesTest } from '../rules/test-policies.ts'
import type { Speech } from '../text/index.ts'
import { columnsHere, openPage } from './page.ts'
import { tableLines } from './table.ts'

const left = (title: string) => ({ title, align: 'left' as const })
const right = (title: string) => ({ title, align: 'right' as const })

/** Faults with their places, then how often each rule spoke. */
export function policiesTestText(test: PoliciesTest, speech: Speech): string {
  const { errors, warnings, coverage, states, rules } = test
  const rows = coverage.map((row) => [
    row.rule,
    speech.number(row.fired),
    speech.number(row.unknown),
    speech.number(row.of),
    speech.percent((row.fired + row.unknown) / Math.max(row.of, 1), 1),
  ])
  const columns = [
    left(speech.text('policies.rule')),
    ...(['fired', 'unknown', 'asked', 'share'] as const).map((id) => right(speech.text(`policies.${id}`))),
  ]
  return `${[
    ...[...errors, ...warnings].map((issue) => sayIssue(issue, speech.language)),
    ...tableLines(columns, rows, columnsHere()),
    speech.text('policies.tested', {
      rules,
      states: speech.number(states),
      errors: errors.length,
      warnings: warnings.length,
    }),
  ].join('\n')}\n`
}

const lawOf = (bases: readonly Basis[]): string =>
  bases.map(({ law, paragraph }) => `${law} ${paragraph}`.trim()).join('; ') || '–'

/** How many decisions change in which way, for whom, and which laws others have taken the place of. */
export function comparisonText({ counts, changes, laws }: PolicyComparison, speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  if (changes.length === 0) page.wrapped(speech.text('policies.same'), 0)
  for (const [change, { decisions, subjects }] of Object.entries(counts)) {
    page.wrapped(`${speech.text(changeText(change))}: ${speech.text('policies.count', { decisions, subjects })}`, 0)
  }
  const rows = new Map<string, { cells: string[]; zones: string[] }>()
  for (const { subject, zone, change, rulesAdded, rulesGone, controlsAdded, controlsGone } of changes) {
    const signed = [
      ...rulesAdded.map((rule) => `+${rule}`),
      ...rulesGone.map((rule) => `-${rule}`),
      ...controlsAdded.map((control) => `+${withCountries(control, speech.language)}`),
      ...controlsGone.map((control) => `-${withCountries(control, speech.language)}`),
    ].join(', ')
    const cells = [subject.id, speech.text(changeText(change)), signed]
    const key = cells.join('|')
    rows.set(key, { cells, zones: [...(rows.get(key)?.zones ?? []), zone] })
  }
  if (rows.size > 0) page.line()
  for (const { cells, zones } of rows.values()) {
    page.wrapped(`${cells[0]}: ${cells[1]} (${zones.join(', ')})${cells[2] === '' ? '' : ` ${cells[2]}`}`, 0)
  }
  if (laws.length > 0) page.heading(speech.text('policies.laws'))
  for (const { rule, before, after, subjects } of laws) {
    page.wrapped(
      `${lawOf(before)} → ${lawOf(after)} (${speech.text('policies.for', { subjects: subjects.length })})`,
      2,
      rule,
    )
  }
  return page.text()
}

/** `copies-within NO SE` as `copies-within (Norway and Sweden)`. */
function withCountries(demand: string, language: Language): string {
  const [control = '', ...countries] = demand.split(' ')
  return countries.length === 0 ? control : `${control} (${sayCountries(countries.join(', '), language)})`
}

const changeText = (change: string) => `policies.change.${change}` as 'policies.change.opened'
