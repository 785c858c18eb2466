import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Money } from '#catalogue/price-book.ts'
import type { ZoneCost } from '#classifier/cost/estimate.ts'
import {
  costEstimate,
  egressPerGib,
  meterCost,
  priceDataSet,
  priceSystem,
  priceZone,
  scaleEstimates,
  scaleRates,
  toMinorUnits,
  totalOf,
} from '#classifier/cost/index.ts'
import { book, contextOfRows, contextWith, dataSet, link, pricedZones, submission, zoneOf } from './pricing.ts'

const context = contextWith()
const usd = (1 / 1.1133) * 11.236
const gb = 1.073741824
const monthly = (cost: ZoneCost): number => {
  if (!cost.priced) throw new Error(JSON.stringify(cost.missing))
  return Number(cost.monthly)
}
const lines = (cost: ZoneCost) => (cost.priced ? cost.lines : [])
const store = (zone: string, data: ReturnType<typeof dataSet>, controls: string[] = []) =>
  priceDataSet(data, zoneOf(zone), controls, context)

describe('units', () => {
  test('500 GiB at a seller of GB are 536.87 GB', () => {
    expect(monthly(store('aws-eu-central-1', dataSet({ kind: 'object' })))).toBeCloseTo(500 * gb * 0.0245 * usd, 6)
  })

  test('500 GiB at a seller of GiB are 500', () => {
    expect(monthly(store('google-europe-north1', dataSet({ kind: 'object' })))).toBeCloseTo(500 * 0.02 * usd, 6)
  })

  test('a month at a seller of thirty days is 730/720 of what is asked, and a TB is a thousand GB', () => {
    const expected = ((500 * gb) / 1000) * (730 / 720) * 500
    expect(monthly(store('safespring-osl2', dataSet({ kind: 'object' })))).toBeCloseTo(expected, 6)
  })

  test('an hour is sold 730 times a month', () => {
    const [line] = lines(
      priceSystem({ ...submission, servers: submission.servers.slice(0, 1) }, zoneOf('azure-norwayeast'), context),
    )
    expect(line).toMatchObject({ meter: 'compute.machine', quantity: '730', unit: 'hour', unitPrice: '0.253' })
    expect(Number(line?.monthly)).toBeCloseTo(184.69 * usd, 6)
  })

  test('a Swedish seller and a Norwegian body meet at the dated rate', () => {
    const inKronor = priceDataSet(
      dataSet({ kind: 'object' }),
      zoneOf('safespring-sto1'),
      [],
      contextWith({ currency: 'SEK' }),
    )
    expect(monthly(store('safespring-sto1', dataSet({ kind: 'object' })))).toBe(monthly(inKronor))
    expect(inKronor).toMatchObject({ rateDates: [] })
    expect(store('safespring-sto1', dataSet({ kind: 'object' }))).toMatchObject({ rateDates: ['2026-06-04'] })
  })
})

describe("the body's own price list", () => {
  test('prices its private cloud by vCPU, GiB and probe', () => {
    const cost = priceSystem(submission, zoneOf('own'), context)
    expect(monthly(cost)).toBe(8 * 90 + 32 * 20 + 200 * 0.8 + 2 * 5 + 10 * 0.05)
    expect(cost).toMatchObject({ coverage: 1, oldestPrice: '2026-11-01', rateDates: [] })
  })

  test('takes the place of a seller’s price, meter by meter', () => {
    const negotiated = {
      ...book.rows.find(({ dimension, provider }) => provider === 'private' && dimension === 'storage.block')!,
    }
    const context = contextOfRows([{ ...negotiated, region: 'aws-eu-north-1', price: '0.5' }, ...book.rows])
    expect(monthly(priceDataSet(dataSet({ kind: 'block' }), zoneOf('aws-eu-north-1'), [], context)))
      .toBeCloseTo(250 + monthly(priceDataSet(dataSet({ kind: 'object' }), zoneOf('aws-eu-north-1'), ['backup-within'], context)) -
        monthly(priceDataSet(dataSet({ kind: 'object' }), zoneOf('aws-eu-north-1'), [], context)), 6) // biome-ignore format: one sum
  })

  test('stores a cool tier hot where it has no row for one, and says so', () => {
    const [line] = lines(store('own', dataSet({ kind: 'object', tier: 'archive' })))
    expect(line).toMatchObject({ meter: 'storage.object.hot', monthly: '200' })
    expect(line?.assumptions).toContainEqual({ id: 'no-archive-row' })
  })
})

