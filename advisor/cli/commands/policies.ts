import type { Language } from '#catalogue/vocabulary/text.ts'
import { formatOption, languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

/** `rettsky policies`: the rule book. */
export const policies: RegisterCommand = (program) => {
  const group = program.command('policies').description('read the rule book')
  group
    .command('list')
    .description('every rule with its effect, dates and law')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async ({ format, lang }: { format: 'text' | 'json'; lang: Language }) => {
      const { ruleList, ruleFacts } = await import('../../render/rules.ts')
      process.stdout.write(format === 'json' ? `${JSON.stringify(ruleFacts(), null, 2)}\n` : ruleList(lang))
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
}
