import { type CommonOptions, colour, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'
import { sayWrote } from '../say-wrote.ts'

type ExplainOptions = CommonOptions & { readonly format: 'text' | 'json'; readonly page?: string }

/** `rettsky explain ID`: why a system or data set is labelled and placed as it is, and what would change it. */
export const explain: RegisterCommand = (program) => {
  program
    .command('explain')
    .description('say why a system or data set is labelled and placed as it is, and what would change the answer')
    .argument('<id>', 'id of a system or data set')
    .addOption(workspaceOption())
    .addOption(planOption())
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .option('--page <file>', 'also write it as an HTML page to print and send on; of a system, with its data sets')
    .action(async (id: string, options: ExplainOptions) => {
      const { openWorkspace, planPath } = await import('../open.ts')
      const [{ readPlan }, { explainSubject }] = await Promise.all([
        import('../../files/plan.ts'),
        import('../../explain-subject.ts'),
      ])
      const { workspace, catalogue } = await openWorkspace(options.workspace, options.lang)
      const plan = await readPlan(planPath(options.workspace, options.plan))
      const explain = (subject: string) => explainSubject(subject, plan, workspace, catalogue)
      const explained = explain(id)
      const { speak } = await import('../../text/index.ts')
      if (options.page !== undefined) {
        const [{ explanationLetter }, { writeWhole }] = await Promise.all([
          import('../../explain-letter.ts'),
          import('../../files/write.ts'),
        ])
        await writeWhole(options.page, await explanationLetter(id, explain, speak(options.lang)))
        await sayWrote(options.page, options.lang)
      }
      if (options.format === 'json') {
        const { subject, placement, stale } = explained
        const { classification, decisions, cost } = subject
        process.stdout.write(`${JSON.stringify({ placement, classification, decisions, cost, stale }, null, 2)}\n`)
        return
      }
      const { explanation } = await import('../../render/explain.ts')
      process.stdout.write(explanation(explained, speak(options.lang), colour()))
    })
}
