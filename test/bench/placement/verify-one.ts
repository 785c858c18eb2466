import { readFileSync } from 'node:fs'
import type { Problem, Solution } from '#placement/problem.ts'
import { verifySolution } from '#placement/verify/index.ts'
import { processorSeconds } from './processor.ts'

// Verifies the solution in one file of the problem in another, and prints the verdict.

const [problem, solution] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8'))) as [
  Problem,
  Solution,
]
const before = processorSeconds()
const { ok, cost, gap } = verifySolution(problem, solution)
console.log(JSON.stringify({ ok, cost, gap, verifySeconds: processorSeconds() - before }))
