import { describe, expect, it } from 'vitest'
import { checkProblem } from '#placement/problem/check-problem.ts'
import type { Problem } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { verifyInfeasible, verifySolution } from '#placement/verify/index.ts'
import { bruteForce } from './brute-force.ts'
import { smallProblem } from './generate.ts'

describe('the engine against trying everything', () => {
  it('finds the least cost there is, proves it, and says so when there is no plan', async () => {
    for (let seed = 0; seed < 400; seed++) {
      const problem = smallProblem(seed)
      expect(checkProblem(problem), `seed ${seed}`).toMatchObject({ ok: true })
      const least = bruteForce(problem)
      const solution = await solve(problem)
      if (least === null) {
        expect(solution.status, `seed ${seed}`).toBe('infeasible')
        expect(verifyInfeasible(problem, solution.certificate), `seed ${seed}`).toEqual({ ok: true, faults: [] })
        continue
      }
      const verdict = verifySolution(problem, solution)
      expect(verdict, `seed ${seed}`).toMatchObject({ ok: true, cost: least, lowerBound: least, gap: 0 })
      expect(solution, `seed ${seed}`).toMatchObject({ status: 'optimal', cost: least })
    }
  })
})

/** The problem with all differences of cost so many times as large; what each item costs anyway stays its own. */
const inSteps = (problem: Problem, step: number): Problem => ({
  ...problem,
  zones: problem.zones.map((zone) => ({ ...zone, openingCost: (zone.openingCost ?? 0) * step })),
  cost: problem.cost.map((row, i) => row.map((cost) => (cost === null ? null : cost * step + i))),
  ...(problem.moveCost && { moveCost: problem.moveCost.map((cost) => cost * step) }),
  edges: (problem.edges ?? []).map(({ a, b, cost }) => ({
    ...{ a, b },
    cost: typeof cost === 'number' ? cost * step : cost.map((row) => row.map((one) => one * step + 3)),
  })),
})

describe('costs that come in steps', () => {
  it('let a bound between two steps prove as much as the upper one, and never more than the least cost', async () => {
    for (const [seed, step] of [7, 60, 1_000].flatMap((step) =>
      Array.from({ length: 15 }, (_, n) => [n, step] as const),
    )) {
      const problem = inSteps(smallProblem(seed), step)
      const least = bruteForce(problem)
      if (least === null) continue
      const solution = await solve(problem)
      expect(solution, `seed ${seed}`).toMatchObject({ status: 'optimal', cost: least })
      expect(verifySolution(problem, solution), `seed ${seed}`).toMatchObject({ ok: true, lowerBound: least })
    }
  })

  it('prove that equal bins cannot be fewer', async () => {
    const size = { units: Array.from({ length: 8 }, (_, i) => 34 + (i % 5)) }
    const bins = Array.from({ length: 6 }, (_, z) => ({ id: `bin${z}`, openingCost: 1_000, capacity: { units: 100 } }))
    const items = size.units.map((_, i) => ({ id: `item${i}` }))
    const problem: Problem = {
      schema: 'rettsky/problem/v1',
      items,
      zones: bins,
      cost: items.map(() => bins.map(() => 0)),
      size,
    }
    expect(await solve(problem)).toMatchObject({ status: 'optimal', cost: 4_000, lowerBound: 4_000 })
  })
})
