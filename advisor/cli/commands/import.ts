import { Option } from 'commander'
import type { Language } from '#catalogue/vocabulary/text.ts'
import type { IntakeFormat } from '#classifier/intake/index.ts'
import { intakeFormats } from '#classifier/intake/index.ts'
import { exit } from '../exit.ts'
import { languageOption } from '../options.ts'
import type { RegisterCommand } from '../register.ts'

type ImportOptions = {
  readonly as?: IntakeFormat
  readonly agency?: string
  readonly out?: string
  readonly lang: Language
}

/** `rettsky import`: turns catalogues and inventories into submissions. Fetches nothing. */
export const importFile: RegisterCommand = (program, setExit) => {
  program
    .command('import')
    .description('turn catalogues and inventories that agencies already have into submissions')
    .argument(
      '<files...>',
      'DCAT-AP catalogues (Turtle, N-Triples, RDF/XML, JSON-LD), SYS-AP, CSV inventories, registers of processing, CycloneDX, own YAML or JSON',
    )
    .addOption(
      new Option('--as <format>', 'read as this format whatever the file looks like').choices([...intakeFormats]),
    )
    .option('--agency <number>', 'organisation number of the agency, for files that do not name it')
    .option('--out <folder>', 'write one file a system to this folder; without it, YAML on standard output')
    .addOption(languageOption())
    .action(async (files: string[], options: ImportOptions) => {
      const { importFiles } = await import('../../import-files.ts')
      const { sayIssue } = await import('#catalogue/vocabulary/issue-texts/index.ts')
      const { documents, issues, notes } = await importFiles(files, options)
      for (const entry of [...notes, ...issues]) process.stderr.write(`${sayIssue(entry, options.lang)}\n`)
      if (options.out === undefined) process.stdout.write([...documents.values()].join('---\n'))
      else {
        const { writeNew } = await import('../../files/write.ts')
        for (const path of await writeNew(options.out, documents)) process.stdout.write(`${path}\n`)
      }
      process.stderr.write(`${documents.size} submissions read, ${notes.length} notes, ${issues.length} issues\n`)
      if (issues.length > 0) setExit(exit.badInput)
    })
}
