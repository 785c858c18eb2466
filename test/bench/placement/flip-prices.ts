import { flipPrice } from '#placement/explain/index.ts'
import type { Problem } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { stream } from '../../placement/generate.ts'
import { bodyProblem } from '../../placement/generate-body.ts'

// 100 items a seed: one unit above its flip price an item leaves its zone in the cheapest plan, one below it stays.

const wanted = 100 * Number(process.argv[2])
const random = stream(11)
let [held, asked] = [0, 0]
for (let seed = 0; asked < wanted; seed++) {
  const problem = bodyProblem({ items: 12, zones: 4, capacity: true, opening: true, share: 0.6, coupling: 2, seed })
  const solution = await solve(problem)
  if (solution.status !== 'optimal') continue
  for (let n = 0; n < 5 && asked < wanted; n++) {
    const i = Math.floor(random() * problem.items.length)
    const flip = await flipPrice(problem, solution, i)
    if (flip === null || flip.price < 1) continue
    asked++
    const stays = await zoneAt(problem, solution.assignment, i, flip.price - 1)
    const leaves = await zoneAt(problem, solution.assignment, i, flip.price + 1)
    const own = solution.assignment[problem.items[i]!.id]
    if (stays === own && leaves !== own) held++
  }
}
const part = held / asked
console.log(JSON.stringify({ met: part >= 0.99, said: `${held} of ${asked} hold, ${(100 * part).toFixed(1)} %` }))

/** Where item i lies in the cheapest plan when its present zone costs that much more. */
async function zoneAt(problem: Problem, assignment: Record<string, string>, i: number, more: number) {
  const { id } = problem.items[i]!
  const z = problem.zones.findIndex((zone) => zone.id === assignment[id])
  const cost = problem.cost.map((row, at) =>
    at === i ? row.map((v, k) => (k === z && v !== null ? v + more : v)) : row,
  )
  return (await solve({ ...problem, cost })).assignment[id]
}
