import { closed, type Field, narrowed, open, undecided } from './field.ts'
import type { Ground } from './ground.ts'
import { weighAll } from './penalties.ts'
import type { Shelves } from './shelves.ts'

/** What a node rules out for plans below a goal: zones of items, and that zones are empty or in use. */
export interface Ruled {
  items: number[]
  zones: number[][]
  used: number[]
  unused: number[]
  /** How far above the bound it was looked, in 1/scale units; all of it costs at least `least`. */
  above: number
  least: number
}

/** A field, the values of items by which its zones are filled, and what they prove. */
interface Bounded {
  field: Field
  values: Float64Array
  bound: number
}

/** Narrows the node's field; leaves it as it is when nothing would be left of an item. */
export function ruleOut(ground: Ground, goal: number, node: Bounded, shelves: Shelves): Ruled | null {
  const { zones } = ground
  const above = goal - node.bound
  // Where zones are still to be chosen they are what matters; a rough look at items will do.
  const enough = isOpening(ground, shelves) ? 0 : above
  const { into, outOf, outOfAll, use, leave } = weighAll(ground, shelves, node.values, enough)
  const out = new Map<number, number[]>()
  const gone = new Uint8Array(ground.items * zones)
  for (let z = 0; z < zones; z++)
    for (const [n, i] of shelves.candidates[z]!.entries())
      if (into[z]![n]! + outOfAll[i]! - outOf[z]![n]! >= above) {
        out.set(i, [...(out.get(i) ?? []), z])
        gone[i * zones + z] = 1
      }
  for (const i of shelves.free)
    for (let n = node.field.from[i]!; n < node.field.from[i + 1]!; n++) {
      const z = node.field.zone[n]!
      if (ground.size[i * zones + z]! <= shelves.room[z]! || gone[i * zones + z] === 1) continue
      out.set(i, [...(out.get(i) ?? []), z])
      gone[i * zones + z] = 1
    }
  const state = node.field.state.slice()
  const [used, unused]: [number[], number[]] = [[], []]
  for (let z = 0; z < zones; z++) {
    if (shelves.optional[z] === 0 || state[z] !== undecided) continue
    if (use[z]! >= above) unused.push(z)
    else if (leave[z]! >= above) used.push(z)
  }
  if (out.size === 0 && used.length === 0 && unused.length === 0) return null
  for (const z of used) state[z] = open
  for (const z of unused) state[z] = closed
  node.field = narrowed(node.field, state, (i, z) => gone[i * zones + z] === 0) ?? node.field
  const items = [...out.keys()].sort((p, q) => p - q)
  return { items, zones: items.map((i) => out.get(i)!), used, unused, above: enough, least: goal }
}

/** Whether it is still open which zones are paid for. */
export function isOpening(ground: Ground, { optional, isShut }: Shelves): boolean {
  return ground.opens && optional.some((value, z) => value === 1 && isShut[z] === 0 && ground.opening[z]! > 0)
}
