import { InputError } from '#catalogue/vocabulary/issue.ts'
import { exit } from '../exit.ts'
import { type CommonOptions, colour, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'
import { sayWrote } from '../say-wrote.ts'

type CompareOptions = CommonOptions & {
  readonly threshold: string
  readonly least: string
  readonly format: 'text' | 'json'
}

/** `rettsky actuals`: what was spent, against what the plan estimates. */
export const actuals: RegisterCommand = (program, setExit) => {
  const group = program.command('actuals').description('compare bills with the plan’s estimates')
  group
    .command('compare', { isDefault: true })
    .description(
      'add up FOCUS files by system, zone and month, and compare; exit 1 when spend drifts from the plan, 3 when nothing can be compared',
    )
    .argument('<files...>', 'FOCUS 1.0 to 1.3, CSV or Parquet')
    .addOption(workspaceOption())
    .addOption(planOption())
    .option('--threshold <percent>', 'drift that asks for a new plan', '25')
    .option('--least <amount>', 'amount in the plan’s currency below which nothing drifts', '1000')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (files: string[], options: CompareOptions) => {
      const tolerance = {
        share: numberOf('--threshold', options.threshold) / 100,
        least: numberOf('--least', options.least),
      }
      const [{ readPlan }, { planPath }, { readFocus }, { compareSpend }] = await Promise.all([
        import('../../files/plan.ts'),
        import('../open.ts'),
        import('../../actuals/read-focus.ts'),
        import('../../actuals/compare-spend.ts'),
      ])
      const plan = await readPlan(planPath(options.workspace, options.plan))
      const report = compareSpend(plan, await readFocus(files), tolerance)
      if (options.format === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
      else {
        const [{ spendText }, { speak }] = await Promise.all([
          import('../../render/actuals.ts'),
          import('../../text/index.ts'),
        ])
        process.stdout.write(spendText(report, speak(options.lang), colour()))
      }
      setExit(report.newPlan ? exit.violation : report.judged ? exit.clean : exit.cannotTell)
    })
  group
    .command('write')
    .description('write FOCUS 1.2 rows of a month for own clouds and domestic hosts, which send no bill in that form')
    .requiredOption('--month <month>', 'the month, as 2026-11')
    .requiredOption('--out <file>', 'file to write to')
    .addOption(workspaceOption())
    .addOption(planOption())
    .addOption(languageOption())
    .action(
      async ({ month, out, workspace: folder, plan: given, lang }: CommonOptions & { month: string; out: string }) => {
        if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
          throw new InputError([{ code: 'wrong-format', path: '--month', met: month, accepted: '<pattern YYYY-MM>' }])
        const [{ readPlan }, { openWorkspace, planPath }, { ownLines }, { focusRows }, { writeWhole }] =
          await Promise.all([
            import('../../files/plan.ts'),
            import('../open.ts'),
            import('../../actuals/own-lines.ts'),
            import('../../actuals/write-focus.ts'),
            import('../../files/write.ts'),
          ])
        const { workspace, catalogue } = await openWorkspace(folder, lang)
        const plan = await readPlan(planPath(folder, given))
        await writeWhole(out, focusRows(plan, ownLines(plan, workspace, catalogue), month))
        await sayWrote(out, lang)
      },
    )
}

function numberOf(path: string, met: string): number {
  const number = Number(met)
  if (met.trim() !== '' && Number.isFinite(number) && number >= 0) return number
  throw new InputError([{ code: 'wrong-format', path, met, accepted: '<number 0..>' }])
}
