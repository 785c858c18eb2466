import type { Thing } from './filling.ts'
import type { Prices, Proof } from './proof.ts'

/** What has been decided about a zone on the way to a leaf. */
export type ZoneState = 'open' | 'closed' | 'undecided'

/** Everything the bound of one leaf depends on. Multipliers are in 1/scale of a cost unit. */
export interface Leaf {
  scale: number
  allowed: Uint8Array
  zoneState: readonly ZoneState[]
  prices: Prices
  /** Value of each item; NaN: the least reduced cost. */
  values: Float64Array
  /** For each edge one message a zone to `a`, then one a zone to `b`. */
  messages: Float64Array
  /** The resource whose capacities the proof keeps instead of pricing them. */
  filled: Proof['filled']
  /** What follows from prices and messages, remembered from leaf to leaf. */
  priced: (leaf: Leaf) => Priced
}

/** What items and zones cost at the prices of a leaf, before anything is decided. */
export interface Priced {
  /** Prices that all plans are given back. */
  constant: number
  /** Cost of each item in each zone with prices and messages. */
  reduced: Float64Array
  /** What using each zone costs, less the prices of its capacities. */
  paid: Float64Array
  /** Zones of each item, the cheapest first; null where prices change too often for it to pay. */
  order: Uint32Array | null
}

/** A bound in 1/scale units and what it is made of. */
export interface Measured {
  bound: bigint
  reduced: Float64Array
  /** Zones of each item by reduced cost, where they have been put in order. */
  order: Uint32Array | null
  values: Float64Array
  /** Least cost of each pair less the messages that it has sent. */
  pairs: Float64Array
  /** What using each zone adds. */
  opening: readonly number[]
  /** Zones that are used in every plan of the leaf. */
  inUse: readonly boolean[]
  /** How each zone can be filled, where the proof keeps capacities instead of pricing them. */
  shelves: readonly Shelf[] | null
  /** What zones in use cost when they must have room for all, where the proof asks for that. */
  together: Together | null
}

/** One zone of a leaf: what it holds in every plan, and what else it may take up. */
export interface Shelf {
  isClosed: boolean
  /** An item has no other zone, or the zone is decided to be used. */
  isInUse: boolean
  /** What it costs before anything more is taken up, opening included. */
  base: number
  /** Items that have another zone too, and what each costs here above its value. */
  items: number[]
  things: Thing[]
  /** Items that have another zone too and find no room here. */
  tooLarge: number[]
  /** What is left for them of the capacity. */
  room: number
}

/** The least sum of terms of zones that together have room for all, and the same with each zone among them, and without it. */
export interface Together {
  /** Room that zones not yet in use must give; 0 or less where those in use have enough. */
  need: number
  least: number
  each(): { withIt: number[]; without: number[] }
}

export function isAllowed(leaf: Leaf, zones: number, i: number, z: number): boolean {
  return leaf.allowed[i * zones + z] === 1 && leaf.zoneState[z] !== 'closed'
}
