import { solve } from '#placement/solve/index.ts'
import { verifyInfeasible, verifySolution } from '#placement/verify/index.ts'
import { bruteForce } from '../../placement/brute-force.ts'
import { smallProblem } from '../../placement/generate.ts'

// The least cost of 10,000 random problems a seed, of up to eight items and every part of the model, against trying everything.

const count = 10_000 * Number(process.argv[2])
let [wrong, infeasible] = [0, 0]
const first: string[] = []
for (let seed = 0; seed < count; seed++) {
  const problem = smallProblem(1_000_000 + seed)
  const least = bruteForce(problem)
  const solution = await solve(problem)
  const verdict = verifySolution(problem, solution)
  const isRight =
    least === null
      ? solution.status === 'infeasible' && verifyInfeasible(problem, solution.certificate).ok
      : solution.status === 'optimal' && verdict.ok && verdict.cost === least && verdict.lowerBound === least
  if (least === null) infeasible++
  if (isRight) continue
  wrong++
  if (first.length < 5) first.push(`${1_000_000 + seed} ${solution.status} ${solution.cost} ${least}`)
}
const said = `${count} problems, ${infeasible} without a plan, ${wrong} wrong${wrong > 0 ? `: ${first.join('; ')}` : ''}`
console.log(JSON.stringify({ met: wrong === 0, said }))
