import { type Edge, Problem } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'

/** Where everything goes that lay in zones which are given up, and what could not be kept on the way. */
export interface Left {
  /** By item of the problem; null where no other zone may hold it. */
  readonly to: ReadonlyMap<string, string | null>
  /** True when the remaining zones are too small: then the targets are the cheapest as if they were not. */
  readonly overCapacity: boolean
}

/** The clock is only there to end what has gone wrong: an answer that hung on it would not be the same twice. */
const settings = { timeLimitSeconds: 120, gap: 0.001, seed: 1 }

/**
 * The cheapest places for what lies in the zones that are left, everything else staying where it is. Supplier shares and
 * contracts do not hold anything back: an exit is not a time for them. The same plan gives the same answer.
 */
export async function leaveZones(
  input: unknown,
  lies: ReadonlyMap<string, string>,
  leaving: ReadonlySet<string>,
): Promise<Left> {
  const problem = Problem.parse(input)
  const moving = problem.items.flatMap(({ id }, i) => (leaving.has(lies.get(id) ?? '') ? [i] : []))
  const stay = problem.zones.flatMap(({ id }, z) => (leaving.has(id) ? [] : [z]))
  const mayGo = (i: number) => stay.some((z) => problem.cost[i]?.[z] != null)
  const placeable = moving.filter(mayGo)
  const nowhere = moving.filter((i) => !mayGo(i)).map((i) => [nameOf(problem, i), null] as const)
  if (placeable.length === 0) return { to: new Map(nowhere), overCapacity: false }
  const rest = remaining(problem, lies, placeable, stay)
  const solution = await solve(rest, settings)
  const overCapacity = solution.status === 'infeasible'
  const { assignment } = overCapacity ? await solve(withoutCapacity(rest), settings) : solution
  return { to: new Map([...Object.entries(assignment), ...nowhere]), overCapacity }
}

const nameOf = (problem: Problem, i: number): string => problem.items[i]?.id ?? ''

/** The problem of what moves: rooms that others take are taken, and traffic with them is a cost of each place. */
function remaining(
  problem: Problem,
  lies: ReadonlyMap<string, string>,
  moving: readonly number[],
  stay: readonly number[],
): Problem {
  const index = new Map(problem.zones.map(({ id }, z) => [id, z]))
  const placeOf = problem.items.map(({ id }) => index.get(lies.get(id) ?? ''))
  const isMoving = new Set(moving.map((i) => nameOf(problem, i)))
  const traffic = trafficWithOthers(problem, new Map(problem.items.map(({ id }, i) => [id, placeOf[i]])), isMoving)
  const used = new Set(problem.items.flatMap(({ id }) => (isMoving.has(id) ? [] : [lies.get(id)])))
  const among = (problem.edges ?? []).filter(({ a, b }) => isMoving.has(a) && isMoving.has(b))
  return {
    schema: problem.schema,
    items: moving.map((i) => ({ id: nameOf(problem, i) })),
    zones: stay.map((z) => {
      const { id, openingCost, capacity } = problem.zones[z]!
      const left = Object.entries(capacity ?? {}).map(([resource, has]) => {
        const taken = problem.items.reduce(
          (sum, item, i) => (placeOf[i] === z && !isMoving.has(item.id) ? sum + sizeIn(problem, resource, i, z) : sum),
          0,
        )
        return [resource, Math.max(0, has - taken)]
      })
      return {
        id,
        ...(openingCost === undefined ? {} : { openingCost: used.has(id) ? 0 : openingCost }),
        ...(capacity === undefined ? {} : { capacity: Object.fromEntries(left) }),
      }
    }),
    cost: moving.map((i) =>
      stay.map((z) => {
        const own = problem.cost[i]?.[z] ?? null
        return own === null ? null : own + traffic(nameOf(problem, i), z)
      }),
    ),
    ...(problem.size === undefined ? {} : { size: sizesOf(problem.size, moving, stay) }),
    edges: among.map((edge) => ({ ...edge, cost: costAmong(edge, stay) })),
  }
}

function sizeIn(problem: Problem, resource: string, i: number, z: number): number {
  const size = problem.size?.[resource]?.[i] ?? 0
  return typeof size === 'number' ? size : (size[z] ?? 0)
}

const sizesOf = (size: NonNullable<Problem['size']>, moving: readonly number[], stay: readonly number[]) =>
  Object.fromEntries(
    Object.entries(size).map(([resource, sizes]) => [
      resource,
      moving.map((i) => {
        const own = sizes[i] ?? 0
        return typeof own === 'number' ? own : stay.map((z) => own[z] ?? 0)
      }),
    ]),
  )

const costAmong = ({ cost }: Edge, stay: readonly number[]): Edge['cost'] =>
  typeof cost === 'number' ? cost : stay.map((a) => stay.map((b) => cost[a]?.[b] ?? 0))

/** What traffic of a moving item with everything that stays costs, were the item in a zone. Edges are looked through once for all items. */
function trafficWithOthers(
  problem: Problem,
  places: ReadonlyMap<string, number | undefined>,
  isMoving: ReadonlySet<string>,
): (id: string, z: number) => number {
  const ties = (problem.edges ?? []).flatMap(({ a, b, cost }) => {
    const [item, other] = isMoving.has(a) ? [a, b] : [b, a]
    const at = places.get(other)
    if (!isMoving.has(item) || isMoving.has(other) || at === undefined) return []
    const costIn = (z: number): number => {
      if (typeof cost === 'number') return z === at ? 0 : cost
      return (item === a ? cost[z]?.[at] : cost[at]?.[z]) ?? 0
    }
    return [{ item, costIn }]
  })
  const byItem = Map.groupBy(ties, ({ item }) => item)
  return (id, z) => (byItem.get(id) ?? []).reduce((sum, { costIn }) => sum + costIn(z), 0)
}

const withoutCapacity = (problem: Problem): Problem => ({
  ...problem,
  zones: problem.zones.map(({ capacity: _, ...zone }) => zone),
})
