import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { readEntries } from '../scan/zip-size.ts'

/** What a reader does with each part of a workbook, which its types do not tell. */
type PartReader = {
  _parseRels(part: Readable): Promise<void>
  _parseWorkbook(part: Readable): Promise<void>
  _parseStyles(part: Readable): Promise<void>
  _parseSharedStrings(part: Readable): AsyncGenerator<unknown>
  _parseWorksheet(part: AsyncIterable<string>, number: string): Generator<unknown>
}

/**
 * Reads the parts of a workbook in the order in which they need each other. Programs put them into the file in any order; taken as
 * they stand, a sheet in front of the list of sheets breaks the reader, and in front of the formats its days are bare numbers.
 */
export class PartsInOrder extends ExcelJS.stream.xlsx.WorkbookReader {
  readonly #path: string

  constructor(path: string, options: Partial<ExcelJS.stream.xlsx.WorkbookStreamReaderOptions>) {
    super(path, options)
    this.#path = path
  }

  override async *parse(): AsyncGenerator<unknown> {
    const reader = this as unknown as PartReader
    for (const part of await this.#parts(/^xl\/_rels\/workbook\.xml\.rels$/)) await reader._parseRels(part)
    for (const part of await this.#parts(/^xl\/workbook\.xml$/)) await reader._parseWorkbook(part)
    for (const part of await this.#parts(/^xl\/styles\.xml$/)) await reader._parseStyles(part)
    for await (const { text } of readEntries(this.#path, /^xl\/sharedStrings\.xml$/))
      yield* reader._parseSharedStrings(Readable.from(text))
    for await (const { name, text } of readEntries(this.#path, /^xl\/worksheets\/sheet\d+\.xml$/, 'break'))
      yield* reader._parseWorksheet(text, /(\d+)\.xml$/.exec(name)![1]!)
  }

  /** Small parts, unfolded. */
  async #parts(form: RegExp): Promise<Readable[]> {
    const parts: Readable[] = []
    for await (const { text } of readEntries(this.#path, form)) {
      const stretches: string[] = []
      for await (const stretch of text) stretches.push(stretch)
      parts.push(Readable.from([stretches.join('')]))
    }
    return parts
  }
}
