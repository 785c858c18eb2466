import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run, Verified } from './report.ts'
import { rows } from './rows.ts'
import { runScript } from './run-script.ts'

// T12: verifying takes at most a tenth of the time of solving, in processor time. Each kind is solved once; its certificate is
// verified three times, each time by a process that has just started, and the one in the middle counts.

const limitSeconds = 10
const kinds = [
  { name: '5,000 × 6, tight capacity, pairs × 4', gap: 0.0002 },
  { name: '5,000 × 6, tight capacity, pairs × 1', gap: 0.0002 },
  { name: '100,000 × 6, tight capacity', gap: 0.001 },
  { name: '100 × 6, full model', gap: 0 },
  { name: '1,000 × 6, no capacity', gap: 0 },
  { name: 'generalised assignment D, 100 × 5', gap: 0 },
  { name: 'generalised assignment E, 200 × 20', gap: 0 },
  { name: 'single-source location 200 × 30, ratio 5', gap: 0 },
  { name: "Holmberg's location 200 × 30, ratio 2", gap: 0 },
  { name: 'uncapacitated location A, 250 × 250', gap: 0 },
]

const folder = mkdtempSync(join(tmpdir(), 'rettsky-share-'))
const shares = kinds.map(shareOf)
rmSync(folder, { recursive: true })
const said = shares.map(({ said }) => said).join('; ')
console.log(JSON.stringify({ met: shares.every(({ ok, part }) => ok && part <= 0.1), said }))

function shareOf({ name, gap }: (typeof kinds)[number]): { ok: boolean; part: number; said: string } {
  const [problem, solution] = [join(folder, 'problem.json'), join(folder, 'solution.json')]
  runScript('make-one.ts', `${rows.findIndex((row) => row.name === name)}`, '1', problem)
  const asked = [`${gap}`, `${limitSeconds}`, 'processor']
  const { processorSeconds } = runScript<Run>('solve-one.ts', problem, solution, ...asked)
  const verified = [1, 2, 3].map(() => runScript<Verified>('verify-one.ts', problem, solution))
  const seconds = verified.map(({ verifySeconds }) => verifySeconds).sort((p, q) => p - q)[1]!
  const part = seconds / processorSeconds
  const said = `${name}: ${seconds.toFixed(2)} s of ${processorSeconds.toFixed(2)} s, ${(100 * part).toFixed(1)} %`
  return { ok: verified.every(({ ok }) => ok), part, said }
}
