import type { Domain } from './domain.ts'
import { type Model, matrix, uniform } from './model.ts'

/** Values further than this many temperatures above the least add nothing that a double could hold beside it. */
const farAbove = 36

/**
 * Sets the message of edge e to one end to the soft minimum, at a temperature, of the rest over the other end's zones:
 * −T log Σ exp(−rest/T). `spare` has room for one number a zone.
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
  const { zones } = model
  const i = toA ? model.edgeA[e]! : model.edgeB[e]!
  const j = toA ? model.edgeB[e]! : model.edgeA[e]!
  const into = (2 * e + (toA ? 0 : 1)) * zones
  const from = (2 * e + (toA ? 1 : 0)) * zones
  if (model.pairKind[e] === matrix) fromMatrix(model, domain, message, e, toA, i, j, into, from, temperature, spare)
  else fromEnds(model, domain, message, e, toA, i, j, into, from, temperature, spare)
}

function fromMatrix(
  model: Model,
  domain: Domain,
  message: Float64Array,
  e: number,
  toA: boolean,
  i: number,
  j: number,
  into: number,
  from: number,
  temperature: number,
  spare: Float64Array,
): void {
  const { zones, pair } = model
  const { zone, count } = domain
  const at = model.pairAt[e]!
  const strideI = toA ? zones : 1
  const strideJ = toA ? 1 : zones
  for (let k = 0; k < count[i]!; k++) {
    const z = zone[i * zones + k]!
    let least = Infinity
    for (let l = 0; l < count[j]!; l++) {
      const y = zone[j * zones + l]!
      const rest = pair[at + z * strideI + y * strideJ]! - message[from + y]!
      spare[l] = rest
      if (rest < least) least = rest
    }
    let sum = 0
    for (let l = 0; l < count[j]!; l++) {
      const above = (spare[l]! - least) / temperature
      if (above < farAbove) sum += Math.exp(-above)
    }
    message[into + z] = least - temperature * Math.log(sum)
  }
}

/** Linear in the zones: the sum over all other zones is the whole sum less the zone's own term. */
function fromEnds(
  model: Model,
  domain: Domain,
  message: Float64Array,
  e: number,
  toA: boolean,
  i: number,
  j: number,
  into: number,
  from: number,
  temperature: number,
  spare: Float64Array,
): void {
  const { zones, pair } = model
  const { zone, count } = domain
  const isUniform = model.pairKind[e] === uniform
  const at = model.pairAt[e]!
  const atI = at + (toA ? 0 : zones)
  const atJ = at + (toA ? zones : 0)
  let least = Infinity
  for (let l = 0; l < count[j]!; l++) {
    const y = zone[j * zones + l]!
    const apart = (isUniform ? pair[at]! : pair[atJ + y]!) - message[from + y]!
    spare[y] = apart
    if (apart < least) least = apart
  }
  let sum = 0
  for (let l = 0; l < count[j]!; l++) {
    const y = zone[j * zones + l]!
    const above = (spare[y]! - least) / temperature
    spare[y] = above < farAbove ? Math.exp(-above) : 0
    sum += spare[y]!
  }
  const logSum = Math.log(sum)
  let l = 0
  for (let k = 0; k < count[i]!; k++) {
    const z = zone[i * zones + k]!
    const own = isUniform ? 0 : pair[atI + z]!
    while (l < count[j]! && zone[j * zones + l]! < z) l++
    if (l === count[j] || zone[j * zones + l] !== z) {
      message[into + z] = own + least - temperature * logSum
      continue
    }
    let others = sum - spare[z]!
    if (others < 1e-6 * sum) {
      others = 0
      for (let n = 0; n < count[j]!; n++) if (n !== l) others += spare[zone[j * zones + n]!]!
    }
    const together = -message[from + z]!
    if (others <= 0) {
      message[into + z] = together
      continue
    }
    const apart = own + least - temperature * Math.log(others)
    const far = Math.abs(together - apart) / temperature
    message[into + z] = Math.min(together, apart) - (far < farAbove ? temperature * Math.log1p(Math.exp(-far)) : 0)
  }
}
