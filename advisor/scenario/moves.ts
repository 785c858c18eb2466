import type { Placement, PlacementPlan, ZoneOption } from '#placement/plan.ts'

/** What lies together and goes to another zone. */
export type Move = {
  readonly group: string
  readonly members: readonly string[]
  readonly from: string | null
  readonly to: string
  /** What lying in the new zone saves a month, all others as planned, in minor units; `null` where it may not stay. */
  readonly saving: number | null
}

/** The moves that lead from places to a plan, the greatest saving first, those that must be before all others. */
export function movesBetween(before: ReadonlyMap<string, string | null>, plan: PlacementPlan): Move[] {
  return [...Map.groupBy(plan.placements, ({ group }) => group)]
    .flatMap(([group, members]): Move[] => {
      const [first] = members
      const from = before.get(group) ?? null
      if (first === undefined || first.zone === null || first.zone === from) return []
      return [{ group, members: members.map(({ id }) => id), from, to: first.zone, saving: savingOf(first, from) }]
    })
    .sort((a, b) => (b.saving ?? Infinity) - (a.saving ?? Infinity) || (a.group < b.group ? -1 : 1))
}

function savingOf({ options, zone }: Placement, from: string | null): number | null {
  const [stay, go] = [costIn(options, from), costIn(options, zone)]
  return stay === null || go === null ? null : stay - go
}

function costIn(options: readonly ZoneOption[], zone: string | null): number | null {
  const option = options.find((one) => one.zone === zone)
  return option?.state === 'allowed' ? option.run + option.neighbours + option.migration : null
}
