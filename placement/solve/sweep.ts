import type { Domain } from './domain.ts'
import { type Model, matrix, uniform } from './model.ts'

/**
 * One pass of sequential message passing (TRW-S: Kolmogorov, "Convergent tree-reweighted message passing", 2006) over the
 * items in the given order. `base` is what each item costs in each zone without messages. Never lowers the bound.
 */
export function sweep(model: Model, domain: Domain, base: Float64Array, message: Float64Array, forward: boolean): void {
  const { items, zones } = model
  const total = new Float64Array(zones)
  for (let step = 0; step < items; step++) {
    const i = forward ? step : items - 1 - step
    const from = model.edgesFrom[i]!
    const to = model.edgesFrom[i + 1]!
    if (from === to) continue
    const count = domain.count[i]!
    for (let k = 0; k < count; k++) total[domain.zone[i * zones + k]!] = base[i * zones + domain.zone[i * zones + k]!]!
    let later = 0
    for (let n = from; n < to; n++) {
      const e = model.edgesOf[n]!
      const isA = model.edgeA[e] === i
      const other = isA ? model.edgeB[e]! : model.edgeA[e]!
      if (forward ? other < i : other > i) receive(model, domain, message, e, isA)
      else later++
      const at = (2 * e + (isA ? 0 : 1)) * zones
      for (let k = 0; k < count; k++) {
        const z = domain.zone[i * zones + k]!
        total[z]! += message[at + z]!
      }
    }
    if (later === 0) continue
    const part = 1 / Math.max(later, to - from - later)
    let least = Infinity
    for (let k = 0; k < count; k++) least = Math.min(least, total[domain.zone[i * zones + k]!]!)
    for (let n = from; n < to; n++) {
      const e = model.edgesOf[n]!
      const isA = model.edgeA[e] === i
      const other = isA ? model.edgeB[e]! : model.edgeA[e]!
      if (forward ? other < i : other > i) continue
      const at = (2 * e + (isA ? 0 : 1)) * zones
      for (let k = 0; k < count; k++) {
        const z = domain.zone[i * zones + k]!
        message[at + z]! -= part * (total[z]! - least)
      }
    }
  }
}

/** Sets the message of edge e to one end to the least of the rest over the other end's zones. */
export function receive(model: Model, domain: Domain, message: Float64Array, e: number, toA: boolean): void {
  const { zones, pair } = model
  const i = toA ? model.edgeA[e]! : model.edgeB[e]!
  const j = toA ? model.edgeB[e]! : model.edgeA[e]!
  const into = (2 * e + (toA ? 0 : 1)) * zones
  const from = (2 * e + (toA ? 1 : 0)) * zones
  const at = model.pairAt[e]!
  const kind = model.pairKind[e]!
  const countI = domain.count[i]!
  const countJ = domain.count[j]!
  const [zi, zj] = [i * zones, j * zones]
  if (kind === matrix) {
    const [strideI, strideJ] = toA ? [zones, 1] : [1, zones]
    for (let k = 0; k < countI; k++) {
      const z = domain.zone[zi + k]!
      const row = at + z * strideI
      let least = Infinity
      for (let l = 0; l < countJ; l++) {
        const y = domain.zone[zj + l]!
        const rest = pair[row + y * strideJ]! - message[from + y]!
        if (rest < least) least = rest
      }
      message[into + z] = least
    }
    return
  }
  const atI = at + (toA ? 0 : zones)
  const atJ = at + (toA ? zones : 0)
  let apart = Infinity
  for (let l = 0; l < countJ; l++) {
    const y = domain.zone[zj + l]!
    apart = Math.min(apart, (kind === uniform ? pair[at]! : pair[atJ + y]!) - message[from + y]!)
  }
  let l = 0
  for (let k = 0; k < countI; k++) {
    const z = domain.zone[zi + k]!
    let least = apart + (kind === uniform ? 0 : pair[atI + z]!)
    while (l < countJ && domain.zone[zj + l]! < z) l++
    if (l < countJ && domain.zone[zj + l] === z) least = Math.min(least, -message[from + z]!)
    message[into + z] = least
  }
}
