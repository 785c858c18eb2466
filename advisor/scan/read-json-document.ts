import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Tokenizer, TokenType } from '@streamparser/json'
import type { ColumnReader } from '#classifier/evidence/index.ts'
import { columnsByPath } from './json-columns.ts'
import { openTable, type Scanned, type ScanOptions } from './table-scan.ts'

type Token = Parameters<Tokenizer['onToken']>[0]

/**
 * One object over as many lines as it likes: an answer of an interface, GeoJSON, an export with a head. Objects in its lists are its
 * rows. It is read whole and never kept, since nobody can tell how many there are. A document that breaks off is refused.
 */
export async function readJsonDocument(path: string, options: ScanOptions): Promise<Scanned> {
  const scan = openTable(basename(path), [])
  const leaves = new Leaves(columnsByPath(scan))
  const tokenizer = new Tokenizer({ separator: '' })
  tokenizer.onToken = (token) => leaves.take(token)
  for await (const chunk of createReadStream(path)) {
    tokenizer.write(chunk as Uint8Array)
    options.progress(scan.table, leaves.rows)
  }
  if (leaves.isOpen) throw new SyntaxError('the document breaks off')
  scan.rows = scan.rowsRead = Math.max(1, leaves.rows)
  return { kind: 'json', name: scan.table, tables: [scan] }
}

/** Where the reading stands: in a list or an object, by its path; of an object, the member it is at. */
type Place = { readonly isList: boolean; readonly path: string; member: string; expectsName: boolean }

/** Sorts the values of a document into columns by their paths, named as those of JSON lines are. */
class Leaves {
  rows = 0
  readonly #columns: (path: string) => ColumnReader
  readonly #within: Place[] = []

  constructor(columns: (path: string) => ColumnReader) {
    this.#columns = columns
  }

  get isOpen(): boolean {
    return this.#within.length > 0
  }

  take({ token, value }: Token): void {
    const place = this.#within.at(-1)
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      const isList = token === TokenType.LEFT_BRACKET
      this.#within.push({ isList, path: pathAt(place), member: '', expectsName: !isList })
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.#within.pop()
      if (token === TokenType.RIGHT_BRACE && this.#within.at(-1)?.isList) this.rows++
    } else if (place !== undefined && token === TokenType.COMMA) place.expectsName = !place.isList
    else if (place?.expectsName && token === TokenType.STRING) {
      place.member = String(value)
      place.expectsName = false
    } else if (place !== undefined && token !== TokenType.COLON)
      this.#columns(pathAt(place)).add(value === null ? null : String(value))
  }
}

function pathAt(place: Place | undefined): string {
  if (place === undefined) return ''
  if (place.isList) return `${place.path}[]`
  return place.path === '' ? place.member : `${place.path}.${place.member}`
}
