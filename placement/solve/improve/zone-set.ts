import { closed, copyDomain, type Domain, narrow, open } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import { costOfMove, stateOf } from '../model/plan-state.ts'

/** Zones that are paid for while a plan is looked for within them. */
export interface ZoneSet {
  /** 1 for every zone that may be used. */
  has: Uint8Array
  /** Items have these zones alone, and what they cost to open is counted from the start. */
  domain: Domain
  /** What no plan that pays for all of it can be below, pairs aside. */
  least: number
  /** Cheapest plan found within it, or `least` before any is looked for. */
  found: number
  /** Effort spent on it. */
  spent: number
  /** The search within it, halted between two rounds. */
  rounds: Iterator<number> | null
}

/** Null where some item has no zone in it. */
export function zoneSet(model: Model, domain: Domain, has: Uint8Array): ZoneSet | null {
  const within = copyDomain(domain)
  let least = 0
  for (let z = 0; z < model.zones; z++) {
    within.state[z] = has[z] === 1 ? open : closed
    if (has[z] === 1) least += model.opening[z]!
  }
  for (let i = 0; i < model.items; i++) {
    if (!narrow(model, within, i, (z) => has[z] === 1)) return null
    least += cheapestOf(model, within, i).cost
  }
  return { has, domain: within, least, found: least, spent: 0, rounds: null }
}

/** Those that differ by one zone more, one fewer, or one in the place of another. Zones that cost nothing to open are in all. */
export function setsBeside({ opening }: Pick<Model, 'opening'>, has: Uint8Array): Uint8Array[] {
  const dear = [...has.keys()].filter((z) => opening[z]! > 0)
  const changed = (...flipped: number[]) => has.map((is, z) => (flipped.includes(z) ? 1 - is : is))
  const used = dear.filter((z) => has[z] === 1)
  const empty = dear.filter((z) => has[z] === 0)
  return [...dear.map((z) => changed(z)), ...used.flatMap((out) => empty.map((into) => changed(out, into)))]
}

export function zonesUsed({ opening }: Pick<Model, 'opening'>, zoneOf: Int32Array): Uint8Array {
  const has = Uint8Array.from(opening, (cost) => (cost > 0 ? 0 : 1))
  for (const z of zoneOf) has[z] = 1
  return has
}

/** The plan with every item outside the set put into it, where it then adds least. */
export function broughtWithin(model: Model, { has, domain }: ZoneSet, zoneOf: Int32Array): Int32Array {
  const inside = zoneOf.map((z, i) => (has[z] === 1 ? z : cheapestOf(model, domain, i).zone))
  const state = stateOf(model, inside, domain)
  for (let i = 0; i < model.items; i++) {
    if (has[zoneOf[i]!] === 1) continue
    let [to, least] = [inside[i]!, 0]
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * model.zones + k]!
      const more = z === inside[i] ? 0 : costOfMove(model, state, i, z)
      if (more < least) [to, least] = [z, more]
    }
    state.zoneOf[i] = to
  }
  return state.zoneOf
}

function cheapestOf(model: Model, { zone, count }: Domain, i: number): { zone: number; cost: number } {
  let best = { zone: -1, cost: Infinity }
  for (let k = 0; k < count[i]!; k++) {
    const z = zone[i * model.zones + k]!
    const cost = model.cost[i * model.zones + z]!
    if (cost < best.cost) best = { zone: z, cost }
  }
  return best
}
