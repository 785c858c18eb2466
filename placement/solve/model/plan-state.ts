import { type Domain, open } from './domain.ts'
import { type Model, pairCost, sizeIn } from './model.ts'

/** A choice of zones with its sums, so that the effect of one move is known in time linear in the item's edges. */
export interface PlanState {
  zoneOf: Int32Array
  /** Sizes in each zone, at `r * zones + z`. */
  held: Float64Array
  /** Items in each zone; one more where the zone is paid for anyway. */
  inhabitants: Int32Array
  /** Sizes with each supplier, and of all items, of the resource whose share is limited. */
  supplied: Float64Array
  total: number
  moves: number
  cost: number
}

export function stateOf(model: Model, zoneOf: Int32Array, domain?: Domain): PlanState {
  const { items, zones, share } = model
  const state: PlanState = {
    zoneOf: zoneOf.slice(),
    held: new Float64Array(model.resources.length * zones),
    inhabitants: new Int32Array(zones),
    supplied: new Float64Array(model.suppliers.length),
    total: 0,
    moves: 0,
    cost: 0,
  }
  for (let z = 0; domain !== undefined && z < zones; z++)
    if (domain.state[z] === open) {
      state.inhabitants[z] = 1
      state.cost += model.opening[z]!
    }
  for (let i = 0; i < items; i++) {
    const z = zoneOf[i]!
    state.cost += model.cost[i * zones + z]!
    if (state.inhabitants[z]!++ === 0) state.cost += model.opening[z]!
    for (let r = 0; r < model.size.length; r++) state.held[r * zones + z]! += sizeIn(model.size[r]!, i, z)
    if (model.current[i]! >= 0 && model.current[i] !== z) state.moves++
    if (share === null) continue
    const size = sizeIn(model.size[share.resource]!, i, z)
    state.total += size
    if (model.supplierOf[z]! >= 0) state.supplied[model.supplierOf[z]!]! += size
  }
  for (let e = 0; e < model.edges; e++)
    state.cost += pairCost(model, e, zoneOf[model.edgeA[e]!]!, zoneOf[model.edgeB[e]!]!)
  return state
}

/** What moving item i to zone z adds to the cost. */
export function costOfMove(model: Model, state: PlanState, i: number, z: number): number {
  const { zones, edgesFrom, edgesOf, edgeA, edgeB } = model
  const old = state.zoneOf[i]!
  let delta = model.cost[i * zones + z]! - model.cost[i * zones + old]!
  if (state.inhabitants[old] === 1) delta -= model.opening[old]!
  if (state.inhabitants[z] === 0) delta += model.opening[z]!
  const to = edgesFrom[i + 1]!
  for (let n = edgesFrom[i]!; n < to; n++) {
    const e = edgesOf[n]!
    if (edgeA[e] === i) {
      const other = state.zoneOf[edgeB[e]!]!
      delta += pairCost(model, e, z, other) - pairCost(model, e, old, other)
    } else {
      const other = state.zoneOf[edgeA[e]!]!
      delta += pairCost(model, e, other, z) - pairCost(model, e, other, old)
    }
  }
  return delta
}

/** Moves item i to zone z; `delta` is what `costOfMove` said. */
export function applyMove(model: Model, state: PlanState, i: number, z: number, delta: number): void {
  const { zones, share } = model
  const old = state.zoneOf[i]!
  state.cost += delta
  for (let r = 0; r < model.size.length; r++) {
    state.held[r * zones + old]! -= sizeIn(model.size[r]!, i, old)
    state.held[r * zones + z]! += sizeIn(model.size[r]!, i, z)
  }
  state.inhabitants[old]!--
  state.inhabitants[z]!++
  if (model.current[i]! >= 0) state.moves += (z === model.current[i] ? 0 : 1) - (old === model.current[i] ? 0 : 1)
  if (share !== null) {
    const before = sizeIn(model.size[share.resource]!, i, old)
    const after = sizeIn(model.size[share.resource]!, i, z)
    state.total += after - before
    if (model.supplierOf[old]! >= 0) state.supplied[model.supplierOf[old]!]! -= before
    if (model.supplierOf[z]! >= 0) state.supplied[model.supplierOf[z]!]! += after
  }
  state.zoneOf[i] = z
}
