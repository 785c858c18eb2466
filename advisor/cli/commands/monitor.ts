import { join } from 'node:path'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { ProbeRow } from '../../monitor/judge.ts'
import { monitorQuery, windowForm } from '../../monitor/query.ts'
import { exit } from '../exit.ts'
import { type CommonOptions, colour, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type JudgeOptions = CommonOptions & {
  readonly prometheus?: string[]
  readonly window: string
  readonly record?: true
  readonly format: 'text' | 'json'
}

/** `rettsky monitor`: what probes measured, against their objectives; what lines measured, back into the workspace. */
export const monitor: RegisterCommand = (program, setExit) => {
  const group = program.command('monitor').description('hold measured response times against their objectives')
  const windowOption = ['--window <length>', 'how far back to look: 30d, 12h, 90m', '30d'] as const
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
      const { prometheus: servers = [] } = options
      const window = windowOf(options.window)
      if (files.length + servers.length === 0)
        throw new InputError([{ code: 'needs-option', path: '--prometheus', accepted: '--prometheus, FILE' }])
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
    .action(({ window }: { window: string }) => void process.stdout.write(`${monitorQuery(windowOf(window))}\n`))
}

function windowOf(met: string): string {
  if (windowForm.test(met)) return met
  throw new InputError([{ code: 'wrong-format', path: '--window', met, accepted: '30d, 12h, 90m' }])
}

/** Writes what lines measured into the workspace, and says from which day on plans count with it. */
async function record(probes: readonly ProbeRow[], { workspace: folder, lang }: JudgeOptions): Promise<void> {
  const [{ readLinksFile }, { readRoundTrips, roundTripFile, writeRoundTrips }, trips, { writeWhole }] =
    await Promise.all([
      import('../../links/read-links.ts'),
      import('../../monitor/round-trip-file.ts'),
      import('../../monitor/round-trips.ts'),
      import('../../files/write.ts'),
    ])
  const [{ sayOfMonitor }, { speak }] = await Promise.all([
    import('../../text/monitor.ts'),
    import('../../text/index.ts'),
  ])
  const speech = speak(lang)
  const { asOf } = (await readLinksFile(folder)).workspace
  const present = await readRoundTrips(folder)
  if (present.issues.length > 0) throw new InputError(present.issues)
  const measured = trips.roundTripsOf(probes)
  const talk = (text: string) => void process.stderr.write(`${text}\n`)
  if (measured.length === 0) return talk(sayOfMonitor(speech, 'recorded.nothing', { file: roundTripFile }))
  await writeWhole(join(folder, roundTripFile), writeRoundTrips(trips.withMeasured(present.rows, measured)))
  const day = measured
    .map((one) => one.asOf)
    .sort()
    .at(-1)!
  talk(sayOfMonitor(speech, 'recorded', { count: measured.length, file: roundTripFile, day }))
  if (day > asOf) talk(sayOfMonitor(speech, 'later', { asOf, day }))
}
