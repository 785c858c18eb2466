import { factNames, giverNames, stateNames } from '#infra/order-sheet/index.ts'
import type { LinkRow } from '../links/link-rows.ts'
import type { Speech } from '../text/index.ts'
import { openPage } from './page.ts'

/** One line each, then what the next state of each takes and who can give it, and lines that share a building. */
export function linksText(rows: readonly LinkRow[], speech: Speech, colour: boolean): string {
  const page = openPage(colour)
  const columns = (['link', 'zone', 'carrier', 'state', 'next'] as const).map((id) => ({
    title: speech.text(`link.column.${id}`),
    align: 'left' as const,
  }))
  const stateName = (state: LinkRow['state']) => stateNames[state][speech.language]
  page.table(
    columns,
    rows.map(({ link, zone, carrier, state, next }) => [
      link,
      zone,
      carrier,
      stateName(state),
      next === null ? '' : stateName(next),
    ]),
  )
  const waiting = rows.filter(({ missing }) => missing.length > 0)
  if (waiting.length > 0) page.heading(speech.text('link.column.missing'))
  for (const row of waiting) page.wrapped(`${row.link}: ${missingText(row, speech)}`, 2, '-')
  const shared = rows.filter(({ sharesBuildingWith }) => sharesBuildingWith.length > 0)
  if (shared.length > 0) page.line()
  for (const { link, sharesBuildingWith, building } of shared)
    page.wrapped(speech.text('link.shares', { link, others: sharesBuildingWith, building: building ?? '' }))
  return page.text()
}

/** What a line is now, what it takes to go on, and how the zone learns of it. */
export function linkSetText(row: LinkRow, speech: Speech): string {
  const { language } = speech
  const page = openPage(false)
  page.wrapped(speech.text('link.set', { link: row.link, state: stateNames[row.state][language] }), 0)
  if (row.next !== null) {
    const next = stateNames[row.next][language]
    const missing = missingText(row, speech)
    page.wrapped(missing === '' ? speech.text('link.ready', { next }) : speech.text('link.next', { next, missing }), 0)
  }
  page.wrapped(speech.text('link.replan'), 0)
  return page.text()
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
