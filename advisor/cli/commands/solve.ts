import { once } from 'node:events'
import { InvalidArgumentError } from 'commander'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { exit } from '../exit.ts'
import { languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type SolveOptions = {
  readonly timeLimit?: number
  readonly gap: number
  readonly seed: number
  readonly out?: string
  readonly lang: Language
}

const number = (least: number) => (text: string) => {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < least)
    throw new InvalidArgumentError(`a number of at least ${least}`)
  return value
}

/** Writes as fast as the reader reads. */
async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  process.stdout.write('\n')
}

/** `rettsky solve`: the engine by itself, on a placement problem in its documented file form. */
export const solve: RegisterCommand = (program, setExit) => {
  program
    .command('solve')
    .description(
      'solve a placement problem (schema rettsky/problem/v1) by itself; Ctrl-C stops with the best plan so far',
    )
    .argument('<problem>', 'problem file, JSON')
    .option(
      '--time-limit <seconds>',
      'search until proven or until then; without it, effort is counted in steps and the result depends on the seed alone',
      number(0),
    )
    .option('--gap <share>', 'stop when proven to be within this share of the optimum: 0.001', number(0), 0)
    .option('--seed <number>', 'the same seed gives the same bytes', number(0), 1)
    .option('--out <file>', 'write the solution to a file instead of standard output')
    .addOption(languageOption())
    .action(async (path: string, options: SolveOptions) => {
      const [{ solveFile, solutionText }, { writeWhole }, { jsonPieces }, { speak }] = await Promise.all([
        import('../../solve-file.ts'),
        import('../../files/write.ts'),
        import('#placement/json-pieces.ts'),
        import('../../text/index.ts'),
      ])
      const speech = speak(options.lang)
      const stop = new AbortController()
      const onInterrupt = () => stop.abort()
      process.once('SIGINT', onInterrupt)
      try {
        const { gap, seed, timeLimit } = options
        const limit = timeLimit === undefined ? {} : { timeLimitSeconds: timeLimit, deterministic: false }
        const solution = await solveFile(path, { gap, seed, ...limit, signal: stop.signal }, speech)
        if (options.out === undefined) await print(jsonPieces(solution))
        else await writeWhole(options.out, jsonPieces(solution))
        process.stderr.write(`${solutionText(solution, speech)}\n`)
        setExit(solution.status === 'infeasible' ? exit.violation : exit.clean)
      } finally {
        process.off('SIGINT', onInterrupt)
      }
    })
}
