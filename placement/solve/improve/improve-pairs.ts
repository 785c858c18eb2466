import { unitPrices } from '../bound/multipliers.ts'
import { stateOf } from '../model/plan-state.ts'
import { roomOf } from '../model/room.ts'
import { penaltyFrom } from '../search/penalty.ts'
import { type Random, randomFrom } from '../search/random.ts'
import { annealCycles } from './anneal-cycles.ts'
import { boardFrom } from './board.ts'
import type { ImproveFrom } from './improve-from.ts'
import { levelsFrom } from './levels/by-levels.ts'
import { firmnessOf } from './levels/settle.ts'
import { menuFrom } from './menu.ts'
import { choicesOf, type PairTable, pairTableFrom, placeAll, zonesOf } from './pairs/pair-table.ts'
import { searchPairs } from './pairs/search.ts'
import { searchSets } from './search-sets.ts'

interface Run {
  /** Proposals of moves, or what takes as long. */
  effort: number
  isLate: () => boolean
  onPlan: (zoneOf: Int32Array, cost: number) => void
}

/** Above this many figures a table of all pairs takes too long to fill. */
const mostFigures = 50_000_000

/** Steps on a table of pairs that take about as long as one proposal of a move. */
const stepsForProposal = 20

/** Looks for better plans where items meet in pairs; where zones cost to open, within sets of zones half of the time. */
export function improvePairs(from: ImproveFrom, { effort, isLate, onPlan }: Run): void {
  const { model, limits, seed } = from
  const best = { zoneOf: from.zoneOf, cost: Infinity }
  const note = (zoneOf: Int32Array) => {
    const { cost } = stateOf(model, zoneOf)
    if (cost >= best.cost) return cost
    best.zoneOf = zoneOf.slice()
    best.cost = cost
    onPlan(best.zoneOf, cost)
    return cost
  }
  const random = randomFrom(seed)
  const hasOpenings = model.opening.some((cost) => cost > 0)
  const ways = [
    hasOpenings || limits.length > 0 ? byMoves(from, random, isLate, note) : byPairs(from, random, isLate, note),
  ]
  if (hasOpenings)
    ways.push(searchSets(from, { best, isLate, note, within: (set, note) => byPairs(set, random, isLate, note) }))
  spend(effort, ways)
}

/** Goes on with the way that has had least, until all that effort is spent or each has ended. */
function spend(effort: number, ways: Iterator<number>[]): void {
  const left = ways.map((way) => ({ way, spent: 0 }))
  for (let spent = 0; spent < effort && left.length > 0; ) {
    const next = left.reduce((one, other) => (other.spent < one.spent ? other : one))
    const { value, done } = next.way.next()
    if (done === true) left.splice(left.indexOf(next), 1)
    else {
      next.spent += value
      spent += value
    }
  }
}

type Search = (
  from: ImproveFrom,
  random: Random,
  isLate: () => boolean,
  note: (zoneOf: Int32Array) => void,
) => Generator<number>

/** By a table of pairs where nothing else counts, or else by moves. */
const byPairs: Search = function* (from, random, isLate, note) {
  const table = from.limits.length > 0 ? null : pairTableFrom(from.model, from.domain, mostFigures)
  if (table === null) return yield* byMoves(from, random, isLate, note)
  placeAll(table, choicesOf(table, from.zoneOf))
  const onPlan = (table: PairTable) => note(zonesOf(table))
  for (const steps of searchPairs(table, random, { isLate, onPlan })) yield steps / stepsForProposal
}

/** By annealing, and over levels. */
const byMoves: Search = function* (from, random, isLate, note) {
  const { model, limits, domain, price, unit, zoneOf } = from
  const menu = menuFrom(model, domain, unitPrices(model, limits, price))
  const board = boardFrom(model, roomOf(model, limits), domain, penaltyFrom(model, limits, price, unit), zoneOf)
  const first = Math.max(200_000, 200 * menu.movable.length)
  const levels = levelsFrom(from, random, { isLate, onPlan: note })
  const firmness = firmnessOf(model, price)
  yield* annealCycles(board, menu, random, levels, {
    first,
    firmness,
    isLate,
    onPlan: ({ state }) => note(state.zoneOf),
  })
}
