import { isEstimate, Money } from '#catalogue/price-book.ts'
import { type Decimal, writeAmount, writeQuantity } from './amounts.ts'
import type { CostDriver, CostLine } from './estimate.ts'
import type { Priced } from './priced.ts'
import { sliceByTier } from './tiers.ts'

/** How much is bought, and what else decides its price. */
export type Purchase = {
  readonly quantity: Decimal | number
  /** 2 where it must lie on two sites. */
  readonly sites?: 1 | 2
  /** What the account has bought of it already this month, in neutral units; without it, just past the free allowance. */
  readonly position?: Decimal | number
  readonly assumption?: string | undefined
}

/** One line for each tier that the purchase reaches into, or what is lacking to price all of it. */
export function linesOf(driver: CostDriver, meter: string, one: Priced, purchase: Purchase): CostLine[] | string {
  const twoSites = purchase.sites === 2 ? one.twoSites : 'included'
  const priced = typeof twoSites === 'object' ? twoSites : one
  const quantity = new Money(purchase.quantity).times(priced.perUnit).times(twoSites === 'twice' ? 2 : 1)
  const { position } = purchase
  const from = position === undefined ? priced.allowance : new Money(position).times(priced.perUnit)
  const [first] = priced.tiers
  if (first === undefined || from.lt(first.from))
    return `a price of ${first?.row.sku} from ${from.toFixed()} ${first?.row.unit}`
  const slices = sliceByTier(priced.tiers, quantity, from)
  const said = joinTexts(
    purchase.assumption,
    priced.assumption,
    twoSites === 'twice' ? 'two sites: twice one' : undefined,
  )
  return slices.map(({ tier, quantity: within, amount }) => ({
    driver,
    meter,
    quantity: writeQuantity(within),
    unit: tier.row.unit,
    unitPrice: tier.price.toFixed(),
    currency: tier.row.currency,
    tierFrom: tier.from.toFixed(),
    monthly: writeAmount(amount.times(priced.conversion.rate)),
    priceAsOf: tier.row.asOf,
    source: tier.row.source,
    estimate: isEstimate(tier.row),
    ...(said === undefined ? {} : { assumption: said }),
  }))
}

/** Assumptions in one text; undefined if there are none. */
export function joinTexts(...texts: readonly (string | undefined)[]): string | undefined {
  const said = texts.filter((text) => text !== undefined)
  return said.length === 0 ? undefined : said.join('; ')
}
