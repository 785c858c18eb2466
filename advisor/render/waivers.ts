import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import type { WaiverFinding, WaiverRow } from '#policies/index.ts'
import type { Speech } from '../text/index.ts'
import { columnsHere } from './page.ts'
import { tableLines } from './table.ts'

/** Findings with their places, errors marked, and how many waivers were looked at. */
export function waiverFindingsText(findings: readonly WaiverFinding[], waivers: number, speech: Speech): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return `${[
    ...findings.map(
      ({ severity, issue }) => `${speech.text(`waivers.${severity}`)}: ${sayIssue(issue, speech.language)}`,
    ),
    speech.text('waivers.linted', { waivers, errors, warnings: findings.length - errors }),
  ].join('\n')}\n`
}

/** One line a waiver, the first to expire first. */
export function waiverReportText(rows: readonly WaiverRow[], speech: Speech): string {
  if (rows.length === 0) return `${speech.text('waivers.none')}\n`
  const titles = (['id', 'rule', 'subjects', 'expires', 'days', 'state', 'approvedBy', 'case'] as const).map((id) => ({
    title: speech.text(`waivers.column.${id}`),
    align: id === 'days' ? ('right' as const) : ('left' as const),
  }))
  const cells = rows.map(({ waiver, state, daysLeft }) => [
    waiver.id,
    waiver.rule,
    [...waiver.subjects, ...waiver.resources].join(', '),
    waiver.expires,
    String(daysLeft),
    speech.text(`waivers.state.${state}`),
    waiver.approvedBy.join(', '),
    waiver.case,
  ])
  return `${tableLines(titles, cells, columnsHere()).join('\n')}\n`
}
