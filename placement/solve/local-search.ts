import type { Domain } from './domain.ts'
import type { Model } from './model.ts'
import { chargeOf, chargeOfMove, isFeasible, type Penalty, raise } from './penalty.ts'
import { applyMove, costOfMove, type PlanState, stateOf } from './plan-state.ts'
import type { Random } from './random.ts'

/** Moves single items while that lowers cost plus charge. */
export function descend(model: Model, domain: Domain, state: PlanState, penalty: Penalty, rounds: number): void {
  const { zones } = model
  for (let round = 0; round < rounds; round++) {
    let moved = false
    for (let i = 0; i < model.items; i++) {
      let best = -1e-6
      let to = -1
      for (let k = 0; k < domain.count[i]!; k++) {
        const z = domain.zone[i * zones + k]!
        if (z === state.zoneOf[i]) continue
        const delta = costOfMove(model, state, i, z) + chargeOfMove(model, state, penalty, i, z)
        if (delta < best) {
          best = delta
          to = z
        }
      }
      if (to < 0) continue
      applyMove(model, state, i, to)
      moved = true
    }
    if (!moved) return
  }
}

/** Exchanges the zones of two items while that lowers cost plus charge. */
export function exchange(model: Model, state: PlanState, penalty: Penalty, random: Random, tries: number): boolean {
  let improved = false
  for (let n = 0; n < tries; n++) {
    const i = Math.floor(random() * model.items)
    const j = Math.floor(random() * model.items)
    const [zi, zj] = [state.zoneOf[i]!, state.zoneOf[j]!]
    if (zi === zj || model.cost[i * model.zones + zj] === Infinity || model.cost[j * model.zones + zi] === Infinity)
      continue
    let delta = costOfMove(model, state, i, zj) + chargeOfMove(model, state, penalty, i, zj)
    applyMove(model, state, i, zj)
    delta += costOfMove(model, state, j, zi) + chargeOfMove(model, state, penalty, j, zi)
    if (delta < -1e-6) {
      applyMove(model, state, j, zi)
      improved = true
    } else applyMove(model, state, i, zi)
  }
  return improved
}

/**
 * Iterated local search from the given zones: descend, raise the charge on broken limits until none is broken, then kick a
 * neighbourhood and go on. Returns the best plan that keeps every limit, or null.
 */
export function search(
  model: Model,
  domain: Domain,
  start: Int32Array,
  penalty: Penalty,
  random: Random,
  kicks: number,
): Int32Array | null {
  let state = stateOf(model, start)
  let best: Int32Array | null = null
  let bestCost = Infinity
  const settle = (): void => {
    for (let n = 0; n < 30; n++) {
      descend(model, domain, state, penalty, 50)
      exchange(model, state, penalty, random, 4 * model.items)
      descend(model, domain, state, penalty, 50)
      if (isFeasible(model, state)) break
      raise(model, state, penalty, 1.5)
    }
    if (isFeasible(model, state) && state.cost < bestCost) {
      best = state.zoneOf.slice()
      bestCost = state.cost
    }
  }
  settle()
  for (let kick = 0; kick < kicks; kick++) {
    const before = state.cost + chargeOf(model, state, penalty)
    const kept = state.zoneOf.slice()
    shake(model, domain, state, random)
    settle()
    if (state.cost + chargeOf(model, state, penalty) > before) state = stateOf(model, kept)
  }
  return best
}

/** Re-places an item and some of its neighbours at random. */
function shake(model: Model, domain: Domain, state: PlanState, random: Random): void {
  const strength = 2 + Math.floor(random() * 4)
  let i = Math.floor(random() * model.items)
  for (let n = 0; n < strength; n++) {
    applyMove(model, state, i, domain.zone[i * model.zones + Math.floor(random() * domain.count[i]!)]!)
    const from = model.edgesFrom[i]!
    const degree = model.edgesFrom[i + 1]! - from
    if (degree === 0 || random() < 0.3) i = Math.floor(random() * model.items)
    else {
      const e = model.edgesOf[from + Math.floor(random() * degree)]!
      i = model.edgeA[e] === i ? model.edgeB[e]! : model.edgeA[e]!
    }
  }
}
