import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import { limitNames } from '../limits.ts'
import type { Problem, Solution } from '../problem.ts'
import { run } from '../solve/engine.ts'

type Conflict = NonNullable<Solution['conflict']>
type Asked = { readonly signal?: AbortSignal; patience: number }

/** Questions that the engine may leave unsettled before no more are asked; each takes all the steps that it is allowed. */
const patience = 1

/**
 * A smallest set of limits and items that cannot be kept together: without any one of its limits, or with any one of its
 * items left out, there would be a plan, as far as the engine can settle that. Found by leaving out one at a time and asking
 * again. Limits are named `capacity:<zone>:<resource>`, `share:<supplier>`, `moves` and `pin:<item>`. Null when the problem has
 * a plan.
 */
export async function conflictSet(problem: Problem, options: { signal?: AbortSignal } = {}): Promise<Conflict | null> {
  const whole: Conflict = { items: problem.items.map((item) => item.id), constraints: limitNames(problem) }
  const asked = { ...options, patience }
  const hasPlan = (part: Conflict) => mayHavePlan(problem, part, asked)
  if (await hasPlan(whole)) return null
  const constraints = await reduce(whole.constraints, (kept) => hasPlan({ ...whole, constraints: kept }))
  const items = await reduce(whole.items, (kept) => hasPlan({ items: kept, constraints }))
  // Fewer items may make another limit needless.
  const needed = await reduce(constraints, (kept) => hasPlan({ items, constraints: kept }))
  return { items: items.toSorted(), constraints: needed.toSorted() }
}

/** Drops ever smaller blocks, then single elements, as long as there is no plan without them. */
async function reduce(list: readonly string[], isSolvable: (kept: string[]) => Promise<boolean>): Promise<string[]> {
  let kept = [...list]
  for (let block = Math.ceil(kept.length / 2); block >= 1; block = block === 1 ? 0 : Math.ceil(block / 2)) {
    for (let from = 0; from < kept.length; ) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + block)]
      if (await isSolvable(rest)) from += block
      else kept = rest
    }
  }
  return kept
}

/**
 * False when it is certain that these items have no plan under these limits; cost plays no part. After as many questions that
 * the engine could not settle as there was patience for, nothing more is asked: what is left stays in the set.
 */
async function mayHavePlan(problem: Problem, part: Conflict, asked: Asked): Promise<boolean> {
  if (part.items.length === 0 || asked.patience === 0) return true
  try {
    const solution = await run(partOf(problem, part), { ...asked, gap: Number.MAX_VALUE })
    return solution.status !== 'infeasible'
  } catch (error) {
    if (!(error instanceof AdvisorError) || error.code !== 'no-plan-in-time') throw error
    asked.patience -= 1
    return true
  }
}

function partOf(problem: Problem, { items, constraints }: Conflict): Problem {
  const named = new Set(constraints)
  const wanted = new Set(items)
  const keep = problem.items.map((item) => wanted.has(item.id))
  const pick = <T>(list: readonly T[]) => list.filter((_, i) => keep[i])
  const { supplierMaxShare, maxMoves, pins, current, size } = problem
  return {
    schema: problem.schema,
    items: pick(problem.items),
    zones: problem.zones.map(({ id, supplier, capacity }) => ({
      id,
      // A supplier whose share is left out of the conflict counts in the whole, like a zone of one's own.
      ...(supplier !== undefined && named.has(`share:${supplier}`) && { supplier }),
      ...(capacity !== undefined && {
        capacity: Object.fromEntries(Object.entries(capacity).filter(([r]) => named.has(`capacity:${id}:${r}`))),
      }),
    })),
    cost: pick(problem.cost).map((row) => row.map((value) => (value === null ? null : 0))),
    ...(size !== undefined && { size: Object.fromEntries(Object.entries(size).map(([r, list]) => [r, pick(list)])) }),
    ...(supplierMaxShare !== undefined && { supplierMaxShare }),
    ...(current !== undefined && { current: pick(current) }),
    ...(maxMoves !== undefined && named.has('moves') && { maxMoves }),
    ...(pins !== undefined && {
      pins: Object.fromEntries(Object.entries(pins).filter(([item]) => named.has(`pin:${item}`) && wanted.has(item))),
    }),
  }
}
