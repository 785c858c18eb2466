import type { Domain } from './domain.ts'
import { exact } from './exact.ts'
import type { ExactProblem } from './exact-problem.ts'

/** Whether an item finds no room in a zone beside those that have no other, or may not move any more beside those that must. */
export function crowdedOut(problem: ExactProblem, domain: Domain): (i: number, z: number) => boolean {
  const { zones, moved, capacity, maxMoves } = problem
  if (capacity.length === 0 && maxMoves === null) return () => false
  const only = domain.onlyZones()
  const mustMove = maxMoves === null ? null : itemsThatMustMove(problem, domain)
  const moves = mustMove?.reduce((sum, must) => sum + must, 0) ?? 0
  const left = capacity.map(({ zone, sizes, most }) => {
    let room = most
    for (let i = 0; i < only.length; i++)
      if (only[i] === zone) room = exact(room - sizes.of[i * sizes.perItem + zone * sizes.perZone]!)
    return { sizes, room }
  })
  const rowsOf = Array.from({ length: zones }, (_, z) => left.filter((_, row) => capacity[row]!.zone === z))
  return (i, z) => {
    if (maxMoves !== null && moved[i * zones + z] === 1 && moves - mustMove![i]! >= maxMoves) return true
    const isIn = only[i] === z
    return rowsOf[z]!.some(({ sizes, room }) => (isIn ? 0 : sizes.of[i * sizes.perItem + z * sizes.perZone]!) > room)
  }
}

/** 1 for each item that all of its zones are a move for. */
function itemsThatMustMove({ items, zones, moved }: ExactProblem, { allowed }: Domain): Uint8Array {
  const must = new Uint8Array(items).fill(1)
  for (let i = 0; i < items; i++)
    for (let z = 0; z < zones; z++) if (allowed[i * zones + z] === 1 && moved[i * zones + z] === 0) must[i] = 0
  return must
}
