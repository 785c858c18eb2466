import type { LandingZone } from '#catalogue/landing-zone.ts'
import { Money } from '#catalogue/price-book.ts'
import type { ZoneCost } from '#classifier/cost/estimate.ts'
import type { PlacementInput } from '#placement/input.ts'
import { matches } from '#policies/name-pattern.ts'
import type { PriceChange } from './schema.ts'

/** Meter of traffic on private lines between zones. */
const traffic = 'egress.private'

/** The input with every price changed as asked, one change after another, in exact decimals. */
export function scalePrices(input: PlacementInput, changes: readonly PriceChange[]): PlacementInput {
  const zones = new Map(input.zones.map((zone) => [zone.id, zone]))
  const factor = (zone: string, meter: string) =>
    changes
      .filter((change) => concerns(change, zones.get(zone), meter))
      .reduce((f, { percent }) => f.times(percent).div(100).plus(f), new Money(1))
  const scaled = (cost: ZoneCost): ZoneCost => {
    if (!cost.priced) return cost
    const lines = cost.lines.map((line) => {
      const f = factor(cost.zone, line.meter)
      return f.eq(1)
        ? line
        : { ...line, unitPrice: f.times(line.unitPrice).toFixed(), monthly: f.times(line.monthly).toFixed() }
    })
    const more = lines.reduce((sum, line, i) => sum.plus(line.monthly).minus(cost.lines[i]!.monthly), new Money(0))
    return { ...cost, lines, monthly: more.plus(cost.monthly).toFixed() }
  }
  return {
    ...input,
    subjects: input.subjects.map((subject) => ({
      ...subject,
      cost: { ...subject.cost, zones: subject.cost.zones.map(scaled) },
    })),
    sharedCost: new Map([...input.sharedCost].map(([zone, cost]) => [zone, scaled(cost)])),
    egressPerGib: Object.fromEntries(
      Object.entries(input.egressPerGib).map(([from, row]) => [
        from,
        Object.fromEntries(
          Object.entries(row).map(([to, price]) => [
            to,
            price === null ? null : factor(from, traffic).times(price).toFixed(),
          ]),
        ),
      ]),
    ),
  }
}

/** A change speaks of everything but what it narrows down. */
function concerns({ zones, suppliers, meters }: PriceChange, zone: LandingZone | undefined, meter: string): boolean {
  if (zone === undefined) return false
  return (
    (zones === undefined || zones.includes(zone.id)) &&
    (suppliers === undefined || suppliers.includes(zone.supplier)) &&
    (meters === undefined || meters.some((pattern) => matches(pattern, meter)))
  )
}
