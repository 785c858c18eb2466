import { join } from 'node:path'
import { type CommonOptions, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type ReportOptions = CommonOptions & { readonly out: string }

/** `rettsky report`: the plan as one page to read, print and send. */
export const report: RegisterCommand = (program) => {
  program
    .command('report')
    .description('write the plan as one self-contained HTML page with plots and tables')
    .addOption(workspaceOption())
    .addOption(planOption())
    .option('--out <file>', 'file to write', join('out', 'report.html'))
    .addOption(languageOption())
    .action(async (options: ReportOptions) => {
      const { planPath } = await import('../open.ts')
      const [{ readPlan }, { bookOfPlan }, { reportPage }, { writeWhole }, { speak }] = await Promise.all([
        import('../../files/plan.ts'),
        import('../../rules/book-of-plan.ts'),
        import('../../report/index.ts'),
        import('../../files/write.ts'),
        import('../../text/index.ts'),
      ])
      const plan = await readPlan(planPath(options.workspace, options.plan))
      await writeWhole(
        options.out,
        await reportPage(plan, speak(options.lang, await bookOfPlan(options.workspace, plan))),
      )
      process.stdout.write(`${options.out}\n`)
    })
}
