import { Option } from 'commander'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { exit } from '../exit.ts'
import { colour, formatOption, languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'
import { today } from '../today.ts'

type ImportOptions = {
  readonly from: 'aws' | 'azure' | 'gcp' | 'csv'
  readonly region?: string[]
  readonly workspace?: string
  readonly write?: true
  readonly fetch?: string
  readonly asOf?: string
  readonly vat?: string
  readonly fewerTiers?: true
  readonly format: 'text' | 'json'
  readonly lang: Language
}

/** `rettsky prices`: the price book. */
export const prices: RegisterCommand = (program, setExit) => {
  const group = program
    .command('prices')
    .description('bring prices into the book, work out one’s own, and look for odd ones')
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
    .option('--as-of <day>', 'day on which the lists were read (default: today in Oslo)')
    .option('--vat <percent>', 'with --from csv: value added tax that its prices hold and that is taken off; 0 if none')
    .option('--fewer-tiers', 'take a list with fewer tiers than the book has: the seller has done away with them')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (files: string[], options: ImportOptions) => {
      const [{ runImport }, { readDay }] = await Promise.all([
        import('../../price-import/run-import.ts'),
        import('../read-day.ts'),
      ])
      const { imported, written } = await runImport({
        from: options.from,
        files,
        regions: options.region,
        workspace: options.workspace,
        write: options.write === true,
        fetch: options.fetch,
        vat: options.vat,
        fewerTiers: options.fewerTiers === true,
        day: readDay(options.asOf) ?? today(),
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
  group
    .command('own')
    .description(
      'work out an own cloud’s price list from six sums, what it can hand out and how full it is meant to be',
    )
    .argument('<file>', 'the sums, as YAML (see docs/prices.md)')
    .option('--out <file>', 'write the price list as CSV')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (file: string, options: { out?: string; format: 'text' | 'json'; lang: Language }) => {
      const { ownList } = await import('../../prices/own-list.ts')
      const list = await ownList(file, options.out)
      if (options.format === 'json') {
        process.stdout.write(`${JSON.stringify(list, null, 2)}\n`)
        return
      }
      const [{ ownListText }, { speak }] = await Promise.all([
        import('../../render/own-list.ts'),
        import('../../text/index.ts'),
      ])
      process.stdout.write(ownListText(list, speak(options.lang), colour()))
    })
  group
    .command('check')
    .description('say what is odd about the shipped book, or about price files: it may be a slip or may be so')
    .argument('[files...]', 'price files in the form of the book')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (files: string[], options: { format: 'text' | 'json'; lang: Language }) => {
      const { checkPrices } = await import('../../prices/check-prices.ts')
      const { rows, odd } = await checkPrices(files)
      if (options.format === 'json') process.stdout.write(`${JSON.stringify(odd, null, 2)}\n`)
      else {
        const [{ sayIssue }, { speak }, { sayOfPrices }] = await Promise.all([
          import('#catalogue/vocabulary/issue-texts/index.ts'),
          import('../../text/index.ts'),
          import('../../text/prices.ts'),
        ])
        for (const issue of odd) process.stdout.write(`${sayIssue(issue, options.lang)}\n`)
        process.stdout.write(`${sayOfPrices(speak(options.lang), 'check.title', { rows, odd: odd.length })}\n`)
      }
      setExit(odd.length === 0 ? exit.clean : exit.violation)
    })
}
