import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { proofs } from './placement/proofs.ts'
import { clocks, heading, line, page, type Run, summarise, type Verified, withLine } from './placement/report.ts'
import { rows } from './placement/rows.ts'
import { runScript } from './placement/run-script.ts'

// The engine against its targets and on problem kinds of the literature. Gaps are the verifier's. Limits are of the clock on the
// wall, as users set them, which says something of an idle machine alone; on a busy one they can be kept in processor seconds of
// all threads together, which asks more: two threads may run at a time.
//   npm run bench:placement                       everything, ten seeds
//   npm run bench:placement -- T1 T5 --seeds 2    some targets, or words of an instance's name
//   npm run bench:placement -- --clock processor  on a machine that is busy with other work
//   npm run bench:placement -- --write            and write docs/benchmarks-placement.md

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '10' },
    /** Factor on every time limit: 0.2 for a quick look. */
    patience: { type: 'string', default: '1' },
    clock: { type: 'string', default: 'wall' },
    write: { type: 'boolean', default: false },
  },
})
const clock = clocks.find((one) => one === values.clock)
if (clock === undefined) throw new Error(`--clock: ${values.clock}; it is ${clocks.join(' or ')}`)
if (clock === 'wall' && loadavg()[0]! > 0.5) console.error('The machine is busy: times of the wall clock say little.')
const isWanted = (target: string, name: string) =>
  positionals.length === 0 || positionals.some((word) => target === word || name.includes(word))
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`
const folder = mkdtempSync(join(tmpdir(), 'rettsky-bench-'))
const document = new URL('../../docs/benchmarks-placement.md', import.meta.url)
/** Prints a line of the table; with --write it takes the place of the one that the document has of the same instance. */
const say = (text: string) => {
  console.log(text)
  if (!values.write) return
  const before = existsSync(document) ? readFileSync(document, 'utf8') : ''
  writeFileSync(document, page(new Date().toISOString().slice(0, 10), machine, withLine(before, text)))
}

console.log(machine)
console.log(heading)
for (const [at, row] of rows.entries()) {
  if (!isWanted(row.target, row.name)) continue
  const runs: Run[] = []
  for (let seed = 1; seed <= Math.min(Number(values.seeds), row.mostSeeds ?? Infinity); seed++)
    runs.push(runsOf(at, seed, row.gap, row.seconds * Number(values.patience)))
  say(line(summarise({ ...row, seconds: row.seconds * Number(values.patience) }, runs, clock)))
}
for (const { target, name, script } of proofs) {
  if (!isWanted(target, name)) continue
  const { met, said } = runScript<{ met: boolean; said: string }>(script, values.seeds)
  say(`| ${target} | ${name} | ${said} | | | | | ${met ? 'met' : 'missed'} |`)
}
rmSync(folder, { recursive: true })

/** One process writes the problem to a file, one solves it, one verifies the solution: each has its memory to itself. */
function runsOf(at: number, seed: number, gap: number, seconds: number): Run {
  const [problem, solution] = [join(folder, 'problem.json'), join(folder, 'solution.json')]
  runScript('make-one.ts', `${at}`, `${seed}`, problem)
  const solved = runScript<Omit<Run, keyof Verified>>(
    'solve-one.ts',
    problem,
    solution,
    `${gap}`,
    `${seconds}`,
    values.clock,
  )
  return { ...solved, ...runScript<Verified>('verify-one.ts', problem, solution) }
}
