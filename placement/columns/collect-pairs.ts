import { Growing, growingAmounts, growingNumbers } from './growing.ts'
import { splitByEnds } from './split-by-ends.ts'

/** How the cost of a pair is kept; see `PairColumns`. */
export const uniform = 0
export const byEnds = 1
export const matrix = 2

/**
 * Pairs of items and what they cost, from `at[e]` in `figures`. `uniform`: one figure when apart. `byEnds`: when apart, a figure
 * of a's zone plus one of b's zone, `zones` of each (traffic priced by where it leaves). `matrix`: zones × zones. Matrices that
 * are alike share one place.
 */
export interface PairColumns {
  a: Int32Array
  b: Int32Array
  kind: Uint8Array
  at: Float64Array
  figures: Int32Array | Float64Array
  /** Sum of the largest cost of each pair. */
  largest: number
}

/** Above this many figures they lie in memory that other threads see too, so that handing them over copies nothing. */
const worthSharing = 100_000

/** So many different matrices are remembered; of more, few are alike. */
const mostRemembered = 100_000

/** Collects pairs one after another; 32 bits a figure for as long as all fit. */
export function collectPairs() {
  const [a, b] = [growingNumbers(), growingNumbers()]
  const kind = new Growing((length) => new Uint8Array(length))
  const at = growingAmounts()
  let figures: Int32Array | Float64Array = new Int32Array(64)
  let length = 0
  let largest = 0
  let parts = new Float64Array()
  const placeOf = new Map<number, number>()
  return { addOne, addMatrix, all }

  function addOne(i: number, j: number, cost: number): void {
    if (length === figures.length) enlarge(2 * length)
    put(cost)
    largest += cost
    addPair(i, j, uniform, length - 1)
  }

  /** `flat` has the cost with i in zone k and j in zone l at `k * zones + l`. */
  function addMatrix(i: number, j: number, flat: Float64Array, zones: number): void {
    let most = 0
    for (let n = 0; n < zones * zones; n++) if (flat[n]! > most) most = flat[n]!
    largest += most
    if (parts.length !== 2 * zones) parts = new Float64Array(2 * zones)
    if (splitByEnds(flat, zones, parts)) addPair(i, j, byEnds, add(parts, 2 * zones))
    else addPair(i, j, matrix, addOnce(flat, zones * zones))
  }

  function addPair(i: number, j: number, kindOfPair: number, place: number): void {
    a.push(i)
    b.push(j)
    kind.push(kindOfPair)
    at.push(place)
  }

  /** Returns where the figures begin. */
  function add(from: Float64Array, count: number): number {
    const place = length
    if (length + count > figures.length) enlarge(Math.max(2 * figures.length, length + count))
    for (let n = 0; n < count; n++) put(from[n]!)
    return place
  }

  /** The same for figures that other pairs may have too. */
  function addOnce(from: Float64Array, count: number): number {
    const place = add(from, count)
    const hash = hashFrom(place)
    const twin = placeOf.get(hash)
    if (twin !== undefined && isAlike(twin, place)) {
      length = place
      return twin
    }
    if (placeOf.size < mostRemembered) placeOf.set(hash, place)
    return place
  }

  function put(value: number): void {
    if (value !== (value | 0) && figures instanceof Int32Array) figures = Float64Array.from(figures)
    figures[length++] = value
  }

  function enlarge(to: number): void {
    const larger = figures instanceof Int32Array ? new Int32Array(to) : new Float64Array(to)
    larger.set(figures)
    figures = larger
  }

  function hashFrom(place: number): number {
    let hash = length - place
    for (let n = place; n < length; n++) hash = Math.imul(hash ^ figures[n]!, 0x01000193) ^ (hash >>> 13)
    return hash
  }

  /** The latest figures, from `latest` to the end, against as many from another place. */
  function isAlike(place: number, latest: number): boolean {
    for (let n = latest; n < length; n++) if (figures[n] !== figures[place + n - latest]) return false
    return true
  }

  function all(): PairColumns {
    const bytes = length * figures.BYTES_PER_ELEMENT
    const memory = length > worthSharing ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
    const kept = figures instanceof Int32Array ? new Int32Array(memory) : new Float64Array(memory)
    kept.set(figures.subarray(0, length))
    return { a: a.all(), b: b.all(), kind: kind.all(), at: at.all(), figures: kept, largest }
  }
}
