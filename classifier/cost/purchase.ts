import { isEstimate, Money, type PriceRow } from '#catalogue/price-book.ts'
import { type Decimal, roundAmount, writeQuantity } from './amounts.ts'
import type { CostDriver, CostLine } from './estimate.ts'
import type { Priced } from './priced.ts'
import { sliceByTier, type Tier } from './tiers.ts'

/** How much is bought, and what else decides its price. */
export type Purchase = {
  readonly quantity: Decimal | number
  /** 2 where it must lie on two sites. */
  readonly sites?: 1 | 2
  /** What the account has bought of it already this month, in neutral units; without it, just past the free allowance. */
  readonly position?: Decimal | number
  readonly assumption?: string | undefined
}

/** A line, and its monthly amount as it is written there. */
export type Bought = { readonly line: CostLine; readonly monthly: Decimal }

const [once, twice] = [new Money(1), new Money(2)]

/** One line for each tier that the purchase reaches into, or what is lacking to price all of it. */
export function linesOf(driver: CostDriver, meter: string, one: Priced, purchase: Purchase): Bought[] | string {
  const { position, sites, assumption } = purchase
  const twoSites = sites === 2 ? one.twoSites : 'included'
  const priced = typeof twoSites === 'object' ? twoSites : one
  const inSellersUnit = (neutral: Decimal | number) => times(new Money(neutral), priced.perUnit)
  const quantity = times(inSellersUnit(purchase.quantity), twoSites === 'twice' ? twice : once)
  const from = position === undefined ? priced.allowance : inSellersUnit(position)
  const slices = sliceByTier(priced.tiers, quantity, from)
  if (slices === undefined)
    return `a price from ${from.toFixed()} on, below the first tier of ${priced.tiers[0]?.row.sku}`
  const said = joinTexts(assumption, priced.assumption, twoSites === 'twice' ? 'two sites: twice one' : undefined)
  return slices.map((slice) => {
    const monthly = roundAmount(slice.quantity.times(slice.tier.homePrice))
    const bought = { driver, meter, quantity: writeQuantity(slice.quantity), ...rowFacts(slice.tier) }
    const line = { ...bought, monthly: monthly.toFixed(), ...(said === undefined ? {} : { assumption: said }) }
    return { line, monthly }
  })
}

/** Most factors are 1, and multiplying by it is not free. */
const times = (amount: Decimal, factor: Decimal): Decimal => (factor.eq(1) ? amount : amount.times(factor))

type RowFacts = Pick<CostLine, 'unit' | 'unitPrice' | 'currency' | 'tierFrom' | 'priceAsOf' | 'source' | 'estimate'>

const written = new WeakMap<Tier<PriceRow>, RowFacts>()

/** What a line tells about the tier it was bought in; written once, as most lines share few tiers. */
function rowFacts(tier: Tier<PriceRow>): RowFacts {
  let facts = written.get(tier)
  if (facts === undefined) {
    const { unit, currency, asOf, source } = tier.row
    const [unitPrice, tierFrom] = [tier.price.toFixed(), tier.from.toFixed()]
    facts = { unit, unitPrice, currency, tierFrom, priceAsOf: asOf, source, estimate: isEstimate(tier.row) }
    written.set(tier, facts)
  }
  return facts
}

/** Assumptions in one text; undefined if there are none. */
export function joinTexts(...texts: readonly (string | undefined)[]): string | undefined {
  const said = texts.filter((text) => text !== undefined)
  return said.length === 0 ? undefined : said.join('; ')
}
