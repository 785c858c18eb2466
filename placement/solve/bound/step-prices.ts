import type { Domain } from '../model/domain.ts'
import { copiesIn, type Model, type Sizes, sizeIn } from '../model/model.ts'
import type { Limit, Multipliers } from './multipliers.ts'
import type { Odds } from './odds.ts'

/** Which limits an item in a zone counts towards: from `from[z]` on, limit `limit[n]` by `factor[n]` × size of `resource[n]`. */
interface LimitsByZone {
  from: Int32Array
  limit: Int32Array
  resource: Int32Array
  factor: Float64Array
  /** What an item of mean size counts towards each limit. */
  mean: Float64Array
}

/**
 * Moves the prices of the limits one Newton step towards the highest soft bound, messages and rents held; `theta` (cost of
 * each item in each zone, with everything) follows. `stride` shortens the step, `reach` is the most that a step may add to
 * the cost of an item of mean size, and no price passes its `ceiling`.
 */
export function stepPrices(
  model: Model,
  limits: readonly Limit[],
  table: LimitsByZone,
  domain: Domain,
  m: Multipliers,
  theta: Float64Array,
  temperatures: Float64Array,
  odds: Odds,
  used: Float64Array,
  ceiling: Float64Array,
  stride: number,
  reach: number,
): void {
  if (limits.length === 0 || model.items === 0) return
  const slope = slopes(model, limits, domain, used, odds)
  // A limit with room to spare and no price stays out of it.
  const active = limits.flatMap((_, l) => (m.limit[l]! > 0 || slope[l]! > 0 ? [l] : []))
  if (active.length === 0) return
  const curve = curvature(model, limits, table, domain, temperatures, odds, active)
  const step = bestOfQuadratic(active, slope, curve, (l) => {
    const most = reach / table.mean[l]!
    return [Math.max(-m.limit[l]!, -most), Math.min(ceiling[l]! - m.limit[l]!, most)]
  })
  for (const [n, l] of active.entries()) {
    step[n]! *= stride
    m.limit[l]! += step[n]!
  }
  addPrices(model, limits, domain, theta, active, step)
}

export function limitsByZone(model: Model, limits: readonly Limit[]): LimitsByZone {
  const from = new Int32Array(model.zones + 1)
  const entries: [number, number, number][] = []
  for (let z = 0; z < model.zones; z++) {
    for (const [l, limit] of limits.entries())
      if (limit.kind === 'capacity') {
        if (limit.zone === z) entries.push([l, limit.resource, 1])
      } else if (limit.kind === 'share') entries.push([l, model.share!.resource, shareFactor(model, limit.supplier, z)])
    from[z + 1] = entries.length
  }
  const meanSize = model.size.map(({ of, perItem }) => {
    let sum = 0
    for (const value of of) sum += value
    return Math.max(1e-9, sum / (perItem * copiesIn(model)))
  })
  return {
    from,
    limit: Int32Array.from(entries, ([l]) => l),
    resource: Int32Array.from(entries, ([, r]) => r),
    factor: Float64Array.from(entries, ([, , factor]) => factor),
    mean: Float64Array.from(limits, (limit) => {
      if (limit.kind === 'moves') return 1
      if (limit.kind === 'capacity') return meanSize[limit.resource]!
      return meanSize[model.share!.resource]! * model.share!.denominator
    }),
  }
}

function shareFactor(model: Model, supplier: number, z: number): number {
  const { numerator, denominator } = model.share!
  return (model.supplierOf[z] === supplier ? denominator : 0) - numerator
}

/** Use of each limit less what it offers; a zone that is only partly used offers that part. */
function slopes(model: Model, limits: readonly Limit[], domain: Domain, used: Float64Array, odds: Odds): Float64Array {
  const { items, zones } = model
  const load = model.size.map((size) => loadOf(model, domain, size, odds))
  return Float64Array.from(limits, (limit) => {
    if (limit.kind === 'capacity') return load[limit.resource]![limit.zone]! - limit.most * used[limit.zone]!
    let use = -limit.most
    if (limit.kind === 'share')
      for (let z = 0; z < zones; z++) use += load[model.share!.resource]![z]! * shareFactor(model, limit.supplier, z)
    else
      for (let i = 0; i < items; i++) {
        const now = model.current[i]!
        if (now >= 0)
          use +=
            (model.copies?.[i] ?? 1) *
            (1 - (isListed(model, domain, i, now) ? odds.weight[i * zones + now]! / odds.sum[i]! : 0))
      }
    return use
  })
}

