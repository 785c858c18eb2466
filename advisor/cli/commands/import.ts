import { existsSync } from 'node:fs'
import { Option } from 'commander'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { intakeFormats } from '#classifier/intake/result.ts'
import type { ImportOptions } from '../../import-files.ts'
import { exit } from '../exit.ts'
import { languageOption } from '../options.ts'
import { readAgency } from '../read-agency.ts'
import type { RegisterCommand } from '../register.ts'

type Options = Pick<ImportOptions, 'as' | 'agency'> & {
  readonly map?: string
  readonly out?: string
  readonly lang: Language
}

/** Where column maps are kept: as named, else beside the `rettsky.yaml` of this folder. */
const mapPath = (named: string | undefined): string | undefined =>
  named ?? (existsSync('rettsky.yaml') ? 'columns.yaml' : undefined)

/** `rettsky import`: turns catalogues and inventories into submissions. Fetches nothing. */
export const importFile: RegisterCommand = (program, setExit) => {
  program
    .command('import')
    .description('turn catalogues and inventories that agencies already have into submissions')
    .argument(
      '<files...>',
      'DCAT-AP and SYS-AP (Turtle, N-Triples, RDF/XML, JSON-LD), inventories (CSV, XLSX), registers of processing, CycloneDX, own YAML or JSON; - reads stdin',
    )
    .addOption(
      new Option('--as <format>', 'read as this format whatever the file looks like').choices([
        ...intakeFormats,
        'xlsx',
      ]),
    )
    .option('--agency <number>', 'organisation number of the agency, for files that do not name it')
    .option('--map <file>', 'column map of inventories to read and add to (default: columns.yaml of a workspace here)')
    .option('--out <folder>', 'write one file a system to this folder; without it, YAML on standard output')
    .addOption(languageOption())
    .action(async (files: string[], { map, out, lang, agency: given, ...rest }: Options) => {
      const agency = readAgency(given)
      const options = agency === undefined ? rest : { ...rest, agency }
      const { withSpool } = await import('../../import-files.ts')
      const { importAloud } = await import('../import-aloud.ts')
      const { readColumnMaps, writeColumnMaps } = await import('../../files/columns.ts')
      const saved = mapPath(map)
      const columns = saved === undefined ? [] : await readColumnMaps(saved)
      await withSpool(async (spool) => {
        const { suggested, issues } = await importAloud(files, { ...options, columns }, spool, lang)
        if (saved !== undefined && suggested.length > 0) await writeColumnMaps(saved, [...columns, ...suggested])
        if (out === undefined) {
          for (const [i, name] of spool.names().entries())
            process.stdout.write(`${i === 0 ? '' : '---\n'}${await spool.text(name)}`)
        } else {
          const { addFiles } = await import('../../files/write.ts')
          const written = await addFiles(out, spool.names(), (name) => spool.text(name))
          for (const path of written) process.stdout.write(`${path}\n`)
        }
        if (issues > 0) setExit(exit.badInput)
      })
    })
}
