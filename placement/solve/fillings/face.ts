import type { Filling } from './filling.ts'

/** Fillings among which weight moves, side by side in arrays; those of a zone stand together. */
interface Face {
  fillings: Filling[]
  /** Fillings of the n-th zone: `zoneFrom[n] .. zoneFrom[n + 1]`. */
  zoneFrom: Int32Array
  /** Items of filling k, numbered as in `touched`: `item[from[k] .. from[k + 1]]`. */
  from: Int32Array
  item: Int32Array
  touched: Int32Array
  weight: Float64Array
  /** 0 once its weight has come to 0. */
  isIn: Uint8Array
}

const mostSteps = 60

/**
 * Moves weight among the given fillings of each zone until the mixture costs no more than `enough` above its least: conjugate
 * gradients (Polak and Ribière) along which each zone's weights keep their sum; a filling whose weight comes to 0 drops out.
 * Changes weights, `left` and `values` alike. Returns the items it looked at.
 */
export function settleOnFace(
  active: readonly (readonly Filling[])[],
  values: Float64Array,
  left: Float64Array,
  reach: number,
  enough: number,
): number {
  const face = flatten(
    active.filter((fillings) => fillings.length > 1),
    values.length,
  )
  const { fillings, from, item, touched, weight, isIn } = face
  const count = fillings.length
  const value = Float64Array.from(touched, (i) => values[i]!)
  const [slope, before, way] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const moved = new Float64Array(touched.length)
  let isFresh = true
  let step = 0
  for (; step < mostSteps; step++) {
    before.set(slope)
    if (steepest(face, value, slope) < enough) break
    let [square, along, gain, most, blocking] = [0, 0, 0, Infinity, -1]
    for (let k = 0; k < count; k++) {
      square += before[k]! * before[k]!
      along += slope[k]! * (slope[k]! - before[k]!)
    }
    const keep = isFresh ? 0 : Math.max(0, along / square)
    moved.fill(0)
    for (let k = 0; k < count; k++) {
      if (isIn[k] === 0) continue
      const by = slope[k]! + keep * way[k]!
      way[k] = by
      gain += slope[k]! * by
      for (let n = from[k]!; n < from[k + 1]!; n++) moved[item[n]!]! += by
      if (by < 0 && -weight[k]! / by < most) [most, blocking] = [-weight[k]! / by, k]
    }
    if (blocking < 0 || gain <= 0) break
    let across = 0
    for (let t = 0; t < moved.length; t++) across += moved[t]! * moved[t]!
    const best = gain / (reach * across)
    const length = Math.min(best, most)
    for (let k = 0; k < count; k++) if (isIn[k] === 1) weight[k] = Math.max(0, weight[k]! + length * way[k]!)
    for (let t = 0; t < moved.length; t++) {
      left[touched[t]!]! -= length * moved[t]!
      value[t]! -= reach * length * moved[t]!
    }
    isFresh = best >= most
    if (!isFresh) continue
    weight[blocking] = 0
    isIn[blocking] = 0
    slope[blocking] = 0
  }
  for (let t = 0; t < touched.length; t++) values[touched[t]!] = value[t]!
  for (let k = 0; k < count; k++) fillings[k]!.weight = weight[k]!
  return Math.ceil((step * item.length) / 2)
}

function flatten(zones: readonly (readonly Filling[])[], items: number): Face {
  const fillings = zones.flat()
  const zoneFrom = new Int32Array(zones.length + 1)
  for (const [n, own] of zones.entries()) zoneFrom[n + 1] = zoneFrom[n]! + own.length
  const from = new Int32Array(fillings.length + 1)
  for (const [k, own] of fillings.entries()) from[k + 1] = from[k]! + own.items.length
  const item = new Int32Array(from.at(-1)!)
  const numberOf = new Int32Array(items).fill(-1)
  const touched: number[] = []
  for (const [k, own] of fillings.entries())
    for (let n = 0; n < own.items.length; n++) {
      const i = own.items[n]!
      if (numberOf[i] === -1) numberOf[i] = touched.push(i) - 1
      item[from[k]! + n] = numberOf[i]!
    }
  const weight = Float64Array.from(fillings, (own) => own.weight)
  const isIn = new Uint8Array(fillings.length).fill(1)
  return { fillings, zoneFrom, from, item, touched: Int32Array.from(touched), weight, isIn }
}

/** How the mixture's cost falls with each weight when each zone's keep their sum; returns how far it is above the least at these values. */
function steepest(face: Face, value: Float64Array, slope: Float64Array): number {
  const { fillings, zoneFrom, from, item, weight, isIn } = face
  let gap = 0
  for (let z = 0; z + 1 < zoneFrom.length; z++) {
    let [low, sum, mean, held, count] = [Infinity, 0, 0, 0, 0]
    for (let k = zoneFrom[z]!; k < zoneFrom[z + 1]!; k++) {
      if (isIn[k] === 0) continue
      let worth = fillings[k]!.cost
      for (let n = from[k]!; n < from[k + 1]!; n++) worth -= value[item[n]!]!
      slope[k] = worth
      sum += worth
      mean += weight[k]! * worth
      held += weight[k]!
      count++
      if (worth < low) low = worth
    }
    gap += mean - held * low
    for (let k = zoneFrom[z]!; k < zoneFrom[z + 1]!; k++) if (isIn[k] === 1) slope[k] = sum / count - slope[k]!
  }
  return gap
}
