import type { Ground } from './ground.ts'

export const undecided = 0
export const open = 1
export const closed = 2

/** What branching and exclusion have left of a problem; never written to once made. */
export interface Field {
  /** Zones of item i: `zone[from[i] .. from[i + 1]]`, in rising order. */
  from: Int32Array
  zone: Uint16Array
  state: Uint8Array
}

export function wholeField({ items, zones, cost, size, capacity }: Ground): Field {
  const from = new Int32Array(items + 1)
  const zone: number[] = []
  for (let i = 0; i < items; i++) {
    for (let z = 0; z < zones; z++)
      if (cost[i * zones + z]! < Infinity && size[i * zones + z]! <= capacity[z]!) zone.push(z)
    from[i + 1] = zone.length
  }
  return { from, zone: Uint16Array.from(zone), state: new Uint8Array(zones) }
}

/** The field with only those zones of items that `keep`, and zones in other states. Null when an item has no zone left. */
export function narrowed(field: Field, state: Uint8Array, keep: (i: number, z: number) => boolean): Field | null {
  const items = field.from.length - 1
  const from = new Int32Array(items + 1)
  const zone = new Uint16Array(field.zone.length)
  let at = 0
  for (let i = 0; i < items; i++) {
    for (let n = field.from[i]!; n < field.from[i + 1]!; n++) {
      const z = field.zone[n]!
      if (state[z] !== closed && keep(i, z)) zone[at++] = z
    }
    if (at === from[i]) return null
    from[i + 1] = at
  }
  return { from, zone: zone.slice(0, at), state }
}

/** The zone of each item, where each has one alone. */
export function planOf({ from, zone }: Field): Int32Array | null {
  return zone.length === from.length - 1 ? Int32Array.from(zone) : null
}
