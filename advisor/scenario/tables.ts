import { say } from '#catalogue/vocabulary/text.ts'
import type { Speech } from '../text/index.ts'
import { type Comparison, type Outcome, sensitiveIn } from './compare.ts'
import type { Move } from './moves.ts'
import type { Tell } from './words.ts'

/** A table as both terminal and page show it: heads, and rows whose first cell names them. */
export type Table = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The present plan, then every scenario. */
export const outcomesOf = ({ present, scenarios }: Comparison): readonly Outcome[] => [present, ...scenarios]

export const nameOf = ({ name }: Outcome, speech: Speech, tell: Tell): string =>
  name === null ? tell('present') : say(name, speech.language)

/** What each comes to, beside the present plan. The difference is in what is paid and the work of moving together. */
export function sideBySide(comparison: Comparison, speech: Speech, tell: Tell): Table {
  const spent = ({ total, migration }: Outcome) => (total ?? 0) + migration
  const rows = outcomesOf(comparison).map((outcome) => {
    const { total, moves, migration, homeless } = outcome
    if (total === null) return [nameOf(outcome, speech, tell), tell('impossible'), '', '', '', '', '']
    const difference = outcome.name === null ? '' : signed(spent(outcome) - spent(comparison.present), speech)
    return [
      nameOf(outcome, speech, tell),
      speech.amount(total),
      speech.amount(migration),
      difference,
      outcome.name === null ? '' : String(moves.length),
      String(homeless.length),
      outcome.status === 'optimal' ? tell('optimal') : tell('within', { gap: speech.percent(outcome.gap, 2) }),
    ]
  })
  const { currency } = comparison
  const heads = [
    tell('scenario'),
    tell('monthly', { currency }),
    tell('migration'),
    tell('difference'),
    tell('moves'),
    tell('homeless'),
    tell('proven'),
  ]
  return { heads, rows }
}

const signed = (amount: number, speech: Speech): string =>
  `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${speech.amount(Math.abs(amount))}`

/** Zones in which any of the plans puts confidential data. */
export const sensitiveZones = (comparison: Comparison): string[] =>
  [...new Set(solvedOf(comparison).flatMap((one) => one.byZone.map(({ key }) => key)))]
    .filter((zone) => solvedOf(comparison).some((one) => sensitiveCount(one, zone) > 0))
    .sort()

/** Confidential data sets in a zone of an outcome. */
export function sensitiveCount({ dataSets }: Outcome, zone: string): number {
  const found = dataSets.find((one) => one.zone === zone)
  return found === undefined ? 0 : sensitiveIn(found)
}

export const sensitiveTable = (comparison: Comparison, speech: Speech, tell: Tell): Table => {
  const zones = sensitiveZones(comparison)
  return {
    heads: [tell('scenario'), ...zones],
    rows: solvedOf(comparison).map((one) => [
      nameOf(one, speech, tell),
      ...zones.map((zone) => dash(sensitiveCount(one, zone))),
    ]),
  }
}

/** Suppliers that any of the plans uses. */
export const suppliersOf = (comparison: Comparison): string[] =>
  [...new Set(outcomesOf(comparison).flatMap(({ suppliers }) => suppliers.map(({ supplier }) => supplier)))].sort()

export const shareOf = ({ suppliers }: Outcome, supplier: string): number =>
  suppliers.find((one) => one.supplier === supplier)?.share ?? 0

export const supplierTable = (comparison: Comparison, speech: Speech, tell: Tell): Table => {
  const suppliers = suppliersOf(comparison)
  return {
    heads: [tell('scenario'), ...suppliers],
    rows: solvedOf(comparison).map((one) => [
      nameOf(one, speech, tell),
      ...suppliers.map((supplier) => (shareOf(one, supplier) === 0 ? '–' : speech.percent(shareOf(one, supplier)))),
    ]),
  }
}

export const solvedOf = (comparison: Comparison): Outcome[] =>
  outcomesOf(comparison).filter(({ total }) => total !== null)

const dash = (count: number): string => (count === 0 ? '–' : String(count))

/** `saves 1 200`, `costs 300` or `has to`. */
export function savingText({ saving }: Move, speech: Speech, tell: Tell): string {
  if (saving === null) return tell('must')
  return tell(saving < 0 ? 'moveCosts' : 'moveSaves', { amount: speech.amount(Math.abs(saving)) })
}