describe('a database', () => {
  test('where no managed service is sold is a server with a disk and a backup', () => {
    const drivers = lines(store('safespring-osl2', dataSet({ kind: 'postgres' }))).map(
      ({ driver, meter }) => `${driver} ${meter}`,
    )
    expect(drivers).toEqual(['database compute.machine', 'database storage.block', 'backup backup.store'])
  })

  test('gets a bigger server as it grows', () => {
    const costs = [50, 100, 101, 500, 501, 2000, 2001].map((gib) => {
      const [server] = lines(store('safespring-osl2', dataSet({ kind: 'postgres', gib })))
      return server?.unitPrice
    })
    expect(costs).toEqual(['380', '380', '600', '600', '1200', '1200', '2400'])
  })
})

describe('controls', () => {
  test('two sites cost twice one, the seller’s own price for two, or nothing where two are included', () => {
    const both = (zone: string) => {
      const data = dataSet({ kind: 'object' })
      return monthly(store(zone, data, ['two-sites'])) / monthly(store(zone, data))
    }
    expect(both('own')).toBe(2)
    expect(both('azure-swedencentral')).toBeCloseTo(0.023 / 0.0184, 6)
    expect(both('aws-eu-north-1')).toBe(1)
  })

  test.each(pricedZones)('asking for more in %s never costs less', (zone) => {
    const controls = [
      'customer-managed-key',
      'access-logged',
      'private-endpoint-only',
      'two-sites',
      'backup-within',
      'exit-copy',
    ]
    fc.assert(
      fc.property(fc.subarray(controls), fc.constantFrom(...controls), (asked, more) => {
        const data = dataSet({ kind: 'object', readsPerMonth: 1000, writesPerMonth: 50 })
        expect(monthly(store(zone, data, [...asked, more]))).toBeGreaterThanOrEqual(monthly(store(zone, data, asked)))
      }),
      { numRuns: 30 },
    )
  })

  test('the order in which controls are asked for does not matter', () => {
    const data = dataSet({ kind: 'postgres' })
    const asked = ['exit-copy', 'two-sites', 'customer-managed-key']
    expect(store('aws-eu-north-1', data, asked)).toEqual(store('aws-eu-north-1', data, asked.toReversed()))
  })
})

describe('traffic over the Internet', () => {
  const internet = (zone: string, gib: number, position: number) =>
    monthly(meterCost('egress', 'egress.internet', gib, position, zoneOf(zone), context))
  const aws = 'aws-eu-north-1'

  test('leaves the free allowance to the account: a system pays from past it, the account’s first GiB are free', () => {
    const alone = { ...submission, servers: [], system: { ...submission.system, userTrafficGibPerMonth: 0 } }
    expect(monthly(priceSystem(alone, zoneOf(aws), context))).toBeCloseTo(10 * gb * 0.09 * usd, 6)
    expect(internet(aws, 10, 0)).toBe(0)
    expect(internet(aws, 200, 0)).toBeCloseTo((200 * gb - 100) * 0.09 * usd, 6)
  })

  test('falls in price where the seller’s own tiers begin', () => {
    const at = 10_240 / gb
    expect(internet(aws, 1, at - 1)).toBeCloseTo(gb * 0.09 * usd, 6)
    expect(internet(aws, 1, at)).toBeCloseTo(gb * 0.085 * usd, 6)
    expect(internet('azure-norwayeast', 1, 10_335 / gb)).toBeCloseTo(gb * 0.083 * usd, 6)
  })

  test('priced in two parts costs what it costs in one, to the last decimal of a line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pricedZones), fc.nat(300_000), fc.nat(300_000), (zone, a, b) => {
        expect(internet(zone, a + b, 0)).toBeCloseTo(internet(zone, a, 0) + internet(zone, b, a), 6)
      }),
    )
  })
})

