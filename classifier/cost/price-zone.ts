import type { LandingZone, Link } from '#catalogue/landing-zone.ts'
import { assume } from './assumption.ts'
import { Bill } from './bill.ts'
import type { PricingContext } from './context.ts'
import type { ZoneCost } from './estimate.ts'

/** The prober: a small server of our own in each zone, the common yardstick of response times. */
const prober = { vcpu: 2, memoryGib: 4, diskGib: 20 }
/** Keys of the zone itself: audit log and stored logs. */
const zoneKeys = 2
/** Private ends of services that every zone calls: objects, keys, logs, monitoring. */
const zoneEndpoints = 4
/** Alarms of the zone itself: line down, prober down. */
const zoneAlarms = 2

/**
 * Monthly cost of keeping a zone open, whatever lies in it: each private line with the carrier's price, the gateway, name zone,
 * private endpoints, keys, monitoring, and the body's own work. Shared by all that lie there.
 */
export function priceZone(zone: LandingZone, links: readonly Link[], context: PricingContext): ZoneCost {
  const bill = new Bill(zone, context)
  const mine = links.filter((link) => link.zone === zone.id).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  for (const link of mine) buyLine(bill, link)
  buyGateway(bill, mine)
  bill.buy('connectivity', 'endpoint.zone', { quantity: zoneEndpoints })
  bill.buy('connectivity', 'dns.zone', { quantity: 1 })
  bill.buy('keys', 'kms.key', { quantity: zoneKeys })
  bill.rent('monitoring', 'machines', prober, 1, [assume('prober')])
  bill.buy('monitoring', 'storage.block', { quantity: prober.diskGib, assumptions: [assume('prober')] })
  bill.buy('monitoring', 'monitor.alarm', { quantity: zoneAlarms })
  if (zone.openingCostNokPerMonth > 0)
    bill.state(
      'connectivity',
      'zone.opening',
      zone.openingCostNokPerMonth,
      'NOK',
      'rettsky.yaml: own work of keeping the zone',
    )
  return bill.close()
}

/** The provider's end, and the carrier's price: the link's own where one was given. Amounts in rettsky.yaml are in NOK. */
function buyLine(bill: Bill, link: Link): void {
  const { bandwidthMbps, monthlyPriceNok, carrier, id } = link
  bill.connect('connectivity', 'ports', 'connectivity.port', bandwidthMbps)
  if (monthlyPriceNok === undefined) bill.connect('connectivity', 'carrier', 'connectivity.carrier', bandwidthMbps)
  else
    bill.state('connectivity', 'connectivity.carrier', monthlyPriceNok, 'NOK', `rettsky.yaml: ${carrier}, link ${id}`)
}

/** One gateway for the zone, or one for every so many Mbit/s where it is sold by capacity. */
function buyGateway(bill: Bill, links: readonly Link[]): void {
  const price = bill.prices.meter('connectivity.gateway')
  const each = price.kind === 'rows' ? price.priced.eachMbps : undefined
  const mbps = links.reduce((sum, link) => sum + link.bandwidthMbps, 0)
  bill.buy('connectivity', 'connectivity.gateway', {
    quantity: each === undefined ? 1 : Math.max(1, Math.ceil(mbps / each)),
  })
}
