import type { PlacementPlan } from '../plan.ts'
import type { Problem } from '../problem.ts'

/**
 * Each supplier's share of the limited resource, largest first; of vCPU where nothing is limited. The body's own cloud is no
 * supplier, but counts in the whole.
 */
export function supplierShares(
  problem: Problem,
  assignment: Readonly<Record<string, string>>,
): PlacementPlan['suppliers'] {
  const limit = problem.supplierMaxShare
  const sizes = problem.size?.[limit?.resource ?? 'vcpu'] ?? []
  const held = new Map<string, number>()
  let whole = 0
  for (const [i, item] of problem.items.entries()) {
    const zone = problem.zones.findIndex(({ id }) => id === assignment[item.id])
    const size = sizes[i]
    const amount = Array.isArray(size) ? (size[zone] ?? 0) : (size ?? 0)
    const supplier = problem.zones[zone]?.supplier
    whole += amount
    if (supplier !== undefined) held.set(supplier, (held.get(supplier) ?? 0) + amount)
  }
  return [...held]
    .map(([supplier, amount]) => ({ supplier, share: whole === 0 ? 0 : amount / whole, max: limit?.share ?? null }))
    .sort((a, b) => b.share - a.share || (a.supplier < b.supplier ? -1 : 1))
}
