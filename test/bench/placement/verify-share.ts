import { solve } from '#placement/solve/index.ts'
import { verifySolution } from '#placement/verify/index.ts'
import { bodyProblem } from '../../placement/generate-body.ts'
import { processorSeconds } from './processor.ts'

// T12: verifying takes at most a tenth of the time of solving to 0.02 %.

const problem = bodyProblem({ items: 5_000, zones: 6, coupling: 4, capacity: true, seed: 1 })
const started = processorSeconds()
const solution = await solve(problem, { gap: 0.0002, deterministic: false, timeLimitSeconds: 30 })
const solved = processorSeconds()
const { ok } = verifySolution(problem, solution)
const verified = processorSeconds()
const part = (verified - solved) / (solved - started)
const said = `${(verified - solved).toFixed(2)} s of ${(solved - started).toFixed(2)} s, ${(100 * part).toFixed(1)} %`
console.log(JSON.stringify({ met: ok && part <= 0.1, said }))
