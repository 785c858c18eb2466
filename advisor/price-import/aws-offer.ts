import { Currency } from '#catalogue/body.ts'
import type { Commitment, PriceRow } from '#catalogue/price-book.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type AwsProduct, awsUnits, nameOfAws } from './aws-names.ts'
import type { ImportScope, Offered, Passed, Place } from './offered.ts'
import { plainDecimal } from './plain-decimal.ts'

/** One price of one product, as CSV and JSON both tell it. */
export type AwsPrice = {
  readonly term: string
  readonly lease: string
  readonly option: string
  readonly offeringClass: string
  readonly begin: string
  readonly end: string
  readonly unit: string
  readonly price: string
  readonly currency: string
  readonly from: string
}

/** A price in the book's form; undefined where the book has no name for it, and an issue where it cannot be read. */
export function offeredByAws(
  product: AwsProduct,
  price: AwsPrice,
  place: Place,
  scope: ImportScope,
  passed: Passed,
): Offered | Issue | undefined {
  const region = product.regioncode || product.fromregioncode || ''
  if (scope.regions !== undefined && !scope.regions.has(region)) return passed.add('region')
  const name = nameOfAws(product)
  if (name === undefined) return passed.add('no-name')
  const commitment = commitmentOf(price)
  if (commitment === undefined) return passed.add('term')
  const currency = Currency.safeParse(price.currency)
  const field = (path: string, code: string, met: string, accepted: string): Issue => {
    const where = place.line === undefined ? `${place.path}.${path}` : path
    return { code, ...place, path: where, met, accepted }
  }
  if (!currency.success) return field('currency', 'unknown-value', price.currency, Currency.options.join())
  const unit = awsUnits.get(price.unit)
  if (unit === undefined) return field('unit', 'unknown-value', price.unit, [...awsUnits.keys()].join())
  const [amount, begin] = [plainDecimal(price.price), plainDecimal(price.begin === '' ? '0' : price.begin)]
  if (amount === undefined) return field('pricePerUnit', 'wrong-format', price.price, '<decimal>')
  if (begin === undefined) return field('beginRange', 'wrong-format', price.begin, '<decimal>')
  const open = price.end === '' || /^inf$/i.test(price.end)
  const until = open ? undefined : plainDecimal(price.end)
  if (!open && until === undefined) return field('endRange', 'wrong-format', price.end, '<decimal>')
  const from = /^\d{4}-\d{2}-\d{2}/.exec(price.from)?.[0]
  const { service, sku, dimension, free, region: of = region } = name
  const row: PriceRow = {
    ...{ provider: 'aws', region: of, service, sku, dimension, unit, price: amount, currency: currency.data },
    tierFrom: begin,
    asOf: scope.day,
    source: `AWS price list, ${product.servicecode} ${product.sku}`,
    ...(commitment === 'none' ? {} : { commitment }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(free === undefined ? {} : { free }),
  }
  return { row, place, until, saysEnd: true }
}

/** Prices on demand, and those for one or three years with nothing paid up front; the others are not a monthly price. */
function commitmentOf({ term, lease, option, offeringClass }: AwsPrice): Commitment | undefined {
  if (term === 'OnDemand') return 'none'
  if (option !== 'No Upfront' || offeringClass !== 'standard') return undefined
  return lease === '1yr' ? '1y' : lease === '3yr' ? '3y' : undefined
}
