import type { Domain } from './domain.ts'
import type { Prices, Proof } from './proof.ts'

/** Everything the bound of one leaf depends on. Multipliers are in 1/scale of a cost unit. */
export interface Leaf {
  scale: number
  domain: Domain
  prices: Prices
  /** Value of each item; NaN: the least reduced cost. */
  values: Float64Array
  /** For each pair one message a zone to `a`, then one a zone to `b`. */
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

/**
 * A bound of all plans in a leaf, and how much more than that any of them costs at the least that makes a choice; Infinity where
 * none does. All in 1/scale units, and of the leaf as it was when it was measured.
 */
export interface Measured {
  bound: bigint
  /** With item i in zone z. Where zones are filled it is counted exactly up to `above`; beyond that it may be less. */
  withItem(above: number): (i: number, z: number) => number
  /** With an item at least in zone z. */
  using(z: number): number
  /** With none in zone z. */
  without(z: number): number
}
