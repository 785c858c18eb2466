import type { PlacementPlan } from '#placement/plan.ts'

/**
 * What a committed plan says otherwise than the inputs give, a line a difference. Empty when they are the same to the last byte
 * of their digests.
 */
export function planDifferences(committedText: string, made: PlacementPlan): string[] {
  const committed = parse(committedText)
  if (committed === null) return ['the committed plan cannot be read as JSON']
  if (committed.digest === made.digest) return []
  const before = new Map((committed.placements ?? []).map((placement) => [placement.id, placement.zone]))
  const after = new Map(made.placements.map((placement) => [placement.id, placement.zone]))
  const moves = [...after].flatMap(([id, zone]) => {
    if (!before.has(id)) return [`+ ${id}: ${zone ?? 'no place'}`]
    const was = before.get(id)
    return was === zone ? [] : [`~ ${id}: ${was ?? 'no place'} → ${zone ?? 'no place'}`]
  })
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id) => `- ${id}`)
  const inputs = Object.entries(made.inputs).flatMap(([name, digest]) =>
    committed.inputs?.[name] === digest ? [] : [`! ${name} changed since the plan was made`],
  )
  const lines = [...inputs, ...moves, ...gone].sort()
  return lines.length > 0
    ? lines
    : ['! the plan differs in costs, controls or proof; run `rettsky plan` and review the difference']
}

type Committed = Partial<Pick<PlacementPlan, 'digest' | 'placements' | 'inputs'>>

function parse(text: string): Committed | null {
  try {
    return JSON.parse(text) as Committed
  } catch {
    return null
  }
}
