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
    .action(async (path: string, { format }: { format: 'text' | 'json' }) => {
      const [{ readPlan }, { verifyPlan }] = await Promise.all([
        import('../../files/plan.ts'),
        import('#placement/verify-plan.ts'),
      ])
      const verdict = verifyPlan(await readPlan(path))
      if (format === 'json') process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`)
      else {
        const gap = `${(verdict.gap * 100).toFixed(4)} %`
        process.stdout.write(
          verdict.ok
            ? `${path} holds: cost ${verdict.cost}, proven lower bound ${verdict.lowerBound} (minor units a month), gap ${gap}\n`
            : `${path} does not hold:\n${verdict.faults.map((fault) => `  - ${fault}\n`).join('')}`,
        )
      }
      setExit(verdict.ok ? exit.clean : exit.violation)
    })
}
