import type { Problem } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { agencies, grid, hubsByTies } from './graphs.ts'
import { processorSeconds } from './processor.ts'
import { graphPartition } from './public-kinds.ts'

// T11: graphs cut into equal parts cost no more than METIS (pymetis 2025.2.2, the best of 80 runs: by parts and by bisection,
// 30 iterations, 4 cuts each) makes of them; beside it KaHIP (3.25, the best of 8 runs "strong" and 4 "strong social").
// Limits in processor seconds of all threads; the peers' figures were taken on 2026-11-22.

const cases: [name: string, problem: Problem, seconds: number, metis: number, kahip: number][] = [
  ['1,000 points in 8', graphPartition(1_000, 8, 1), 30, 55, 54],
  ['5,000 points in 16', graphPartition(5_000, 16, 1), 60, 349, 323],
  ['grid 50 × 40 in 10', grid(50, 40, 10), 30, 206, 203],
  ['2,000 with hubs in 8', hubsByTies(2_000, 8, 5, false), 30, 1_406, 1_371],
  ['1,000 with hubs in 6, weighted', hubsByTies(1_000, 6, 6, true), 30, 2_464, 2_367],
  ['2,000 of agencies in 8, weighted', agencies(2_000, 8, 7), 30, 11_203, 10_766],
]
const now = () => 1000 * processorSeconds()
const found: string[] = []
let worse = 0
for (const [name, problem, timeLimitSeconds, metis, kahip] of cases) {
  const { cost } = await solve(problem, { timeLimitSeconds, deterministic: false, now })
  if (cost > metis) worse++
  found.push(`${name}: ${cost}, METIS ${metis}, KaHIP ${kahip}`)
}
console.log(JSON.stringify({ met: worse === 0, said: found.join('; ') }))
