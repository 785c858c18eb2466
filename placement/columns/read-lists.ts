import { collectSizes, type SizeColumn } from './collect-sizes.ts'
import { type Growing, growingAmounts, growingNumbers } from './growing.ts'
import type { JsonScanner } from './json-scanner.ts'
import type { NameNumbers } from './number-names.ts'
import { giveUp } from './other-text.ts'

/** How many zones every row speaks of; -1 before the first row. */
export interface Width {
  zones: number
}

/** Reads a row of one figure a zone. */
export function readRow(text: JsonScanner, into: Growing<Float64Array>, width: Width, figure: () => number): void {
  const before = into.length
  text.numbers(into, figure)
  const zones = into.length - before
  if (width.zones < 0) width.zones = zones
  else if (zones !== width.zones) giveUp()
}

/** An integer of at least 0. */
export function readAmount(text: JsonScanner): number {
  const amount = text.integer()
  return amount < 0 ? giveUp() : amount
}

/** The number of each item's name. */
export function readItems(text: JsonScanner, names: NameNumbers): Int32Array {
  const items = growingNumbers()
  text.list(() => {
    const before = items.length
    text.object((key) => {
      if (key !== 'id' || items.length > before) giveUp()
      items.push(text.name(names))
    })
    if (items.length === before) giveUp()
  })
  return items.all()
}

export function readCosts(text: JsonScanner, width: Width): Float64Array {
  const costs = growingAmounts()
  const cost = () => (text.isNull() ? Infinity : text.integer())
  text.list(() => readRow(text, costs, width, cost))
  return costs.all()
}

export function readSizes(text: JsonScanner, width: Width): Map<string, SizeColumn> {
  const sizes = new Map<string, SizeColumn>()
  const row = growingAmounts()
  const amount = () => readAmount(text)
  text.object((resource) => {
    if (sizes.has(resource)) giveUp()
    const collected = collectSizes()
    text.list(() => {
      if (!text.beginsList()) return collected.addOne(amount())
      row.length = 0
      readRow(text, row, width, amount)
      return collected.addRow(row.values, row.length)
    })
    sizes.set(resource, collected.all())
  })
  return sizes
}

/** The number of each name, -1 for `null`. */
export function readNames(text: JsonScanner, names: NameNumbers): Int32Array {
  const numbers = growingNumbers()
  text.list(() => numbers.push(text.isNull() ? -1 : text.name(names)))
  return numbers.all()
}

export function readAmounts(text: JsonScanner): Float64Array {
  const amounts = growingAmounts()
  text.numbers(amounts, () => readAmount(text))
  return amounts.all()
}
