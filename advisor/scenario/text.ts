import { constraintText } from '../render/explain.ts'
import type { Page } from '../render/page.ts'
import type { Speech } from '../text/index.ts'
import type { Comparison, Outcome } from './compare.ts'
import { nameOf, savingText, sensitiveTable, sideBySide, supplierTable, type Table } from './tables.ts'
import { type Tell, tellIn } from './words.ts'

/** Moves shown on a terminal before they are only counted. */
const movesShown = 8

/** The comparison for a terminal: three tables, and what moves or is left without a place. */
export function writeComparison(page: Page, comparison: Comparison, speech: Speech): void {
  const tell = tellIn(speech.language)
  write(page, sideBySide(comparison, speech, tell))
  if (comparison.scenarios.length === 0) return
  page.heading(tell('sensitive'))
  write(page, sensitiveTable(comparison, speech, tell))
  page.heading(tell('suppliers'))
  write(page, supplierTable(comparison, speech, tell))
  for (const outcome of comparison.scenarios) details(page, outcome, speech, tell)
}

/** A table whose first column names the row and whose others are figures. */
export function write(page: Page, { heads, rows }: Table): void {
  const columns = heads.map((title, i) => ({ title, align: i === 0 ? ('left' as const) : ('right' as const) }))
  page.table(columns, rows)
}

function details(page: Page, outcome: Outcome, speech: Speech, tell: Tell): void {
  page.heading(nameOf(outcome, speech, tell))
  for (const line of noPlanTexts(outcome, speech, tell)) page.wrapped(line, 2, '-')
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
  const params = { count: homeless.length, ids: homeless.map(({ id }) => id), rules }
  return tell(rules.length === 0 ? 'homelessUnopened' : 'homelessHead', params)
}

/** Why there is no plan: the conflict, the rules that leave no other zone, and the ways out, the cheapest first. */
export function noPlanTexts({ noPlan }: Outcome, speech: Speech, tell: Tell): string[] {
  if (noPlan === null) return []
  const { conflict, reasons, waysOut } = noPlan
  const items = conflict.items.length > movesShown ? [...conflict.items.slice(0, movesShown), '…'] : conflict.items
  const constraints = conflict.constraints.map((limit) => constraintText(limit, speech))
  const rules = reasons.slice(0, movesShown).map(({ rule, groups }) => `${rule} (${groups})`)
  return [
    tell('conflict', { constraints, count: conflict.items.length, items }),
    ...(rules.length === 0 ? [] : [tell('reasons', { rules })]),
    ...waysOut.map(({ limit, cost, beyond, leastMoves }) => {
      const name = constraintText(limit, speech)
      if (cost === null) return tell('wayBlocked', { limit: name })
      const params = { limit: name, cost: speech.amount(cost), beyond: speech.number(beyond) }
      if (leastMoves !== undefined) return tell('wayMoves', { least: leastMoves, cost: params.cost })
      return tell(beyond > 0 ? 'wayBeyond' : 'wayOut', params)
    }),
  ]
}
