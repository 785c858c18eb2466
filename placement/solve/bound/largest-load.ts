import { commonDivisor } from '../../common-divisor.ts'
import { type Model, sizeIn } from '../model/model.ts'

/** Cells of a table of sums above which only the common divisor of the sizes is made use of; the verifier makes as many. */
const mostCells = 2_000_000

/** What a zone can hold at the most of a resource: the largest sum of its items' sizes that its capacity has room for. */
export function largestLoad(model: Model, zone: number, resource: number): number {
  const capacity = model.capacity[resource * model.zones + zone]!
  return largestOf(sizesIn(model, [zone], resource), capacity)
}

/**
 * The most that a supplier's sizes × denominator can pass all sizes × numerator by: less than nothing where no sizes sum up
 * to its share. Nothing where sizes differ by zone, so that what the share is of is not known, or are too large to tell.
 */
export function largestShare(model: Model, supplier: number): number {
  const { resource, numerator, denominator } = model.share!
  const size = model.size[resource]!
  if (size.perZone !== 0) return 0
  const total = size.of.reduce((sum, own) => sum + own, 0)
  if (!Number.isSafeInteger(total * denominator)) return 0
  const zones = [...model.supplierOf.keys()].filter((z) => model.supplierOf[z] === supplier)
  const most = Number((BigInt(total) * BigInt(numerator)) / BigInt(denominator))
  return largestOf(sizesIn(model, zones, resource), most) * denominator - total * numerator
}

/** Sizes of the items that may have one of the zones. */
function sizesIn({ items, zones: width, cost, size }: Model, zones: readonly number[], resource: number): number[] {
  const sizes: number[] = []
  for (let i = 0; i < items; i++)
    if (zones.some((z) => cost[i * width + z]! < Infinity)) sizes.push(sizeIn(size[resource]!, i, zones[0]!))
  return sizes
}

function largestOf(all: readonly number[], limit: number): number {
  const sizes = all.filter((own) => own > 0 && own <= limit)
  if (sizes.reduce((sum, own) => sum + own, 0) <= limit) return limit
  const divisor = sizes.reduce(commonDivisor)
  const steps = Math.floor(limit / divisor)
  return divisor * (sizes.length * steps > mostCells ? steps : largestSum(sizes, divisor, steps))
}

/** In units of the common divisor. */
function largestSum(sizes: readonly number[], divisor: number, most: number): number {
  const isSum = new Uint8Array(most + 1)
  isSum[0] = 1
  let reach = 0
  for (const size of sizes) {
    const own = size / divisor
    for (let before = Math.min(reach, most - own); before >= 0; before--)
      if (isSum[before] === 1) isSum[before + own] = 1
    reach = Math.min(most, reach + own)
    if (isSum[most] === 1) return most
  }
  return isSum.lastIndexOf(1)
}
