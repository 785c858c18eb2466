import { fitIn } from '../improve/fit-in.ts'
import { type ImproveFrom, improve } from '../improve/index.ts'
import { type Domain, wholeDomain } from '../model/domain.ts'
import type { Model } from '../model/model.ts'
import { search } from '../search/local-search.ts'
import { penaltyFrom } from '../search/penalty.ts'
import type { Solving } from '../solving.ts'
import { choiceOf, type Node } from '../tree/tree.ts'

/** Rounds of the search for better plans that a solve without a clock gives to a plan far above its bound, or to many items over many zones. */
const mostRounds = 3_000

/** What a search for better plans starts from: a plan, or else what each item would choose. */
export function beginning({ task, tree, seed, values }: Solving, from: Int32Array | null): ImproveFrom {
  const { model, limits, unit, scale } = task
  const domain = wholeDomain(model)
  const start = from ?? chosenZones(model, domain, tree.root)
  return { model, limits, domain, price: tree.root.m.limit.map((p) => p / scale), unit, zoneOf: start, values, seed }
}

/** Looks for better plans in this thread, a fixed number of rounds. */
export function improveInRounds(solving: Solving, from: Int32Array | null): void {
  let asked = 0
  const isEnough = () => ++asked > mostRounds || solving.clock.isLate()
  improve(beginning(solving, from), { steps: 1, isLate: isEnough, onPlan: solving.consider })
}

/** For limits so tight that prices lead to no plan: any that keeps them. */
export function fitWithin({ task, tree, random, consider }: Solving, steps: number): void {
  const { model, limits } = task
  const domain = wholeDomain(model)
  const start = chosenZones(model, domain, tree.root)
  const found = fitIn(model, limits, domain, start, random, { steps, isLate: () => false })
  if (found !== null) consider(found)
}

function chosenZones(model: Model, domain: Domain, root: Node): Int32Array {
  return root.ascent === null ? cheapestZones(model, domain) : choiceOf(root)
}

export function cheapestZones(model: Model, { zone, count }: Domain): Int32Array {
  return Int32Array.from({ length: model.items }, (_, i) => {
    const own = i * model.zones
    let best = zone[own]!
    for (let k = 1; k < count[i]!; k++)
      if (model.cost[own + zone[own + k]!]! < model.cost[own + best]!) best = zone[own + k]!
    return best
  })
}

/** What comes of the cheapest zones when the limits they break are mended and nothing else. */
export function mendedZones({ task: { model, limits, unit, isLate }, room, random }: Solving): Int32Array {
  const domain = wholeDomain(model)
  const start = cheapestZones(model, domain)
  const penalty = penaltyFrom(model, limits, new Float64Array(limits.length), unit)
  return search({ model, room, domain }, start, penalty, random, { kicks: 0, width: 50, isLate }) ?? start
}
