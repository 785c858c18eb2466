import { Currency } from '#catalogue/body.ts'
import { Money, type PriceRow } from '#catalogue/price-book.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { composeMachines, type PartPrice } from './gcp-machines.ts'
import { type GcpName, gcpUnits, nameOfGcp } from './gcp-names.ts'
import { type GcpSku, Page } from './gcp-page.ts'
import { readPage } from './json-page.ts'
import { type ImportScope, type Offered, Passed, type ReadList } from './offered.ts'
import { type PageFacts, pageIssues } from './page-issues.ts'

/**
 * Reads pages of the Cloud Billing catalogue. A price is whole units and billionths; a machine is not sold by name but as cores
 * and memory, and is put together from the two.
 */
export async function readGcp(files: readonly string[], scope: ImportScope): Promise<ReadList> {
  const offered: Offered[] = []
  const parts: PartPrice[] = []
  const issues: Issue[] = []
  const passed = new Passed()
  const pages: PageFacts[] = []
  for (const file of files) {
    const { page, issues: found } = await readPage(file, Page)
    issues.push(...found)
    if (page === undefined) continue
    pages.push({ file, prices: page.skus.length, refersOn: page.nextPageToken !== '' })
    for (const [i, sku] of page.skus.entries()) {
      const name = nameOfGcp(sku)
      if (name === undefined) {
        passed.add('no-name')
        continue
      }
      const regions = regionsOf(sku, name).filter((region) => region === 'any' || (scope.regions?.has(region) ?? true))
      if (regions.length === 0) passed.add('region')
      const read = ratesOf(sku, { file, path: `skus[${i}]` })
      if (!Array.isArray(read)) {
        if (regions.length > 0) issues.push(read)
        continue
      }
      for (const region of regions) {
        for (const { row, place } of read) {
          const priced = { ...row, region, asOf: scope.day }
          if (name.kind === 'part') parts.push({ ...name, row: priced, place })
          else {
            const { service, sku: called, dimension, unit = priced.unit } = name
            offered.push({ row: { ...priced, service, sku: called, dimension, unit }, place })
          }
        }
      }
    }
  }
  issues.push(...pageIssues(pages, { list: 'skus', next: 'nextPageToken' }))
  const machines = composeMachines(parts)
  return { offered: [...offered, ...machines.offered], passed: passed.counts, issues: [...issues, ...machines.issues] }
}

const regionsOf = ({ serviceRegions }: GcpSku, name: GcpName): readonly string[] =>
  (name.kind === 'whole' ? name.regions : undefined) ?? serviceRegions

/** Every tier of the newest price of a SKU, yet without its name and region. */
function ratesOf(sku: GcpSku, place: { file: string; path: string }): Offered[] | Issue {
  const newest = sku.pricingInfo.toSorted((a, b) => ((a.effectiveTime ?? '') < (b.effectiveTime ?? '') ? 1 : -1))[0]
  if (newest === undefined || newest.pricingExpression.tieredRates.length === 0)
    return { code: 'no-prices', file: place.file, path: `${place.path}.pricingInfo` }
  const { usageUnit, tieredRates } = newest.pricingExpression
  const unit = gcpUnits.get(usageUnit)
  const at = `${place.path}.pricingInfo[${sku.pricingInfo.indexOf(newest)}].pricingExpression`
  if (unit === undefined)
    return {
      code: 'unknown-value',
      file: place.file,
      path: `${at}.usageUnit`,
      met: usageUnit,
      accepted: [...gcpUnits.keys()].join(),
    }
  const rows: Offered[] = []
  for (const [i, { startUsageAmount, unitPrice }] of tieredRates.entries()) {
    const currency = Currency.safeParse(unitPrice.currencyCode)
    const path = `${at}.tieredRates[${i}]`
    if (!currency.success) {
      const accepted = Currency.options.join()
      return {
        code: 'unknown-value',
        file: place.file,
        path: `${path}.unitPrice.currencyCode`,
        met: unitPrice.currencyCode,
        accepted,
      }
    }
    const row: PriceRow = {
      ...{ provider: 'gcp', region: '', service: '', sku: '', dimension: '', unit, asOf: '' },
      price: new Money(unitPrice.units).plus(new Money(unitPrice.nanos).div(1e9)).toFixed(),
      currency: currency.data,
      tierFrom: new Money(startUsageAmount).toFixed(),
      source: `Cloud Billing catalogue, SKU ${sku.skuId}`,
    }
    rows.push({ row, place: { file: place.file, path } })
  }
  return rows
}