describe('between zones', () => {
  test('leaving AWS costs the line’s price and the gateway’s, per GiB', () => {
    const price = egressPerGib(zoneOf('aws-eu-north-1'), zoneOf('own'), context)
    expect(Number(price.amount)).toBeCloseTo((0.02 + 0.02) * gb * usd, 6)
    expect(price.lines.map(({ meter }) => meter)).toEqual(['egress.private', 'connectivity.gateway.data'])
  })

  test('staying in the zone costs nothing, and a zone without prices has no price', () => {
    expect(egressPerGib(zoneOf('aws-eu-north-1'), zoneOf('aws-eu-north-1'), context)).toMatchObject({
      amount: '0',
      missing: [],
    })
    expect(egressPerGib(zoneOf('ibm-eu-es'), zoneOf('own'), context).missing).not.toEqual([])
  })
})

describe('a zone', () => {
  const shared = (zone: string, links = [link(zone)]) => lines(priceZone(zoneOf(zone), links, context))
  const line = (zone: string, meter: string, links = [link(zone)]) =>
    shared(zone, links).find((found) => found.meter === meter)

  test('pays its end of each of its own lines and nobody else’s', () => {
    const two = [
      link('azure-norwayeast', 500),
      link('azure-norwayeast', 1000, { id: 'second' }),
      link('aws-eu-north-1'),
    ]
    const ports = shared('azure-norwayeast', two).filter(({ meter }) => meter === 'connectivity.port')
    expect(ports.map(({ unitPrice }) => unitPrice).sort()).toEqual(['290', '436'])
  })

  test('takes the narrowest line on the list that carries what is asked, and says so', () => {
    expect(line('azure-norwayeast', 'connectivity.port', [link('azure-norwayeast', 300)])).toMatchObject({
      unitPrice: '290',
      assumptions: [{ id: 'wider-circuit', params: { circuit: '500', mbps: '300' } }],
    })
    const tooWide = priceZone(zoneOf('azure-norwayeast'), [link('azure-norwayeast', 40_000)], context)
    expect(tooWide.priced ? [] : tooWide.missing.map(({ meter }) => meter)).toEqual([
      'connectivity.carrier',
      'connectivity.port',
    ])
  })

  test('buys gateway capacity for all its lines together', () => {
    const two = [link('azure-norwayeast', 1000), link('azure-norwayeast', 1000, { id: 'second' })]
    expect(line('azure-norwayeast', 'connectivity.gateway', two)?.quantity).toBe(String(2 * 730))
  })

  test('pays the carrier’s own price where the link has one, else a stand-in that counts as an estimate', () => {
    const priced = [link('safespring-osl2', 1000, { monthlyPriceNok: 7900 })]
    expect(line('safespring-osl2', 'connectivity.carrier', priced)).toMatchObject({ monthly: '7900', estimate: false })
    expect(line('safespring-osl2', 'connectivity.carrier')).toMatchObject({
      unitPrice: '1880',
      currency: 'SEK',
      estimate: true,
    })
  })

  test('counts the body’s own work, in the body’s currency', () => {
    const zone = { ...zoneOf('own'), openingCostNokPerMonth: 1180 }
    const before = monthly(priceZone(zoneOf('own'), [], context))
    expect(monthly(priceZone(zone, [], context))).toBe(before + 1180)
    const inEuro = contextWith({ currency: 'EUR' })
    expect(monthly(priceZone(zone, [], inEuro)) - monthly(priceZone(zoneOf('own'), [], inEuro))).toBeCloseTo(
      1180 / 11.236,
      6,
    )
  })
})

