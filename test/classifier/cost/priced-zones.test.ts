import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/index.ts'
import { CostLine, ZoneCost } from '#classifier/cost/estimate.ts'
import { egressPerGib, priceDataSet, priceSystem, priceZone } from '#classifier/cost/index.ts'
import { book, contextOfRows, contextWith, dataSet, link, pricedZones, submission, zoneOf, zones } from './pricing.ts'

const context = contextWith()
const stores = [
  dataSet({ kind: 'block' }),
  dataSet({ kind: 'file' }),
  dataSet({ kind: 'postgres' }),
  ...(['hot', 'cool', 'archive'] as const).map((tier) =>
    dataSet({ kind: 'object', tier, readsPerMonth: 10_000, writesPerMonth: 1_000 }, 25),
  ),
]
const everyControl = [
  'customer-managed-key',
  'access-logged',
  'private-endpoint-only',
  'two-sites',
  'backup-within',
  'exit-copy',
  'versioned',
]
const everything = (zone: ReturnType<typeof zoneOf>, of = context) => [
  priceSystem(submission, zone, of),
  priceZone(zone, [link(zone.id)], of),
  ...stores.flatMap((store) => [priceDataSet(store, zone, [], of), priceDataSet(store, zone, everyControl, of)]),
]

describe('every zone that can be used', () => {
  test.each(pricedZones)('%s has a price for servers, all stores, all controls, both paths and the line', (id) => {
    for (const cost of everything(zoneOf(id))) {
      expect(cost.priced ? [] : cost.missing, id).toEqual([])
      expect(ZoneCost.safeParse(cost).success).toBe(true)
    }
    expect(egressPerGib(zoneOf(id), zoneOf('telenor-sovereign'), context).missing).toEqual([])
  })

  test.each(pricedZones)('%s shows on each line where its price is from, and marks estimates', (id) => {
    for (const cost of everything(zoneOf(id))) {
      if (!cost.priced) continue
      for (const line of cost.lines) {
        expect(line.source).not.toBe('')
        expect(line.estimate).toBe(line.source.startsWith('estimate:'))
        expect(CostLine.safeParse(line).success).toBe(true)
      }
      const sum = cost.lines.reduce((total, line) => total + Number(line.monthly), 0)
      expect(Number(cost.monthly)).toBeCloseTo(sum, 6)
    }
  })
})

describe('a zone without prices', () => {
  test.each(zones.map(({ id }) => id).filter((id) => !pricedZones.some((priced) => priced === id)))(
    '%s is not priced, and names every price it lacks',
    (id) => {
      for (const cost of everything(zoneOf(id))) expect(cost.priced).toBe(false)
      const cost = priceSystem(submission, zoneOf(id), context)
      expect(cost.priced ? [] : cost.missing.map(({ meter }) => meter)).toEqual([
        'compute.memory',
        'compute.vcpu',
        'connectivity.gateway.data',
        'egress.internet',
        'egress.private',
        'monitor.probe',
        'storage.block',
      ])
    },
  )
})

describe('a missing price', () => {
  const rowsUsed = (id: string) => {
    const used = new Set<string>()
    for (const cost of everything(zoneOf(id))) if (cost.priced) for (const { source } of cost.lines) used.add(source)
    return book.rows.filter((row) => used.has(row.source))
  }

  test.each(['own', 'safespring-osl2', 'azure-norwayeast', 'google-europe-north2', 'ibm-eu-de'])(
    'never makes %s cheaper: without any one of its rows a cost is either unpriced or no lower',
    (id) => {
      const zone = zoneOf(id)
      const before = everything(zone)
      const candidates = rowsUsed(id).filter(({ region }) => id !== 'own' || region === 'own' || region === 'nordic')
      for (const gone of candidates) {
        const after = everything(zone, contextOfRows(book.rows.filter((row) => row !== gone)))
        after.forEach((cost, i) => {
          const was = before[i]!
          if (!cost.priced) {
            expect(cost.missing.every(({ searched, meter }) => searched.length > 0 && meter !== '')).toBe(true)
            return
          }
          if (was.priced && Number(gone.tierFrom) === 0)
            expect(Number(cost.monthly), `${gone.sku} ${gone.dimension}`).toBeGreaterThanOrEqual(
              Number(was.monthly) - 1e-6,
            )
        })
      }
    },
    60_000,
  )

  test('is named with the zone, the offer, the meter and what was searched', () => {
    const rows = book.rows.filter((row) => !(row.provider === 'private' && row.dimension === 'storage.block'))
    const cost = priceDataSet(dataSet({ kind: 'block' }), zoneOf('own'), [], contextOfRows(rows))
    expect(cost).toEqual({
      priced: false,
      zone: 'own',
      missing: [
        {
          zone: 'own',
          offer: 'own-openstack',
          meter: 'storage.block',
          searched: [
            { id: 'own-list', params: { zone: 'own', meter: 'storage.block' } },
            { id: 'tariff', params: { meter: 'storage.block', offer: 'own-openstack' } },
          ],
        },
      ],
    })
  })

  test('a server bigger than any that is sold is not priced', () => {
    const servers = [{ ...submission.servers[0]!, vcpu: 4, memoryGib: 512 }]
    const cost = priceSystem({ ...submission, servers }, zoneOf('safespring-osl2'), context)
    expect(cost).toMatchObject({ missing: [{ meter: 'compute.machine', notSold: true }] })
  })
})

test('tariffs exist for exactly the zones that must be priced', () => {
  const offers = loadCatalogue().tariffs.map(({ offer }) => (offer === 'own-openstack' ? 'own' : offer))
  expect(offers.sort()).toEqual([...pricedZones].sort())
})
