import type { Model } from '../model/model.ts'
import type { Random } from '../search/random.ts'

/** Which zones are open where nothing but opening them holds items back: each item lies in the cheapest that is. */
interface Openings {
  isOpen: Uint8Array
  open: number
  /** Cheapest and second cheapest open zone of each item; -1 where none is left. */
  first: Int32Array
  second: Int32Array
  cost: number
}

/** What opening or closing each zone brings, and how much more closing one and opening another brings together. */
interface Gains {
  toOpen: Float64Array
  toClose: Float64Array
  /** Closing z and opening y, at `z * zones + y`. */
  together: Float64Array
}

interface Costs {
  of: Float64Array
  /** Zones of each item, cheapest first. */
  order: Uint16Array
}

/**
 * Where zones cost to open and there are no limits and no pairs: opens, closes or exchanges zones, the best of all such steps
 * each time, without at once undoing the last ones (tabu search); the gains of all exchanges come from one pass over what is
 * nearer to each item than its second zone (after Resende and Werneck, "A fast swap-based local search procedure for location
 * problems", 2007). After many rounds without a better plan it goes on from the best one with some zones changed at random.
 */
export function interchange(
  model: Model,
  zoneOf: Int32Array,
  random: Random,
  run: {
    rounds: number
    /** Gives up after so many rounds, or three times as many as the best plan took, without a better one. */
    patience?: number
    isLate: () => boolean
    onPlan: (zoneOf: Int32Array, cost: number) => void
  },
): void {
  const { items, zones, opening } = model
  const costs = costsOf(model)
  const isOpen = new Uint8Array(zones)
  for (const z of zoneOf) isOpen[z] = 1
  const at: Openings = { isOpen, open: 0, first: new Int32Array(items), second: new Int32Array(items), cost: 0 }
  settle(model, costs, at)
  const gains: Gains = {
    toOpen: new Float64Array(zones),
    toClose: new Float64Array(zones),
    together: new Float64Array(zones * zones),
  }
  const keptUntil = new Int32Array(zones)
  let best = { cost: Infinity, isOpen: isOpen.slice() }
  let [idle, last] = [0, 0]
  const { patience = Infinity } = run
  for (let round = 0; round < run.rounds && !run.isLate(); round++) {
    if (at.cost < best.cost - 1e-9) {
      best = { cost: at.cost, isOpen: at.isOpen.slice() }
      idle = 0
      last = round
      if (at.first.every((z, i) => z >= 0 && model.cost[i * zones + z]! < Infinity)) run.onPlan(at.first, at.cost)
    } else idle++
    if (round - last > Math.max(patience, 3 * last)) return
    if (idle > 300) {
      idle = 0
      at.isOpen.set(best.isOpen)
      for (let n = 2 + Math.floor(random() * 6); n > 0; n--) flip(at, Math.floor(random() * zones))
    } else {
      weigh(model, costs, at, gains)
      const { close, open } = bestStep(opening, at, gains, keptUntil, round, best.cost)
      for (const z of [close, open]) {
        if (z < 0) continue
        flip(at, z)
        keptUntil[z] = round + 3 + Math.floor(random() * 8)
      }
    }
    settle(model, costs, at)
  }
}

/** Costs of all items, forbidden zones at more than any plan costs, and each item's zones in their order. */
function costsOf({ items, zones, cost, opening }: Model): Costs {
  let forbidden = 1
  for (const value of opening) forbidden += value
  for (let i = 0; i < items; i++) {
    let most = 0
    for (let z = 0; z < zones; z++)
      if (cost[i * zones + z]! < Infinity) most = Math.max(most, Math.abs(cost[i * zones + z]!))
    forbidden += 2 * most
  }
  const of = cost.map((value) => Math.min(value, forbidden))
  const order = new Uint16Array(items * zones)
  for (let i = 0; i < items; i++) {
    const own = order.subarray(i * zones, (i + 1) * zones)
    for (let z = 0; z < zones; z++) own[z] = z
    own.sort((p, q) => of[i * zones + p]! - of[i * zones + q]! || p - q)
  }
  return { of, order }
}

function flip(at: Openings, z: number): void {
  at.isOpen[z] = 1 - at.isOpen[z]!
}

/** Finds each item's two nearest open zones, and counts the cost. */
function settle({ items, zones, opening }: Model, { of, order }: Costs, at: Openings): void {
  if (!at.isOpen.includes(1)) at.isOpen[order[0]!] = 1
  at.open = 0
  at.cost = 0
  for (let z = 0; z < zones; z++)
    if (at.isOpen[z] === 1) {
      at.open++
      at.cost += opening[z]!
    }
  for (let i = 0; i < items; i++) {
    let n = i * zones
    while (at.isOpen[order[n]!] === 0) n++
    at.first[i] = order[n]!
    at.cost += of[i * zones + order[n]!]!
    do n++
    while (n < (i + 1) * zones && at.isOpen[order[n]!] === 0)
    at.second[i] = n < (i + 1) * zones ? order[n]! : -1
  }
}

function weigh({ items, zones, opening }: Model, { of, order }: Costs, at: Openings, gains: Gains): void {
  const { isOpen, first, second } = at
  const { toOpen, toClose, together } = gains
  for (let z = 0; z < zones; z++) {
    toOpen[z] = -opening[z]!
    toClose[z] = opening[z]!
    if (isOpen[z] === 1) together.fill(0, z * zones, (z + 1) * zones)
  }
  for (let i = 0; i < items; i++) {
    const own = i * zones
    const near = of[own + first[i]!]!
    const far = second[i]! < 0 ? Infinity : of[own + second[i]!]!
    const row = first[i]! * zones
    if (far < Infinity) toClose[first[i]!]! -= far - near
    for (let n = own; n < own + zones; n++) {
      const z = order[n]!
      const here = of[own + z]!
      if (here >= far) break
      if (isOpen[z] === 1) continue
      if (here < near) toOpen[z]! += near - here
      // Without its zone the item would come here instead of going to its second.
      if (far < Infinity) together[row + z]! += far - Math.max(near, here)
      else together[row + z]! -= Math.max(0, here - near)
    }
  }
}

function bestStep(
  opening: Float64Array,
  { isOpen, open, cost }: Openings,
  { toOpen, toClose, together }: Gains,
  keptUntil: Int32Array,
  round: number,
  record: number,
): { close: number; open: number } {
  const zones = opening.length
  let [most, closes, opens] = [-Infinity, -1, -1]
  const look = (gain: number, close: number, other: number) => {
    if (gain <= most) return
    const isKept = (close >= 0 && keptUntil[close]! > round) || (other >= 0 && keptUntil[other]! > round)
    if (isKept && cost - gain >= record - 1e-9) return
    ;[most, closes, opens] = [gain, close, other]
  }
  for (let z = 0; z < zones; z++) {
    if (isOpen[z] === 0) {
      look(toOpen[z]!, -1, z)
      continue
    }
    if (open > 1) look(toClose[z]!, z, -1)
    const row = z * zones
    for (let y = 0; y < zones; y++) {
      if (isOpen[y] === 1) continue
      const gain = toClose[z]! + toOpen[y]! + together[row + y]!
      if (gain > most) look(gain, z, y)
    }
  }
  return { close: closes, open: opens }
}
