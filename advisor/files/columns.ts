import { readFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { type ColumnMap, ColumnMaps, headerKey } from '#classifier/intake/index.ts'
import { fileFault } from './file-fault.ts'
import { writeWhole } from './write.ts'

/** Column maps that were saved before; none where the file is not there yet. @throws InputError for a file that does not fit. */
export async function readColumnMaps(path: string): Promise<ColumnMap[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    const issue = fileFault(error, path)
    throw issue === null ? error : new InputError([issue])
  })
  if (text === null) return []
  const parsed = parseYamlWith(ColumnMaps, { file: path, text })
  if (!parsed.ok) throw new InputError(parsed.issues satisfies Issue[])
  return parsed.value.maps
}

const explanation = ` What each column of an inventory is, so that the next import reads it the same way. Change what is wrong.
 Besides the fields: "keep" keeps a column as it stands, "ignore" leaves it out.`

/** The file of maps, one for each kind of inventory, sorted so that the same maps give the same bytes. */
export function columnMapsText(maps: readonly ColumnMap[]): string {
  const keyOf = ({ columns }: ColumnMap) => headerKey(Object.keys(columns))
  const byHeader = [...new Map(maps.map((map) => [keyOf(map), map]))].sort(([a], [b]) => (a < b ? -1 : 1))
  const value: ColumnMaps = { schema: 'rettsky/columns/v1', maps: byHeader.map(([, map]) => map) }
  const comment = explanation
    .split('\n')
    .map((line) => `#${line}\n`)
    .join('')
  return comment + stringify(value, { lineWidth: 120 })
}

/** Saves maps for the next import. */
export const writeColumnMaps = (path: string, maps: readonly ColumnMap[]): Promise<void> =>
  writeWhole(path, columnMapsText(maps))
