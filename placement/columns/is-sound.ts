import { largestTotalCost, largestTotalSize } from '../problem/check-references.ts'
import { shareAsFraction } from '../share.ts'
import type { SizeColumn } from './collect-sizes.ts'
import type { Columns } from './columns.ts'
import { largestTotal } from './largest-total.ts'

/**
 * Whether columns that were read from a text agree with each other: what `checkReferences` asks of a problem and would name.
 * That rows are as wide as there are zones, and ends of pairs and present zones known, is seen to where they are read.
 */
export function isSound(columns: Columns): boolean {
  const { itemIds, zones, cost, size, current, moveCost, maxMoves } = columns
  const items = itemIds.length
  return (
    items > 0 &&
    !itemIds.includes('') &&
    zones.length > 0 &&
    new Set(zones.map(({ id }) => id)).size === zones.length &&
    cost.length === items * zones.length &&
    [...(size?.values() ?? [])].every(({ of, perItem }) => of.length === items * perItem) &&
    (current === null ? moveCost === null && maxMoves === undefined : current.length === items) &&
    (moveCost === null || moveCost.length === items) &&
    hasZoneForEach(cost, zones.length) &&
    hasTwoEnds(columns) &&
    knowsResources(columns) &&
    keepsPins(columns) &&
    isExact(columns)
  )
}

function hasZoneForEach(cost: Float64Array, zones: number): boolean {
  for (let row = 0; row < cost.length; row += zones) {
    let at = row
    while (at < row + zones && cost[at] === Infinity) at++
    if (at === row + zones) return false
  }
  return true
}

function hasTwoEnds({ pairs }: Columns): boolean {
  return pairs === null || pairs.a.every((a, e) => a !== pairs.b[e])
}

function knowsResources({ zones, size, supplierMaxShare: share }: Columns): boolean {
  const isKnown = (resource: string) => size?.has(resource) === true
  return (
    zones.every(({ capacity = {} }) => Object.keys(capacity).every(isKnown)) &&
    (share === undefined || (isKnown(share.resource) && shareAsFraction(share.share) !== null))
  )
}

function keepsPins({ itemIds, zones, cost, pins = {} }: Columns): boolean {
  const entries = Object.entries(pins)
  if (entries.length === 0) return true
  const itemAt = new Map(itemIds.map((id, i) => [id, i]))
  const zoneAt = new Map(zones.map(({ id }, z) => [id, z]))
  return entries.every(([item, zone]) => {
    const [i, z] = [itemAt.get(item), zoneAt.get(zone)]
    return i !== undefined && z !== undefined && cost[i * zones.length + z] !== Infinity
  })
}

/** No sum can pass the integers that a double holds exactly. */
function isExact(columns: Columns): boolean {
  const { zones, size, supplierMaxShare: share } = columns
  const times = (resource: string) => (share?.resource === resource ? shareAsFraction(share.share)!.denominator : 1)
  return (
    largestTotal(columns) <= largestTotalCost &&
    [...(size ?? [])].every(([resource, sizes]) => totalSize(sizes) * times(resource) <= largestTotalSize) &&
    zones.every(({ capacity = {} }) => Object.values(capacity).every((limit) => limit <= largestTotalSize))
  )
}

/** Sum of the largest size of every item. */
function totalSize({ of, perItem }: SizeColumn): number {
  let total = 0
  for (let from = 0; from < of.length; from += perItem) {
    let most = 0
    for (let at = from; at < from + perItem; at++) most = Math.max(most, of[at]!)
    total += most
  }
  return total
}
