import { closed, type Field, open, undecided } from './field.ts'
import type { Ground } from './ground.ts'

/** A field seen from its zones: which items each could still hold, and what it holds already. */
export interface Shelves {
  /** Items with more than one zone. */
  free: Int32Array
  /** For each zone, the free items that fit in its room. */
  candidates: Int32Array[]
  /** Cost of what a zone holds already, opening included where it is paid for. */
  fixed: Float64Array
  /** What is left of its capacity, and no more than all its candidates take. */
  room: Float64Array
  /** 1 where a zone may stay empty and unpaid. */
  optional: Uint8Array
  isShut: Uint8Array
  /** Room that all free items together take at the least. */
  need: number
}

/** Null when what is decided does not fit, or leaves a free item no room anywhere. */
export function shelvesOf(ground: Ground, field: Field): Shelves | null {
  const { items, zones, cost, size, capacity, opening } = ground
  const fixed = new Float64Array(zones)
  const room = capacity.slice()
  const optional = new Uint8Array(zones)
  const isShut = new Uint8Array(zones)
  for (let z = 0; z < zones; z++) {
    optional[z] = field.state[z] === undecided ? 1 : 0
    isShut[z] = field.state[z] === closed ? 1 : 0
    if (field.state[z] === open) fixed[z] = opening[z]!
  }
  const free: number[] = []
  for (let i = 0; i < items; i++) {
    if (field.from[i + 1]! - field.from[i]! > 1) {
      free.push(i)
      continue
    }
    const z = field.zone[field.from[i]!]!
    if (optional[z] === 1) {
      optional[z] = 0
      fixed[z]! += opening[z]!
    }
    fixed[z]! += cost[i * zones + z]!
    room[z]! -= size[i * zones + z]!
    if (room[z]! < 0) return null
  }
  const lists: number[][] = Array.from({ length: zones }, () => [])
  let need = 0
  for (const i of free) {
    let least = Infinity
    for (let n = field.from[i]!; n < field.from[i + 1]!; n++) {
      const z = field.zone[n]!
      if (size[i * zones + z]! > room[z]!) continue
      lists[z]!.push(i)
      least = Math.min(least, size[i * zones + z]!)
    }
    if (least === Infinity) return null
    need += least
  }
  for (let z = 0; z < zones; z++) {
    let all = 0
    for (const i of lists[z]!) all += size[i * zones + z]!
    room[z] = Math.min(room[z]!, all)
  }
  return {
    free: Int32Array.from(free),
    candidates: lists.map((list) => Int32Array.from(list)),
    fixed,
    room,
    optional,
    isShut,
    need,
  }
}
