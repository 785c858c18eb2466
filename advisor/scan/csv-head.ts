import { open } from 'node:fs/promises'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { detectors, isMatch } from '#classifier/detectors/index.ts'
import { holdsIdentifier } from '#classifier/evidence/index.ts'
import { decode } from '#classifier/intake/decode.ts'

export type CsvHead = {
  readonly encoding: 'utf-8' | 'utf-16' | 'latin-1'
  readonly delimiter: string
  /** Empty where quotes mean nothing. */
  readonly quote: '"' | ''
  readonly columns: readonly string[]
  /** Lines above the first row of values: the header, if there is one, and empty lines before it. */
  readonly linesAbove: number
}

const headBytes = 256 * 1024
const delimiters = [';', ',', '\t', '|'] as const

/** A log has lines and no cells, whatever commas and quotes stand in it. */
const isLog = (path: string): boolean => /\.log$/i.test(path)
const noDelimiter = '\x1f'

/** Cells of one line: quotes keep delimiters in. Line breaks inside quotes only matter to the count of cells, not to the header. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let inQuotes = false
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!
    if (c === '"') {
      if (inQuotes && line[i + 1] === '"') {
        cell += '"'
        i++
      } else inQuotes = !inQuotes
    } else if (c === delimiter && !inQuotes) {
      cells.push(cell)
      cell = ''
    } else cell += c
  }
  return [...cells, cell]
}

/** The delimiter that parts most lines into the same number of cells, two or more. */
function delimiterOf(lines: readonly string[]): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => cellsOf(line, delimiter).length)
    const first = counts[0] ?? 1
    if (first < 2) continue
    const score = counts.filter((count) => count === first).length * Math.min(first, 50)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** A row that names columns: texts, all different, none of which is a number, or is or holds anything that a detector knows. */
function isHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (names.length === 0 || new Set(names).size < names.length) return false
  return names.every((name) => /\p{L}/u.test(name) && !isValue(name) && !holdsIdentifier(name))
}

function isValue(text: string): boolean {
  return detectors.some(({ judge }) => {
    const outcome = judge(text)
    return isMatch(outcome) && outcome.strength !== 'worded' && outcome.kind !== 'icd10' && outcome.kind !== 'icpc2'
  })
}

/** Reads the beginning of a file: its encoding, delimiter and columns. @throws InputError for what is no table of text. */
export async function readCsvHead(path: string): Promise<CsvHead> {
  const file = await open(path)
  let bytes: Uint8Array
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    bytes = buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
  const whole = bytes.length < headBytes ? bytes : untilLastLine(bytes)
  const { text, encoding, issues } = decode(whole, path)
  if (issues.length > 0) throw new InputError(issues)
  if (encoding === 'utf-16be') {
    throw new InputError([{ code: 'scan-encoding', file: path, path: '', met: 'UTF-16BE', accepted: 'UTF-8' }])
  }
  const written = encoding === 'windows-1252' ? 'latin-1' : encoding === 'utf-8' ? 'utf-8' : 'utf-16'
  if (isLog(path)) return { encoding: written, delimiter: noDelimiter, quote: '', columns: ['line'], linesAbove: 0 }
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const empty = lines.findIndex((line) => line !== '')
  const filled = lines.filter((line) => line !== '').slice(0, 100)
  const delimiter = delimiterOf(filled)
  const first = cellsOf(filled[0]!, delimiter)
  const hasHeader = isHeader(first)
  return {
    encoding: written,
    delimiter,
    quote: '"',
    columns: hasHeader ? first : first.map((_, i) => `column ${i + 1}`),
    linesAbove: empty + (hasHeader ? 1 : 0),
  }
}

/** Cuts at a line break, so that no letter of several bytes is cut in two. */
function untilLastLine(bytes: Uint8Array): Uint8Array {
  const at = bytes.lastIndexOf(0x0a)
  return at < 2 ? bytes : bytes.subarray(0, at + 1 + ((at + 1) % 2 === 1 && bytes[at + 1] === 0 ? 1 : 0))
}