/** Sizes that the odds put in each zone. */
function loadOf(model: Model, domain: Domain, size: Sizes, odds: Odds): Float64Array {
  const { items, zones } = model
  const load = new Float64Array(zones)
  for (let i = 0; i < items; i++) {
    const own = i * zones
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[own + k]!
      const weight = odds.weight[own + z]!
      if (weight !== 0) load[z]! += (weight / odds.sum[i]!) * sizeIn(size, i, z)
    }
  }
  return load
}

function isListed(model: Model, domain: Domain, i: number, z: number): boolean {
  for (let k = 0; k < domain.count[i]!; k++) if (domain.zone[i * model.zones + k] === z) return true
  return false
}

/** Curvature of the items' soft minima in the prices of the active limits. */
function curvature(
  model: Model,
  limits: readonly Limit[],
  table: LimitsByZone,
  domain: Domain,
  temperatures: Float64Array,
  odds: Odds,
  active: readonly number[],
): Float64Array {
  const { items, zones } = model
  const size = active.length
  const curve = new Float64Array(size * size)
  const place = new Int32Array(limits.length).fill(-1)
  for (const [n, l] of active.entries()) place[l] = n
  const moves = active.findIndex((l) => limits[l]!.kind === 'moves')
  const mean = new Float64Array(size)
  const weight = new Float64Array(size)
  const touched = new Int32Array(size)
  for (let i = 0; i < items; i++) {
    if (odds.sum[i]! < 1 + 1e-9 && odds.sum[i]! > 1 - 1e-9) continue
    const own = i * zones
    const inverse = 1 / temperatures[i]!
    mean.fill(0)
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[own + k]!
      const part = odds.weight[own + z]! / odds.sum[i]!
      if (part < 1e-12) continue
      let count = 0
      for (let n = table.from[z]!; n < table.from[z + 1]!; n++) {
        const at = place[table.limit[n]!]!
        if (at < 0) continue
        weight[at] = table.factor[n]! * sizeIn(model.size[table.resource[n]!]!, i, z)
        touched[count++] = at
      }
      if (moves >= 0 && model.current[i]! >= 0 && model.current[i] !== z) {
        weight[moves] = model.copies?.[i] ?? 1
        touched[count++] = moves
      }
      for (let p = 0; p < count; p++) {
        const l = touched[p]!
        const w = part * weight[l]!
        mean[l]! += w
        for (let q = 0; q < count; q++) curve[l * size + touched[q]!]! += w * weight[touched[q]!]! * inverse
      }
    }
    for (let l = 0; l < size; l++)
      if (mean[l] !== 0) for (let q = 0; q < size; q++) curve[l * size + q]! -= mean[l]! * mean[q]! * inverse
  }
  return curve
}

/** The step that is best for the quadratic model within the given ranges. */
function bestOfQuadratic(
  active: readonly number[],
  slope: Float64Array,
  curve: Float64Array,
  rangeOf: (l: number) => readonly [number, number],
): Float64Array {
  const count = active.length
  const step = new Float64Array(count)
  const ranges = active.map(rangeOf)
  for (let l = 0; l < count; l++) curve[l * count + l] = curve[l * count + l]! * 1.001 + 1e-12
  for (let round = 0; round < 60; round++) {
    let moved = 0
    for (let l = 0; l < count; l++) {
      let rest = slope[active[l]!]!
      for (let q = 0; q < count; q++) if (q !== l) rest -= curve[l * count + q]! * step[q]!
      const best = Math.min(ranges[l]![1], Math.max(ranges[l]![0], rest / curve[l * count + l]!))
      moved = Math.max(moved, Math.abs(best - step[l]!) / (1e-12 + Math.abs(best)))
      step[l] = best
    }
    if (moved < 1e-3) break
  }
  return step
}

function addPrices(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  theta: Float64Array,
  active: readonly number[],
  step: Float64Array,
): void {
  const { items, zones } = model
  const unit = model.size.map(() => new Float64Array(zones))
  let move = 0
  for (const [n, l] of active.entries()) {
    const limit = limits[l]!
    if (limit.kind === 'moves') move = step[n]!
    else if (limit.kind === 'capacity') unit[limit.resource]![limit.zone]! += step[n]!
    else
      for (let z = 0; z < zones; z++)
        unit[model.share!.resource]![z]! += step[n]! * shareFactor(model, limit.supplier, z)
  }
  for (let i = 0; i < items; i++)
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * zones + k]!
      let more = model.current[i]! >= 0 && model.current[i] !== z ? move * (model.copies?.[i] ?? 1) : 0
      for (let r = 0; r < unit.length; r++) more += unit[r]![z]! * sizeIn(model.size[r]!, i, z)
      theta[i * zones + z]! += more
    }
}
