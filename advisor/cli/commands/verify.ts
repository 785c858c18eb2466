import type { Language } from '#catalogue/vocabulary/text.ts'
import type { PlanFault } from '#placement/verify-plan.ts'
import { exit } from '../exit.ts'
import { formatOption, languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

/** `rettsky verify`: re-checks a plan's proof without the solver that found it. */
export const verify: RegisterCommand = (program, setExit) => {
  program
    .command('verify')
    .description(
      're-check a plan: digest, feasibility, cost and lower bound, in exact arithmetic and without the solver',
    )
    .argument('[plan]', 'plan file', 'placement-plan.json')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (path: string, { format, lang }: { format: 'text' | 'json'; lang: Language }) => {
      const [{ readPlan }, { verifyPlan }] = await Promise.all([
        import('../../files/plan.ts'),
        import('#placement/verify-plan.ts'),
      ])
      const verdict = verifyPlan(await readPlan(path))
      if (format === 'json') process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`)
      else {
        const [{ speak }, { sayIssue }] = await Promise.all([
          import('../../text/index.ts'),
          import('#catalogue/vocabulary/issue-texts/index.ts'),
        ])
        const told = ({ code, where, is, would }: PlanFault) =>
          sayIssue({ code: `fault-${code}`, path: where, params: { is, would } }, lang)
        const speech = speak(lang)
        const { cost, lowerBound: bound, faults } = verdict
        const lines = verdict.ok
          ? [speech.text('verify.holds', { path, cost, bound, gap: speech.percent(verdict.gap, 4) })]
          : [speech.text('verify.faulty', { path }), ...faults.map((fault) => `  - ${told(fault)}`)]
        process.stdout.write(`${lines.join('\n')}\n`)
      }
      setExit(verdict.ok ? exit.clean : exit.violation)
    })
}
