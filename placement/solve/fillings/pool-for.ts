import type { Filling } from './filling.ts'
import type { Ground } from './ground.ts'
import type { Shelves } from './shelves.ts'

/** The fillings that a field still allows, with the items that it has decided left out of them. */
export function poolFor(ground: Ground, shelves: Shelves, pool: readonly Filling[][]): Filling[][] {
  const { zones, items } = ground
  const can = new Uint8Array(items * zones)
  const isFree = new Uint8Array(items)
  for (const i of shelves.free) isFree[i] = 1
  for (let z = 0; z < zones; z++) for (const i of shelves.candidates[z]!) can[i * zones + z] = 1
  return pool.map((fillings, z) => {
    if (shelves.isShut[z] === 1) return []
    const base = shelves.fixed[z]! + (shelves.optional[z] === 1 ? ground.opening[z]! : 0)
    const kept: Filling[] = []
    for (const filling of fillings) {
      const left = filling.items.filter((i) => isFree[i] === 1)
      let size = 0
      let cost = base
      let isPossible = true
      for (const i of left) {
        size += ground.size[i * zones + z]!
        cost += ground.cost[i * zones + z]!
        isPossible &&= can[i * zones + z] === 1
      }
      if (isPossible && size <= shelves.room[z]!) kept.push({ ...filling, items: left, cost })
    }
    return kept
  })
}
