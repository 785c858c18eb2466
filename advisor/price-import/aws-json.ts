import { createReadStream } from 'node:fs'
import { JSONParser } from '@streamparser/json'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type AwsProduct, attributeName, nameOfAws } from './aws-names.ts'
import { offeredByAws } from './aws-offer.ts'
import { type ImportScope, type Offered, Passed, type ReadList } from './offered.ts'

type Product = { sku?: string; productFamily?: string; attributes?: Record<string, string> }
type Dimension = {
  unit?: string
  beginRange?: string
  endRange?: string
  pricePerUnit?: Record<string, string>
}
type Term = {
  effectiveDate?: string
  termAttributes?: Record<string, string>
  priceDimensions?: Record<string, Dimension>
}

/**
 * Reads an AWS offer file in JSON, product by product and term by term. Only products that the book has a name for are kept, so
 * memory grows with those and not with the file. Products stand before terms; a file without terms, or cut short, is an issue.
 */
export async function readAwsJson(file: string, scope: ImportScope): Promise<ReadList> {
  const offered: Offered[] = []
  const issues: Issue[] = []
  const passed = new Passed()
  const products = new Map<string, AwsProduct>()
  let terms = 0
  const parser = new JSONParser({ paths: ['$.products.*', '$.terms.*.*'], keepStack: false })
  parser.onValue = ({ value, key, stack }) => {
    if (stack[1]?.key === 'products') {
      const product = productOf(value as Product)
      if (nameOfAws(product) === undefined) passed.add('no-name')
      else products.set(String(key), product)
      return
    }
    terms++
    const product = products.get(String(key))
    if (product === undefined) return
    const kind = String(stack[2]?.key)
    for (const [id, term] of Object.entries(value as unknown as Record<string, Term>)) {
      for (const [rate, dimension] of Object.entries(term.priceDimensions ?? {})) {
        const [currency = '', price = ''] = Object.entries(dimension.pricePerUnit ?? {})[0] ?? []
        const path = `terms.${kind}.${String(key)}.${id}.priceDimensions.${rate}`
        const { LeaseContractLength = '', PurchaseOption = '', OfferingClass = '' } = term.termAttributes ?? {}
        const found = offeredByAws(
          product,
          {
            ...{ term: kind, lease: LeaseContractLength, option: PurchaseOption, offeringClass: OfferingClass },
            ...{ begin: dimension.beginRange ?? '', end: dimension.endRange ?? '', unit: dimension.unit ?? '' },
            ...{ price, currency, from: term.effectiveDate ?? '' },
          },
          { file, path },
          scope,
          passed,
        )
        if (found !== undefined && 'code' in found) issues.push(found)
        else if (found !== undefined) offered.push(found)
      }
    }
  }
  let read = 0
  try {
    for await (const chunk of createReadStream(file)) {
      parser.write(chunk as Uint8Array)
      read += (chunk as Uint8Array).length
    }
    if (!parser.isEnded) parser.end()
  } catch (error) {
    const parserSays = error instanceof Error ? error.message : String(error)
    issues.push({ code: 'cut-short', file, path: `byte ${read}`, params: { parser: parserSays } })
  }
  if (issues.length === 0 && terms === 0) issues.push({ code: 'no-prices', file, path: 'terms' })
  return { offered, passed: passed.counts, issues }
}

function productOf({ sku = '', productFamily = '', attributes = {} }: Product): AwsProduct {
  const named = Object.entries(attributes).map(([name, value]) => [attributeName(name), value] as const)
  return { ...Object.fromEntries(named), sku, productfamily: productFamily }
}
