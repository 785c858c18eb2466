import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem, Solution } from '#placement/problem.ts'
import { verifySolution } from '#placement/verify/index.ts'
import { bodyProblem } from '../placement/generate-body.ts'
import { rettsky } from './command-line.ts'

const root = new URL('../..', import.meta.url).pathname
const main = join(root, 'advisor/cli/main.ts')
const folder = mkdtempSync(join(tmpdir(), 'rettsky-solve-'))

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('rettsky solve', () => {
  it('gives what the documentation of the file form works out by hand', async () => {
    const page = readFileSync(join(root, 'docs/problem-format.md'), 'utf8')
    const [problem, solution] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => JSON.parse(text!))
    const { status, stdout, stderr } = await rettsky(['solve', fileOf('p.json', problem)])
    expect(status, stderr).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject(solution)
    expect(verifySolution(problem as Problem, JSON.parse(stdout))).toMatchObject({ ok: true, gap: 0 })
  })

  it('names everything that is wrong with a file, by path, and exits with 2', async () => {
    const wrong = fileOf('wrong.json', {
      schema: 'rettsky/problem/v1',
      items: [{ id: 'a' }, { id: 'b' }],
      zones: [{ id: 'x' }, { id: 'y' }],
      cost: [
        ['12.50', 1.5],
        [1, 2 ** 60],
      ],
      size: { vcpu: [-1, 2] },
      supplierMaxShare: { resource: 'vcpu', share: 1.5 },
    })
    const { status, stdout, stderr } = await rettsky(['solve', wrong])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    for (const path of ['cost[0][0]', 'cost[0][1]', 'cost[1][1]', 'size.vcpu[0]', 'supplierMaxShare.share'])
      expect(stderr).toContain(path)
    const odd = await rettsky(['solve', fileOf('nan.json', '{"cost": [[NaN, 1e400]]}')])
    expect(odd.status).toBe(2)
    expect(odd.stderr).toMatch(
      /cost\[0\]\[0\]: .*NaN.* a whole number or null\n.*cost\[0\]\[1\]: .*Infinity.* a whole number or null/,
    )
  })

  it('ends with the best plan and a valid bound when somebody presses Ctrl-C', async () => {
    const problem = bodyProblem({
      items: 600,
      zones: 8,
      coupling: 4,
      capacity: true,
      opening: true,
      share: 0.4,
      seed: 2,
    })
    const out = join(folder, 'stopped.json')
    const child = spawn(process.execPath, [
      main,
      'solve',
      fileOf('large.json', problem),
      '--time-limit',
      '600',
      '--out',
      out,
    ])
    let talk = ''
    child.stderr.on('data', (text) => {
      talk += text
    })
    while (!talk.includes('Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const pressed = performance.now()
    child.kill('SIGINT')
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect(code, talk).toBe(0)
    expect(performance.now() - pressed).toBeLessThan(60_000)
    const solution: Solution = JSON.parse(readFileSync(out, 'utf8'))
    expect(solution.status).toBe('time-limit')
    expect(verifySolution(problem, solution).ok).toBe(true)
    // Nobody watches, so nothing is written over and over.
    expect(talk).not.toContain('\r')
  })
})
