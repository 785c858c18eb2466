import { describe, expect, test } from 'vitest'
import { exitCost, findConversion, lineBreakEven, priceZone, unlimitedBreakEven } from '#classifier/cost/index.ts'
import { ClassifierSettings } from '#classifier/settings.ts'
import { book, contextWith, link, pricedZones, zoneOf } from './pricing.ts'

const inDollars = contextWith({ currency: 'USD' })
const gib = 1.073741824

describe('a private line against the Internet', () => {
  test('pays from where what it saves on each GiB is what it costs', () => {
    for (const id of pricedZones) {
      const links = [link(id)]
      const found = lineBreakEven(zoneOf(id), links, inDollars)
      expect(found, id).toBeDefined()
      const { fixed, internetPerGib, privatePerGib, gib: from } = found!
      const saved = Number(internetPerGib) - Number(privatePerGib)
      if (from === null) expect(saved).toBeLessThanOrEqual(0)
      else {
        expect(saved * from).toBeGreaterThanOrEqual(Number(fixed) - 1e-6)
        expect(saved * (from - 1)).toBeLessThan(Number(fixed))
      }
    }
  })

  test('never pays where the host charges for neither', () => {
    expect(lineBreakEven(zoneOf('safespring-osl2'), [link('safespring-osl2')], inDollars)).toMatchObject({ gib: null })
  })

  test('counts port, carrier and gateway and nothing else of the zone', () => {
    const zone = zoneOf('azure-norwayeast')
    const links = [link(zone.id, 1000, { monthlyPriceNok: 0 })]
    const { fixed } = lineBreakEven(zone, links, inDollars)!
    expect(Number(fixed)).toBeCloseTo(436 + 0.21 * 730, 6)
    const whole = priceZone(zone, links, inDollars)
    expect(Number(whole.priced ? whole.monthly : 0)).toBeGreaterThan(Number(fixed))
  })

  test('is unknown without a line or a price', () => {
    expect(lineBreakEven(zoneOf('azure-norwayeast'), [], inDollars)).toBeUndefined()
    expect(lineBreakEven(zoneOf('ibm-eu-es'), [link('ibm-eu-es')], inDollars)).toBeUndefined()
  })
})

test('ExpressRoute of 1 Gbit/s without metering pays from 210,560 GB a month', () => {
  const found = unlimitedBreakEven(zoneOf('azure-norwayeast'), 1000, inDollars)!
  expect(found).toMatchObject({ metered: 'circuit 1G standard metered', unlimited: 'circuit 1G standard unlimited' })
  expect(found.gib).toBe(Math.ceil(210_560 / gib))
  expect(unlimitedBreakEven(zoneOf('aws-eu-north-1'), 1000, inDollars)).toBeUndefined()
})

describe('leaving a zone', () => {
  const five = 5_000 / gib

  test('costs for 5 TB what each seller’s list says, by the cheaper way out', () => {
    const cost = (id: string) => exitCost(five, zoneOf(id), inDollars)
    expect(Number(cost('azure-norwayeast').now)).toBeCloseTo(125, 2)
    expect(cost('azure-norwayeast')).toMatchObject({ path: 'private' })
    expect(Number(cost('safespring-osl2').now)).toBe(0)
    expect(exitCost(five, zoneOf('ibm-eu-es'), inDollars)).toMatchObject({ now: null, path: null, later: null })
  })

  test('costs no traffic from the day that the body has set, the Data Act’s unless said', () => {
    expect(exitCost(five, zoneOf('azure-norwayeast'), inDollars)).toMatchObject({ later: '0', from: '2027-01-12' })
    const settings = ClassifierSettings.parse({ switchingFreeFrom: '2028-01-01' })
    expect(exitCost(five, zoneOf('azure-norwayeast'), contextWith({ settings })).from).toBe('2028-01-01')
  })

  test('uses a free allowance once: 100 GB out of AWS cost nothing over the Internet', () => {
    const rate = findConversion(book.rates, 'USD', 'NOK')!.rate
    expect(rate.gt(1)).toBe(true)
    expect(exitCost(100 / gib, zoneOf('aws-eu-north-1'), inDollars)).toMatchObject({ now: '0', path: 'internet' })
  })
})
