import type { Domain } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
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
  const { items, zones, edgesFrom, edgesAfter, edgesOf, edgeA } = model
  const { zone, count } = domain
  const spare = new Float64Array(2 * zones)
  let value = 0
  for (let step = 0; step < items; step++) {
    const i = forward ? step : items - 1 - step
    const own = i * zones
    const allowed = count[i]!
    const from = edgesFrom[i]!
    const middle = edgesAfter[i]!
    const to = edgesFrom[i + 1]!
    const [behindFrom, behindTo] = forward ? [from, middle] : [middle, to]
    const [aheadFrom, aheadTo] = forward ? [middle, to] : [from, middle]
    for (let n = behindFrom; n < behindTo; n++) {
      const e = edgesOf[n]!
      softReceive(model, domain, message, e, edgeA[e] === i, temperature, spare)
    }
    let least = Infinity
    for (let k = 0; k < allowed; k++) {
      const z = zone[own + k]!
      let sum = base[own + z]!
      for (let n = from; n < to; n++) {
        const e = edgesOf[n]!
        sum += message[(edgeA[e] === i ? 2 * e : 2 * e + 1) * zones + z]!
      }
      theta[own + z] = sum
      if (sum < least) least = sum
    }
    const ahead = aheadTo - aheadFrom
    const chains = Math.max(1, ahead, to - from - ahead)
    const part = 1 / chains
    value += least
    if (ahead < chains) {
      // Chains that end here bring their soft minimum; those that go on carry it with them.
      let sum = 0
      for (let k = 0; k < allowed; k++) {
        const above = ((theta[own + zone[own + k]!]! - least) * part) / temperature
        if (above < 36) sum += above === 0 ? 1 : Math.exp(-above)
      }
      if (sum !== 1) value -= (chains - ahead) * temperature * Math.log(sum)
    }
    for (let n = aheadFrom; n < aheadTo; n++) {
      const e = edgesOf[n]!
      const at = (edgeA[e] === i ? 2 * e : 2 * e + 1) * zones
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
 * own soft minimum is at that many temperatures; so is that of an item that stands for that many.
 */
export function chainsThrough({ items, edgesFrom, edgesAfter, copies }: Model): Float64Array {
  return Float64Array.from({ length: items }, (_, i) =>
    Math.max(copies?.[i] ?? 1, edgesAfter[i]! - edgesFrom[i]!, edgesFrom[i + 1]! - edgesAfter[i]!),
  )
}
