import { open } from 'node:fs/promises'
import { isJson } from '#classifier/intake/json-text.ts'
import { readJsonDocument } from './read-json-document.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readJsonList } from './read-json-list.ts'
import type { Scanned, ScanOptions } from './table-scan.ts'

const headBytes = 64 * 1024

/** A JSON file: one value a line, one list of values or one object over as many lines as it likes. Its first lines tell which. */
export async function readJson(path: string, options: ScanOptions): Promise<Scanned> {
  const { head, isWhole } = await headOf(path)
  if (beginsWithList(head, isWhole)) return readJsonList(path, options)
  const isDocument = !/\.(?:jsonl|ndjson)$/i.test(path) && beginsWithDocument(head)
  return isDocument ? readJsonDocument(path, options) : readJsonLines(path, options)
}

async function headOf(path: string): Promise<{ head: string; isWhole: boolean }> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '')
    return { head: text.trimStart(), isWhole: bytesRead < headBytes }
  } finally {
    await file.close()
  }
}

/** Whether the file is one list: `[` comes first, and no further value follows on a line of its own. */
function beginsWithList(head: string, isWhole: boolean): boolean {
  const [line = ''] = head.split('\n', 1)
  const isAll = isWhole && head.slice(line.length).trim() === ''
  return head.startsWith('[') && (isAll || line.length === head.length || !isJson(line))
}

/** Whether the file is one object over several lines, or one whose first line is longer than anybody writes records: neither of its first lines is a value. */
function beginsWithDocument(head: string): boolean {
  return head.startsWith('{') && !head.split('\n', 2).some((line) => isJson(line))
}
