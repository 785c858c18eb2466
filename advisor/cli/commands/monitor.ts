import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { ProbeRow } from '../../monitor/judge.ts'
import { monitorQuery, windowForm } from '../../monitor/query.ts'
import { exit } from '../exit.ts'
import { type CommonOptions, colour, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type JudgeOptions = CommonOptions & {
  readonly prometheus?: string[]
  readonly window?: string
  readonly record?: true
  readonly format: 'text' | 'json'
}

/** `rettsky monitor`: what probes measured, against their objectives; what lines measured, back into the workspace. */
export const monitor: RegisterCommand = (program, setExit) => {
  const group = program.command('monitor').description('hold measured response times against their objectives')
  const windowOption = ['--window <length>', 'how far back the query looks: 30d, 12h, 90m (30d)'] as const
  group
    .command('judge', { isDefault: true })
    .description('say which servers keep their objective; exit 1 when one misses it, 3 when one cannot be judged')
    .argument('[files...]', 'answers of Prometheus to the query that `monitor query` writes')
    .option('--prometheus <address...>', 'ask these servers; RETTSKY_PROMETHEUS_TOKEN is sent as a bearer token')
    .option(...windowOption)
    .option('--record', 'keep what the lines measured in the workspace, so that the next plan counts with it')
    .addOption(workspaceOption())
    .addOption(planOption())
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (files: string[], options: JudgeOptions) => {
      const { prometheus: servers = [], window: met } = options
      if (files.length + servers.length === 0)
        throw new InputError([{ code: 'needs-option', path: '--prometheus', accepted: '--prometheus, FILE' }])
      if (met !== undefined && servers.length === 0)
        throw new InputError([{ code: 'needs-option', path: '--window', met, accepted: '--prometheus' }])
      const window = windowOf(met)
      const [{ readPlan }, { planPath }, { landingZonePlans }, { measure }, { judgeMeasured }] = await Promise.all([
        import('../../files/plan.ts'),
        import('../open.ts'),
        import('#infra/plan/index.ts'),
        import('../../monitor/measure.ts'),
        import('../../monitor/judge.ts'),
      ])
      const zones = landingZonePlans(await readPlan(planPath(options.workspace, options.plan)))
      const token = process.env.RETTSKY_PROMETHEUS_TOKEN
      const report = judgeMeasured(zones, await measure({ files, servers, window, token }))
      if (options.format === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
      else {
        const [{ monitorText }, { speak }] = await Promise.all([
          import('../../render/monitor.ts'),
          import('../../text/index.ts'),
        ])
        process.stdout.write(monitorText(report, speak(options.lang), colour()))
      }
      if (options.record) await record(report.probes, options)
      const has = (...states: ProbeRow['state'][]) => report.probes.some(({ state }) => states.includes(state))
      setExit(has('missed') ? exit.violation : has('too-few', 'silent') ? exit.cannotTell : exit.clean)
    })
  group
    .command('query')
    .description('write the query to ask Prometheus, where no server can be reached from here')
    .option(...windowOption)
    .action(({ window }: { window?: string }) => void process.stdout.write(`${monitorQuery(windowOf(window))}\n`))
}

function windowOf(met = '30d'): string {
  if (windowForm.test(met)) return met
  throw new InputError([{ code: 'wrong-format', path: '--window', met, accepted: '30d, 12h, 90m' }])
}

/** Keeps what lines measured, and says from which day on plans count with it. */
async function record(probes: readonly ProbeRow[], { workspace, lang }: JudgeOptions): Promise<void> {
  const [{ recordRoundTrips }, { roundTripFile: file }, { sayOfMonitor }, { speak }] = await Promise.all([
    import('../../monitor/record.ts'),
    import('../../monitor/round-trip-file.ts'),
    import('../../text/monitor.ts'),
    import('../../text/index.ts'),
  ])
  const recorded = await recordRoundTrips(workspace, probes)
  const talk = (text: string) => void process.stderr.write(`${text}\n`)
  if (recorded === undefined) return talk(sayOfMonitor(speak(lang), 'recorded.nothing', { file }))
  const { count, day, asOf } = recorded
  talk(sayOfMonitor(speak(lang), 'recorded', { count, file, day }))
  if (day > asOf) talk(sayOfMonitor(speak(lang), 'later', { asOf, day }))
}
