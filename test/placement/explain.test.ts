import { describe, expect, it } from 'vitest'
import { conflictSet, explainItem, flipPrice } from '#placement/explain/index.ts'
import type { Problem } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { bruteForce } from './brute-force.ts'
import { smallProblem } from './generate.ts'

/** Feasible problems that have items with a choice. */
async function* solved(seeds: number) {
  for (let seed = 0; seed < seeds; seed++) {
    const problem = smallProblem(seed)
    const solution = await solve(problem)
    if (solution.status === 'optimal') yield { seed, problem, solution }
  }
}

/** The problem with item i dearer in its zone by some amount, and all others held where they are. */
function dearer(problem: Problem, assignment: Record<string, string>, i: number, by: number, hold: boolean): Problem {
  const zone = problem.zones.findIndex(({ id }) => id === assignment[problem.items[i]!.id])
  const cost = problem.cost.map((row, at) =>
    at === i ? row.map((v, z) => (z === zone && v !== null ? v + by : v)) : row,
  )
  const others = Object.fromEntries(Object.entries(assignment).filter(([id]) => id !== problem.items[i]!.id))
  return { ...problem, cost, ...(hold && { pins: { ...problem.pins, ...others } }) }
}

describe('what explains a placement', () => {
  it('adds up: the total of the zone an item has differs from that of another by what moving it would cost', async () => {
    for await (const { seed, problem, solution } of solved(60))
      for (let i = 0; i < problem.items.length; i++) {
        const { options, zone } = explainItem(problem, solution, i)
        const here = options.find((option) => option.zone === zone)!
        for (const option of options) {
          const pins = { ...solution.assignment, [problem.items[i]!.id]: option.zone }
          const there = bruteForce({ ...problem, pins })
          expect(option.broken.length === 0, `seed ${seed} item ${i}`).toBe(there !== null)
          if (there !== null) expect(option.total - here.total, `seed ${seed} item ${i}`).toBe(there - solution.cost)
        }
      }
  })

  it('moves an item one unit above its flip price and not one below, while the others stay', async () => {
    for await (const { seed, problem, solution } of solved(60))
      for (let i = 0; i < problem.items.length; i++) {
        const { flipPrice: price, zone, item } = explainItem(problem, solution, i)
        if (price === null) continue
        const above = await solve(dearer(problem, solution.assignment, i, price + 1, true))
        expect(above.assignment[item], `seed ${seed} ${item}`).not.toBe(zone)
        if (price === 0) continue
        const below = await solve(dearer(problem, solution.assignment, i, price - 1, true))
        expect(below.assignment[item], `seed ${seed} ${item}`).toBe(zone)
      }
  })

  it('moves an item one unit above its flip price and not one below, when the others may move too', async () => {
    for await (const { seed, problem, solution } of solved(40))
      for (let i = 0; i < problem.items.length; i++) {
        const flip = await flipPrice(problem, solution, i)
        if (flip === null) continue
        const { id } = problem.items[i]!
        const above = await solve(dearer(problem, solution.assignment, i, flip.price + 1, false))
        expect(above.assignment[id], `seed ${seed} ${id}`).not.toBe(solution.assignment[id])
        if (flip.price === 0) continue
        const below = await solve(dearer(problem, solution.assignment, i, flip.price - 1, false))
        expect(below.assignment[id], `seed ${seed} ${id}`).toBe(solution.assignment[id])
      }
  })
})

describe('what cannot be kept together', () => {
  it('has no plan as a whole, and one as soon as any part of it is left out', async () => {
    let met = 0
    for (let seed = 0; met < 25; seed++) {
      const problem = smallProblem(seed)
      if (bruteForce(problem) !== null) continue
      met++
      const conflict = await conflictSet(problem)
      expect(conflict, `seed ${seed}`).not.toBeNull()
      const { items, constraints } = conflict!
      expect(bruteForce(only(problem, items, constraints)), `seed ${seed}`).toBeNull()
      for (const item of items) {
        const rest = only(
          problem,
          items.filter((other) => other !== item),
          constraints,
        )
        expect(bruteForce(rest), `seed ${seed} without ${item}`).not.toBeNull()
      }
      for (const limit of constraints) {
        const rest = only(
          problem,
          items,
          constraints.filter((other) => other !== limit),
        )
        expect(bruteForce(rest), `seed ${seed} without ${limit}`).not.toBeNull()
      }
    }
  })
})

function only(problem: Problem, items: readonly string[], constraints: readonly string[]): Problem {
  const at = problem.items.flatMap((item, i) => (items.includes(item.id) ? [i] : []))
  const part: Problem = {
    ...problem,
    items: at.map((i) => problem.items[i]!),
    cost: at.map((i) => problem.cost[i]!),
    edges: [],
    zones: problem.zones.map((zone) => ({
      ...zone,
      capacity: Object.fromEntries(
        Object.entries(zone.capacity ?? {}).filter(([r]) => constraints.includes(`capacity:${zone.id}:${r}`)),
      ),
    })),
    pins: Object.fromEntries(Object.entries(problem.pins ?? {}).filter(([id]) => constraints.includes(`pin:${id}`))),
    size: Object.fromEntries(Object.entries(problem.size ?? {}).map(([r, sizes]) => [r, at.map((i) => sizes[i]!)])),
  }
  if (problem.current !== undefined) part.current = at.map((i) => problem.current![i]!)
  if (problem.moveCost !== undefined) part.moveCost = at.map((i) => problem.moveCost![i]!)
  if (!constraints.includes('moves')) delete part.maxMoves
  for (const zone of part.zones)
    if (zone.supplier !== undefined && !constraints.includes(`share:${zone.supplier}`)) delete zone.supplier
  return part
}
