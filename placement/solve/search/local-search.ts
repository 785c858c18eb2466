import type { Domain } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import { applyMove, costOfMove, type PlanState, stateOf } from '../model/plan-state.ts'
import type { Room } from '../model/room.ts'
import { chargeOf, chargeOfMove, isFeasible, type Penalty, raise } from './penalty.ts'
import type { Random } from './random.ts'

/** Where a local search looks for plans. */
export interface Space {
  model: Model
  room: Room
  domain: Domain
}

const enough = -1e-6

function deltaOf({ model, room }: Space, state: PlanState, penalty: Penalty, i: number, z: number): number {
  return costOfMove(model, state, i, z) + chargeOfMove(model, room, state, penalty, i, z)
}

function move({ model }: Space, state: PlanState, i: number, z: number): void {
  applyMove(model, state, i, z, costOfMove(model, state, i, z))
}

/** Moves single items while that lowers cost plus charge; an item is looked at again when a neighbour has moved. */
function descend(space: Space, state: PlanState, penalty: Penalty, queue: number[]): void {
  const { model, domain } = space
  const { zones } = model
  const waiting = new Uint8Array(model.items)
  for (const i of queue) waiting[i] = 1
  const most = 20 * model.items + 100
  for (let at = 0; at < queue.length && at < most; at++) {
    const i = queue[at]!
    waiting[i] = 0
    let best = enough
    let to = -1
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * zones + k]!
      if (z === state.zoneOf[i]) continue
      const delta = deltaOf(space, state, penalty, i, z)
      if (delta < best) [best, to] = [delta, z]
    }
    if (to < 0) continue
    move(space, state, i, to)
    for (let n = model.edgesFrom[i]!; n < model.edgesFrom[i + 1]!; n++) {
      const e = model.edgesOf[n]!
      const other = model.edgeA[e] === i ? model.edgeB[e]! : model.edgeA[e]!
      if (waiting[other] === 1) continue
      waiting[other] = 1
      queue.push(other)
    }
  }
}

/** Moves both ends of a pair to one zone where that lowers cost plus charge. */
function joinPairs(space: Space, state: PlanState, penalty: Penalty): boolean {
  const { model, domain } = space
  let improved = false
  for (let e = 0; e < model.edges; e++) {
    const [a, b] = [model.edgeA[e]!, model.edgeB[e]!]
    const [za, zb] = [state.zoneOf[a]!, state.zoneOf[b]!]
    for (let k = 0; k < domain.count[a]!; k++) {
      const z = domain.zone[a * model.zones + k]!
      if ((z === za && z === zb) || !has(space, b, z)) continue
      const first = z === za ? 0 : deltaOf(space, state, penalty, a, z)
      if (z !== za) move(space, state, a, z)
      const second = z === zb ? 0 : deltaOf(space, state, penalty, b, z)
      if (first + second < enough) {
        if (z !== zb) move(space, state, b, z)
        improved = true
        break
      }
      if (z !== za) move(space, state, a, za)
    }
  }
  return improved
}

/** Gives an item a zone that it wants but that is full, and moves another one out of there, where both together gain. */
function makeRoom(
  space: Space,
  state: PlanState,
  penalty: Penalty,
  random: Random,
  width: number,
  isLate: () => boolean,
): boolean {
  const { model, domain } = space
  const { zones } = model
  const members: number[][] = Array.from({ length: zones }, () => [])
  for (let i = 0; i < model.items; i++) members[state.zoneOf[i]!]!.push(i)
  let improved = false
  for (let i = 0; i < model.items; i++) {
    if ((i & 255) === 255 && isLate()) break
    const home = state.zoneOf[i]!
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[i * zones + k]!
      if (z === home) continue
      const gain = costOfMove(model, state, i, z)
      if (gain >= enough) continue
      const first = gain + chargeOfMove(model, space.room, state, penalty, i, z)
      move(space, state, i, z)
      const found = bestLeaver(space, state, penalty, random, members[z]!, width, i, enough - first)
      if (found === null) {
        move(space, state, i, home)
        continue
      }
      move(space, state, found.j, found.to)
      members[z]!.push(i)
      members[found.to]!.push(found.j)
      improved = true
      break
    }
  }
  return improved
}

