import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { samplePlacementPlan } from '../infra/sample-placement-plan.ts'
import { terraformPlanOf } from '../policies/check/terraform-plan-of.ts'

// Cold `rettsky check` of a generated Terraform plan, SARIF out: wall time and peak memory of the whole process.
// node test/bench/check.ts [resources] [runs]

const [count, runs] = [Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 5)]
const folder = mkdtempSync(join(tmpdir(), 'rettsky-bench-'))
const main = new URL('../../advisor/cli/main.ts', import.meta.url).pathname
const sayMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\nrss "+process.resourceUsage().maxRSS))'

try {
  const plan = samplePlacementPlan(['aws', 'azure', 'google'])
  const [planFile, codeFile] = [join(folder, 'placement-plan.json'), join(folder, 'tfplan.json')]
  writeFileSync(planFile, JSON.stringify(plan))
  const code = JSON.stringify(terraformPlanOf(plan, count))
  writeFileSync(codeFile, code)
  const times: number[] = []
  const memory: number[] = []
  let findings = 0
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now()
    const ran = spawnSync(
      process.execPath,
      ['--import', sayMemory, main, 'check', codeFile, '--plan', planFile, '--format', 'sarif'],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    )
    times.push(performance.now() - start)
    memory.push(Number(/rss (\d+)/.exec(ran.stderr)?.[1] ?? 0) / 1024)
    if (ran.stdout === '') throw new Error(ran.stderr)
    findings = JSON.parse(ran.stdout).runs[0].results.length
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  process.stdout.write(
    `${count} resources, ${(code.length / 1e6).toFixed(1)} MB, ${findings} findings: median ${median(times).toFixed(0)} ms, best ${Math.min(...times).toFixed(0)} ms cold, ${median(memory).toFixed(0)} MB\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
