import type { Limit } from '../bound/multipliers.ts'
import type { Domain } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import { roomOf } from '../model/room.ts'
import { isFeasible, penaltyFrom, raise } from '../search/penalty.ts'
import type { Random } from '../search/random.ts'
import { type Board, boardFrom, recount, takeStep, weighStep } from './board.ts'

/** How many items of a zone are tried as partners of a swap. */
const partners = 40

/**
 * Looks for a placement that keeps all limits, whatever it costs, from one that does not: moves and swaps of items in zones
 * that are too full; what stays broken weighs ever more (Morris, "The breakout method for escaping from local minima",
 * 1993). For limits so tight that prices do not lead to a plan. Null when none is found in so many steps, or in time.
 */
export function fitIn(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  start: Int32Array,
  random: Random,
  run: { steps: number; isLate: () => boolean },
): Int32Array | null {
  const room = roomOf(model, limits)
  const penalty = penaltyFrom(model, limits, new Float64Array(limits.length), 100)
  const board = boardFrom(withoutCosts(model), room, domain, penalty, start)
  const { state } = board
  const may = mayTable(model, domain)
  const freeAgain = new Float64Array(may.length)
  for (let spent = 0, round = 0, stuck = 0; spent < run.steps; round++) {
    if (isFeasible(model, room, state)) return state.zoneOf.slice()
    if (round % 64 === 0 && run.isLate()) return null
    const i = pickItem(board, random)
    const best = bestChange(i, round)
    if (best.delta > 1e-9) {
      if (++stuck % 50 > 0) continue
      raise(model, room, state, penalty, 1.2)
      recount(board)
      continue
    }
    const home = state.zoneOf[i]!
    freeAgain[i * model.zones + home] = round + 10 + Math.floor(random() * 10)
    takeStep(board, i, best.to)
    if (best.partner >= 0) takeStep(board, best.partner, home)

    function bestChange(i: number, now: number): { delta: number; to: number; partner: number } {
      const home = state.zoneOf[i]!
      let found = { delta: Infinity, to: home, partner: -1 }
      for (let k = 0; k < domain.count[i]!; k++) {
        const z = domain.zone[i * model.zones + k]!
        if (z === home || freeAgain[i * model.zones + z]! > now) continue
        const first = weighStep(board, i, z)
        spent++
        if (first < found.delta) found = { delta: first, to: z, partner: -1 }
        const others = board.members[z]!
        const from = Math.floor(random() * others.length)
        takeStep(board, i, z)
        for (let n = 0; n < Math.min(partners, others.length - 1); n++) {
          const j = others[(from + n) % others.length]!
          if (j === i || may[j * model.zones + home] === 0) continue
          const delta = first + weighStep(board, j, home)
          spent++
          if (delta < found.delta) found = { delta, to: z, partner: j }
        }
        takeStep(board, i, home)
      }
      return found
    }
  }
  return null
}

/** An item of a zone that holds too much, if one comes up in a few tries; else any. */
function pickItem({ model, state, room }: Board, random: Random): number {
  let i = 0
  for (let tries = 0; tries < 20; tries++) {
    i = Math.floor(random() * model.items)
    for (let at = state.zoneOf[i]!; at < room.capacity.length; at += model.zones)
      if (state.held[at]! > room.capacity[at]!) return i
  }
  return i
}

function mayTable({ items, zones }: Model, domain: Domain): Uint8Array {
  const may = new Uint8Array(items * zones)
  for (let i = 0; i < items; i++)
    for (let k = 0; k < domain.count[i]!; k++) may[i * zones + domain.zone[i * zones + k]!] = 1
  return may
}

function withoutCosts(model: Model): Model {
  return {
    ...model,
    cost: new Float64Array(model.cost.length),
    opening: new Float64Array(model.zones),
    edges: 0,
    edgesFrom: new Int32Array(model.items + 1),
    edgesAfter: new Int32Array(model.items),
  }
}