/** The move out of a zone that adds least, if it adds less than `most`. */
function bestLeaver(
  space: Space,
  state: PlanState,
  penalty: Penalty,
  random: Random,
  members: readonly number[],
  width: number,
  but: number,
  most: number,
): { j: number; to: number } | null {
  const { domain, model } = space
  const zone = state.zoneOf[but]!
  const tries = Math.min(width, members.length)
  const from = tries < members.length ? Math.floor(random() * members.length) : 0
  let best: { j: number; to: number } | null = null
  for (let n = 0; n < tries; n++) {
    const j = members[(from + n) % members.length]!
    if (j === but || state.zoneOf[j] !== zone) continue
    for (let k = 0; k < domain.count[j]!; k++) {
      const to = domain.zone[j * model.zones + k]!
      if (to === zone) continue
      const delta = deltaOf(space, state, penalty, j, to)
      if (delta < most) {
        most = delta
        best = { j, to }
      }
    }
  }
  return best
}

function has({ domain, model }: Space, i: number, z: number): boolean {
  for (let k = 0; k < domain.count[i]!; k++) if (domain.zone[i * model.zones + k] === z) return true
  return false
}

/** How long a search goes on. */
export interface Effort {
  kicks: number
  /** Items of a full zone that are tried when room is made in it. */
  width: number
  /** From then on only repairs what breaks a limit. */
  isLate?: () => boolean
  /** Whether a plan of that cost is as good as is asked for, so that the search may end. */
  isEnough?: (cost: number) => boolean
}

/**
 * Iterated local search from the given zones: descend, raise the charge on broken limits until none is broken, then kick a
 * neighbourhood and go on. Returns the best plan that keeps every limit, or null.
 */
export function search(
  space: Space,
  start: Int32Array,
  penalty: Penalty,
  random: Random,
  { kicks, width, isLate = () => false, isEnough = () => false }: Effort,
): Int32Array | null {
  const { model, room, domain } = space
  let state = stateOf(model, start, domain)
  let best: { zoneOf: Int32Array; cost: number } | null = null
  settle(Array.from({ length: model.items }, (_, i) => i))
  const most = Math.min(kicks, Math.floor(5_000 / model.items))
  for (let kick = 0; kick < most && !isDone(); kick++) {
    const before = state.cost + chargeOf(model, room, state, penalty)
    const kept = state
    state = {
      ...state,
      zoneOf: state.zoneOf.slice(),
      held: state.held.slice(),
      inhabitants: state.inhabitants.slice(),
      supplied: state.supplied.slice(),
    }
    settle(shake(space, state, random))
    if (state.cost + chargeOf(model, room, state, penalty) > before) state = kept
  }
  return (best as { zoneOf: Int32Array } | null)?.zoneOf ?? null

  function settle(queue: number[]): void {
    let left = 6
    for (let n = 0; n < 40; n++) {
      descend(space, state, penalty, queue)
      queue = Array.from({ length: model.items }, (_, i) => i)
      if (!isFeasible(model, room, state)) {
        raise(model, room, state, penalty, 1.25)
        continue
      }
      keep()
      if (left-- === 0 || isDone()) return
      const joined = joinPairs(space, state, penalty)
      if (!makeRoom(space, state, penalty, random, width, isLate) && !joined) return
    }
  }

  function isDone(): boolean {
    return isLate() || (best !== null && isEnough(best.cost))
  }

  function keep(): void {
    if (best === null || state.cost < best.cost) best = { zoneOf: state.zoneOf.slice(), cost: state.cost }
  }
}

/** Re-places an item and some of its neighbours at random; returns them. */
function shake(space: Space, state: PlanState, random: Random): number[] {
  const { model, domain } = space
  const strength = 2 + Math.floor(random() * 4)
  const moved: number[] = []
  let i = Math.floor(random() * model.items)
  for (let n = 0; n < strength; n++) {
    move(space, state, i, domain.zone[i * model.zones + Math.floor(random() * domain.count[i]!)]!)
    moved.push(i)
    const from = model.edgesFrom[i]!
    const degree = model.edgesFrom[i + 1]! - from
    if (degree === 0 || random() < 0.3) i = Math.floor(random() * model.items)
    else {
      const e = model.edgesOf[from + Math.floor(random() * degree)]!
      i = model.edgeA[e] === i ? model.edgeB[e]! : model.edgeA[e]!
    }
  }
  return moved
}
