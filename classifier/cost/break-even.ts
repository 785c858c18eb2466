import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import type { Meter } from '#catalogue/meter.ts'
import { Money } from '#catalogue/price-book.ts'
import type { PricingContext } from './context.ts'
import type { CostLine } from './estimate.ts'
import { ceil, compare, fraction, isZero, minus, over, times } from './fraction.ts'
import { meterCost } from './meter-cost.ts'
import { priceZone } from './price-zone.ts'
import { pricesIn } from './zone-prices.ts'

/** From how many GiB a month a private line costs less than the Internet; null where it never does. Amounts a month, exact. */
export type LineBreakEven = {
  readonly zone: string
  readonly fixed: string
  readonly internetPerGib: string
  readonly privatePerGib: string
  readonly gib: number | null
}

/**
 * What a zone's lines, ports and gateway cost whatever goes over them, against what each GiB saves that does not go out over the
 * Internet. Undefined where a price is missing or the zone has no line.
 */
export function lineBreakEven(
  zone: LandingZone,
  links: readonly Link[],
  context: PricingContext,
): LineBreakEven | undefined {
  const shared = priceZone(zone, links, context)
  if (!shared.priced || !links.some((link) => link.zone === zone.id)) return undefined
  const fixed = sumOf(shared.lines.filter(({ meter }) => ofLine.has(meter)))
  const marginal = (meters: readonly Meter[]) => {
    const costs = meters.map((meter) => meterCost('egress', meter, 1, pastFree, zone, context))
    const amounts = costs.flatMap((cost) => (cost.priced ? [cost.monthly] : []))
    return amounts.length < meters.length ? undefined : amounts.reduce((sum, one) => sum.plus(one), new Money(0))
  }
  const internet = marginal(['egress.internet'])
  const own = marginal(['egress.private', 'connectivity.gateway.data'])
  if (internet === undefined || own === undefined) return undefined
  const saved = internet.minus(own)
  return {
    zone: zone.id,
    fixed: fixed.toFixed(),
    internetPerGib: internet.toFixed(),
    privatePerGib: own.toFixed(),
    gib: saved.lte(0) ? null : fixed.div(saved).ceil().toNumber(),
  }
}

/** GiB a month that every free allowance is smaller than. */
const pastFree = 1_000

const ofLine = new Set<string>(['connectivity.port', 'connectivity.carrier', 'connectivity.gateway'])

const sumOf = (lines: readonly CostLine[]) => lines.reduce((sum, { monthly }) => sum.plus(monthly), new Money(0))

/** From how many GiB a month a line without a charge for traffic costs less than a metered one of the same bandwidth. */
export type UnlimitedBreakEven = {
  readonly zone: string
  readonly metered: string
  readonly unlimited: string
  readonly gib: number
}

/** Compares the metered port that the tariff names with its unlimited twin in the book; undefined where there is none. */
export function unlimitedBreakEven(
  zone: LandingZone,
  mbps: number,
  context: PricingContext,
): UnlimitedBreakEven | undefined {
  const tariff = context.tariffs.find(({ offer }) => offer === zone.offer)
  const port = tariff?.ports
    .toSorted((a, b) => a.mbps - b.mbps)
    .find((one) => one.mbps >= mbps && /\bmetered\b/.test(one.sku))
  if (tariff === undefined || port === undefined) return undefined
  const named = (sku: string) =>
    context.book.rows.find(
      (row) =>
        row.provider === (port.provider ?? tariff.provider) &&
        row.region === (port.region ?? tariff.region) &&
        row.sku === sku,
    )
  const [metered, unlimited] = [named(port.sku), named(port.sku.replace('metered', 'unlimited'))]
  const traffic = pricesIn(zone, context).meter('egress.private')
  if (metered === undefined || unlimited === undefined || traffic.kind !== 'rows') return undefined
  const { tiers, perUnit } = traffic.priced
  const perGib = times(tiers[0]!.price, perUnit)
  if (isZero(perGib) || metered.currency !== tiers[0]!.row.currency) return undefined
  const [less, more] = [fraction(metered.price), fraction(unlimited.price)]
  const gib = compare(more, less) > 0 ? ceil(over(minus(more, less), perGib)) : 0
  return { zone: zone.id, metered: metered.sku, unlimited: unlimited.sku, gib }
}
