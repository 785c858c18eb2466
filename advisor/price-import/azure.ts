import { z } from 'zod'
import { Currency } from '#catalogue/body.ts'
import { type Commitment, Money, type PriceRow } from '#catalogue/price-book.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import { nameOfAzure, zone1 } from './azure-names.ts'
import type { BookNames } from './book-names.ts'
import { readPage } from './json-page.ts'
import { type ImportScope, type Offered, Passed, type ReadList } from './offered.ts'
import { type PageFacts, pageIssues } from './page-issues.ts'
import { plainDecimal } from './plain-decimal.ts'

const Item = z.object({
  currencyCode: z.string(),
  tierMinimumUnits: z.number(),
  retailPrice: z.number(),
  armRegionName: z.string(),
  effectiveStartDate: z.iso.datetime({ offset: true, local: true }),
  meterId: z.string(),
  meterName: z.string(),
  productName: z.string(),
  skuName: z.string(),
  serviceName: z.string(),
  unitOfMeasure: z.string(),
  type: z.string(),
  isPrimaryMeterRegion: z.boolean(),
  armSkuName: z.string().default(''),
  reservationTerm: z.string().optional(),
})
type Item = z.infer<typeof Item>

/** A page of the Azure Retail Prices interface. */
const Page = z.object({ Items: z.array(Item), NextPageLink: z.string().nullable().default(null), Count: z.number() })

const months = wordTable<readonly [Commitment, number]>({ '1 Year': ['1y', 12], '3 Years': ['3y', 36] })

const onDemand: readonly [Commitment, number] = ['none', 1]

/**
 * Reads pages of the Azure Retail Prices interface. Windows machines keep names of their own, prices for development and tests,
 * spot and expiring promotions are passed over, and a reservation's price for the whole term becomes one for a month.
 */
export async function readAzure(files: readonly string[], scope: ImportScope, names: BookNames): Promise<ReadList> {
  const offered: Offered[] = []
  const issues: Issue[] = []
  const passed = new Passed()
  const pages: PageFacts[] = []
  for (const file of files) {
    const { page, issues: found } = await readPage(file, Page)
    issues.push(...found)
    if (page === undefined) continue
    pages.push({ file, prices: page.Items.length, refersOn: (page.NextPageLink ?? '') !== '' })
    if (page.Items.length !== page.Count) {
      const [met, accepted] = [String(page.Items.length), String(page.Count)]
      issues.push({ code: 'page-count', file, path: 'Count', met, accepted })
    }
    page.Items.forEach((item, i) => {
      const one = offeredByAzure(item, file, i, scope, names, passed)
      if (one !== undefined && 'code' in one) issues.push(one)
      else if (one !== undefined) offered.push(one)
    })
  }
  issues.push(...pageIssues(pages, { list: 'Items', next: 'NextPageLink' }))
  return { offered, passed: passed.counts, issues }
}

function offeredByAzure(
  item: Item,
  file: string,
  i: number,
  scope: ImportScope,
  names: BookNames,
  passed: Passed,
): Offered | Issue | undefined {
  const pass = (why: string) => passed.add(why)
  if (!isWanted(item.armRegionName, scope)) return pass('region')
  if (item.type === 'DevTestConsumption') return pass('dev-test')
  if (/\b(Spot|Low Priority)\b/.test(`${item.skuName} ${item.meterName}`)) return pass('spot')
  if (!item.isPrimaryMeterRegion) return pass('not-primary')
  const reserved = item.type === 'Reservation'
  const term = reserved ? months.get(item.reservationTerm ?? '') : onDemand
  if (term === undefined || (!reserved && item.type !== 'Consumption')) return pass('term')
  const [commitment, spread] = term
  const name = nameOfAzure(item, names)
  if (name === undefined) return pass('no-name')
  const path = `Items[${i}]`
  const currency = Currency.safeParse(item.currencyCode)
  if (!currency.success) {
    const accepted = Currency.options.join()
    return { code: 'unknown-value', file, path: `${path}.currencyCode`, met: item.currencyCode, accepted }
  }
  const unit = commitment === 'none' ? unitOf(item.unitOfMeasure) : { unit: 'month', size: spread }
  if (unit === undefined)
    return {
      code: 'unknown-value',
      file,
      path: `${path}.unitOfMeasure`,
      met: item.unitOfMeasure,
      accepted: '1 Hour,1 GB/Month,10K',
    }
  const whole = plainDecimal(item.retailPrice)
  if (whole === undefined)
    return {
      code: 'wrong-format',
      file,
      path: `${path}.retailPrice`,
      met: String(item.retailPrice),
      accepted: '<decimal>',
    }
  const row: PriceRow = {
    ...{ provider: 'azure', ...name, unit: unit.unit },
    price: new Money(whole).div(unit.size).toSignificantDigits(12).toFixed(),
    currency: currency.data,
    tierFrom: plainDecimal(item.tierMinimumUnits) ?? '0',
    asOf: scope.day,
    source: `Azure Retail Prices, meter ${item.meterId}`,
    ...(commitment === 'none' ? {} : { commitment }),
    validFrom: item.effectiveStartDate.slice(0, 10),
  }
  return { row, place: { file, path } }
}

const isWanted = (region: string, { regions }: ImportScope): boolean =>
  regions === undefined ||
  regions.has(region) ||
  (region === zone1.name && zone1.regions.some((one) => regions.has(one)))

/** `10K` is ten thousand requests, `1 GB/Month` a GB-month, `100 Hours` a hundred hours. */
function unitOf(measure: string): { unit: string; size: number } | undefined {
  const [, count = '', scale = '', what = ''] = /^(\d+)([KM]?)\s*(.*)$/.exec(measure) ?? []
  if (count === '') return undefined
  const size = Number(count) * (scale === 'K' ? 1_000 : scale === 'M' ? 1_000_000 : 1)
  const unit = units.get(what)
  return unit === undefined ? undefined : { unit, size }
}

const units = wordTable<string>({
  '': 'request',
  Hour: 'hour',
  Hours: 'hour',
  GB: 'GB',
  'GB/Month': 'GB-month',
  'GB/Hour': 'GB-hour',
  'GiB/Hour': 'GiB-hour',
  'GiB/Month': 'GiB-month',
  '/Month': 'month',
  '/Hour': 'hour',
})
