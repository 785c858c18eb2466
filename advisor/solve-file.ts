import { InputError } from '#catalogue/vocabulary/issue.ts'
import { checkProblem } from '#placement/check-problem.ts'
import type { Solution } from '#placement/problem.ts'
import { type SolveOptions, solve } from '#placement/solve/index.ts'
import { readText } from './files/plan.ts'

/**
 * Solves the problem in a file, with the present cost, bound and gap on standard error where that is a terminal.
 *
 * @throws InputError with everything that is wrong with the problem.
 */
export async function solveFile(path: string, options: SolveOptions): Promise<Solution> {
  const problem = checkProblem(parseJson(await readText(path), path))
  if (!problem.ok) throw new InputError(problem.issues.map((issue) => ({ ...issue, file: path })))
  const terminal = process.stderr.isTTY === true
  const solution = await solve(problem.value, {
    ...options,
    onProgress: ({ cost, lowerBound, gap, seconds }) => {
      if (terminal)
        process.stderr.write(
          `\r\x1b[K${seconds.toFixed(1)} s  cost ${cost}  bound ${lowerBound}  gap ${(gap * 100).toFixed(3)} %`,
        )
    },
  })
  if (terminal) process.stderr.write('\n')
  return solution
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError([
      { code: 'not-json', file, path: '', met: (error as Error).message, accepted: 'a problem in JSON' },
    ])
  }
}
