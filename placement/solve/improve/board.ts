import { closed, type Domain } from '../model/domain.ts'
import { type Model, matrix, pairCost, uniform } from '../model/model.ts'
import { applyMove, type PlanState, stateOf } from '../model/plan-state.ts'
import type { Room } from '../model/room.ts'
import { chargeOf, chargeOfMove, isFeasible, type Penalty } from '../search/penalty.ts'

/**
 * A plan under change: beside its sums, what each item costs in each zone with its neighbours as placed, so that a move is
 * weighed without looking at neighbours. Keeping that table costs a move as many steps as its item has neighbours × zones.
 */
export interface Board {
  model: Model
  room: Room
  domain: Domain
  penalty: Penalty
  state: PlanState
  /** At `i * zones + z`. The model's own costs where there are no pairs: not to be written then. */
  standing: Float64Array
  /** Cost plus charges, kept along. */
  total: number
  /** Where capacities of one resource are the only limits: size of item i in zone z at `i * zones + z`. */
  onlySize: Float64Array | null
  /** Items in each zone, and where in its list each item stands. */
  members: number[][]
  place: Int32Array
}

export function boardFrom(model: Model, room: Room, domain: Domain, penalty: Penalty, zoneOf: Int32Array): Board {
  const state = stateOf(model, zoneOf, domain)
  const standing = model.edges === 0 ? model.cost : standingOf(model, zoneOf)
  const members: number[][] = Array.from({ length: model.zones }, () => [])
  const place = Int32Array.from(zoneOf, (z, i) => members[z]!.push(i) - 1)
  const total = state.cost + chargeOf(model, room, state, penalty)
  return { model, room, domain, penalty, state, standing, total, onlySize: onlySizeOf(model, room), members, place }
}

function onlySizeOf(model: Model, room: Room): Float64Array | null {
  const [size] = model.size
  if (size === undefined || model.size.length > 1 || room.share.length > 0 || room.moves < Infinity) return null
  if (size.perItem > 1) return size.of
  return Float64Array.from({ length: model.items * model.zones }, (_, at) => size.of[Math.floor(at / model.zones)]!)
}

function standingOf(model: Model, zoneOf: Int32Array): Float64Array {
  const { zones } = model
  const standing = model.cost.slice()
  for (let e = 0; e < model.edges; e++) {
    const [a, b] = [model.edgeA[e]!, model.edgeB[e]!]
    for (let z = 0; z < zones; z++) {
      standing[a * zones + z]! += pairCost(model, e, z, zoneOf[b]!)
      standing[b * zones + z]! += pairCost(model, e, zoneOf[a]!, z)
    }
  }
  return standing
}

/** What moving item i to zone z adds to the cost. */
export function costOfStep({ model, state, standing }: Board, i: number, z: number): number {
  const old = state.zoneOf[i]!
  let delta = standing[i * model.zones + z]! - standing[i * model.zones + old]!
  if (state.inhabitants[old] === 1) delta -= model.opening[old]!
  if (state.inhabitants[z] === 0) delta += model.opening[z]!
  return delta
}

/** The same with what it adds to the charges. */
export function weighStep(board: Board, i: number, z: number): number {
  const { onlySize, state } = board
  if (onlySize !== null) {
    const own = i * board.model.zones
    const old = state.zoneOf[i]!
    let delta = board.standing[own + z]! - board.standing[own + old]!
    if (state.inhabitants[old] === 1) delta -= board.model.opening[old]!
    if (state.inhabitants[z] === 0) delta += board.model.opening[z]!
    const { held } = state
    const most = board.room.capacity
    const { capacity } = board.penalty
    const over = held[old]! - most[old]!
    if (over > 0) {
      const left = onlySize[own + old]!
      delta -= capacity[old]! * Math.min(over, left)
    }
    const added = onlySize[own + z]!
    const beyond = held[z]! + added - most[z]!
    if (beyond > 0) delta += capacity[z]! * Math.min(beyond, added)
    return delta
  }
  return costOfStep(board, i, z) + chargeOfMove(board.model, board.room, board.state, board.penalty, i, z)
}

