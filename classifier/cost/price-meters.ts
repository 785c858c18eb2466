import type { Currency } from '#catalogue/body.ts'
import {
  type BookTerms,
  confidenceOf,
  isEstimate,
  type PriceBook,
  type PriceRow,
  priceKey,
  ratesOn,
  rowsOn,
} from '#catalogue/price-book.ts'
import { type Amount, exactAmount, roundAmount, writeAmount, writePrice, writeQuantity } from './amounts.ts'
import { findConversion } from './convert.ts'
import { compare, type Fraction, fraction, isZero, over, plus, times, zero } from './fraction.ts'
import type { MeterBill, MeterItem, UnpricedMeter } from './meter-bill.ts'
import type { MeterLine } from './meter-lines.ts'
import { type Priced, prepareRows } from './priced.ts'
import { soughtTier } from './purchase.ts'
import { isSought, type Sought, sought } from './sought.ts'
import { sliceByTier } from './tiers.ts'
import { sumUp } from './total.ts'

/** How a bare list is priced. Rates later than the day are not used. */
export type MeterTerms = BookTerms & { readonly currency: Currency; readonly vatPercent: string }

type Bought = { readonly item: MeterItem; readonly row: PriceRow; readonly amount: Amount }

/**
 * Prices a bare list of meters: each line from where its account stands, tier by tier, in the seller's currency; the sum of each
 * currency is converted once. A line without a price is named, and the bill then has no total.
 */
export function priceMeters(lines: readonly MeterLine[], book: PriceBook, terms: MeterTerms): MeterBill {
  const rows = rowsOn(book.rows, terms)
  const rates = ratesOn(book.rates, terms.day)
  const bySku = Map.groupBy(rows, ({ provider, region, service, sku }) => [provider, region, service, sku].join('\n'))
  const positions = new Map<string, Fraction>()
  const bought: Bought[] = []
  const unpriced: UnpricedMeter[] = []
  for (const line of lines) {
    const found = buy(line, bySku, positions)
    if (!Array.isArray(found)) unpriced.push({ id: line.id, line: line.line, searched: [found] })
    else bought.push(...found)
  }
  const sums = [...Map.groupBy(bought, ({ item }) => item.currency)].sort(([a], [b]) => (a < b ? -1 : 1))
  const converted = sums.flatMap(([currency, own]) => {
    const conversion = findConversion(rates, currency, terms.currency)
    if (conversion === undefined) {
      const searched = [sought('rate-by', { from: currency, to: terms.currency, day: terms.day })]
      unpriced.push({ id: own[0]!.item.id, line: lines.find(({ id }) => id === own[0]!.item.id)!.line, searched })
      return []
    }
    const amount = own.reduce((sum, one) => sum + one.amount, 0n)
    const rate = fraction(conversion.rate)
    return [{ currency, own, amount, conversion, rate, converted: convert(amount, rate) }]
  })
  return {
    day: terms.day,
    commitment: terms.commitment,
    currency: terms.currency,
    items: bought.map(({ item }) => item),
    unpriced,
    sums: converted.map(({ currency, amount, conversion, converted }) => ({
      currency,
      amount: writeAmount(amount),
      rate: conversion.rate.toFixed(),
      rateDates: [...conversion.dates],
      converted: writeAmount(converted),
    })),
    total: unpriced.length > 0 ? null : totalOf(converted, terms),
  }
}

/** Nobody has said that the price held already on the day. */
const isLater = ({ asOf, validFrom }: PriceRow, day: string): boolean => validFrom === undefined && asOf > day

type Converted = {
  readonly own: readonly Bought[]
  readonly conversion: { readonly dates: readonly string[] }
  readonly rate: Fraction
  readonly converted: Amount
}

const convert = (amount: Amount, rate: Fraction): Amount => roundAmount(times(exactAmount(amount), rate))

function totalOf(sums: readonly Converted[], { vatPercent, day }: MeterTerms): MeterBill['total'] {
  const net = sums.reduce((sum, { converted }) => sum + converted, 0n)
  const vat = convert(net, over(fraction(vatPercent), fraction(100)))
  const { coverage, oldestPrice } = sumUp(
    sums.flatMap(({ own, rate }) =>
      own.map(({ row, amount }) => ({
        line: { estimate: isEstimate(row), priceAsOf: row.asOf },
        monthly: convert(amount, rate),
      })),
    ),
  )
  const later = sums.flatMap(({ own }) => own.filter(({ row }) => isLater(row, day))).length
  const rateDates = [...new Set(sums.flatMap(({ conversion }) => conversion.dates))].sort()
  return {
    ...{ net: writeAmount(net), vatPercent, vat: writeAmount(vat), gross: writeAmount(net + vat) },
    ...{ coverage, oldestPrice, later, rateDates },
  }
}

/** What a line buys in each tier, or what is lacking. Moves the account's position. */
function buy(
  line: MeterLine,
  bySku: ReadonlyMap<string, readonly PriceRow[]>,
  positions: Map<string, Fraction>,
): Bought[] | Sought {
  const { provider, region, service, sku } = line
  const name = [provider, region, service, sku].join('/')
  const all = bySku.get([provider, region, service, sku].join('\n')) ?? []
  const rows = all.filter(({ dimension }) => line.dimension === '' || dimension === line.dimension)
  if (rows.length === 0) return sought('file', { name: [name, line.dimension].filter((part) => part !== '').join('/') })
  const dimensions = [...new Set(rows.map(({ dimension }) => dimension))]
  if (dimensions.length > 1) return sought('one-dimension', { name, met: dimensions.join(', ') })
  const own = prepareRows(rows, line.unit, { currency: rows[0]!.currency, rates: [] })
  if (isSought(own)) return own
  const at = `${line.account}\n${priceKey(rows[0]!)}`
  const from = line.position === undefined ? positions.get(at) : times(own.perUnit, fraction(line.position))
  return slicesOf(line, own, from ?? zero, (end) => positions.set(at, end))
}

function slicesOf(line: MeterLine, priced: Priced, from: Fraction, moveTo: (end: Fraction) => void): Bought[] | Sought {
  const asked = times(priced.perUnit, fraction(line.quantity))
  const minimum = fraction(priced.tiers[0]!.row.minimum ?? 0)
  const raised = !isZero(asked) && compare(asked, minimum) < 0
  const quantity = raised ? minimum : asked
  const slices = sliceByTier(priced.tiers, quantity, from)
  if (slices === undefined) return soughtTier(priced, from)
  moveTo(plus(from, quantity))
  const { id, account, provider, region, service, sku } = line
  return slices.map(({ tier, quantity: part }) => {
    const { dimension, unit, currency, asOf, source } = tier.row
    const amount = roundAmount(times(part, tier.price))
    const item: MeterItem = {
      ...{ id, account, provider, region, service, sku, dimension, unit, currency, source },
      quantity: writeQuantity(part),
      unitPrice: writePrice(tier.price),
      tierFrom: writeQuantity(tier.from),
      amount: writeAmount(amount),
      priceAsOf: asOf,
      confidence: confidenceOf(tier.row),
      ...(raised ? { raisedToMinimum: true } : {}),
    }
    return { item, row: tier.row, amount }
  })
}
