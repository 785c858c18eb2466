import { CsvError, type Info } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Row, Table } from './table.ts'

/** Opens a text from its start, a stretch at a time. */
export type OpenText = () => AsyncIterable<string>

/** A row longer than this is a quote that was never closed and swallows what follows it. */
const longestRow = 1_000_000

/** A cell may hold line breaks, but not more than these before a quote counts as forgotten. */
const mostLinesInRow = 50

/** After this many bad rows a file is no CSV with mistakes but something else. */
const mostBadRows = 1000

/** The mark between cells: whichever of the three the first lines hold most of. Norwegian spreadsheets write semicolons. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 20).join('\n')
  const count = (mark: string) => head.split(mark).length
  return [';', '\t', ','].sort((a, b) => count(b) - count(a))[0]!
}

const times = (mark: string, text: string): number => text.split(mark).length - 1

/** Where the last whole row ends: behind the last line break that stands outside quotes. */
function endOfRows(text: string): number {
  let end = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 0x22) quoted = !quoted
    else if (letter === 0x0a && !quoted) end = at + 1
  }
  return end
}

type Read = { record: string[]; info: Info }

function parseRows(text: string, delimiter: string, linesBefore: number): Row[] {
  const read = parse(text, {
    delimiter,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  }) as unknown as Read[]
  return read.map(({ record, info }) => {
    const inside = record.reduce((sum, cell) => sum + times('\n', cell), 0)
    return { cells: record, line: linesBefore + Math.max(1, info.lines - inside) }
  })
}

/** Rows of a stretch that is no CSV as a whole: row by row, so that a mistake costs the line it stands on and no more. */
function* recoverRows(text: string, delimiter: string, linesBefore: number, file: string): Generator<Row | Issue> {
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; ) {
    let count = 1
    while (count < mostLinesInRow && times('"', lines.slice(at, at + count).join('\n')) % 2 === 1) count++
    try {
      yield* parseRows(lines.slice(at, at + count).join('\n'), delimiter, linesBefore + at)
      at += count
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      const parser = error.message.replace(/,? (?:at|on) line \d+/, '')
      yield { code: 'csv-syntax', file, path: '', line: linesBefore + at + 1, params: { parser } }
      at++
    }
  }
}

function* readRows(text: string, delimiter: string, linesBefore: number, file: string): Generator<Row | Issue> {
  let rows: Row[]
  try {
    rows = parseRows(text, delimiter, linesBefore)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield* recoverRows(text, delimiter, linesBefore, file)
    return
  }
  yield* rows
}

/** One kind of line end, whichever the file has, also where it has several: CRLF, LF, and CR alone of old spreadsheets. */
async function* withPlainLineEnds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const stretch of text) {
    const whole = held + stretch
    held = whole.endsWith('\r') ? '\r' : ''
    yield whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

async function* allRows(text: AsyncIterable<string>, file: string): AsyncGenerator<Row | Issue> {
  let waiting = ''
  let lines = 0
  let delimiter: string | undefined
  for await (const stretch of withPlainLineEnds(text)) {
    waiting += stretch
    delimiter ??= delimiterOf(waiting)
    let end = endOfRows(waiting)
    if (end === 0 && waiting.length > longestRow) end = waiting.lastIndexOf('\n') + 1
    if (end === 0) continue
    const whole = waiting.slice(0, end)
    waiting = waiting.slice(end)
    yield* readRows(whole, delimiter, lines, file)
    lines += times('\n', whole)
  }
  if (waiting.trim() !== '') yield* readRows(waiting, delimiter ?? ';', lines, file)
}

/** Rows of a CSV text, as they are read. A row that cannot be read is an issue with its line, and reading goes on behind it. */
export const csvTable = (file: string, open: OpenText): Table => ({
  rows: async function* () {
    let bad = 0
    for await (const entry of allRows(open(), file)) {
      yield entry
      if ('code' in entry) bad++
      if (bad < mostBadRows) continue
      yield { code: 'too-many-errors', file, path: '', line: entry.line ?? 1, params: { count: String(mostBadRows) } }
      return
    }
  },
})