describe('the cost label', () => {
  const thresholds = { moderateFrom: 5_000, highFrom: 25_000 }
  const subject = { kind: 'system', id: 'journal' } as const
  const costs = pricedZones.map((zone) => priceSystem(submission, zoneOf(zone), context))

  test('is the class in the cheapest zone that is priced, and what drives it there', () => {
    const label = costEstimate(subject, [...costs, priceSystem(submission, zoneOf('ibm-eu-es'), context)], thresholds)
    expect(label).toMatchObject({ class: 'low', driver: 'compute', currency: 'NOK' })
    expect(costEstimate(subject, costs, { moderateFrom: 1000, highFrom: 25_000 }).class).toBe('moderate')
    expect(costEstimate(subject, costs, { moderateFrom: 1000, highFrom: 1500 }).class).toBe('high')
  })

  test('is the strictest where nothing could be priced', () => {
    const label = costEstimate(subject, [priceSystem(submission, zoneOf('ibm-eu-es'), context)], thresholds)
    expect(label.class).toBe('high')
  })

  test('does not depend on the order of zones, servers or price rows', () => {
    const again = contextOfRows(book.rows.toReversed())
    const turned = { ...submission, servers: submission.servers.toReversed() }
    const costsAgain = pricedZones.toReversed().map((zone) => priceSystem(turned, zoneOf(zone), again))
    expect(costEstimate(subject, costsAgain, thresholds)).toEqual(costEstimate(subject, costs, thresholds))
  })
})

describe('totals', () => {
  test('add up lines, dates, rates and what is missing', () => {
    const total = totalOf([
      priceSystem(submission, zoneOf('own'), context),
      store('aws-eu-central-1', dataSet({ kind: 'object' })),
      priceSystem(submission, zoneOf('ibm-eu-es'), context),
    ])
    expect(Number(total.monthly)).toBeCloseTo(1530.5 + 500 * gb * 0.0245 * usd, 6)
    expect(total).toMatchObject({
      coverage: 1,
      oldestPrice: '2026-07-01',
      rateDates: ['2025-01-21', '2026-06-04', '2026-10-28'],
    })
    expect(total.missing.length).toBe(7)
    expect(totalOf([])).toMatchObject({ monthly: '0', coverage: 1, oldestPrice: 'none' })
  })

  test('are undated as soon as one price is', () => {
    expect(priceSystem(submission, zoneOf('aws-eu-north-1'), context)).toMatchObject({ oldestPrice: 'undated' })
  })

  test('become whole øre with halves away from zero', () => {
    expect(toMinorUnits('1.005')).toBe(101)
    expect(toMinorUnits('-1.005')).toBe(-101)
    expect(toMinorUnits('0.00499')).toBe(0)
    expect(Object.is(toMinorUnits('-0.001'), 0)).toBe(true)
    fc.assert(fc.property(fc.integer(), (n) => toMinorUnits(new Money(n).div(100).toFixed()) === (n === 0 ? 0 : n)))
  })
})

describe('asking whether estimates or currency decide', () => {
  const data = dataSet({ kind: 'object' })
  test('only estimated lines move with estimates', () => {
    for (const zone of pricedZones) {
      const dearer = contextWith({ book: scaleEstimates(book, 1.3) })
      const before = lines(priceDataSet(data, zoneOf(zone), ['backup-within'], context))
      const after = lines(priceDataSet(data, zoneOf(zone), ['backup-within'], dearer))
      before.forEach((line, i) => {
        const factor = line.estimate && Number(line.monthly) > 0 ? 1.3 : 1
        expect(Number(after[i]?.monthly), `${zone} ${line.meter}`).toBeCloseTo(Number(line.monthly) * factor, 5)
      })
    }
  })

  test('only foreign prices move with currency', () => {
    const dearer = contextWith({ book: scaleRates(book, 1.1) })
    const change = (zone: string) =>
      monthly(priceDataSet(data, zoneOf(zone), [], dearer)) / monthly(priceDataSet(data, zoneOf(zone), [], context))
    expect(change('aws-eu-north-1')).toBeCloseTo(1.1, 6)
    expect(change('safespring-sto1')).toBeCloseTo(1.1, 6)
    expect(change('safespring-osl2')).toBe(1)
    expect(change('own')).toBe(1)
  })
})
