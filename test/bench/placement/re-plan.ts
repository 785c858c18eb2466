import type { Problem } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { bodyProblem } from '../../placement/generate-body.ts'
import { processorSeconds } from './processor.ts'

// T13: the same input again moves nothing and gives the same bytes; after 1 % of the items changed, moves stay below 2 %
// unless each further one saves more than its price, in a fifth of the time of a cold start.

const whole = { capacity: true, opening: true, share: 0.4 } as const
const problem = bodyProblem({ items: 10_000, zones: 6, ...whole, seed: 1 })
const cold = await timed(() => solve(problem, { gap: 0.001 }))
const placed = problem.items.map(({ id }) => cold.value.assignment[id]!)
const moveCost = problem.items.map(() => 500)
const again: Problem = { ...problem, current: placed, moveCost }
const warm = { problem, solution: cold.value }
const first = await solve(again, { gap: 0.001, warm })
const second = await solve(again, { gap: 0.001, warm })
const changed: Problem = {
  ...again,
  cost: again.cost.map((row, i) =>
    i % 100 === 7 ? row.map((v) => (v === null ? null : Math.round(v * (0.6 + ((i / 100) % 1) + (i % 7) / 10)))) : row,
  ),
}
const re = await timed(() => solve(changed, { gap: 0.001, warm: { problem: again, solution: first } }))
const moves = (assignment: Record<string, string>) =>
  problem.items.filter(({ id }, i) => assignment[id] !== placed[i]).length
const same = JSON.stringify(first) === JSON.stringify(second)
const part = re.seconds / cold.seconds
console.log(
  JSON.stringify({
    met: moves(first.assignment) === 0 && same && moves(re.value.assignment) <= 200 && part <= 0.2,
    said: `unchanged: ${moves(first.assignment)} moves, ${same ? 'same' : 'other'} bytes; 1 % changed: ${moves(re.value.assignment)} moves in ${re.seconds.toFixed(1)} s of processor, ${(100 * part).toFixed(0)} % of cold`,
  }),
)

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const started = processorSeconds()
  const value = await work()
  return { value, seconds: processorSeconds() - started }
}
