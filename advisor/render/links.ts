import { factNames, giverNames, stateNames } from '#infra/order-sheet/index.ts'
import type { LinkRow } from '../links/link-rows.ts'
import type { Speech } from '../text/index.ts'
import { tableLines } from './table.ts'

/** One line each, with what the next state takes and who can give it; then lines that share a building. */
export function linksText(rows: readonly LinkRow[], speech: Speech): string {
  const columns = (['link', 'zone', 'carrier', 'state', 'next', 'missing'] as const).map((id) => ({
    title: speech.text(`link.column.${id}`),
    align: 'left' as const,
  }))
  const cells = rows.map((row) => [
    row.link,
    row.zone,
    row.carrier,
    stateNames[row.state][speech.language],
    row.next === null ? '' : stateNames[row.next][speech.language],
    missingText(row, speech),
  ])
  const shared = rows.filter(({ sharesBuildingWith }) => sharesBuildingWith.length > 0)
  const remarks = shared.map(({ link, sharesBuildingWith, building }) =>
    speech.text('link.shares', { link, others: sharesBuildingWith, building: building ?? '' }),
  )
  return `${[...tableLines(columns, cells), ...(remarks.length === 0 ? [] : ['', ...remarks])].join('\n')}\n`
}

/** What a line is now, what it takes to go on, and how the zone learns of it. */
export function linkSetText(row: LinkRow, speech: Speech): string {
  const { language } = speech
  const lines = [speech.text('link.set', { link: row.link, state: stateNames[row.state][language] })]
  if (row.next !== null) {
    const next = stateNames[row.next][language]
    const missing = missingText(row, speech)
    lines.push(missing === '' ? speech.text('link.ready', { next }) : speech.text('link.next', { next, missing }))
  }
  return `${[...lines, speech.text('link.replan')].join('\n')}\n`
}

const missingText = ({ missing }: LinkRow, speech: Speech): string =>
  missing
    .map(({ fact, from }) =>
      speech.text('link.missing', {
        fact: `${fact} (${factNames[fact][speech.language]})`,
        giver: giverNames[from][speech.language],
      }),
    )
    .join('; ')
