import type { CommonOptions } from '../options.ts'
import { colour, formatOption, languageOption, workspaceOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type PriceOptions = CommonOptions & { readonly zone?: string[]; readonly format: 'text' | 'json' }

/** `rettsky price`: what systems and data sets would cost in each zone, line by line for one of them. */
export const price: RegisterCommand = (program) => {
  program
    .command('price')
    .description('say what a system or data set costs a month in each zone; without an id, a line each')
    .argument('[id]', 'id of a system or data set')
    .addOption(workspaceOption())
    .option('--zone <zone...>', 'only these zones')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (id: string | undefined, options: PriceOptions) => {
      const { openWorkspace } = await import('../open.ts')
      const { priceWorkspace } = await import('../../price-workspace.ts')
      const { workspace, catalogue } = await openWorkspace(options.workspace, options.lang)
      const estimates = priceWorkspace(workspace, catalogue, { id, zones: options.zone })
      if (options.format === 'json') {
        process.stdout.write(`${JSON.stringify(estimates, null, 2)}\n`)
        return
      }
      const [{ priceList, priceLines }, { speak }] = await Promise.all([
        import('../../render/price.ts'),
        import('../../text/index.ts'),
      ])
      const speech = speak(options.lang)
      process.stdout.write(
        id === undefined ? priceList(estimates, speech, colour()) : priceLines(estimates, speech, colour()),
      )
    })
}
