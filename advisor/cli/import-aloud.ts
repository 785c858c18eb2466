import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import type { Language } from '#catalogue/vocabulary/text.ts'
import { type ColumnMap, mapOf } from '#classifier/intake/index.ts'
import type { Spool } from '../files/spool.ts'
import { type ImportOptions, importFiles } from '../import-files.ts'
import { renderColumns, renderRead } from '../render/columns.ts'

/** What an import came to: maps of columns that nobody has seen before, and how much could not be read. */
export type Imported = { readonly suggested: readonly ColumnMap[]; readonly issues: number }

/** Imports files into a spool, and says on standard error how columns are read, what each file lacks, and how much was read. */
export async function importAloud(
  files: readonly string[],
  options: ImportOptions,
  spool: Spool,
  lang: Language,
): Promise<Imported> {
  const suggested: ColumnMap[] = []
  const told = { notes: 0, issues: 0 }
  await importFiles(files, options, spool, (path, said) => {
    if ('columns' in said) {
      const where = said.sheet === undefined ? path : `${path}!${said.sheet}`
      process.stderr.write(renderColumns(said.columns, where, lang))
      if (!said.columns.saved) suggested.push(mapOf(said.columns))
      return
    }
    told['issue' in said ? 'issues' : 'notes']++
    process.stderr.write(`${sayIssue('issue' in said ? said.issue : said.note, lang)}\n`)
  })
  process.stderr.write(renderRead({ submissions: spool.size, ...told }, lang))
  return { suggested, issues: told.issues }
}
