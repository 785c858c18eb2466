import type { Currency } from '#catalogue/body.ts'
import { unitsIn } from '#catalogue/meter.ts'
import { type ExchangeRate, Money, type PriceRow } from '#catalogue/price-book.ts'
import type { Decimal } from './amounts.ts'
import { type Conversion, findConversion } from './convert.ts'
import { sortTiers, type Tier } from './tiers.ts'

/** Rows of one price, ready to multiply. */
export type Priced = {
  readonly tiers: readonly Tier<PriceRow>[]
  /** The seller's units in one unit that is counted by. */
  readonly perUnit: Decimal
  readonly conversion: Conversion
  /** Free quantity of the whole account, in the seller's unit; the first tier where there is one. */
  readonly allowance: Decimal
  /** What two sites cost: nothing more, another price, or twice this one. */
  readonly twoSites: 'included' | 'twice' | Priced
  readonly eachMbps: number | undefined
  readonly assumption: string | undefined
}

export type Terms = Partial<Pick<Priced, 'twoSites' | 'eachMbps' | 'assumption'>>

/** Makes rows of one sku ready to be bought by the unit `counted`, or says what is wrong with them. */
export function prepareRows(
  rows: readonly PriceRow[],
  counted: string,
  home: { readonly currency: Currency; readonly rates: readonly ExchangeRate[] },
  terms: Terms = {},
): Priced | string {
  const { unit, currency, sku } = rows[0]!
  const ratio = unitsIn(counted, unit)
  if (ratio === undefined) return `a price of ${sku} by ${counted}; met ${unit}`
  if (rows.some((row) => row.unit !== unit || row.currency !== currency))
    return `a price of ${sku} in one unit and currency for all its tiers`
  const conversion = findConversion(home.rates, currency, home.currency)
  if (conversion === undefined) return `an exchange rate from ${currency} to ${home.currency}`
  const tiers = sortTiers(
    rows.map((row) => {
      const price = new Money(row.price)
      return { from: new Money(row.tierFrom), price, homePrice: price.times(conversion.rate), row }
    }),
  )
  const allowance = new Money(tiers[0]!.row.free ?? 0)
  return {
    tiers: allowance.isZero() ? tiers : withAllowance(tiers, allowance),
    perUnit: new Money(ratio[0]).div(ratio[1]),
    conversion,
    allowance,
    twoSites: terms.twoSites ?? 'twice',
    eachMbps: terms.eachMbps,
    assumption: terms.assumption,
  }
}

/** The first `allowance` units cost nothing; the list's tiers go on where they end. */
function withAllowance(tiers: readonly Tier<PriceRow>[], allowance: Decimal): Tier<PriceRow>[] {
  const at = tiers.findLast((tier) => tier.from.lte(allowance)) ?? tiers[0]!
  const after = tiers.filter((tier) => tier.from.gt(allowance))
  const nothing = new Money(0)
  return [{ ...at, from: nothing, price: nothing, homePrice: nothing }, { ...at, from: allowance }, ...after]
}
