import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Problem } from '../problem.ts'
import type { Replan } from '../replan.ts'
import type { Group } from './group.ts'
import type { GroupOption } from './options.ts'

type Following = Pick<Problem, 'current' | 'moveCost' | 'maxMoves'>

/**
 * What following another plan adds to a problem. What lay where it may not lie any more, or is new, has no place to leave: its
 * move is free and counts for nothing.
 */
export function following(
  replan: Replan | undefined,
  groups: readonly Group[],
  options: ReadonlyMap<string, readonly GroupOption[]>,
  zones: readonly LandingZone[],
): Following {
  if (replan === undefined) return {}
  const mayStay = (group: string, zone: string) =>
    zones.some(({ id }) => id === zone) &&
    (options.get(group) ?? []).some((option) => option.zone === zone && option.state === 'allowed')
  const current = groups.map(({ id }) => {
    const zone = replan.current[id]
    return zone !== undefined && mayStay(id, zone) ? zone : null
  })
  return {
    current,
    moveCost: groups.map(() => replan.churn),
    ...(replan.maxMoves === undefined ? {} : { maxMoves: replan.maxMoves }),
  }
}

/** What the moves of a plan count by their churn price: groups that left a zone they could have stayed in. */
export function churnOf(problem: Problem, assignment: Readonly<Record<string, string>>): number {
  return problem.items.reduce((sum, { id }, i) => {
    const zone = problem.current?.[i] ?? null
    return zone === null || assignment[id] === zone ? sum : sum + (problem.moveCost?.[i] ?? 0)
  }, 0)
}
