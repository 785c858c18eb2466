import { confidenceOf, type PriceRow } from '#catalogue/price-book.ts'
import { type Amount, roundAmount, writeAmount, writePrice, writeQuantity } from './amounts.ts'
import { type Assumption, assume } from './assumption.ts'
import type { CostDriver, CostLine } from './estimate.ts'
import { type Fraction, fraction, times } from './fraction.ts'
import type { Priced } from './priced.ts'
import { type Sought, sought } from './sought.ts'
import { sliceByTier, type Tier } from './tiers.ts'

/** How much is bought, and what else decides its price. */
export type Purchase = {
  readonly quantity: Fraction | number
  /** 2 where it must lie on two sites. */
  readonly sites?: 1 | 2
  /** What the account has bought of it already this month, in neutral units; without it, just past the free allowance. */
  readonly position?: Fraction | number
  readonly assumptions?: readonly Assumption[] | undefined
}

/** A line, and its monthly amount as it is written there. */
export type Bought = { readonly line: CostLine; readonly monthly: Amount }

const twice = fraction(2)

const exact = (quantity: Fraction | number): Fraction => (typeof quantity === 'number' ? fraction(quantity) : quantity)

/** One line for each tier that the purchase reaches into, or what is lacking to price all of it. */
export function linesOf(driver: CostDriver, meter: string, one: Priced, purchase: Purchase): Bought[] | Sought {
  const { position, sites, assumptions = [] } = purchase
  const twoSites = sites === 2 ? one.twoSites : 'included'
  const priced = typeof twoSites === 'object' ? twoSites : one
  const onOne = times(exact(purchase.quantity), priced.perUnit)
  const quantity = twoSites === 'twice' ? times(onOne, twice) : onOne
  const from = position === undefined ? priced.allowance : times(exact(position), priced.perUnit)
  const slices = sliceByTier(priced.tiers, quantity, from)
  if (slices === undefined) return soughtTier(priced, from)
  const said = [...assumptions, ...priced.assumptions, ...(twoSites === 'twice' ? [assume('two-sites')] : [])]
  return slices.map((slice) => {
    const monthly = roundAmount(times(slice.quantity, slice.tier.homePrice))
    const [quantity, amount] = [writeQuantity(slice.quantity), writeAmount(monthly)]
    const line: CostLine = { driver, meter, quantity, ...rowFacts(slice.tier), monthly: amount }
    return { line: said.length === 0 ? line : { ...line, assumptions: said }, monthly }
  })
}

/** Nothing is sold below the first tier. */
export function soughtTier({ tiers }: Priced, from: Fraction): Sought {
  const { sku, unit } = tiers[0]!.row
  return sought('tier', { sku, unit, from: writeQuantity(from) })
}

type RowFacts = Pick<
  CostLine,
  'unit' | 'unitPrice' | 'currency' | 'tierFrom' | 'priceAsOf' | 'source' | 'estimate' | 'derived'
>

const written = new WeakMap<Tier<PriceRow>, RowFacts>()

/** What a line tells about the tier it was bought in; written once, as most lines share few tiers. */
function rowFacts(tier: Tier<PriceRow>): RowFacts {
  let facts = written.get(tier)
  if (facts === undefined) {
    const { unit, currency, asOf, source } = tier.row
    const [unitPrice, tierFrom] = [writePrice(tier.price), writeQuantity(tier.from)]
    const confidence = confidenceOf(tier.row)
    facts = {
      ...{ unit, unitPrice, currency, tierFrom, priceAsOf: asOf, source, estimate: confidence === 'estimate' },
      ...(confidence === 'derived' ? { derived: true as const } : {}),
    }
    written.set(tier, facts)
  }
  return facts
}
