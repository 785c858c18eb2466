import { churnOf } from '#placement/problem/follow-plan.ts'
import { presentZones } from '#placement/problem/migration.ts'
import type { Problem } from '#placement/problem.ts'
import { type Solved, solveFrom } from './compare.ts'

/** The best that so many moves can do. Amounts in minor units a month. */
export type CurvePoint = {
  readonly moves: number
  readonly cost: number
  /** What is saved against the fewest moves that make a plan. */
  readonly saving: number
  /** The churn price that leads here: every move is worth it, and none that is left undone would be. */
  readonly churn: number
  readonly proven: boolean
  readonly gap: number
  /** What moves, by group. */
  readonly moved: readonly string[]
}

/** Churn prices that are tried, in whole units of the currency: from hardly any move to every one that pays. */
const churns = [100_000, 30_000, 10_000, 3_000, 1_000, 300, 100, 30, 10, 0]

/**
 * What moving more saves, from where everything lies today to the best plan there is. Each point is the cheapest plan under a
 * price of moving, and so the cheapest of all with its number of moves. What may not stay where it lies moves whatever it costs
 * and is not counted.
 */
export async function savingCurve(present: Solved, began: (what: string) => void = () => {}): Promise<CurvePoint[]> {
  const today = fromToday(present)
  const points = new Map<number, Omit<CurvePoint, 'saving'>>()
  for (const churn of churns.map((whole) => whole * 100)) {
    began(`churn ${churn / 100}`)
    const problem = { ...today, moveCost: today.items.map(() => churn) }
    const { status, cost, gap, assignment } = await solveFrom(problem, present.world, present)
    const moved = today.items.flatMap(({ id }, i) => (isMove(today.current?.[i], assignment[id]) ? [id] : []))
    const point = {
      moves: moved.length,
      cost: cost - churnOf(problem, assignment),
      churn,
      moved,
      proven: status === 'optimal',
      gap,
    }
    if (!points.has(moved.length)) points.set(moved.length, point)
  }
  const drawn = [...points.values()].sort((a, b) => a.moves - b.moves)
  const first = drawn[0]?.cost ?? 0
  return drawn.map((point) => ({ ...point, saving: first - point.cost }))
}

const isMove = (from: string | null | undefined, to: string | undefined): boolean =>
  from !== null && from !== undefined && from !== to

/** The problem with today's places as those that moves leave, where they may still be lain in. */
function fromToday({ built, world }: Solved): Problem {
  const { problem, groups } = built
  const current = groups.map(({ members }, i) => {
    const system = members.find(({ kind }) => kind === 'system') ?? members[0]
    const places = presentZones(system?.submission.system.now?.zone, world.input.zones)
    const open = problem.zones.flatMap(({ id }, z) => ((problem.cost[i]?.[z] ?? null) === null ? [] : [id]))
    return places.find((zone) => open.includes(zone)) ?? null
  })
  return { ...problem, current }
}
