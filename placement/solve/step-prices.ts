import type { Domain } from './domain.ts'
import type { Model } from './model.ts'
import type { Limit, Multipliers } from './multipliers.ts'

/**
 * Moves the prices of the limits one damped Newton step towards the highest soft bound, messages and rents held. `theta`
 * (cost of each item in each zone, with everything) follows the prices. No price passes its `ceiling`.
 */
export function stepPrices(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  m: Multipliers,
  theta: Float64Array,
  temperatures: Float64Array,
  used: Float64Array,
  ceiling: Float64Array,
): void {
  const count = limits.length
  if (count === 0) return
  const offered = Float64Array.from(limits, (limit) =>
    limit.kind === 'capacity' ? limit.most * used[limit.zone]! : limit.most,
  )
  const touching = limitsByZone(model, limits)
  const { value, slope, curve } = expand(model, limits, touching, domain, theta, temperatures)
  for (let l = 0; l < count; l++) slope[l]! -= offered[l]!
  const step = bestOfQuadratic(slope, curve, m.limit, ceiling)
  let fraction = 1
  for (let tries = 0; tries < 12; tries++, fraction /= 3) {
    const part = step.map((d) => d * fraction)
    let worth = softValue(model, limits, touching, domain, theta, temperatures, part)
    for (let l = 0; l < count; l++) worth -= part[l]! * offered[l]!
    if (worth < value - 1e-9 * Math.abs(value)) continue
    addPrices(model, limits, touching, domain, theta, part)
    for (let l = 0; l < count; l++) m.limit[l] = Math.max(0, m.limit[l]! + part[l]!)
    return
  }
}

/** For each zone, the limits that an item in it can count towards. */
function limitsByZone(model: Model, limits: readonly Limit[]): number[][] {
  return Array.from({ length: model.zones }, (_, z) =>
    limits.flatMap((limit, l) => (limit.kind !== 'capacity' || limit.zone === z ? [l] : [])),
  )
}

/** What item i in zone z counts towards a limit. */
function weightIn(model: Model, limit: Limit, i: number, z: number): number {
  if (limit.kind === 'capacity') return model.size[limit.resource]![i * model.zones + z]!
  if (limit.kind === 'moves') return model.current[i]! >= 0 && model.current[i] !== z ? 1 : 0
  const { resource, numerator, denominator } = model.share!
  return (
    model.size[resource]![i * model.zones + z]! *
    ((model.supplierOf[z] === limit.supplier ? denominator : 0) - numerator)
  )
}

/** Value, slope and curvature of the items' soft minima in the prices. Curvature is that of the items alone. */
function expand(
  model: Model,
  limits: readonly Limit[],
  touching: readonly (readonly number[])[],
  domain: Domain,
  theta: Float64Array,
  temperatures: Float64Array,
) {
  const { items, zones } = model
  const count = limits.length
  const slope = new Float64Array(count)
  const curve = new Float64Array(count * count)
  const mean = new Float64Array(count)
  const weight = new Float64Array(count)
  let value = 0
  for (let i = 0; i < items; i++) {
    const own = i * zones
    const inverse = 1 / temperatures[i]!
    let least = Infinity
    for (let k = 0; k < domain.count[i]!; k++) least = Math.min(least, theta[own + domain.zone[own + k]!]!)
    let sum = 0
    for (let k = 0; k < domain.count[i]!; k++) sum += Math.exp((least - theta[own + domain.zone[own + k]!]!) * inverse)
    value += least - temperatures[i]! * Math.log(sum)
    mean.fill(0)
    const certain = sum < 1 + 1e-12
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[own + k]!
      const part = Math.exp((least - theta[own + z]!) * inverse) / sum
      if (part < 1e-12) continue
      const touched = touching[z]!
      for (const l of touched) {
        weight[l] = weightIn(model, limits[l]!, i, z)
        mean[l]! += part * weight[l]!
      }
      if (certain) continue
      for (const l of touched) {
        const w = part * inverse * weight[l]!
        if (w !== 0) for (const q of touched) curve[l * count + q]! += w * weight[q]!
      }
    }
    for (let l = 0; l < count; l++) {
      if (mean[l] === 0) continue
      slope[l]! += mean[l]!
      if (!certain) for (let q = 0; q < count; q++) curve[l * count + q]! -= mean[l]! * mean[q]! * inverse
    }
  }
  return { value, slope, curve }
}

/** The step that is best for the quadratic model, prices staying from 0 to the ceiling. */
function bestOfQuadratic(
  slope: Float64Array,
  curve: Float64Array,
  price: Float64Array,
  ceiling: Float64Array,
): Float64Array {
  const count = slope.length
  const step = new Float64Array(count)
  for (let l = 0; l < count; l++) curve[l * count + l] = curve[l * count + l]! * 1.001 + 1e-12
  for (let round = 0; round < 60; round++)
    for (let l = 0; l < count; l++) {
      let rest = slope[l]!
      for (let q = 0; q < count; q++) if (q !== l) rest -= curve[l * count + q]! * step[q]!
      step[l] = Math.min(ceiling[l]! - price[l]!, Math.max(-price[l]!, rest / curve[l * count + l]!))
    }
  return step
}

function softValue(
  model: Model,
  limits: readonly Limit[],
  touching: readonly (readonly number[])[],
  domain: Domain,
  theta: Float64Array,
  temperatures: Float64Array,
  step: Float64Array,
): number {
  const { items, zones } = model
  const shifted = new Float64Array(zones)
  let value = 0
  for (let i = 0; i < items; i++) {
    const own = i * zones
    let least = Infinity
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[own + k]!
      let cost = theta[own + z]!
      for (const l of touching[z]!) if (step[l] !== 0) cost += step[l]! * weightIn(model, limits[l]!, i, z)
      shifted[k] = cost
      if (cost < least) least = cost
    }
    let sum = 0
    for (let k = 0; k < domain.count[i]!; k++) sum += Math.exp((least - shifted[k]!) / temperatures[i]!)
    value += least - temperatures[i]! * Math.log(sum)
  }
  return value
}

function addPrices(
  model: Model,
  limits: readonly Limit[],
  touching: readonly (readonly number[])[],
  domain: Domain,
  theta: Float64Array,
  step: Float64Array,
): void {
  const { items, zones } = model
  for (let i = 0; i < items; i++)
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * zones + k]!
      for (const l of touching[z]!)
        if (step[l] !== 0) theta[i * zones + z]! += step[l]! * weightIn(model, limits[l]!, i, z)
    }
}
