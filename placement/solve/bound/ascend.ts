import { type Domain, open, undecided } from '../model/domain.ts'
import { copiesIn, type Model } from '../model/model.ts'
import type { Task } from '../task.ts'
import { boundOf } from './bound.ts'
import { copyMultipliers, type Limit, type Multipliers, pricedCosts } from './multipliers.ts'
import { roomForOdds, weighAll } from './odds.ts'
import { openingLeft, shareRents } from './share-rents.ts'
import { chainsThrough, softSweep } from './soft-sweep.ts'
import { limitsByZone, stepPrices } from './step-prices.ts'
import { sweep } from './sweep.ts'

/** Temperatures that an ascent passes through, in cost units, and its rounds at each. */
export interface Cooling {
  from: number
  to: number
  factor: number
  rounds: number
}

export interface Ascent extends Leaning {
  m: Multipliers
  bound: number
}

/** What each item would choose, and how firmly. */
export interface Leaning {
  /** Cost of each item in each zone with everything on it, softly, at the last temperature. */
  theta: Float64Array
  /** Temperature of each item at the end. */
  temperatures: Float64Array
  /** How far each zone counts as used. */
  used: Float64Array
}

/**
 * Raises the bound by block-coordinate ascent on its smooth form, at ever lower temperature: messages, then rents, then
 * prices, each towards its best while the others are held. Smoothness keeps it from sticking where zones tie. Stops as soon
 * as the bound passes `goal`, or when it is late.
 */
export function ascend(
  model: Model,
  limits: readonly Limit[],
  domain: Domain,
  start: Multipliers,
  cooling: Cooling,
  goal: number,
  { ceiling, isLate }: Pick<Task, 'ceiling' | 'isLate'>,
): Ascent {
  const m = copyMultipliers(start)
  const chains = chainsThrough(model)
  const theta = new Float64Array(model.items * model.zones)
  const { bound: atStart } = boundOf(model, limits, domain, start, 1)
  const result: Ascent = { m: start, bound: atStart, theta, temperatures: chains, used: new Float64Array() }
  const isPlain = model.edges === 0 && limits.length === 0 && m.rent === null
  const table = limitsByZone(model, limits)
  const copies = copiesIn(model)
  const odds = roomForOdds(model)
  // One table for all rounds: a new one for each is most of what a solve takes in memory.
  const base = new Float64Array(theta.length)
  const anchor = { limit: m.limit.slice(), rent: m.rent?.slice() ?? null }
  let stride = 0.7
  for (let temperature = cooling.from; ; temperature *= cooling.factor) {
    result.temperatures = chains.map((n) => n * temperature)
    let before = -Infinity
    keepPrices(m, anchor)
    for (let round = 0; round < cooling.rounds; round++) {
      baseCosts(model, limits, m, base)
      let value = softSweep(model, domain, base, m.message, true, temperature, theta)
      if (model.edges > 0) value = softSweep(model, domain, base, m.message, false, temperature, theta)
      value += openingAndLimits(model, limits, domain, m)
      if (value < before) {
        // Items that hang together moved as one and went too far: go half the way back.
        stride = Math.max(0.03, stride / 2)
        meet(m, anchor)
        before = -Infinity
        continue
      }
      const isSettled = value - before < 0.002 * copies * temperature
      stride = Math.min(1, stride * 1.2)
      before = value
      keepPrices(m, anchor)
      weighAll(model, domain, theta, result.temperatures, odds)
      result.used = shareRents(model, limits, domain, m, theta, result.temperatures, odds, stride)
      stepPrices(
        model,
        limits,
        table,
        domain,
        m,
        theta,
        result.temperatures,
        odds,
        result.used,
        ceiling,
        stride,
        20 * temperature,
      )
      // The bound is above its smooth form.
      if (isPlain || isSettled || value > goal || isLate()) break
    }
    // Out of time: what the start gives is kept, if it is more than nothing.
    if (isLate() && hasWork(start)) return result
    const isLast = temperature * cooling.factor < cooling.to
    // After the last temperature the soft multipliers have served; a copy of a million pairs' messages takes a hundred megabytes.
    const hard = harden(model, limits, domain, isLast ? m : copyMultipliers(m))
    const { bound } = boundOf(model, limits, domain, hard, 1)
    if (bound > result.bound) {
      result.m = hard
      result.bound = bound
    }
    if (bound > goal || isPlain || isLast || isLate()) return result
  }
}

function hasWork({ limit, message }: Multipliers): boolean {
  return limit.some((price) => price > 0) || message.some((value) => value !== 0)
}

type PricesAndRents = Pick<Multipliers, 'limit' | 'rent'>

function keepPrices({ limit, rent }: PricesAndRents, anchor: PricesAndRents): void {
  anchor.limit.set(limit)
  if (rent !== null) anchor.rent!.set(rent)
}

/** Sets prices and rents to the middle between themselves and the anchor. */
function meet(m: Multipliers, anchor: PricesAndRents): void {
  for (let l = 0; l < m.limit.length; l++) m.limit[l] = (m.limit[l]! + anchor.limit[l]!) / 2
  if (m.rent !== null) for (let at = 0; at < m.rent.length; at++) m.rent[at] = (m.rent[at]! + anchor.rent![at]!) / 2
}

/** What opening costs after rents, and the limits, add to the smooth bound. */
function openingAndLimits(model: Model, limits: readonly Limit[], domain: Domain, m: Multipliers): number {
  const opening = openingLeft(model, limits, m)
  if (m.rent !== null) for (let at = 0; at < m.rent.length; at++) opening[at % model.zones]! -= m.rent[at]!
  let value = 0
  for (let z = 0; z < model.zones; z++)
    if (domain.state[z] === open || (domain.state[z] === undecided && opening[z]! < 0)) value += opening[z]!
  for (const [l, limit] of limits.entries()) if (limit.kind !== 'capacity') value -= m.limit[l]! * limit.most
  return value
}

/** Brings the messages to rest at temperature 0. */
export function harden(model: Model, limits: readonly Limit[], domain: Domain, m: Multipliers): Multipliers {
  if (model.edges === 0) return m
  const base = baseCosts(model, limits, m)
  for (let n = 0; n < 2; n++) {
    sweep(model, domain, base, m.message, true)
    sweep(model, domain, base, m.message, false)
  }
  return m
}

function baseCosts(
  model: Model,
  limits: readonly Limit[],
  m: Multipliers,
  base = new Float64Array(model.cost.length),
): Float64Array {
  pricedCosts(model, limits, m.limit, 1, base)
  if (m.rent !== null) for (let at = 0; at < base.length; at++) base[at]! += m.rent[at]!
  return base
}

/** The zone that each item would choose, and how sure it is: the share of its most likely zone. */
export function chooseZones(model: Model, domain: Domain, { theta, temperatures }: Leaning) {
  const { items, zones } = model
  const choice = new Int32Array(items)
  const sure = new Float64Array(items)
  for (let i = 0; i < items; i++) {
    const own = i * zones
    let least = Infinity
    for (let k = 0; k < domain.count[i]!; k++) {
      const z = domain.zone[own + k]!
      if (theta[own + z]! >= least) continue
      least = theta[own + z]!
      choice[i] = z
    }
    let sum = 0
    for (let k = 0; k < domain.count[i]!; k++)
      sum += Math.exp((least - theta[own + domain.zone[own + k]!]!) / temperatures[i]!)
    sure[i] = 1 / sum
  }
  return { choice, sure }
}
