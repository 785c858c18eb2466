import { unitPrices } from '../bound/multipliers.ts'
import { type Ground, groundOf, refillItems } from '../fillings/index.ts'
import { stateOf } from '../model/plan-state.ts'
import { roomOf } from '../model/room.ts'
import { hasOpeningsOnly } from '../openings/index.ts'
import { isFeasible, penaltyFrom } from '../search/penalty.ts'
import { type Random, randomFrom } from '../search/random.ts'
import { annealCycles } from './anneal-cycles.ts'
import { type Board, boardFrom, recount, takeStep } from './board.ts'
import { seekersFrom } from './chains.ts'
import { fitIn } from './fit-in.ts'
import type { ImproveFrom } from './improve-from.ts'
import { interchange } from './interchange.ts'
import { levelsFrom } from './levels/by-levels.ts'
import { firmnessOf } from './levels/settle.ts'
import { menuFrom } from './menu.ts'
import { choicesOf, pairTableFrom, placeAll, zonesOf } from './pairs/pair-table.ts'
import { searchPairs } from './pairs/search.ts'
import { refill } from './refill.ts'
import { relink } from './relink.ts'
import { searchUses } from './search-uses.ts'
import { searchSites } from './site-search.ts'

export type { ImproveFrom }

/** Above this many figures a table of all pairs takes too long to fill. */
const mostFigures = 50_000_000

/** Items meet in pairs and in nothing else: no limits, no zones that cost to open. */
function hasPairsOnly({ model, limits }: Pick<ImproveFrom, 'model' | 'limits'>): boolean {
  return model.edges > 0 && limits.length === 0 && model.opening.every((cost) => cost === 0)
}

/** Looks for better plans until it is late or has taken its steps, and tells each that is the best so far. */
export function improve(
  from: ImproveFrom,
  run: { steps: number; isLate: () => boolean; onPlan: (zoneOf: Int32Array, cost: number) => void },
): void {
  const { model, limits, domain, price, unit } = from
  const random: Random = randomFrom(from.seed)
  if (hasOpeningsOnly(from)) {
    interchange(model, from.zoneOf, random, { ...run, rounds: run.steps, patience: 10_000 })
    return
  }
  const unitPrice = unitPrices(model, limits, price)
  const menu = menuFrom(model, domain, unitPrice)
  const room = roomOf(model, limits)
  const isPlan = isFeasible(model, room, stateOf(model, from.zoneOf, domain))
  const start = isPlan ? null : fitIn(model, limits, domain, from.zoneOf, random, { steps: 1e8, isLate: run.isLate })
  if (start !== null) run.onPlan(start, stateOf(model, start, domain).cost)
  const board = boardFrom(model, room, domain, penaltyFrom(model, limits, price, unit), start ?? from.zoneOf)
  let best = { cost: Infinity, zoneOf: from.zoneOf }
  const onFound = (zoneOf: Int32Array, cost: number) => {
    if (cost >= best.cost) return
    best = { cost, zoneOf: zoneOf.slice() }
    run.onPlan(best.zoneOf, best.cost)
  }
  const onPlan = ({ state }: Board) => onFound(state.zoneOf, state.cost)
  if (hasPairsOnly(from)) {
    const table = pairTableFrom(model, domain, mostFigures)
    if (table !== null) {
      placeAll(table, choicesOf(table, from.zoneOf))
      searchPairs(table, random, { isLate: run.isLate, onPlan: () => run.onPlan(zonesOf(table), table.cost) })
      return
    }
  }
  if (model.edges > 0) {
    const first = Math.max(200_000, 200 * menu.movable.length)
    const { isLate } = run
    const levels = levelsFrom(from, random, { isLate, onPlan: onFound })
    const firmness = firmnessOf(model, price)
    annealCycles(board, menu, random, levels, { first, most: 1_000 * run.steps, firmness, isLate, onPlan })
    return
  }
  const opens = model.opening.some((cost) => cost > 0)
  const seekers = seekersFrom(menu, 8)
  const ground = from.values === null ? null : groundOf(model, limits)
  const tried = new Set<string>()
  let wanted = 40
  const known = isPlan ? from.zoneOf : start
  if (known !== null) best = { cost: stateOf(model, known, domain).cost, zoneOf: known }
  for (let left = run.steps; left > 0 && !run.isLate(); left -= 600) {
    if (ground !== null && !opens && best.cost < Infinity) wanted = refillFrom(ground, from.values!, wanted)
    goToBest()
    if (opens) searchSites(board, menu, seekers, random, { rounds: 400, isLate: run.isLate, onPlan })
    else relink(board, menu, seekers, random, { rounds: 300, isLate: run.isLate, onPlan })
    if (ground !== null && opens)
      searchUses(ground, { ...from, zoneOf: best.zoneOf }, from.values!, tried, random, {
        isLate: run.isLate,
        onPlan: onFound,
      })
    goToBest()
    if (room.share.length === 0 && room.moves === Infinity)
      refill(board, menu, unitPrice, random, { rounds: 300, isLate: run.isLate, onPlan })
  }

  function goToBest(): void {
    if (best.cost === Infinity) return
    for (let i = 0; i < model.items; i++)
      if (board.state.zoneOf[i] !== best.zoneOf[i]) takeStep(board, i, best.zoneOf[i]!)
    recount(board)
  }

  function refillFrom(ground: Ground, values: Float64Array, wanted: number): number {
    return refillItems(ground, values, best.zoneOf, random, {
      rounds: 100,
      wanted,
      isLate: run.isLate,
      onPlan: (zoneOf) => {
        const state = stateOf(model, zoneOf, domain)
        if (!isFeasible(model, room, state)) return false
        onFound(zoneOf, state.cost)
        return true
      },
    })
  }
}
