import type { PlacementPlan } from '#placement/plan.ts'

/**
 * What a committed plan says otherwise than the inputs give, a line a difference. Empty when they are the same. The committed
 * plan must have been read by `parsePlan`, which refuses one whose content is not what its digest says.
 */
export function planDifferences(committed: PlacementPlan, made: PlacementPlan): string[] {
  if (committed.digest === made.digest) return []
  const before = new Map(committed.placements.map((placement) => [placement.id, placement.zone]))
  const after = new Map(made.placements.map((placement) => [placement.id, placement.zone]))
  const moves = [...after].flatMap(([id, zone]) => {
    if (!before.has(id)) return [`+ ${id}: ${zone ?? 'no place'}`]
    const was = before.get(id)
    return was === zone ? [] : [`~ ${id}: ${was ?? 'no place'} → ${zone ?? 'no place'}`]
  })
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id) => `- ${id}`)
  const inputs = Object.entries(made.inputs).flatMap(([name, digest]) =>
    committed.inputs[name] === digest ? [] : [`! ${name} changed since the plan was made`],
  )
  const lines = [...inputs, ...moves, ...gone].sort()
  return lines.length > 0
    ? lines
    : ['! the plan differs in costs, controls or proof; run `rettsky plan` and review the difference']
}
