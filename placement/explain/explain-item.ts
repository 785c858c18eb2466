import type { Problem, Solution } from '../problem.ts'
import type { Prices, Proof } from '../verify/proof.ts'
import { Neighbourhood } from './neighbourhood.ts'

/** What an item would cost in a zone it may have, everything else as placed. Amounts in the problem's unit. */
export interface ZoneCost {
  zone: string
  run: number
  /** Pairs with its neighbours as placed. */
  neighbours: number
  migration: number
  /** Opening cost of the zone, where the item would be alone in it. */
  opening: number
  /** What its sizes are worth at the prices of the limits: not paid, but what others would gain from the room. */
  constraint: number
  /** Run, neighbours, migration and opening. */
  total: number
  /** Limits that would be passed if it lay there: `capacity:<zone>:<resource>`, `share:<supplier>` or `moves`. */
  broken: string[]
}

export interface ItemExplanation {
  item: string
  zone: string
  options: ZoneCost[]
  /** The cheapest other zone that it could move to alone. */
  runnerUp: string | null
  /**
   * How much dearer its zone must become before it would move alone to the runner-up: at one less it stays, at one more it
   * moves. When others may move too it can happen earlier; `flipPrice` in `flip-price.ts` finds that by solving again.
   */
  flipPrice: number | null
  /** What keeps it from the zone where it is cheapest on its own (run and migration), and what that costs it. */
  heldAwayBy: { zone: string; constraint: string; price: number } | null
}

/** Explains one item of a solution. Time is linear in the item's edges; the certificate's first prices price the limits. */
export function explainItem(problem: Problem, solution: Solution, itemIndex: number): ItemExplanation {
  return explainItems(problem, solution, [itemIndex])[0]!
}

/** Explains many items of one solution, reading the problem once. */
export function explainItems(problem: Problem, solution: Solution, itemIndexes: readonly number[]): ItemExplanation[] {
  const around = new Neighbourhood(problem, solution.assignment)
  const prices = pricesOf(solution)
  return itemIndexes.map((i) => explain(problem, around, prices, i))
}

function explain(problem: Problem, around: Neighbourhood, prices: PriceOf, i: number): ItemExplanation {
  const placed = around.zoneOf[i]!
  const options = around.allowed(i).map((z): ZoneCost => {
    const { run, neighbours, migration, opening } = around.costs(i, z)
    return {
      zone: problem.zones[z]!.id,
      run,
      neighbours,
      migration,
      opening,
      constraint: constraintPrice(problem, around, prices, i, z),
      total: run + neighbours + migration + opening,
      broken: around.broken(i, z),
    }
  })
  const here = options.find((option) => option.zone === problem.zones[placed]!.id)!
  const others = options.filter((option) => option !== here && option.broken.length === 0)
  const next = others.length === 0 ? null : others.reduce((best, option) => (option.total < best.total ? option : best))
  const own = options.reduce((best, option) => (ownCost(option) < ownCost(best) ? option : best), here)
  return {
    item: problem.items[i]!.id,
    zone: here.zone,
    options,
    runnerUp: next?.zone ?? null,
    flipPrice: next === null ? null : next.total - here.total,
    heldAwayBy: own === here ? null : heldAway(here, own),
  }
}

const ownCost = (option: ZoneCost) => option.run + option.migration

/** A limit, if one is in the way; else the neighbours or the opening cost, whichever weighs more. */
function heldAway(here: ZoneCost, own: ZoneCost): NonNullable<ItemExplanation['heldAwayBy']> {
  const limit = own.broken[0]
  if (limit !== undefined) return { zone: own.zone, constraint: limit, price: here.total - own.total }
  const neighbours = own.neighbours - here.neighbours
  const opening = own.opening - here.opening
  return opening > neighbours
    ? { zone: own.zone, constraint: 'opening', price: opening }
    : { zone: own.zone, constraint: 'neighbours', price: neighbours }
}

interface PriceOf {
  capacity: ReadonlyMap<string, number>
  share: ReadonlyMap<string, number>
  moves: number
}

/** Prices of the limits in the first node of the certificate that has any, per unit of size. */
function pricesOf(solution: Solution): PriceOf {
  const proof = solution.certificate?.data as unknown as Proof | undefined
  const found: Prices = proof?.nodes.find((node) => node.prices !== undefined)?.prices ?? {}
  const scale = proof?.scale ?? 1
  return {
    capacity: new Map((found.capacity ?? []).map(([zone, resource, price]) => [`${zone} ${resource}`, price / scale])),
    share: new Map((found.share ?? []).map(([supplier, price]) => [supplier, price / scale])),
    moves: (found.moves ?? 0) / scale,
  }
}

function constraintPrice(problem: Problem, around: Neighbourhood, prices: PriceOf, i: number, z: number): number {
  let price = around.isMove(i, z) ? prices.moves : 0
  for (const resource of Object.keys(problem.size ?? {}))
    price += (prices.capacity.get(`${z} ${resource}`) ?? 0) * around.size(resource, i, z)
  const share = around.share
  if (share === null) return Math.round(price)
  const size = around.size(share.resource, i, z)
  for (const [supplier, perUnit] of prices.share)
    price += perUnit * size * ((problem.zones[z]!.supplier === supplier ? share.whole : 0) - share.part)
  return Math.round(price)
}
