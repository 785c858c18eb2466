import type { Command } from 'commander'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { exit } from '../exit.ts'
import { formatOption, languageOption } from '../options.ts'
import { givenOptions, refuseOptions } from '../refuse-options.ts'
import type { RegisterCommand } from '../register.ts'

type ScanOptions = {
  readonly all?: true
  readonly sample: string
  readonly memory: string
  readonly out?: string
  readonly dataSet?: string
  readonly workspace: string
  readonly format: 'text' | 'json'
  readonly lang: Language
}

/** `rettsky scan`: what a file or database holds, found where it lies. Prints counts and never a value. */
export const scan: RegisterCommand = (program, setExit) => {
  program
    .command('scan')
    .description('find identifiers, health words and secrets in data where it lies; counts only, never a value')
    .argument('<source>', 'a CSV, Parquet, JSON or XLSX file, or postgres://… (read in a read-only transaction)')
    .option('--all', 'read every row instead of a sample')
    .option('--sample <rows>', 'rows drawn evenly from each table', '20000')
    .option('--memory <size>', 'memory that the reader may use', '512MB')
    .option('--out <file>', 'write the evidence as YAML')
    .option('--data-set <id>', 'compare with what this data set of the workspace declares')
    .option('-w, --workspace <folder>', 'folder with rettsky.yaml', '.')
    .addOption(formatOption(['text', 'json']))
    .addOption(languageOption())
    .action(async (source: string, options: ScanOptions, command: Command) => {
      const given = givenOptions(command)
      if (options.all === true) refuseOptions(given, ['sample'], 'goes-without', '--all')
      if (options.dataSet === undefined) refuseOptions(given, ['workspace'], 'goes-with', '--data-set')
      const { runScan } = await import('../../scan/run-scan.ts')
      const underDeclared = await runScan(source, options)
      if (underDeclared) setExit(exit.violation)
    })
}
