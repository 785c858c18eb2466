import type { Problem } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { verifySolution } from '#placement/verify/index.ts'
import { bodyProblem } from '../../placement/generate-body.ts'
import { processorClock, processorSeconds } from './processor.ts'
import { filledZones, generalisedAssignment, hubs, semiAssignment } from './public-kinds.ts'
import { singleSourceLocation } from './single-source-kinds.ts'
import { uncapacitatedLocation } from './uncapacitated-kinds.ts'

// T14: whatever the instance and the limit, a feasible plan and a valid bound come within 1.2 × the limit (processor time).

const whole = { capacity: true, opening: true, share: 0.4 } as const
const cases: [string, Problem, number][] = [
  ['100', bodyProblem({ items: 100, zones: 6, coupling: 4, ...whole, seed: 3 }), 0.5],
  ['1,000', bodyProblem({ items: 1_000, zones: 8, coupling: 4, ...whole, seed: 3 }), 1],
  ['10,000', bodyProblem({ items: 10_000, zones: 12, ...whole, seed: 3 }), 4],
  ['assignment D', generalisedAssignment('D', 400, 40, 3), 3],
  ['location', singleSourceLocation(300, 60, 5, 3), 3],
  ['uncapacitated location', uncapacitatedLocation('B', 300, 3), 3],
  ['semi-assignment', semiAssignment(60, 30, 1, 3), 4],
  ['filled zones', filledZones(300, 15, 3), 2],
  ['few filled zones', filledZones(40, 8, 3), 1],
  ['hubs', hubs(20_000, 8, 3), 4],
  ['1,000,000', bodyProblem({ items: 1_000_000, zones: 6, capacity: true, pairs: 'uniform', seed: 3 }), 60],
]
let worst = { name: '', ratio: 0 }
let refused = 0
for (const [name, problem, limit] of cases) {
  const started = processorSeconds()
  const solution = await solve(problem, {
    timeLimitSeconds: limit,
    deterministic: false,
    now: processorClock(),
  })
  const ratio = (processorSeconds() - started) / limit
  if (!verifySolution(problem, solution).ok) refused++
  if (ratio > worst.ratio) worst = { name, ratio }
}
console.log(
  JSON.stringify({
    met: refused === 0 && worst.ratio <= 1.2,
    said: `${cases.length} cases, ${refused} refused; longest ${worst.ratio.toFixed(2)} × its limit (${worst.name})`,
  }),
)
