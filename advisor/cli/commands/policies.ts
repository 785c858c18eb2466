import type { Language } from '#catalogue/vocabulary/text.ts'
import { exit } from '../exit.ts'
import { colour, formatOption, languageOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'
import { sayWrote } from '../say-wrote.ts'
import { today } from '../today.ts'

type Form = { readonly format: 'text' | 'json'; readonly lang: Language }

/** `rettsky policies`: the rule book. */
export const policies: RegisterCommand = (program, setExit) => {
  const group = program.command('policies').description('read, test and compare the rule book')
  group
    .command('list')
    .description('every rule with its effect, dates and law')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async ({ format, lang }: { format: 'text' | 'json'; lang: Language }) => {
      const { ruleList, ruleRecords } = await import('../../render/rules.ts')
      process.stdout.write(format === 'json' ? `${JSON.stringify(ruleRecords(), null, 2)}\n` : ruleList(lang))
    })
  group
    .command('show')
    .description('one rule whole: when it applies, its law, owner and review date')
    .argument('<rule>', 'id of a rule, such as J02')
    .addOption(languageOption())
    .action(async (id: string, { lang }: { lang: Language }) => {
      const { ruleText } = await import('../../render/rules.ts')
      process.stdout.write(ruleText(id, lang))
    })
  group
    .command('test')
    .description('test the shipped rules, and the own rules of a workspace beside them; exit 1 when one is at fault')
    .option('-w, --workspace <folder>', 'folder with policies/*.ts')
    .option('--as-of <day>', 'day that review dates are held against (default: today in Oslo)')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async ({ workspace, asOf, format, lang }: Form & { workspace?: string; asOf?: string }) => {
      const [{ testPolicies }, { readDay }] = await Promise.all([
        import('../../rules/test-policies.ts'),
        import('../read-day.ts'),
      ])
      const tested = await testPolicies(workspace, readDay(asOf) ?? today())
      if (format === 'json') process.stdout.write(`${JSON.stringify(tested, null, 2)}\n`)
      else {
        const [{ policiesTestText }, { speak }] = await Promise.all([
          import('../../render/policies.ts'),
          import('../../text/index.ts'),
        ])
        process.stdout.write(policiesTestText(tested, speak(lang)))
      }
      setExit(tested.errors.length === 0 ? exit.clean : exit.violation)
    })
  group
    .command('book')
    .description('the policy book as Markdown, with the own rules of a workspace where one is named')
    .option('-w, --workspace <folder>', 'folder with rettsky.yaml')
    .option('--out <file>', 'file to write to (default: stdout)')
    .addOption(languageOption())
    .action(async ({ workspace, out, lang }: { workspace?: string; out?: string; lang: Language }) => {
      const { bookMarkdown } = await import('#policies/book.ts')
      const opened = workspace === undefined ? undefined : await import('../open.ts')
      const rules = (await opened?.openWorkspace(workspace!, lang))?.workspace.rules.book.rules
      const text = bookMarkdown(lang, rules)
      if (out === undefined) {
        process.stdout.write(text)
        return
      }
      const { writeWhole } = await import('../../files/write.ts')
      await writeWhole(out, text)
      await sayWrote(out, lang)
    })
  group
    .command('diff')
    .description('which decisions change between two days, or two folders with own rules and waivers')
    .argument('<A>', 'a day (YYYY-MM-DD) or a folder')
    .argument('<B>', 'a day (YYYY-MM-DD) or a folder')
    .addOption(workspaceOption())
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (a: string, b: string, { workspace: folder, format, lang }: Form & { workspace: string }) => {
      const { openWorkspace } = await import('../open.ts')
      const { comparePolicies } = await import('../../rules/compare.ts')
      const { workspace, catalogue } = await openWorkspace(folder, lang)
      const compared = await comparePolicies([a, b], workspace, catalogue)
      if (format === 'json') process.stdout.write(`${JSON.stringify(compared, null, 2)}\n`)
      else {
        const [{ comparisonText }, { speak }] = await Promise.all([
          import('../../render/policies.ts'),
          import('../../text/index.ts'),
        ])
        process.stdout.write(comparisonText(compared, speak(lang), colour()))
      }
    })
}
