import { exit } from '../exit.ts'
import { type CommonOptions, colour, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type PlanOptions = CommonOptions & {
  readonly format: 'text' | 'json'
  readonly check?: true
  readonly scenario?: readonly string[]
  readonly prices?: true
  readonly page?: string
}

/** `rettsky plan`: chooses where everything lies, writes the plan file and says what it comes to. */
export const plan: RegisterCommand = (program, setExit) => {
  program
    .command('plan')
    .description('choose where everything lies; write placement-plan.json and print a summary')
    .addOption(workspaceOption())
    .addOption(planOption())
    .option('--check', 'write nothing; exit 1 when the committed plan is not what the inputs give')
    .option('--scenario <file...>', 'write no plan: hold the worlds of these files against the present one')
    .option('--prices', 'write no plan: say what each rule and each limit costs')
    .option('--page <file>', 'with --scenario or --prices: also write the answers as an HTML page')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (options: PlanOptions) => {
      if (options.scenario !== undefined || options.prices === true) {
        const { answerQuestions } = await import('../../scenario/run.ts')
        await answerQuestions(options, colour())
        return
      }
      const { madeBy, openWorkspace, planPath } = await import('../open.ts')
      const { advise } = await import('../../advise.ts')
      const { planText, readPlan } = await import('../../files/plan.ts')
      const path = planPath(options.workspace, options.plan)
      const committed = options.check === true ? await readPlan(path) : null
      const { workspace, catalogue } = await openWorkspace(options.workspace)
      const made = await advise(workspace, catalogue, madeBy())
      if (committed !== null) {
        const { planDifferences } = await import('../../render/plan-differences.ts')
        const differences = planDifferences(committed, made)
        const same = differences.length === 0
        if (options.format === 'json')
          process.stdout.write(`${JSON.stringify({ plan: path, same, differences }, null, 2)}\n`)
        else for (const line of differences) process.stdout.write(`${line}\n`)
        process.stderr.write(`${path} is ${same ? '' : 'not '}what the inputs give\n`)
        setExit(same ? exit.clean : exit.violation)
        return
      }
      const text = planText(made)
      const { writeWhole } = await import('../../files/write.ts')
      await writeWhole(path, text)
      if (options.format === 'json') process.stdout.write(text)
      else {
        const [{ summary }, { speak }] = await Promise.all([
          import('../../render/summary.ts'),
          import('../../text/index.ts'),
        ])
        process.stdout.write(summary(made, speak(options.lang, workspace.rules.book), colour()))
      }
      process.stderr.write(`wrote ${path}\n`)
    })
}
