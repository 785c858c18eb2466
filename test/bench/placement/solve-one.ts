import { solve } from '#placement/solve/index.ts'
import { verifySolution } from '#placement/verify/index.ts'
import { megabytes, processorSeconds } from './processor.ts'
import type { Run } from './report.ts'
import { rows } from './rows.ts'

// Solves one row for one seed in a process of its own, so that its memory is its own, and prints what came out.

const [at, seed, timeLimitSeconds] = process.argv.slice(2).map(Number)
const { make, gap } = rows[at!]!
const problem = make(seed!)
const [started, before] = [performance.now(), processorSeconds()]
const now = () => 1000 * processorSeconds()
const solution = await solve(problem, { gap, timeLimitSeconds: timeLimitSeconds!, deterministic: false, now })
const [seconds, solved] = [(performance.now() - started) / 1000, processorSeconds()]
const peak = megabytes()
const verdict = verifySolution(problem, solution)
const run: Run = {
  cost: verdict.cost,
  gap: verdict.gap,
  ok: verdict.ok,
  seconds,
  processorSeconds: solved - before,
  verifySeconds: processorSeconds() - solved,
  megabytes: peak,
  nodes: solution.statistics.nodes ?? 0,
}
console.log(JSON.stringify(run))
