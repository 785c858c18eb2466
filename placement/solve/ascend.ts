import { boundOf } from './bound.ts'
import { type Domain, undecided } from './domain.ts'
import type { Model } from './model.ts'
import { copyMultipliers, type Limit, type Multipliers, pricedCosts, usage } from './multipliers.ts'
import { sweep } from './sweep.ts'

/**
 * Raises the bound: messages by sweeps, rents by giving each zone's opening cost to the items that want it, prices of
 * limits by steps along the overload. Returns the best multipliers met, and the zones that items would choose by them.
 */
export function ascend(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  start: Multipliers,
  goal: number,
  iterations: number,
): { best: Multipliers; bound: number; choice: Int32Array; reduced: Float64Array } {
  const m = copyMultipliers(start)
  const weight = limitWeights(model, limits)
  let best = copyMultipliers(m)
  let bound = -Infinity
  let choice: Int32Array = new Int32Array(model.items)
  let reducedBest: Float64Array = new Float64Array(0)
  let step = 1
  let stale = 0
  for (let n = 0; n < iterations; n++) {
    if (model.edges > 0) {
      const base = pricedCosts(model, limits, m.limit, 1)
      if (m.rent !== null) for (let at = 0; at < base.length; at++) base[at]! += m.rent[at]!
      sweep(model, domain, base, m.message, true)
      sweep(model, domain, base, m.message, false)
    }
    let now = boundOf(model, limits, domain, m, 1)
    if (m.rent !== null) {
      raiseRents(model, limits, domain, m, now.values, now.reduced)
      now = boundOf(model, limits, domain, m, 1)
    }
    const zoneOf = choose(model, domain, m, now.reduced)
    if (bound === -Infinity || now.bound > bound + 1e-9 * Math.abs(bound)) {
      if (now.bound > bound + 1e-5 * Math.abs(bound)) stale = 0
      bound = now.bound
      best = copyMultipliers(m)
      choice = zoneOf
      reducedBest = now.reduced
    } else if (++stale > 4) {
      step /= 1.6
      stale = 0
    }
    if (bound > goal || bound === Infinity || step < 1e-4) break
    if (limits.length === 0 && model.edges === 0 && m.rent === null) break
    const towards = goal < Infinity ? goal - now.bound : 0.05 * Math.abs(now.bound) + 1
    stepPrices(model, limits, domain, m, zoneOf, now.values, now.reduced, weight, step * Math.max(1, towards))
  }
  return { best, bound, choice, reduced: reducedBest }
}

/** The zone each item would choose by its reduced cost and rent. */
export function choose(model: Model, domain: Domain, m: Multipliers, reduced: Float64Array): Int32Array {
  const { zones } = model
  const zoneOf = new Int32Array(model.items)
  for (let i = 0; i < model.items; i++) {
    let best = Infinity
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * zones + k]!
      const cost = reduced[i * zones + z]! + (m.rent === null ? 0 : m.rent[i * zones + z]!)
      if (cost < best) {
        best = cost
        zoneOf[i] = z
      }
    }
  }
  return zoneOf
}

/** Mean size behind each limit, so that steps on gibibytes and on processors are comparable. */
function limitWeights(model: Model, limits: readonly Limit[]): Float64Array {
  return Float64Array.from(limits, (limit) => {
    if (limit.kind === 'moves') return 1
    const size = model.size[limit.kind === 'capacity' ? limit.resource : model.share!.resource]!
    const mean = Math.max(1e-9, size.reduce((sum, s) => sum + s, 0) / size.length)
    return limit.kind === 'share' ? mean * model.share!.denominator : mean
  })
}

function stepPrices(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  m: Multipliers,
  zoneOf: Int32Array,
  values: Float64Array,
  reduced: Float64Array,
  weight: Float64Array,
  length: number,
): void {
  if (limits.length === 0) return
  const used = usage(model, limits, zoneOf)
  const idle = idleZones(model, limits, domain, m, values, reduced)
  let norm = 0
  for (const [l, limit] of limits.entries()) {
    const most = limit.kind === 'capacity' && idle[limit.zone]! > 0 ? 0 : limit.most
    used[l] = (used[l]! - most) / weight[l]!
    if (used[l]! < 0 && m.limit[l] === 0) used[l] = 0
    norm += used[l]! ** 2
  }
  if (norm === 0) return
  for (let l = 0; l < limits.length; l++)
    m.limit[l] = Math.max(0, m.limit[l]! + ((length / norm) * used[l]!) / weight[l]!)
}

/** What opening each undecided zone would still cost after rents; at most 0 for zones that are as good as open. */
function idleZones(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  m: Multipliers,
  values: Float64Array,
  reduced: Float64Array,
): Float64Array {
  const { zones } = model
  const rest = model.opening.slice()
  for (const [l, limit] of limits.entries())
    if (limit.kind === 'capacity') rest[limit.zone]! -= m.limit[l]! * limit.most
  for (let i = 0; i < model.items; i++)
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * zones + k]!
      rest[z]! += Math.min(0, reduced[i * zones + z]! - values[i]!)
    }
  for (let z = 0; z < zones; z++) if (domain.state[z] !== undecided) rest[z] = 0
  return rest
}

/**
 * Lets items pay for the zones they want (dual ascent: Erlenkotter, "A dual-based procedure for uncapacitated facility
 * location", 1978): each item's value rises to its next zone as long as every zone it would pay for has cost left.
 */
function raiseRents(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  m: Multipliers,
  values: Float64Array,
  reduced: Float64Array,
): void {
  const { zones } = model
  const rent = m.rent!
  const rest = idleZones(model, limits, domain, m, values, reduced)
  const value = values.slice()
  const active = Array.from({ length: model.items }, (_, i) => i)
  for (let round = 0; round < 2 * zones && active.length > 0; round++) {
    let kept = 0
    for (const i of active) {
      let next = Infinity
      let most = Infinity
      for (let k = 0; k < domain.count[i]!; k++) {
        const z = domain.zone[i * zones + k]!
        const cost = reduced[i * zones + z]!
        if (cost > value[i]!) next = Math.min(next, cost)
        else most = Math.min(most, domain.state[z] === undecided ? rest[z]! : 0)
      }
      const rise = Math.min(next - value[i]!, most)
      if (!(rise > 1e-9) || rise === Infinity) continue
      for (let k = 0; k < domain.count[i]!; k++) {
        const z = domain.zone[i * zones + k]!
        if (reduced[i * zones + z]! <= value[i]!) rest[z]! -= rise
      }
      value[i]! += rise
      active[kept++] = i
    }
    active.length = kept
  }
  for (let i = 0; i < model.items; i++)
    for (let k = 0; k < domain.count[i]!; k++) {
      const at = i * zones + domain.zone[i * zones + k]!
      rent[at] = Math.max(0, value[i]! - reduced[at]!)
    }
}
