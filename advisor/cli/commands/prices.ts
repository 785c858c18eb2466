import { Option } from 'commander'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { colour, formatOption, languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type ImportOptions = {
  readonly from: 'aws' | 'azure' | 'gcp' | 'csv'
  readonly region?: string[]
  readonly workspace?: string
  readonly write?: true
  readonly fetch?: string
  readonly asOf?: string
  readonly format: 'text' | 'json'
  readonly lang: Language
}

/** `rettsky prices`: the price book. */
export const prices: RegisterCommand = (program) => {
  const group = program.command('prices').description('bring sellers’ prices into the book')
  group
    .command('import')
    .description('read a seller’s price lists and say what they would change; writes nothing unless told to')
    .argument('[files...]', 'the lists: AWS offer files, Azure and Google pages, or CSV in the form of the book')
    .addOption(
      new Option('--from <interface>', 'whose lists these are')
        .choices(['aws', 'azure', 'gcp', 'csv'])
        .makeOptionMandatory(),
    )
    .option('--region <region...>', 'only these regions')
    .option('-w, --workspace <folder>', 'folder with rettsky.yaml')
    .option('--write', 'write the prices into prices/book/ of the workspace')
    .option('--fetch <folder>', 'fetch the lists of --region into this folder first (aws, azure)')
    .option('--as-of <day>', 'day on which the lists were read (default: today)')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (files: string[], options: ImportOptions) => {
      const [{ runImport }, { readDay }] = await Promise.all([
        import('../../price-import/run-import.ts'),
        import('../../rules/read-day.ts'),
      ])
      const { imported, written } = await runImport({
        from: options.from,
        files,
        regions: options.region,
        workspace: options.workspace,
        write: options.write === true,
        fetch: options.fetch,
        day: readDay(options.asOf) ?? new Date().toISOString().slice(0, 10),
      })
      if (options.format === 'json') {
        process.stdout.write(`${JSON.stringify({ ...imported, written }, null, 2)}\n`)
        return
      }
      const [{ changesText }, { speak }] = await Promise.all([
        import('../../render/price-changes.ts'),
        import('../../text/index.ts'),
      ])
      process.stdout.write(changesText(imported, written, speak(options.lang), colour()))
    })
}
