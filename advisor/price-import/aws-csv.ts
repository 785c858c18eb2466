import { createReadStream } from 'node:fs'
import { CsvError, type Info, parse } from 'csv-parse'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { attributeName } from './aws-names.ts'
import { offeredByAws } from './aws-offer.ts'
import { type ImportScope, type Offered, Passed, type ReadList } from './offered.ts'

/** Columns without which a line of an offer file says nothing. */
const needed = ['sku', 'termtype', 'unit', 'priceperunit', 'currency', 'servicecode'] as const

/**
 * Reads an AWS offer file in CSV, line by line, in memory that does not grow with it. Five lines of facts about the file stand
 * above the header; columns differ from service to service and are found by name.
 */
export async function readAwsCsv(file: string, scope: ImportScope): Promise<ReadList> {
  const offered: Offered[] = []
  const issues: Issue[] = []
  const passed = new Passed()
  let header: string[] | undefined
  const records = createReadStream(file).pipe(parse({ bom: true, info: true, relax_column_count: true }))
  try {
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: Info }>) {
      if (header === undefined) {
        const names = record.map(attributeName)
        if (names.includes('sku') && names.includes('currency')) header = names
        else if (info.lines > 10) break
        continue
      }
      if (record.length !== header.length) {
        const params = { count: String(record.length), width: String(header.length) }
        issues.push({ code: 'ragged-row', file, path: '', line: info.lines, params })
        continue
      }
      const product = Object.fromEntries(record.map((value, i) => [header![i]!, value]))
      const price = {
        ...{ term: product.termtype!, lease: product.leasecontractlength ?? '', option: product.purchaseoption ?? '' },
        ...{
          offeringClass: product.offeringclass ?? '',
          begin: product.startingrange ?? '',
          end: product.endingrange ?? '',
        },
        ...{ unit: product.unit!, price: product.priceperunit!, currency: product.currency! },
        from: product.effectivedate ?? '',
      }
      const found = offeredByAws(product, price, { file, path: '', line: info.lines }, scope, passed)
      if (found !== undefined && 'code' in found) issues.push(found)
      else if (found !== undefined) offered.push(found)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    issues.push({
      code: 'csv-syntax',
      file,
      path: '',
      line: Number(error.lines ?? 1),
      params: { parser: error.message },
    })
  }
  const lacking = needed.filter((name) => !header?.includes(name))
  if (issues.length === 0 && lacking.length > 0)
    issues.push({ code: 'wrong-header', file, path: '', met: (header ?? []).join(), accepted: needed.join(' ') })
  return { offered, passed: passed.counts, issues }
}
