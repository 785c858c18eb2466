import { closed, open, undecided } from '../fillings/field.ts'
import type { CostTable } from './cost-table.ts'
import { type Raised, raiseValues } from './raise-values.ts'

/** Zones that any plan below a goal uses, and those that none does, by the values that show it. */
export interface Decided {
  values: Float64Array
  used: number[]
  unused: number[]
}

/** A node of the search: what is known of zones, the values that bound what is left, and how that was split. */
export interface OpeningNode {
  state: Uint8Array
  values: Float64Array
  /** In 1/scale units; Infinity where no plan is left. */
  bound: number
  /** How much of each zone the rounds have used on the whole. */
  used: Float64Array
  decided: Decided[]
  split: number
  children: [OpeningNode, OpeningNode] | null
}

export interface OpeningSearch {
  table: CostTable
  /** No plan at or above this is wanted, in 1/scale units. */
  goal: number
  /** Nothing that was set aside costs less, in 1/scale units. */
  aside: number
  steps: number
  isLate: () => boolean
}

export interface Effort {
  rounds: number
  stride: number
  turns: number
}

/** A node with these zones decided: raises its bound, decides zones by it, and again for as long as that decides any or for so many turns. */
export function openNode(search: OpeningSearch, state: Uint8Array, start: Float64Array, effort: Effort): OpeningNode {
  const { table } = search
  const none = new Float64Array()
  const node: OpeningNode = {
    state,
    values: start,
    bound: -Infinity,
    used: none,
    decided: [],
    split: -1,
    children: null,
  }
  for (let turn = 0; turn < effort.turns; turn++) {
    if (hasNoZone(table, node.state)) {
      node.bound = Infinity
      return node
    }
    const { goal, isLate } = search
    const [rounds, stride] = turn === 0 ? [effort.rounds, effort.stride] : [Math.ceil(effort.rounds / 3), 0.1]
    const raised = raiseValues(table, node.state, node.values, { rounds, stride, goal, isLate })
    search.steps += raised.steps
    node.values = raised.values
    node.bound = raised.bound
    node.used = raised.used
    if (node.bound >= search.goal || search.goal === Infinity) return node
    const found = decideZones(search, node.state, raised)
    if (found === null) return node
    search.aside = Math.min(search.aside, search.goal)
    node.decided.push(found)
    node.state = node.state.slice()
    for (const z of found.used) node.state[z] = open
    for (const z of found.unused) node.state[z] = closed
  }
  return node
}

/** Zones whose use, or whose lack, would cost as much as lies between the bound and the goal. */
function decideZones({ table, goal }: OpeningSearch, state: Uint8Array, raised: Raised): Decided | null {
  const { values, slack, bound } = raised
  const above = goal - bound
  const lack = lackOfEach(table, state, values)
  const found: Decided = { values, used: [], unused: [] }
  for (let z = 0; z < table.zones; z++) {
    if (state[z] !== undecided) continue
    if (slack[z]! >= above) found.unused.push(z)
    else if (lack[z]! >= above) found.used.push(z)
  }
  return found.used.length + found.unused.length === 0 ? null : found
}

/**
 * What the bound gains at least where a zone is left empty: an item that pays for it alone may have a value up to what its
 * next zone costs.
 */
function lackOfEach(
  { items, zones, from, zone, cost }: CostTable,
  state: Uint8Array,
  values: Float64Array,
): Float64Array {
  const lack = new Float64Array(zones)
  for (let i = 0; i < items; i++) {
    let [own, next] = [-1, Infinity]
    for (let n = from[i]!; n < from[i + 1]!; n++) {
      if (state[zone[n]!] === closed) continue
      if (own < 0) own = zone[n]!
      else {
        next = cost[n]!
        break
      }
    }
    if (next > values[i]!) lack[own]! += next - values[i]!
  }
  return lack
}

function hasNoZone({ items, from, zone }: CostTable, state: Uint8Array): boolean {
  for (let i = 0; i < items; i++) {
    let n = from[i]!
    while (n < from[i + 1]! && state[zone[n]!] === closed) n++
    if (n === from[i + 1]!) return true
  }
  return false
}
