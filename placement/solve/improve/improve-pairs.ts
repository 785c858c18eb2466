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

/** Looks for better plans where items meet in pairs; where zones cost to open, within sets of zones some of the time. */
export function improvePairs(from: ImproveFrom, { effort, isLate, onPlan }: Run): void {
  const { model, seed } = from
  const best = { zoneOf: from.zoneOf, cost: Infinity }
  const note = (zoneOf: Int32Array) => {
    const { cost } = stateOf(model, zoneOf)
    if (cost < best.cost) {
      best.zoneOf = zoneOf.slice()
      best.cost = cost
      onPlan(best.zoneOf, cost)
    }
    return cost
  }
  const random = randomFrom(seed)
  const hasOpenings = model.opening.some((cost) => cost > 0)
  const over: Search = hasOpenings ? byMoves : byPairs
  const ways = [wayOf(note, (note) => over(from, random, isLate, note))]
  if (hasOpenings)
    ways.push(
      wayOf(note, (note) =>
        searchSets(from, { best, isLate, note, within: (set, note) => byPairs(set, random, isLate, note) }),
      ),
    )
  spend(effort, ways)
}

type Note = (zoneOf: Int32Array) => number

/** One way of searching, the cheapest plan it has come to, and the effort it has had. */
interface Way {
  rounds: Iterator<number>
  found: number
  spent: number
}

function wayOf(note: Note, begin: (note: Note) => Iterator<number>): Way {
  const way = { found: Infinity, spent: 0 }
  const rounds = begin((zoneOf) => {
    const cost = note(zoneOf)
    way.found = Math.min(way.found, cost)
    return cost
  })
  return Object.assign(way, { rounds })
}

/** Halts and goes on with one way or another, the better with three times the effort of others, until all is spent. */
function spend(effort: number, ways: Way[]): void {
  for (let spent = 0; spent < effort && ways.length > 0; ) {
    const found = ways.reduce((least, way) => Math.min(least, way.found), Infinity)
    const due = (way: Way) => (way.found === found ? way.spent / 3 : way.spent)
    const next = ways.reduce((one, other) => (due(other) < due(one) ? other : one))
    const { value, done } = next.rounds.next()
    if (done === true) ways.splice(ways.indexOf(next), 1)
    else {
      next.spent += value
      spent += value
    }
  }
}

type Search = (from: ImproveFrom, random: Random, isLate: () => boolean, note: Note) => Generator<number>

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
