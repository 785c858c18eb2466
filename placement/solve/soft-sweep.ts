import type { Domain } from './domain.ts'
import type { Model } from './model.ts'
import { softReceive } from './soft-receive.ts'

/**
 * One pass of message passing at a temperature: the sum-product form of `sweep`, which does not stick where several zones
 * tie. Writes each item's cost in each zone with all messages to `theta`, and returns the smooth bound (without limits and
 * opening costs), which no pass lowers.
 */
export function softSweep(
  model: Model,
  domain: Domain,
  base: Float64Array,
  message: Float64Array,
  forward: boolean,
  temperature: number,
  theta: Float64Array,
): number {
  const { items, zones, edgesFrom, edgesOf, edgeA, edgeB } = model
  const { zone, count } = domain
  const spare = new Float64Array(zones)
  let value = 0
  for (let step = 0; step < items; step++) {
    const i = forward ? step : items - 1 - step
    const own = i * zones
    const to = edgesFrom[i + 1]!
    const allowed = count[i]!
    for (let k = 0; k < allowed; k++) theta[own + zone[own + k]!] = base[own + zone[own + k]!]!
    let ahead = 0
    for (let n = edgesFrom[i]!; n < to; n++) {
      const e = edgesOf[n]!
      const isA = edgeA[e] === i
      if ((isA ? edgeB[e]! : edgeA[e]!) < i === forward) softReceive(model, domain, message, e, isA, temperature, spare)
      else ahead++
      const at = (2 * e + (isA ? 0 : 1)) * zones
      for (let k = 0; k < allowed; k++) {
        const z = zone[own + k]!
        theta[own + z]! += message[at + z]!
      }
    }
    const chains = Math.max(1, ahead, to - edgesFrom[i]! - ahead)
    const part = 1 / chains
    let least = Infinity
    for (let k = 0; k < allowed; k++) least = Math.min(least, theta[own + zone[own + k]!]!)
    value += least
    if (ahead < chains) {
      // Chains that end here bring their soft minimum; those that go on carry it with them.
      let sum = 0
      for (let k = 0; k < allowed; k++) sum += Math.exp(((least - theta[own + zone[own + k]!]!) * part) / temperature)
      value -= (chains - ahead) * temperature * Math.log(sum)
    }
    if (ahead === 0) continue
    for (let n = edgesFrom[i]!; n < to; n++) {
      const e = edgesOf[n]!
      const isA = edgeA[e] === i
      if ((isA ? edgeB[e]! : edgeA[e]!) < i === forward) continue
      const at = (2 * e + (isA ? 0 : 1)) * zones
      for (let k = 0; k < allowed; k++) {
        const z = zone[own + k]!
        message[at + z]! -= part * (theta[own + z]! - least)
      }
    }
  }
  return value
}

/**
 * How many chains of rising item numbers run through each item. Each chain sees its share of the item's cost, so the item's
 * own soft minimum is at that many temperatures.
 */
export function chainsThrough(model: Model): Float64Array {
  return Float64Array.from({ length: model.items }, (_, i) => {
    let ahead = 0
    for (let n = model.edgesFrom[i]!; n < model.edgesFrom[i + 1]!; n++) {
      const e = model.edgesOf[n]!
      if ((model.edgeA[e] === i ? model.edgeB[e]! : model.edgeA[e]!) > i) ahead++
    }
    return Math.max(1, ahead, model.edgesFrom[i + 1]! - model.edgesFrom[i]! - ahead)
  })
}
