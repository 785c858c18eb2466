import { type CommonOptions, colour, formatOption, languageOption, planOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type ExplainOptions = CommonOptions & { readonly format: 'text' | 'json' }

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
    .action(async (id: string, options: ExplainOptions) => {
      const { openWorkspace, planPath } = await import('../open.ts')
      const [{ readPlan }, { explainSubject }] = await Promise.all([
        import('../../files/plan.ts'),
        import('../../explain-subject.ts'),
      ])
      const { workspace, catalogue } = await openWorkspace(options.workspace, options.lang)
      const plan = await readPlan(planPath(options.workspace, options.plan))
      const explained = explainSubject(id, plan, workspace, catalogue)
      if (options.format === 'json') {
        const { subject, placement, stale } = explained
        const { classification, decisions, cost } = subject
        process.stdout.write(`${JSON.stringify({ placement, classification, decisions, cost, stale }, null, 2)}\n`)
        return
      }
      const [{ explanation }, { speak }] = await Promise.all([
        import('../../render/explain.ts'),
        import('../../text/index.ts'),
      ])
      process.stdout.write(explanation(explained, speak(options.lang), colour()))
    })
}
