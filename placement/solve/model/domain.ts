import type { Model } from './model.ts'

/** Which zones each item may still have, and what is decided about each zone. Branching narrows it; `copy` before that. */
export interface Domain {
  /** Allowed zones of item i: the first `count[i]` of `zone[i * zones ..]`, in rising order. */
  zone: Uint16Array
  count: Int32Array
  state: Uint8Array
}

export const undecided = 0
export const open = 1
export const closed = 2

export function wholeDomain(model: Model): Domain {
  const zone = new Uint16Array(model.items * model.zones)
  const count = new Int32Array(model.items)
  for (let i = 0; i < model.items; i++)
    for (let z = 0; z < model.zones; z++)
      if (model.cost[i * model.zones + z]! < Infinity) zone[i * model.zones + count[i]!++] = z
  return { zone, count, state: new Uint8Array(model.zones) }
}

export function copyDomain(domain: Domain): Domain {
  return { zone: domain.zone.slice(), count: domain.count.slice(), state: domain.state.slice() }
}

/** Keeps of item i the zones for which `keep` holds. False when none is left. */
export function narrow(model: Model, domain: Domain, i: number, keep: (z: number) => boolean): boolean {
  const from = i * model.zones
  let left = 0
  for (let k = 0; k < domain.count[i]!; k++) {
    const z = domain.zone[from + k]!
    if (keep(z)) domain.zone[from + left++] = z
  }
  domain.count[i] = left
  return left > 0
}

/** Decides that zone z is used or holds nothing. False when an item has no zone left. */
export function decideZone(model: Model, domain: Domain, z: number, state: number): boolean {
  domain.state[z] = state
  if (state === open) return true
  let alive = true
  for (let i = 0; i < model.items; i++) alive = narrow(model, domain, i, (other) => other !== z) && alive
  return alive
}
