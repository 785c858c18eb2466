import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue, parsePriceRows, writePriceRows } from '#catalogue/index.ts'
import { monthlyCost, OwnCloud, ownCloudRows } from '#catalogue/own-cloud.ts'
import type { PriceRow } from '#catalogue/price-book.ts'
import { oddPrices } from '#catalogue/price-sanity.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'

const andeby = (name: string) => readFileSync(new URL(`../../examples/andeby/prices/${name}`, import.meta.url), 'utf8')
const parsed = parseYamlWith(OwnCloud, { file: 'own.yaml', text: andeby('private-andeby.yaml') })
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const own = parsed.value

describe('an own cloud’s price list from six sums', () => {
  test('is Andeby’s, to the øre', () => {
    const used = parsePriceRows(andeby('private-andeby.csv'), 'private-andeby.csv', 'private-andeby')
    const figures = (rows: readonly PriceRow[]) =>
      Object.fromEntries(rows.map(({ dimension, price }) => [dimension, Number(price)]))
    expect(figures(ownCloudRows(own))).toEqual(figures(used.ok ? used.value : []))
  })

  test('earns what the cloud costs when it is as full as it is meant to be', () => {
    const share = fc.integer({ min: 1, max: 100 }).map((n) => n / 100)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), share, share, (capital, targetUse, vcpu) => {
        const split = { vcpu: vcpu * 0.5, memory: 0.5 - vcpu * 0.25, storage: 0.5 - vcpu * 0.25 }
        const cloud = { ...own, capital, targetUse, split, decimals: 8, besides: {} }
        const price = (meter: string) => Number(ownCloudRows(cloud).find(({ dimension }) => dimension === meter)!.price)
        const { usable, storageWeights } = cloud
        const earned =
          price('compute.vcpu') * usable.vcpu +
          price('compute.memory') * usable.memoryGib +
          (price('storage.block') / storageWeights.block) * usable.storageGib
        expect((earned * targetUse) / monthlyCost(cloud).toNumber()).toBeCloseTo(1, 3)
      }),
      { numRuns: 50 },
    )
  })

  test('can be used as it is written, and marks what was worked out', () => {
    const rows = ownCloudRows({ ...own, besides: {} })
    expect(parsePriceRows(writePriceRows(rows), 'own.csv', 'private-andeby')).toEqual({ ok: true, value: rows })
    expect(new Set(rows.map(({ confidence }) => confidence))).toEqual(new Set(['derived']))
  })

  test('is refused when shares do not add up or a sum is missing', () => {
    const text = andeby('private-andeby.yaml')
    const wrong = (change: (text: string) => string) =>
      parseYamlWith(OwnCloud, { file: 'own.yaml', text: change(text) })
    expect(wrong((t) => t.replace('0.30', '0.40')).ok).toBe(false)
    expect(wrong((t) => t.replace(/^licencesPerYear.*\n/m, '')).ok).toBe(false)
  })
})

describe('odd prices', () => {
  const { rows } = loadCatalogue().prices
  const row = (sku: string, price: string, more: Partial<PriceRow> = {}): PriceRow => ({
    ...{ provider: 'p', region: 'r', service: 's', sku, dimension: 'connectivity.port', unit: 'month', price },
    ...{ currency: 'USD', tierFrom: '0', asOf: '', source: 'list', ...more },
  })
  const codes = (...some: PriceRow[]) => oddPrices(some).map(({ code }) => code)

  test('of the shipped book are two: lists that a framework carries in euro besides', () => {
    expect(oddPrices(rows).map(({ code, path }) => [code, path])).toEqual([
      ['two-currencies', 'safespring/se/Compute/b2.c2r4 (GEANT framework)'],
      ['two-currencies', 'safespring/se/Platform/VOLUME-large (GEANT framework)'],
    ])
  })

  test('are a dearer tier, a cheaper wider line, a machine out of its family, and a second currency', () => {
    expect(codes(row('gb', '1'), row('gb', '2', { tierFrom: '10' }))).toEqual(['tier-dearer'])
    expect(codes(row('port 500M', '9'), row('port 1G', '8'))).toEqual(['wider-cheaper'])
    expect(codes(row('port 500M', '9'), row('port 1G', '9'))).toEqual([])
    const machine = { dimension: 'compute.instance', unit: 'hour' }
    expect(
      codes(row('Standard_D4as_v5 Linux', '0.430', machine), row('Standard_D8as_v5 Linux', '0.506', machine)),
    ).toEqual(['family-ratio'])
    expect(codes(row('m6i.xlarge', '0.2', machine), row('m6i.2xlarge', '0.4', machine))).toEqual([])
    expect(codes(row('a', '1'), row('b', '1', { currency: 'NOK' }))).toEqual(['two-currencies'])
  })
})
