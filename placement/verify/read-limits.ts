import type { Problem } from '../problem.ts'
import { commonDivisor } from './exact.ts'
import { mostHeld } from './most-held.ts'
import { amount, type Sizes, unreadable } from './read-figures.ts'

export interface Limits {
  capacity: Capacity[]
  /** No supplier holds more than part / whole of all. */
  share: { resource: string; sizes: Sizes; part: number; whole: number } | null
  suppliers: ReadonlyMap<string, Supplier>
  maxMoves: number | null
}

export interface Capacity {
  zone: number
  resource: string
  sizes: Sizes
  /** As it was written. */
  limit: number
  /** The largest sum of sizes that it has room for. */
  most: number
}

export interface Supplier {
  zones: number[]
  /** How far its sizes × whole can pass all sizes × part: 0, or less where no sizes sum up to the share. */
  most: number
}

type SizesOf = ReadonlyMap<string, Sizes>

export function readLimits(problem: Problem, sizesOf: SizesOf, allowed: Uint8Array): Limits {
  const { zones, supplierMaxShare, maxMoves, current } = problem
  const share = supplierMaxShare === undefined ? null : readShare(supplierMaxShare, sizesOf)
  const zonesOf = new Map<string, number[]>()
  for (const [z, { supplier }] of zones.entries())
    if (supplier !== undefined) zonesOf.set(supplier, [...(zonesOf.get(supplier) ?? []), z])
  if (maxMoves !== undefined && current === undefined) unreadable('maxMoves', maxMoves, 'zones of today beside it')
  return {
    capacity: zones.flatMap(({ capacity }, z) =>
      Object.entries(capacity ?? {}).map(([resource, written]): Capacity => {
        const where = `zones[${z}].capacity.${resource}`
        const limit = amount(written, where)
        const sizes = sizesOf.get(resource) ?? unreadable(where, resource, 'a resource that has sizes')
        const most = mostHeld(sizesWhere(allowed, zones.length, [z], sizes), limit)
        return { zone: z, resource, sizes, limit, most }
      }),
    ),
    share,
    suppliers: new Map(
      [...zonesOf].map(([id, own]) => [id, { zones: own, most: mostPassed(share, own, allowed, zones.length) }]),
    ),
    maxMoves: maxMoves === undefined ? null : amount(maxMoves, 'maxMoves'),
  }
}

/** Sizes of the items that may lie in one of the zones, as they are in the first. */
function sizesWhere(allowed: Uint8Array, zones: number, own: readonly number[], { of, perItem, perZone }: Sizes) {
  const isIn = new Uint8Array(allowed.length / zones)
  for (const z of own) for (let i = 0; i < isIn.length; i++) if (allowed[i * zones + z] === 1) isIn[i] = 1
  const found: number[] = []
  for (let i = 0; i < isIn.length; i++) if (isIn[i] === 1) found.push(of[i * perItem + own[0]! * perZone]!)
  return found
}

function mostPassed(share: Limits['share'], own: readonly number[], allowed: Uint8Array, zones: number): number {
  // Where sizes differ from zone to zone, so does what the share is of.
  if (share === null || share.sizes.perZone !== 0) return 0
  const { sizes, part, whole } = share
  const total = sizes.of.reduce((sum, size) => sum + size, 0)
  if (!Number.isSafeInteger(total * whole)) return 0
  const limit = Math.floor((total * part) / whole)
  return mostHeld(sizesWhere(allowed, zones, own, sizes), limit) * whole - total * part
}

function readShare({ resource, share }: NonNullable<Problem['supplierMaxShare']>, sizesOf: SizesOf) {
  const sizes = sizesOf.get(resource) ?? unreadable('supplierMaxShare', resource, 'a resource that has sizes')
  const [part, whole] = decimalFraction(share)
  const divisor = commonDivisor(part, whole)
  return { resource, sizes, part: part / divisor, whole: whole / divisor }
}

/** Decimals that a share may have. */
const mostDecimals = 6

/** The decimal number that was written, as a fraction: 0.45 is [450000, 1000000]. */
function decimalFraction(share: number): [part: number, whole: number] {
  const whole = 10 ** mostDecimals
  const part = Math.round(share * whole)
  if (part / whole === share && part > 0 && part <= whole) return [part, whole]
  return unreadable('supplierMaxShare.share', share, `a part of the whole with at most ${mostDecimals} decimals`)
}
