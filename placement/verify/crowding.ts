import type { ExactProblem } from './exact-problem.ts'
import { isAllowed, type Leaf } from './leaf.ts'

/** Whether an item finds no room in a zone beside those that have no other, or may not move any more beside those that must. */
export function crowdedOut(problem: ExactProblem, leaf: Leaf): (i: number, z: number) => boolean {
  const { items, zones, moved, maxMoves } = problem
  // Where zones are filled whole, their fillings say so.
  if (leaf.filled !== undefined || (problem.capacity.length === 0 && maxMoves === null)) return () => false
  const onlyZone = new Int32Array(items).fill(-1)
  const mustMove = new Uint8Array(items)
  let moves = 0
  for (let i = 0; i < items; i++) {
    const own: number[] = []
    for (let z = 0; z < zones; z++) if (isAllowed(leaf, zones, i, z)) own.push(z)
    if (own.length === 1) onlyZone[i] = own[0]!
    if (!own.every((z) => moved[i * zones + z] === 1)) continue
    mustMove[i] = 1
    moves++
  }
  const full = problem.capacity.map(({ zone, resource, limit }) => {
    const sizes = problem.sizes.get(resource) ?? []
    const sizeOf = (i: number) => {
      const size = sizes[i] ?? 0
      return typeof size === 'number' ? size : size[zone]!
    }
    let left = limit
    for (let i = 0; i < items; i++) if (onlyZone[i] === zone) left -= sizeOf(i)
    return { zone, isTooLarge: (i: number) => sizeOf(i) > left }
  })
  return (i, z) => {
    if (maxMoves !== null && moved[i * zones + z] === 1 && moves - mustMove[i]! >= maxMoves) return true
    return onlyZone[i] !== z && full.some(({ zone, isTooLarge }) => zone === z && isTooLarge(i))
  }
}
