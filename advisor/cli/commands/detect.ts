import type { Language } from '#catalogue/vocabulary/text.ts'
import { languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

/** `rettsky detect`: what a value can be, and why it is nothing else. The only command that echoes a value. */
export const detect: RegisterCommand = (program) => {
  program
    .command('detect')
    .description('say what each value can be (a fødselsnummer, an account number …) and why not others, as JSON lines')
    .argument('<values...>', 'values to judge, or - to read them from standard input, one a line')
    .addOption(languageOption())
    .addHelpText('after', '\nPrints the values it is given; every other command keeps them to itself.')
    .action(async (values: string[], { lang }: { lang: Language }) => {
      const [{ identify }, { sayRefusal }] = await Promise.all([
        import('#classifier/detectors/index.ts'),
        import('#classifier/detectors/refusal-texts.ts'),
      ])
      const say = (value: string): boolean => {
        const { kinds, not } = identify(value)
        const refused = not.map(({ kind, why }) => ({ kind, why, text: sayRefusal(why, lang) }))
        return process.stdout.write(`${JSON.stringify({ value, kinds, not: refused })}\n`)
      }
      for (const value of values) {
        if (value === '-') for await (const line of inputLines()) say(line)
        else say(value)
      }
    })
}

/** Lines of standard input; empty ones are left out. */
async function* inputLines(): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline')
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield line
  }
}
