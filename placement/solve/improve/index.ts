import { unitPrices } from '../bound/multipliers.ts'
import { type Ground, groundOf, refillItems } from '../fillings/index.ts'
import { stateOf } from '../model/plan-state.ts'
import { roomOf } from '../model/room.ts'
import { hasOpeningsOnly } from '../openings/index.ts'
import { isFeasible, penaltyFrom } from '../search/penalty.ts'
import { type Random, randomFrom } from '../search/random.ts'
import { type Board, boardFrom, recount, takeStep } from './board.ts'
import { seekersFrom } from './chains.ts'
import { usesChanger } from './change-uses.ts'
import { fitIn } from './fit-in.ts'
import type { ImproveFrom } from './improve-from.ts'
import { improvePairs } from './improve-pairs.ts'
import { interchange } from './interchange.ts'
import { menuFrom } from './menu.ts'
import { refill } from './refill.ts'
import { relink } from './relink.ts'
import { searchSites } from './site-search.ts'

export type { ImproveFrom }

/** Looks for better plans until it is late or has taken its steps, and tells each that is the best so far. */
export function improve(
  from: ImproveFrom,
  run: { steps: number; isLate: () => boolean; onPlan: (zoneOf: Int32Array, cost: number) => void },
): void {
  const { model, limits, domain, price, unit } = from
  const { isLate } = run
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
  if (model.edges > 0) {
    improvePairs({ ...from, zoneOf: start ?? from.zoneOf }, { ...run, effort: 1_000 * run.steps })
    return
  }
  const board = boardFrom(model, room, domain, penaltyFrom(model, limits, price, unit), start ?? from.zoneOf)
  let best = { cost: Infinity, zoneOf: from.zoneOf }
  const onFound = (zoneOf: Int32Array, cost: number) => {
    if (cost >= best.cost) return
    best = { cost, zoneOf: zoneOf.slice() }
    run.onPlan(best.zoneOf, best.cost)
  }
  const onPlan = ({ state }: Board) => onFound(state.zoneOf, state.cost)
  const opens = model.opening.some((cost) => cost > 0)
  const seekers = seekersFrom(menu, 8)
  const ground = from.values === null ? null : groundOf(model, limits)
  const changeUses =
    ground !== null && opens
      ? usesChanger(ground, from, from.values!, random, { isLate, onPlan: onFound, keeps })
      : null
  let wanted = 40
  const known = isPlan ? from.zoneOf : start
  if (known !== null) best = { cost: stateOf(model, known, domain).cost, zoneOf: known }
  for (let left = run.steps; left > 0 && !run.isLate(); left -= 600) {
    if (ground !== null && !opens && best.cost < Infinity) refillFrom(ground)
    goToBest()
    if (opens) searchSites(board, menu, seekers, random, { rounds: 400, isLate: run.isLate, onPlan })
    else relink(board, menu, seekers, random, { rounds: 300, isLate: run.isLate, onPlan })
    if (best.cost < Infinity) changeUses?.(best)
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

  function refillFrom(ground: Ground): void {
    const run = { rounds: 100, wanted, isLate, onPlan: keeps }
    wanted = refillItems(ground, from.values!, best.zoneOf, random, run)
  }

  /** Whether it is a plan by sizes that were not rounded. */
  function keeps(zoneOf: Int32Array): boolean {
    const state = stateOf(model, zoneOf, domain)
    if (!isFeasible(model, room, state)) return false
    onFound(zoneOf, state.cost)
    return true
  }
}
