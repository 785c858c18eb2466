import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/index.ts'
import { sellersUnits, unitOfMeter } from '#catalogue/meter.ts'
import { isEstimate, Money, type PriceRow, priceKey, rowsOn } from '#catalogue/price-book.ts'
import type { RowsOf, Tariff } from '#catalogue/tariff.ts'

const { prices, tariffs, offers } = loadCatalogue()
const { rows, rates } = prices

/** Estimates that the project made itself: worked out from another row, or from memory. */
const workedOut = /^estimate: (\d+(?:\.\d+)?) x ([^/]+)\/([^/]+)\/([^/]+)\/(.+?): (.+)$/
const fromMemory = /^estimate: from memory, unverified/

describe('the price book', () => {
  test('carries all 472 rows of sellers, 48 of them marked as estimates by those who collected them', () => {
    const ours = rows.filter(({ source }) => workedOut.test(source)).length
    const collected: Record<string, number> = {}
    for (const { provider } of rows) collected[provider] = (collected[provider] ?? 0) + 1
    expect(collected).toMatchObject({ elastx: 18, equinix: 12, megaport: 7, upcloud: 2, private: 8 })
    expect(rows.length - ours - memoryOfOurs().length).toBe(472)
    expect(rows.filter(isEstimate).length - ours - memoryOfOurs().length).toBe(48)
  })

  test('has one price for each tier of each meter, commitment and day', () => {
    const keys = rows.map((row) => [priceKey(row), row.tierFrom, row.commitment, row.validFrom].join('|'))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  test('an estimate that is worked out from another row is exactly that many times it', () => {
    for (const row of rows) {
      const [, ratio, provider, region, service, sku] = workedOut.exec(row.source) ?? []
      if (ratio === undefined) continue
      const bases = rows.filter(
        (base) =>
          base.provider === provider && base.region === region && base.service === service && base.sku === sku &&
          base.tierFrom === row.tierFrom,
      ) // biome-ignore format: one condition
      expect(
        bases.map((base) => new Money(base.price).times(ratio).toFixed()),
        row.source,
      ).toContain(new Money(row.price).toFixed())
      expect(bases.map((base) => base.unit)).toContain(row.unit)
    }
  })

  test('takes committed prices only where they are asked for, and of prices in turn the one of the day', () => {
    const machine = (commitment: 'none' | '1y') =>
      rowsOn(rows, { day: '2026-11-21', commitment })
        .filter(({ region, sku }) => region === 'europe-north1' && sku === 'e2-standard-4')
        .map(({ price }) => price)
    expect(machine('none')).toEqual(['0.14755512'])
    expect(machine('1y')).toEqual(['67.86058976'])
    const disk = (day: string) =>
      rowsOn(rows, { day, commitment: 'none' })
        .filter(({ sku }) => sku === 'v2-1k capacity')
        .map(({ price }) => price)
    expect([disk('2026-06-30'), disk('2026-07-01')]).toEqual([['0.78'], ['0.858']])
  })

  test('every rate is dated', () => {
    expect(rates.map(({ base, quote }) => `${base}/${quote}`)).toEqual(['EUR/USD', 'EUR/SEK', 'SEK/NOK'])
    for (const { asOf } of rates) expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})

function memoryOfOurs(): PriceRow[] {
  const collectors = ['partner VLAN attachment', 'uptime check executions', 'interface endpoint per AZ', 'NAT gateway']
  return rows.filter(({ source, sku }) => fromMemory.test(source) && !collectors.some((name) => sku.startsWith(name)))
}

describe('tariffs', () => {
  const named = (tariff: Tariff): { of: RowsOf; meter?: keyof typeof unitOfMeter }[] => [
    ...Object.entries(tariff.meters).flatMap(([meter, entry]) =>
      'sku' in entry ? [{ of: entry, meter: meter as keyof typeof unitOfMeter }] : [],
    ),
    ...[tariff.machines, tariff.databases].flatMap((list) =>
      typeof list === 'string' ? [] : list.map((of) => ({ of })),
    ),
    ...[...tariff.ports, ...tariff.carrier].map((of) => ({ of })),
  ]

  test('are of offers that exist and may be used', () => {
    for (const { offer } of tariffs) expect(offers.find(({ id }) => id === offer)?.status, offer).toBe('available')
  })

  test('name only rows that the book has, in units that their meter can be counted in', () => {
    for (const tariff of tariffs)
      for (const { of, meter } of named(tariff)) {
        const [provider, region] = [of.provider ?? tariff.provider, of.region ?? tariff.region]
        const found = rows.filter(
          (row) =>
            row.provider === provider && row.region === region && row.service === of.service && row.sku === of.sku,
        )
        expect(found.length, `${tariff.offer} ${meter} ${of.sku}`).toBeGreaterThan(0)
        const neutral = meter === undefined ? 'month' : unitOfMeter[meter]
        for (const { unit } of found) expect(sellersUnits(neutral, unit), `${tariff.offer} ${of.sku}`).toBeDefined()
      }
  })

  test('a row of another region is used only through a row that says so', () => {
    const elsewhere = new Set<string>()
    for (const tariff of tariffs)
      for (const { of } of named(tariff)) if (of.region !== undefined) elsewhere.add(`${tariff.provider} ${of.region}`)
    expect([...elsewhere].sort()).toEqual([
      'aws any',
      'aws global-ex-japan',
      'aws nordic',
      'azure any',
      'azure nordic',
      'azure zone1 (norwayeast, swedencentral)',
      'gcp any',
      'gcp global',
      'gcp nordic',
      'ibm any',
      'ibm eu-de (Frankfurt)',
      'ibm global',
      'ibm nordic',
      'private nordic',
      'safespring nordic',
    ])
  })

  test('a wider line is never cheaper at the same seller', () => {
    for (const { offer, provider, region, ports } of tariffs) {
      const price = (of: RowsOf) =>
        rows.find(
          (row) =>
            row.provider === (of.provider ?? provider) && row.region === (of.region ?? region) && row.sku === of.sku,
        )!.price
      const inOrder = ports.toSorted((a, b) => a.mbps - b.mbps).map((port) => Number(price(port)))
      expect(inOrder, offer).toEqual(inOrder.toSorted((a, b) => a - b))
    }
  })
})
