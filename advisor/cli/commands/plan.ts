import { exit } from '../exit.ts'
import { type CommonOptions, colour, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type PlanOptions = CommonOptions & { readonly format: 'text' | 'json'; readonly check?: true }

/** `rettsky plan`: chooses where everything lies, writes the plan file and says what it comes to. */
export const plan: RegisterCommand = (program, setExit) => {
  program
    .command('plan')
    .description('choose where everything lies; write placement-plan.json and print a summary')
    .addOption(workspaceOption())
    .addOption(planOption())
    .option('--check', 'write nothing; exit 1 when the committed plan is not what the inputs give')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (options: PlanOptions) => {
      const { madeBy, openWorkspace, planPath } = await import('../open.ts')
      const { advise } = await import('../../advise.ts')
      const { planText, readText } = await import('../../files/plan.ts')
      const { workspace, catalogue } = await openWorkspace(options.workspace, options.lang)
      const made = await advise(workspace, catalogue, madeBy())
      const [path, text] = [planPath(options.workspace, options.plan), planText(made)]
      if (options.check === true) {
        const { planDifferences } = await import('../../render/plan-differences.ts')
        const differences = planDifferences(await readText(path), made)
        for (const line of differences) process.stdout.write(`${line}\n`)
        process.stderr.write(
          differences.length === 0 ? `${path} is what the inputs give\n` : `${path} is not what the inputs give\n`,
        )
        setExit(differences.length === 0 ? exit.clean : exit.violation)
        return
      }
      const { writeWhole } = await import('../../files/write.ts')
      await writeWhole(path, text)
      if (options.format === 'json') process.stdout.write(text)
      else {
        const [{ summary }, { speak }] = await Promise.all([
          import('../../render/summary.ts'),
          import('../../text/index.ts'),
        ])
        process.stdout.write(summary(made, speak(options.lang), colour()))
      }
      process.stderr.write(`wrote ${path}\n`)
    })
}
