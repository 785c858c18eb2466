import { describe, expect, it } from 'vitest'
import { checkProblem } from '#placement/problem/check-problem.ts'
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
