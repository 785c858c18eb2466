/**
 * What a certificate of method `multiplier-tree` holds: a search tree in which every leaf has multipliers that bound the
 * cost from below. All numbers are integers; multipliers are in 1/`scale` of a cost unit. Items, zones and edges are
 * numbered as they stand in the problem.
 *
 * For any prices ≥ 0 on the limits, any messages on the edges and any item values, no plan in a leaf costs less than
 *
 *     Σ_i value(i) + Σ_z opening(z) + Σ_e least(e) − Σ limits × prices
 *
 * where the reduced cost r(i,z) is the cost of item i in z, plus its sizes × prices, plus the messages of its edges to it;
 * value(i) is free, and the least r(i,z) unless given; opening(z) is F + Σ_i min(0, r(i,z) − value(i)) − capacities ×
 * prices, taken as at most 0 where the leaf leaves open whether z is used; least(e) is the least cost of the pair less its
 * messages to both ends.
 *
 * A node may set zones of items aside (`exclude`). What is set aside has its own bound by the same multipliers: the node's
 * bound, plus the item's reduced cost in that zone above its value, plus how much its pairs cost above their least with the
 * item there, plus opening(z) where that is above 0. That a zone holds nothing is bounded likewise: opening(z) is taken away
 * where it is below 0, and each item's value rises to the least of its other zones. The lower bound is the least over all
 * leaves and all that was set aside. Where zones are filled, an item in a zone costs above the bound what that zone's filling
 * costs more with it, and what the fillings of all other zones cost more without it. No bound is needed for a zone where the
 * item finds no room beside the items that have no other zone, nor for one to which it could only move when none may move
 * any more. Capacities count as the largest sum of sizes that they have room for, and shares too where sizes are the same
 * in every zone.
 */
export interface Proof {
  scale: number
  /**
   * Capacities of this resource are kept, not priced: opening(z) is then F and the least Σ r(i,z) − value(i) over sets of
   * items that fit in the zone together, with all items that have no other zone among them. Sizes and capacities count in
   * whole units of `unit`, rounded down, so that what fits still does. null: zones have no capacities. Prices of these
   * capacities say what room is worth and count for nothing in the bound.
   */
  filled?: {
    resource: string | null
    unit: number
    /**
     * Zones in use must have room together for all items, each counted with its least size. In place of each opening(z)
     * below 0 the bound has the least Σ opening(z) over sets of zones that give what those in use anyway lack. That need and
     * the rooms count in whole units of a ten-thousandth of the need, rounded up, or of 1 where that is more. An item in a
     * zone then costs above the bound what its filling costs more with it, what covering costs more with the zone, and what
     * the fillings of zones in use anyway cost more without the item.
     */
    together?: boolean
  }
  /** The tree in pre-order: a node with `branch` is followed by its two subtrees, one with `exclude` alone by one subtree. */
  nodes: ProofNode[]
}

/** Multipliers that differ from the parent's; the root's parent has none. */
export interface ProofNode {
  prices?: Prices
  /** Value of each listed item. */
  values?: { items: number[]; is: number[] }
  /** For each listed edge, one message a zone to its `a`, then one a zone to its `b`. */
  messages?: { edges: number[]; is: number[] }
  exclude?: Excluded
  /**
   * `item`: first subtree has the item in one of `zones`, the second in none of them. `open`: in the first the zone is
   * used (its opening cost is paid), in the second it holds nothing.
   */
  branch?: { item: number; zones: number[] } | { open: number }
  /** Prices alone, with no costs, messages or values, show that no plan is left here: they replace the node's own. */
  infeasible?: Prices
}

/** What a node sets aside, before it branches. */
export interface Excluded {
  items: number[]
  /** For each listed item, the zones it is not given. */
  zones: number[][]
  /** Zones that hold at least one item from here on; set aside is that they hold none, and the other way round. */
  used?: number[]
  unused?: number[]
  /** With `filled`: excess is counted exactly up to this much, in 1/scale of a cost unit. */
  above?: number
}

/** Prices per unit of size, all ≥ 0; a limit that is not listed has price 0. */
export interface Prices {
  capacity?: [zone: number, resource: string, price: number][]
  /** Price per unit by which a supplier's sizes × denominator pass numerator × all sizes. */
  share?: [supplier: string, price: number][]
  moves?: number
}

/** Why a plan or a certificate is refused. `where` names the item, zone, edge or node. */
export interface Fault {
  code:
    | 'problem-unreadable'
    | 'not-this-problem'
    | 'unknown-method'
    | 'malformed-certificate'
    | 'negative-price'
    | 'number-too-large'
    | 'not-placed'
    | 'unknown-item'
    | 'unknown-zone'
    | 'forbidden-zone'
    | 'pin-broken'
    | 'capacity-exceeded'
    | 'share-exceeded'
    | 'too-many-moves'
    | 'cost-differs'
    | 'bound-not-proven'
    | 'bound-above-cost'
    | 'infeasibility-not-proven'
  where: string
  met?: string
  accepted?: string
}
