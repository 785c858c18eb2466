import type { Domain } from '../model/domain.ts'
import { type Model, matrix, uniform } from '../model/model.ts'

/**
 * One pass of sequential message passing (TRW-S: Kolmogorov, "Convergent tree-reweighted message passing", 2006) over the
 * items in the given order. `base` is what each item costs in each zone without messages. Never lowers the bound.
 */
export function sweep(model: Model, domain: Domain, base: Float64Array, message: Float64Array, forward: boolean): void {
  const { items, zones, edgesFrom, edgesAfter, edgesOf, edgeA } = model
  const { zone, count } = domain
  const total = new Float64Array(zones)
  for (let step = 0; step < items; step++) {
    const i = forward ? step : items - 1 - step
    const own = i * zones
    const allowed = count[i]!
    const from = edgesFrom[i]!
    const middle = edgesAfter[i]!
    const to = edgesFrom[i + 1]!
    const [behindFrom, behindTo] = forward ? [from, middle] : [middle, to]
    const [aheadFrom, aheadTo] = forward ? [middle, to] : [from, middle]
    for (let n = behindFrom; n < behindTo; n++) receive(model, domain, message, edgesOf[n]!, edgeA[edgesOf[n]!] === i)
    if (aheadFrom === aheadTo) continue
    let least = Infinity
    for (let k = 0; k < allowed; k++) {
      const z = zone[own + k]!
      let sum = base[own + z]!
      for (let n = from; n < to; n++) {
        const e = edgesOf[n]!
        sum += message[(edgeA[e] === i ? 2 * e : 2 * e + 1) * zones + z]!
      }
      total[z] = sum
      if (sum < least) least = sum
    }
    const part = 1 / Math.max(aheadTo - aheadFrom, behindTo - behindFrom)
    for (let n = aheadFrom; n < aheadTo; n++) {
      const e = edgesOf[n]!
      const at = (edgeA[e] === i ? 2 * e : 2 * e + 1) * zones
      for (let k = 0; k < allowed; k++) {
        const z = zone[own + k]!
        message[at + z]! -= part * (total[z]! - least)
      }
    }
  }
}

/** Sets the message of edge e to one end to the least of the rest over the other end's zones. */
function receive(model: Model, domain: Domain, message: Float64Array, e: number, toA: boolean): void {
  const { zones, pair } = model
  const i = toA ? model.edgeA[e]! : model.edgeB[e]!
  const j = toA ? model.edgeB[e]! : model.edgeA[e]!
  const into = (2 * e + (toA ? 0 : 1)) * zones
  const from = (2 * e + (toA ? 1 : 0)) * zones
  const at = model.pairAt[e]!
  const kind = model.pairKind[e]!
  const countI = domain.count[i]!
  const countJ = domain.count[j]!
  const ownI = i * zones
  const ownJ = j * zones
  if (kind === matrix) {
    const strideI = toA ? zones : 1
    const strideJ = toA ? 1 : zones
    for (let k = 0; k < countI; k++) {
      const z = domain.zone[ownI + k]!
      const row = at + z * strideI
      let least = Infinity
      for (let l = 0; l < countJ; l++) {
        const y = domain.zone[ownJ + l]!
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
    const y = domain.zone[ownJ + l]!
    const value = (kind === uniform ? pair[at]! : pair[atJ + y]!) - message[from + y]!
    if (value < apart) apart = value
  }
  let l = 0
  for (let k = 0; k < countI; k++) {
    const z = domain.zone[ownI + k]!
    let least = apart + (kind === uniform ? 0 : pair[atI + z]!)
    while (l < countJ && domain.zone[ownJ + l]! < z) l++
    if (l < countJ && domain.zone[ownJ + l] === z) least = Math.min(least, -message[from + z]!)
    message[into + z] = least
  }
}
