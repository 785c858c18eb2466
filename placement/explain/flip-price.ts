import type { Problem, Solution } from '../problem.ts'
import { run } from '../solve/engine.ts'
import type { SolveOptions } from '../solve/options.ts'

/**
 * How much dearer its zone must become before an item leaves it in the cheapest plan, others free to move with it: found by
 * solving again without that zone. Exact when both solutions are optimal; null when no plan has the item elsewhere.
 */
export async function flipPrice(
  problem: Problem,
  solution: Solution,
  itemIndex: number,
  options: SolveOptions = {},
): Promise<{ price: number; zone: string; exact: boolean } | null> {
  const item = problem.items[itemIndex]!.id
  const placed = problem.zones.findIndex((zone) => zone.id === solution.assignment[item])
  const pinned = problem.pins !== undefined && Object.hasOwn(problem.pins, item)
  const cost = problem.cost.map((row, i) =>
    i === itemIndex ? row.map((value, z) => (z === placed ? null : value)) : row,
  )
  if (pinned || cost[itemIndex]!.every((value) => value === null)) return null
  const elsewhere = await run({ ...problem, cost }, options)
  if (elsewhere.status === 'infeasible') return null
  return {
    price: elsewhere.cost - solution.cost,
    zone: elsewhere.assignment[item]!,
    exact: solution.status === 'optimal' && elsewhere.status === 'optimal',
  }
}
