import type { Currency } from '#catalogue/body.ts'
import { unitsIn } from '#catalogue/meter.ts'
import type { ExchangeRate, PriceRow } from '#catalogue/price-book.ts'
import type { Assumption } from './assumption.ts'
import { type Conversion, findConversion } from './convert.ts'
import { compare, type Fraction, fraction, isZero, one, over, times, zero } from './fraction.ts'
import { type Sought, sought } from './sought.ts'
import { sortTiers, type Tier } from './tiers.ts'

/** Rows of one price, ready to multiply. */
export type Priced = {
  readonly tiers: readonly Tier<PriceRow>[]
  /** The seller's units in one unit that is counted by. */
  readonly perUnit: Fraction
  readonly conversion: Conversion
  /** Free quantity of the whole account, in the seller's unit; the first tier where there is one. */
  readonly allowance: Fraction
  /** What two sites cost: nothing more, another price, or twice this one. */
  readonly twoSites: 'included' | 'twice' | Priced
  readonly eachMbps: number | undefined
  readonly assumptions: readonly Assumption[]
}

export type Terms = Partial<Pick<Priced, 'twoSites' | 'eachMbps' | 'assumptions'>>

/** Makes rows of one sku ready to be bought by the unit `counted`, or says what is wrong with them. */
export function prepareRows(
  rows: readonly PriceRow[],
  counted: string,
  home: { readonly currency: Currency; readonly rates: readonly ExchangeRate[] },
  terms: Terms = {},
): Priced | Sought {
  const { unit, currency, sku } = rows[0]!
  const ratio = unitsIn(counted, unit)
  if (ratio === undefined) return sought('unit', { sku, unit: counted, met: unit })
  if (rows.some((row) => row.unit !== unit || row.currency !== currency)) return sought('one-unit', { sku })
  const conversion = findConversion(home.rates, currency, home.currency)
  if (conversion === undefined) return sought('rate', { from: currency, to: home.currency })
  const rate = fraction(conversion.rate)
  const tiers = sortTiers(
    rows.map((row) => {
      const price = fraction(row.price)
      return { from: fraction(row.tierFrom), price, homePrice: times(price, rate), row }
    }),
  )
  const allowance = fraction(tiers[0]!.row.free ?? 0)
  return {
    tiers: isZero(allowance) ? tiers : withAllowance(tiers, allowance),
    perUnit: ratio[0] === ratio[1] ? one : over(fraction(ratio[0]), fraction(ratio[1])),
    conversion,
    allowance,
    twoSites: terms.twoSites ?? 'twice',
    eachMbps: terms.eachMbps,
    assumptions: terms.assumptions ?? [],
  }
}

/** The first `allowance` units cost nothing; the list's tiers go on where they end. */
function withAllowance(tiers: readonly Tier<PriceRow>[], allowance: Fraction): Tier<PriceRow>[] {
  const at = tiers.findLast((tier) => compare(tier.from, allowance) <= 0) ?? tiers[0]!
  const after = tiers.filter((tier) => compare(tier.from, allowance) > 0)
  return [{ ...at, from: zero, price: zero, homePrice: zero }, { ...at, from: allowance }, ...after]
}
