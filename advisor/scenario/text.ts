import { type LocalText, say } from '#catalogue/vocabulary/text.ts'
import { openPage, type Page } from '../render/page.ts'
import { tableLines } from '../render/table.ts'
import type { Speech } from '../text/index.ts'
import type { Comparison, Outcome } from './compare.ts'
import { nameOf, savingText, sensitiveTable, sideBySide, supplierTable, type Table } from './tables.ts'
import { type Tell, tellIn } from './words.ts'

/** Moves shown on a terminal before they are only counted. */
const movesShown = 8

/** The comparison for a terminal: three tables, and what moves or is left without a place. */
export function comparisonText(comparison: Comparison, body: LocalText, speech: Speech, colour: boolean): string {
  const tell = tellIn(speech.language)
  const page = openPage(colour)
  page.heading(tell('title', { body: say(body, speech.language), asOf: comparison.asOf }))
  write(page, sideBySide(comparison, speech, tell))
  page.heading(tell('sensitive'))
  write(page, sensitiveTable(comparison, speech, tell))
  page.heading(tell('suppliers'))
  write(page, supplierTable(comparison, speech, tell))
  for (const outcome of comparison.scenarios) details(page, outcome, speech, tell)
  return page.text()
}

export function write(page: Page, { heads, rows }: Table): void {
  const columns = heads.map((title, i) => ({ title, align: i === 0 ? ('left' as const) : ('right' as const) }))
  for (const line of tableLines(columns, rows)) page.line(line, 2)
}

function details(page: Page, outcome: Outcome, speech: Speech, tell: Tell): void {
  page.heading(nameOf(outcome, speech, tell))
  if (outcome.conflict !== null) page.wrapped(conflictText(outcome.conflict, tell), 2, '-')
  if (outcome.total !== null && outcome.moves.length === 0) page.wrapped(tell('movesNone'), 2, '-')
  for (const move of outcome.moves.slice(0, movesShown)) {
    const from = move.from ?? tell('nowhere')
    page.wrapped(tell('move', { what: move.group, from, to: move.to, saving: savingText(move, speech, tell) }), 2, '-')
  }
  if (outcome.moves.length > movesShown)
    page.wrapped(tell('more', { count: outcome.moves.length - movesShown }), 2, '-')
  if (outcome.homeless.length > 0) page.wrapped(homelessText(outcome, tell), 2, '-')
}

export function homelessText({ homeless }: Outcome, tell: Tell): string {
  const rules = [...new Set(homeless.flatMap((one) => one.rules))].sort()
  return tell('homelessHead', { count: homeless.length, ids: homeless.map(({ id }) => id), rules })
}

export const conflictText = ({ items, constraints }: NonNullable<Outcome['conflict']>, tell: Tell): string =>
  tell('conflict', {
    constraints,
    count: items.length,
    items: items.length > movesShown ? [...items.slice(0, movesShown), '…'] : items,
  })