export function takeStep(board: Board, i: number, z: number): void {
  const { model, state, standing } = board
  const old = state.zoneOf[i]!
  if (z === old) return
  const cost = costOfStep(board, i, z)
  board.total += weighStep(board, i, z)
  applyMove(model, state, i, z, cost)
  const [from, to] = [board.members[old]!, board.members[z]!]
  const last = from.pop()!
  if (last !== i) {
    from[board.place[i]!] = last
    board.place[last] = board.place[i]!
  }
  board.place[i] = to.push(i) - 1
  const { zones, edgesFrom, edgesOf, edgeA, edgeB, pairKind, pairAt, pair } = model
  for (let n = edgesFrom[i]!; n < edgesFrom[i + 1]!; n++) {
    const e = edgesOf[n]!
    const isA = edgeA[e] === i
    const own = (isA ? edgeB[e]! : edgeA[e]!) * zones
    const at = pairAt[e]!
    if (pairKind[e] === uniform) {
      standing[own + old]! += pair[at]!
      standing[own + z]! -= pair[at]!
    } else if (pairKind[e] === matrix) {
      const stride = isA ? 1 : zones
      const after = isA ? at + z * zones : at + z
      const before = isA ? at + old * zones : at + old
      for (let y = 0; y < zones; y++) standing[own + y]! += pair[after + y * stride]! - pair[before + y * stride]!
    } else {
      const [mine, theirs] = isA ? [at, at + zones] : [at + zones, at]
      const more = pair[mine + z]! - pair[mine + old]!
      for (let y = 0; y < zones; y++) standing[own + y]! += more
      standing[own + old]! += pair[mine + old]! + pair[theirs + old]!
      standing[own + z]! -= pair[mine + z]! + pair[theirs + z]!
    }
  }
}

/** Charges have changed: counts the total anew. */
export function recount(board: Board): void {
  board.total = board.state.cost + chargeOf(board.model, board.room, board.state, board.penalty)
}

export function fits(board: Board): boolean {
  if (board.total - board.state.cost > 1e-6 * (1 + Math.abs(board.state.cost))) return false
  return isFeasible(board.model, board.room, board.state)
}

export function mayHave({ domain, model }: Board, i: number, z: number): boolean {
  if (domain.state[z] === closed) return false
  for (let k = 0; k < domain.count[i]!; k++) if (domain.zone[i * model.zones + k] === z) return true
  return false
}

/** Takes item i out of its zone, or (sign 1) puts it back: only sums change, so that `weighArrival` and steps of others see it gone. */
export function lift({ model, state }: Board, i: number, sign: 1 | -1): void {
  const z = state.zoneOf[i]!
  state.inhabitants[z]! += sign
  for (let r = 0; r < model.size.length; r++) {
    const size = model.size[r]!
    state.held[r * model.zones + z]! += sign * size.of[i * size.perItem + z * size.perZone]!
  }
}

/** What a lifted item adds by arriving in zone z; shares and moves aside. */
export function weighArrival({ model, state, standing, onlySize, room, penalty }: Board, i: number, z: number): number {
  const { zones } = model
  let sum = standing[i * zones + z]!
  if (state.inhabitants[z] === 0) sum += model.opening[z]!
  if (onlySize !== null) {
    const size = onlySize[i * zones + z]!
    const beyond = state.held[z]! + size - room.capacity[z]!
    return beyond > 0 ? sum + penalty.capacity[z]! * Math.min(beyond, size) : sum
  }
  for (let r = 0; r < model.size.length; r++) {
    const at = r * zones + z
    const size = model.size[r]!.of[i * model.size[r]!.perItem + z * model.size[r]!.perZone]!
    const beyond = state.held[at]! + size - room.capacity[at]!
    if (beyond > 0) sum += penalty.capacity[at]! * Math.min(beyond, size)
  }
  return sum
}
