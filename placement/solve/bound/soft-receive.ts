import type { Domain } from '../model/domain.ts'
import { type Model, matrix, uniform } from '../model/model.ts'

/** Values further than this many temperatures above the least add nothing that a double could hold beside it. */
const farAbove = 36

/**
 * Sets the message of edge e to one end to the soft minimum, at a temperature, of the rest over the other end's zones:
 * −T log Σ exp(−rest/T). `spare` has room for two numbers a zone.
 */
export function softReceive(
  model: Model,
  domain: Domain,
  message: Float64Array,
  e: number,
  toA: boolean,
  temperature: number,
  spare: Float64Array,
): void {
  if (model.pairKind[e] === matrix) fromMatrix(model, domain, message, e, toA, temperature, spare)
  else fromEnds(model, domain, message, e, toA, temperature, spare)
}

function fromMatrix(
  model: Model,
  domain: Domain,
  message: Float64Array,
  e: number,
  toA: boolean,
  temperature: number,
  spare: Float64Array,
): void {
  const { zones, pair } = model
  const { zone, count } = domain
  const i = toA ? model.edgeA[e]! : model.edgeB[e]!
  const j = toA ? model.edgeB[e]! : model.edgeA[e]!
  const into = (2 * e + (toA ? 0 : 1)) * zones
  const from = (2 * e + (toA ? 1 : 0)) * zones
  const at = model.pairAt[e]!
  const strideI = toA ? zones : 1
  const strideJ = toA ? 1 : zones
  const countJ = count[j]!
  for (let k = 0; k < count[i]!; k++) {
    const z = zone[i * zones + k]!
    const row = at + z * strideI
    let least = Infinity
    for (let l = 0; l < countJ; l++) {
      const y = zone[j * zones + l]!
      const rest = pair[row + y * strideJ]! - message[from + y]!
      spare[l] = rest
      if (rest < least) least = rest
    }
    let sum = 0
    for (let l = 0; l < countJ; l++) {
      const above = (spare[l]! - least) / temperature
      if (above < farAbove) sum += above === 0 ? 1 : Math.exp(-above)
    }
    message[into + z] = sum === 1 ? least : least - temperature * Math.log(sum)
  }
}

/**
 * Linear in the zones. With h(y) what the pair costs apart when the other end is in y, the sum over all y ≠ z is the whole
 * sum less z's own term, and together weighs that term times exp((cost apart)/T).
 */
function fromEnds(
  model: Model,
  domain: Domain,
  message: Float64Array,
  e: number,
  toA: boolean,
  temperature: number,
  spare: Float64Array,
): void {
  const { zones, pair } = model
  const { zone, count } = domain
  const i = toA ? model.edgeA[e]! : model.edgeB[e]!
  const j = toA ? model.edgeB[e]! : model.edgeA[e]!
  const into = (2 * e + (toA ? 0 : 1)) * zones
  const from = (2 * e + (toA ? 1 : 0)) * zones
  const isUniform = model.pairKind[e] === uniform
  const at = model.pairAt[e]!
  const costI = at + (toA ? 0 : zones)
  const costJ = at + (toA ? zones : 0)
  const flat = isUniform ? pair[at]! : 0
  const inverse = 1 / temperature
  const ownJ = j * zones
  const countJ = count[j]!
  let least = Infinity
  for (let l = 0; l < countJ; l++) {
    const y = zone[ownJ + l]!
    const apart = (isUniform ? flat : pair[costJ + y]!) - message[from + y]!
    spare[y] = apart
    if (apart < least) least = apart
  }
  let sum = 0
  for (let l = 0; l < countJ; l++) {
    const y = zone[ownJ + l]!
    const above = (spare[y]! - least) * inverse
    const weight = above === 0 ? 1 : above < farAbove ? Math.exp(-above) : 0
    spare[y] = above
    spare[zones + y] = weight
    sum += weight
  }
  const alone = sum === 1 ? least : least - temperature * Math.log(sum)
  const ownI = i * zones
  let l = 0
  for (let k = 0; k < count[i]!; k++) {
    const z = zone[ownI + k]!
    const own = isUniform ? 0 : pair[costI + z]!
    while (l < countJ && zone[ownJ + l]! < z) l++
    if (l === countJ || zone[ownJ + l] !== z) {
      message[into + z] = own + alone
      continue
    }
    const saved = isUniform ? flat : own + pair[costJ + z]!
    const power = saved * inverse - spare[z]!
    if (power < -farAbove) message[into + z] = own + alone
    else if (power > farAbove) message[into + z] = own + least - temperature * power
    else
      message[into + z] = own + least - temperature * Math.log(Math.max(0, sum - spare[zones + z]!) + Math.exp(power))
  }
}
