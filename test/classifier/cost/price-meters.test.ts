import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue, parseRates, parseSellerRows } from '#catalogue/index.ts'
import { Money, type PriceRow } from '#catalogue/price-book.ts'
import { MeterBill, type MeterTerms, parseMeterLines, priceMeters } from '#classifier/cost/index.ts'

const read = (file: string) => readFileSync(new URL(`sellers/${file}`, import.meta.url), 'utf8')
const rowsOf = (text: string, file = 'prices.csv'): PriceRow[] => {
  const parsed = parseSellerRows(text, file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
const linesOf = (...lines: string[]) => {
  const text = ['id,account,provider,region,service,sku,quantity,unit,position', ...lines].join('\n')
  const parsed = parseMeterLines(text, 'meters.csv')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
const { rates, rows: shipped } = loadCatalogue().prices
const ibm = rowsOf(read('ibm-prices.csv'))
const elastx = rowsOf(read('elastx-prices.csv'))
const terms = (change: Partial<MeterTerms> = {}): MeterTerms => ({
  day: '2026-11-21',
  commitment: 'none',
  currency: 'USD',
  vatPercent: '0',
  ...change,
})
const price = (rows: readonly PriceRow[], lines: readonly string[], change: Partial<MeterTerms> = {}): MeterBill =>
  priceMeters(linesOf(...lines), { rows, rates }, terms(change))
const cents = (bill: MeterBill): string => new Money(bill.total!.net).toFixed(2, Money.ROUND_HALF_UP)
const vpc = (id: string, sku: string, quantity: string, unit: string) =>
  `${id},,ibm,us-south,VPC on Classic,${sku},${quantity},${unit},`

describe('examples that sellers publish come out as they print them', () => {
  test('IBM: 1,000 GB for 72 hours of a month of 730 is 12.82 USD', () => {
    expect(cents(price(ibm, [vpc('disk', 'block storage 3 IOPS/GB', '72000', 'GB-hour')]))).toBe('12.82')
  })

  test('IBM: 1,000 GB with 2,500 IOPS for 72 hours is 27.12 USD', () => {
    const bill = price(ibm, [
      vpc('disk', 'block storage custom capacity', '72000', 'GB-hour'),
      vpc('disk', 'block storage custom IOPS', '180000', 'IOPS-hour'),
    ])
    expect(cents(bill)).toBe('27.12')
  })

  test('IBM: a machine that runs all month is 522.32 USD after five discounts', () => {
    const bill = price(ibm, [vpc('server', 'bc1-16x64 sustained', '1', 'month')])
    expect(cents(bill)).toBe('522.32')
    const printed = bill.items.map(({ amount }) => new Money(amount).toFixed(2, Money.ROUND_HALF_UP))
    expect(printed).toEqual(['116.07', '110.27', '104.46', '98.66', '92.86'])
  })

  test('IBM: each machine has discounts of its own when it is an account of its own', () => {
    const two = ['a', 'b'].map((account) => `s,${account},ibm,us-south,VPC on Classic,bc1-16x64 sustained,1,month,`)
    expect(new Money(price(ibm, two).total!.net).toFixed(2)).toBe('1044.63')
  })

  test('IBM: a load balancer for 720 hours and 4,500 GB is 54 USD', () => {
    const bill = price(ibm, [vpc('lb', 'load balancer', '720', 'hour'), vpc('lb', 'load balancer data', '4500', 'GB')])
    expect(bill.total!.net).toBe('54')
  })

  test('IBM: a machine that ran 143 of 720 hours is billed 180, one that ran 280 is billed 280', () => {
    const hours = (quantity: string) =>
      price(ibm, [vpc('server', 'bc1-2x8 of a 720-hour month', quantity, 'hour')]).items
    expect(hours('143')).toMatchObject([{ quantity: '180', raisedToMinimum: true }])
    expect(hours('280')).toMatchObject([{ quantity: '280' }])
    expect(hours('280')[0]).not.toHaveProperty('raisedToMinimum')
  })

  test('Elastx: 400 GB is 1,160 SEK, 100 GB with a base of 150 is 400 SEK, with one of 290 is 540 SEK', () => {
    const volume = (sku: string, quantity: string, unit: string) =>
      `v,,elastx,se-sto,Block Storage,${sku},${quantity},${unit},`
    const sek = (...lines: string[]) => price(elastx, lines, { currency: 'SEK' }).total!.net
    expect(sek(volume('v1-dynamic-40', '400', 'GB-month'))).toBe('1160')
    const capacity = volume('8k-IOPS capacity', '100', 'GB-month')
    expect(sek(capacity, volume('8k-IOPS base', '1', 'volume-month'))).toBe('400')
    expect(sek(capacity, volume('16k-IOPS base', '1', 'volume-month'))).toBe('540')
  })
})

const blob = (quantity: string, position = '') =>
  `b,,azure,swedencentral,Storage,General Block Blob v2 / Hot LRS Data Stored,${quantity},GB-month,${position}`
const egress = (account: string, quantity: string) =>
  `e,${account},aws,eu-north-1,DataTransfer,internet out,${quantity},GB,`

describe('a bare list of meters', () => {
  test('reads tier bounds as bounds: of a million GB of blobs the second tier is 460,800 GB wide', () => {
    const quantities = price(shipped, [blob('1000000')]).items.map(({ quantity }) => quantity)
    expect(quantities).toEqual(['51200', '460800', '488000'])
  })

  test('costs the same bought at once, in two lines, or from a stated position', () => {
    const gb = fc.integer({ min: 1, max: 900_000 })
    fc.assert(
      fc.property(gb, gb, (a, b) => {
        const together = new Money(price(shipped, [blob(String(a + b))]).total!.net)
        expect(price(shipped, [blob(String(a)), blob(String(b))]).total!.net).toBe(together.toFixed())
        const apart = [blob(String(a)), blob(String(b), String(a))].map((line) => price(shipped, [line]).total!.net)
        expect(new Money(apart[0]!).plus(apart[1]!).toFixed()).toBe(together.toFixed())
      }),
      { numRuns: 40 },
    )
  })

  test('gets a free allowance once an account, however many lines it has', () => {
    const net = (...lines: string[]) => price(shipped, lines).total!.net
    expect(net(egress('one', '60'), egress('one', '60'))).toBe('1.8')
    expect(net(egress('one', '60'), egress('two', '60'))).toBe('0')
    expect(net(egress('one', '10340'))).toBe(
      new Money('0.09').times(10_140).plus(new Money('0.085').times(100)).toFixed(),
    )
  })

  test('takes committed prices where there are such and asked for, and never otherwise', () => {
    const machine = (sku: string) => `m,,gcp,europe-north1,Compute Engine,${sku},1,month,`
    const net = (sku: string, commitment: MeterTerms['commitment']) =>
      price(shipped, [machine(sku)], { commitment }).total!.net
    expect(Number(net('e2-standard-4', 'none'))).toBeCloseTo(107.72, 2)
    expect(Number(net('e2-standard-4', '1y'))).toBeCloseTo(67.86, 2)
    expect(Number(net('e2-standard-4', '3y'))).toBeCloseTo(48.47, 2)
    expect(net('e2-standard-8', '3y')).toBe(net('e2-standard-8', 'none'))
  })

  test('takes the price of the day, not the one before or after', () => {
    const on = (day: string) =>
      price(shipped, ['v,,elastx,se-sto,Block Storage,v2-1k capacity,1000,GB-month,'], { currency: 'SEK', day }).total!
        .net
    expect([on('2026-06-30'), on('2026-07-01')]).toEqual(['780', '858'])
  })

  test('counts a month as 730 hours and thirty days as 720', () => {
    const server = (quantity: string, unit: string) =>
      price(shipped, [`s,,safespring,no,Compute,b2.c4r16,${quantity},${unit},`], { currency: 'NOK' }).total!.net
    expect([server('1', '30-days'), server('720', 'hour')]).toEqual(['1200', '1200'])
    expect(Number(server('1', 'month'))).toBeCloseTo((1200 * 730) / 720, 6)
  })

  test('is converted once, at the newest rate that the day knows, and shows both amounts and the date', () => {
    const euro = { currency: 'EUR' } as const
    const bill = price(shipped, [blob('1000')], euro)
    expect(bill.sums).toMatchObject([{ currency: 'USD', amount: '18.4', rateDates: ['2026-10-28'] }])
    expect(Number(bill.total!.net)).toBeCloseTo(18.4 / 1.1133, 6)
    expect(bill.total).toMatchObject({ rateDates: ['2026-10-28'], coverage: 0, oldestPrice: '2026-08-20' })
    const before = price(shipped, [blob('1000')], { ...euro, day: '2026-10-27' })
    expect(before.total).toBeNull()
    expect(before.unpriced).toMatchObject([
      { searched: [{ id: 'rate-by', params: { from: 'USD', to: 'EUR', day: '2026-10-27' } }] },
    ])
  })

  test('adds value added tax only where asked to', () => {
    expect(price(ibm, [vpc('lb', 'load balancer', '720', 'hour')], { vatPercent: '25' }).total).toMatchObject({
      net: '18',
      vat: '4.5',
      gross: '22.5',
    })
  })

  test('has no total where a price is missing, and names the line and the price', () => {
    const bill = price(shipped, [blob('10'), 'x,,aws,eu-north-1,S3,Standard tape,5,GB-month,', blob('5')])
    expect(bill.total).toBeNull()
    expect(bill.unpriced).toEqual([
      { id: 'x', line: 3, searched: [{ id: 'file', params: { name: 'aws/eu-north-1/S3/Standard tape' } }] },
    ])
    expect(bill.items).toHaveLength(2)
    const wrongUnit = price(shipped, ['x,,aws,eu-north-1,EBS,gp3,5,request,'])
    expect(wrongUnit.unpriced).toMatchObject([
      { searched: [{ id: 'unit', params: { sku: 'gp3', unit: 'request', met: 'GB-month' } }] },
    ])
  })

  test('is a value of its schema', () => {
    expect(MeterBill.safeParse(price(shipped, [blob('600000'), egress('', '5')])).success).toBe(true)
  })

  test('has everything that is wrong with it said at once', () => {
    const parsed = parseMeterLines(
      'sku,unit,quantity,provider,region,service\nx,GB,-1,aws,,S3\ny,,2,aws,r,S3\n',
      'm.csv',
    )
    expect(parsed.ok ? [] : parsed.issues.map(({ line, path, column }) => [line, path, column])).toEqual([
      [2, 'region', 5],
      [2, 'quantity', 3],
      [3, 'unit', 2],
    ])
    expect(parseMeterLines('sku,unit\n', 'm.csv')).toMatchObject({ issues: [{ code: 'wrong-header' }] })
  })
})

describe('rates of one’s own', () => {
  test('are read by name of column, and a rate of nothing is none', () => {
    const header = 'source,kind,as_of,rate,quote,base\n'
    expect(parseRates(`${header}bank,mid,2026-11-20,11.5,NOK,EUR\n`, 'fx.csv')).toMatchObject({
      value: [{ base: 'EUR', quote: 'NOK', rate: '11.5', asOf: '2026-11-20' }],
    })
    const bad = parseRates(`${header}bank,mid,2026-11,0.00,NKR,EUR\n`, 'fx.csv')
    expect(bad.ok ? [] : bad.issues.map(({ path }) => path)).toEqual(['quote', 'rate', 'as_of'])
  })
})
