import { readSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { fill, sayFigure } from '#catalogue/vocabulary/text.ts'
import { type Columns, columnsOf } from '#placement/columns/columns.ts'
import { readColumns } from '#placement/columns/read-columns.ts'
import { checkProblem } from '#placement/problem/check-problem.ts'
import type { Problem, Solution } from '#placement/problem.ts'
import { type Progress, readingFrom, runOn, type SolveOptions, withConflict } from '#placement/solve/index.ts'
import { readText } from './files/text.ts'
import type { Speech } from './text/index.ts'
import { solvingTexts } from './text/solving.ts'

/**
 * Solves the problem in a file, with the present cost, bound and gap on standard error where that is a terminal.
 *
 * @throws InputError with everything that is wrong with the problem.
 */
export async function solveFile(path: string, options: SolveOptions, speech: Speech): Promise<Solution> {
  const reading = await readProblemFile(path).then((columns) => readingFrom(columns))
  const { items, zones } = reading.model
  const size = { path, items: speech.number(items), zones: speech.number(zones) }
  process.stderr.write(`${fill(solvingTexts.began[speech.language], size)}\n`)
  const shown = progressOn(process.stderr, speech)
  try {
    const asked = { ...options, ...limitFrom(options, reading.seconds), onProgress: shown.say }
    const solution = await runOn(reading, asked)
    return solution.status === 'infeasible' ? withConflict(await readWholeProblem(path), solution, asked) : solution
  } finally {
    shown.end()
  }
}

/**
 * Reads the problem in a file from its bytes: the problem itself, which can be larger than all that a search needs, is never held.
 *
 * @throws InputError with everything that is wrong with the problem.
 */
export async function readProblemFile(path: string): Promise<Columns> {
  return (await readColumnsOf(path)) ?? columnsOf(await readWholeProblem(path))
}

/** Null where something is wrong, and for what is no file that can be read twice. */
async function readColumnsOf(path: string): Promise<Columns | null> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  const file = isFile ? await open(path).catch(() => null) : null
  if (file === null) return null
  try {
    return readColumns((into) => readSync(file.fd, into))
  } finally {
    await file.close()
  }
}

/** @throws InputError with everything that is wrong with the problem. */
async function readWholeProblem(path: string): Promise<Problem> {
  const problem = checkProblem(parseProblem(await readText(path), path))
  if (!problem.ok) throw new InputError(problem.issues.map((issue) => ({ ...issue, file: path })))
  return problem.value
}

/** What is left of the time limit after reading the file: it counts from when the process began, and so many seconds are counted already. */
function limitFrom({ timeLimitSeconds }: SolveOptions, counted: number): SolveOptions {
  return timeLimitSeconds === undefined
    ? {}
    : { timeLimitSeconds: Math.max(timeLimitSeconds / 4, timeLimitSeconds + counted - process.uptime()) }
}

/** What came of it in a line: whether it is proven, cost, bound and the gap between them. */
export function solutionText({ status, cost, lowerBound, gap }: Solution, speech: Speech): string {
  const figures = { cost: speech.number(cost), bound: speech.number(lowerBound), gap: speech.percent(gap, 4) }
  const said = fill(solvingTexts.figures[speech.language], figures)
  return `${solvingTexts[status][speech.language]}${status === 'infeasible' ? '' : `: ${said}`}`
}

/** One line that is written over, at most ten times a second, and only where somebody watches. */
function progressOn(stream: NodeJS.WriteStream, speech: Speech): { say(progress: Progress): void; end(): void } {
  if (stream.isTTY !== true) return { say: () => {}, end: () => {} }
  let last = -Infinity
  return {
    say({ cost, lowerBound, gap, seconds }) {
      if (seconds - last < 0.1) return
      last = seconds
      const { language } = speech
      const figures = { cost: speech.number(cost), bound: speech.number(lowerBound), gap: speech.percent(gap, 3) }
      const found = Number.isFinite(cost)
        ? fill(solvingTexts.figures[language], figures)
        : solvingTexts.nothing[language]
      stream.write(`\r\x1b[K${sayFigure(seconds.toFixed(1), language)} s  ${found}`)
    },
    end: () => stream.write('\r\x1b[K'),
  }
}

function parseProblem(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const value = withTextForNoNumbers(text)
    // Then each of them is named with its place, like everything else that is wrong.
    if (value !== null && !checkProblem(value).ok) return value
    throw new InputError([
      { code: 'not-json', file, path: '', met: (error as Error).message, accepted: '<placement-problem>' },
    ])
  }
}

/** What the text holds when NaN and Infinity, which other programs write and JSON does not know, stand as text. Null: still no JSON. */
function withTextForNoNumbers(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (met) => (met.startsWith('"') ? met : `"${met}"`)),
    )
  } catch {
    return null
  }
}
