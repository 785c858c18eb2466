import { addPairSlack, type Bound } from '../bound/bound.ts'
import type { Multipliers } from '../bound/multipliers.ts'
import { closed, type Domain, decideZone, narrow, open, undecided } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import type { CrowdedOut } from './crowding.ts'

/** Zones that items cannot have, and zones that must or cannot be used, in any plan cheaper than the goal. */
export interface Exclusion {
  items: number[]
  zones: number[][]
  used: number[]
  unused: number[]
}

/**
 * Narrows a domain to what a plan below `goal` can still be: for each item and zone, the bound with the item held there is
 * the bound plus what the zone costs above the item's value, its pairs above their least, and the zone's opening. A zone
 * that it is crowded out of is excluded whatever it costs. Null when nothing can be excluded. All amounts are in 1/scale units.
 */
export function exclude(
  model: Model,
  domain: Domain,
  m: Multipliers,
  now: Bound,
  scale: number,
  goal: number,
  isOut: CrowdedOut | null,
): Exclusion | null {
  const { zones } = model
  const room = goal - now.bound
  const found: Exclusion = { items: [], zones: [], used: [], unused: [] }
  const slack = new Float64Array(zones)
  for (let i = 0; i < model.items; i++) {
    const count = domain.count[i]!
    if (count < 2) continue
    for (let k = 0; k < count; k++) {
      const z = domain.zone[i * zones + k]!
      slack[z] = Math.max(0, now.reduced[i * zones + z]! - now.values[i]!)
      if (domain.state[z] === undecided) slack[z]! += Math.max(0, now.opening[z]!)
    }
    for (let n = model.edgesFrom[i]!; n < model.edgesFrom[i + 1]!; n++) {
      const e = model.edgesOf[n]!
      addPairSlack(model, domain, m.message, e, model.edgeA[e] === i, scale, now.pairs[e]!, slack)
    }
    const out: number[] = []
    for (let k = 0; k < count; k++) {
      const z = domain.zone[i * zones + k]!
      if (slack[z]! >= room || isOut?.(i, z) === true) out.push(z)
    }
    if (out.length === 0) continue
    found.items.push(i)
    found.zones.push(out)
  }
  for (let z = 0; z < zones; z++) {
    if (domain.state[z] !== undecided || model.opening[z] === 0) continue
    if (now.opening[z]! >= room) found.unused.push(z)
    else if (excessWithout(model, domain, now, z) >= room) found.used.push(z)
  }
  if (found.items.length === 0 && found.unused.length === 0 && found.used.length === 0) return null
  applyExclusion(model, domain, found)
  return found
}

/** How much more than the bound a plan costs that leaves zone z empty, so that its items must take their next zones. */
function excessWithout(model: Model, domain: Domain, now: Bound, z: number): number {
  const { items, zones } = model
  let more = Math.max(0, -now.opening[z]!)
  for (let i = 0; i < items; i++) {
    const own = i * zones
    const value = now.values[i]!
    let has = false
    let least = Infinity
    for (let k = 0; k < domain.count[i]!; k++) {
      const other = domain.zone[own + k]!
      if (other === z) has = true
      else least = Math.min(least, Math.max(value, now.reduced[own + other]!))
    }
    if (has) more += least - value
  }
  return more
}

export function applyExclusion(model: Model, domain: Domain, found: Exclusion): void {
  for (const [n, i] of found.items.entries()) narrow(model, domain, i, (z) => !found.zones[n]!.includes(z))
  for (const z of found.unused) decideZone(model, domain, z, closed)
  for (const z of found.used) decideZone(model, domain, z, open)
}
