import type { Currency } from '#catalogue/body.ts'
import {
  type BookTerms,
  confidenceOf,
  isEstimate,
  Money,
  type PriceBook,
  type PriceRow,
  priceKey,
  rowsOn,
} from '#catalogue/price-book.ts'
import { type Decimal, roundAmount, writeQuantity } from './amounts.ts'
import { findConversion } from './convert.ts'
import type { MeterBill, MeterItem, UnpricedMeter } from './meter-bill.ts'
import type { MeterLine } from './meter-lines.ts'
import { type Priced, prepareRows } from './priced.ts'
import { sliceByTier } from './tiers.ts'
import { sumUp } from './total.ts'

/** How a bare list is priced. Rates later than the day are not used. */
export type MeterTerms = BookTerms & { readonly currency: Currency; readonly vatPercent: string }

type Bought = { readonly item: MeterItem; readonly row: PriceRow; readonly amount: Decimal }

/**
 * Prices a bare list of meters: each line from where its account stands, tier by tier, in the seller's currency; the sum of each
 * currency is converted once. A line without a price is named, and the bill then has no total.
 */
export function priceMeters(lines: readonly MeterLine[], book: PriceBook, terms: MeterTerms): MeterBill {
  const rows = rowsOn(book.rows, terms)
  const rates = book.rates.filter(({ asOf }) => asOf <= terms.day)
  const bySku = Map.groupBy(rows, ({ provider, region, service, sku }) => [provider, region, service, sku].join('\n'))
  const positions = new Map<string, Decimal>()
  const bought: Bought[] = []
  const unpriced: UnpricedMeter[] = []
  for (const line of lines) {
    const found = buy(line, bySku, positions)
    if (typeof found === 'string') unpriced.push({ id: line.id, line: line.line, searched: found })
    else bought.push(...found)
  }
  const sums = [...Map.groupBy(bought, ({ item }) => item.currency)].sort(([a], [b]) => (a < b ? -1 : 1))
  const converted = sums.flatMap(([currency, own]) => {
    const conversion = findConversion(rates, currency, terms.currency)
    if (conversion === undefined) {
      const searched = `an exchange rate from ${currency} to ${terms.currency} of ${terms.day} or before`
      unpriced.push({ id: own[0]!.item.id, line: lines.find(({ id }) => id === own[0]!.item.id)!.line, searched })
      return []
    }
    const amount = own.reduce((sum, one) => sum.plus(one.amount), new Money(0))
    return [{ currency, own, amount, conversion, converted: roundAmount(amount.times(conversion.rate)) }]
  })
  return {
    day: terms.day,
    commitment: terms.commitment,
    currency: terms.currency,
    items: bought.map(({ item }) => item),
    unpriced,
    sums: converted.map(({ currency, amount, conversion, converted }) => ({
      currency,
      amount: amount.toFixed(),
      rate: conversion.rate.toFixed(),
      rateDates: [...conversion.dates],
      converted: converted.toFixed(),
    })),
    total: unpriced.length > 0 ? null : totalOf(converted, terms.vatPercent),
  }
}

type Converted = {
  readonly own: readonly Bought[]
  readonly conversion: { readonly rate: Decimal; readonly dates: readonly string[] }
  readonly converted: Decimal
}

function totalOf(sums: readonly Converted[], vatPercent: string): MeterBill['total'] {
  const net = sums.reduce((sum, { converted }) => sum.plus(converted), new Money(0))
  const vat = roundAmount(net.times(vatPercent).div(100))
  const { coverage, oldestPrice } = sumUp(
    sums.flatMap(({ own, conversion }) =>
      own.map(({ row, amount }) => ({
        line: { estimate: isEstimate(row), priceAsOf: row.asOf },
        monthly: amount.times(conversion.rate),
      })),
    ),
  )
  const rateDates = [...new Set(sums.flatMap(({ conversion }) => conversion.dates))].sort()
  return {
    ...{ net: net.toFixed(), vatPercent, vat: vat.toFixed(), gross: net.plus(vat).toFixed() },
    ...{ coverage, oldestPrice, rateDates },
  }
}

/** What a line buys in each tier, or what is lacking. Moves the account's position. */
function buy(
  line: MeterLine,
  bySku: ReadonlyMap<string, readonly PriceRow[]>,
  positions: Map<string, Decimal>,
): Bought[] | string {
  const { provider, region, service, sku } = line
  const name = [provider, region, service, sku].join('/')
  const all = bySku.get([provider, region, service, sku].join('\n')) ?? []
  const rows = all.filter(({ dimension }) => line.dimension === '' || dimension === line.dimension)
  if (rows.length === 0) return `${[name, line.dimension].filter((part) => part !== '').join('/')} in the price file`
  const dimensions = [...new Set(rows.map(({ dimension }) => dimension))]
  if (dimensions.length > 1) return `${name} in one dimension; the price file has ${dimensions.join(' and ')}`
  const own = prepareRows(rows, line.unit, { currency: rows[0]!.currency, rates: [] })
  if (typeof own === 'string') return own
  const at = `${line.account}\n${priceKey(rows[0]!)}`
  const from = line.position === undefined ? positions.get(at) : own.perUnit.times(line.position)
  return slicesOf(line, own, from ?? new Money(0), (end) => positions.set(at, end))
}

function slicesOf(line: MeterLine, priced: Priced, from: Decimal, moveTo: (end: Decimal) => void): Bought[] | string {
  const asked = priced.perUnit.times(line.quantity)
  const minimum = new Money(priced.tiers[0]!.row.minimum ?? 0)
  const raised = !asked.isZero() && asked.lt(minimum)
  const quantity = raised ? minimum : asked
  const slices = sliceByTier(priced.tiers, quantity, from)
  if (slices === undefined) return `a price of ${line.sku} from ${from.toFixed()} ${priced.tiers[0]!.row.unit} on`
  moveTo(from.plus(quantity))
  const { id, account, provider, region, service, sku } = line
  return slices.map(({ tier, quantity: part }) => {
    const { dimension, unit, currency, asOf, source } = tier.row
    const amount = roundAmount(part.times(tier.price))
    const item: MeterItem = {
      ...{ id, account, provider, region, service, sku, dimension, unit, currency, source },
      quantity: writeQuantity(part),
      unitPrice: tier.price.toFixed(),
      tierFrom: tier.from.toFixed(),
      amount: amount.toFixed(),
      priceAsOf: asOf,
      confidence: confidenceOf(tier.row),
      ...(raised ? { raisedToMinimum: true } : {}),
    }
    return { item, row: tier.row, amount }
  })
}
