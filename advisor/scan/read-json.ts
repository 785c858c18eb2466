import { open } from 'node:fs/promises'
import { isJson } from '#classifier/intake/json-text.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readJsonList } from './read-json-list.ts'
import type { Scanned, ScanOptions } from './table-scan.ts'

const headBytes = 64 * 1024

/**
 * A JSON file: one value a line, or one list of values over as many lines as it likes. Which of them the first sign tells.
 */
export async function readJson(path: string, options: ScanOptions): Promise<Scanned> {
  return (await beginsWithList(path)) ? readJsonList(path, options) : readJsonLines(path, options)
}

/** Whether the file is one list: `[` comes first, and no further value follows on a line of its own. */
async function beginsWithList(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const head = buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\ufeff/, '')
      .trimStart()
    const [line = ''] = head.split('\n', 1)
    const isWhole = bytesRead < headBytes && head.slice(line.length).trim() === ''
    return head.startsWith('[') && (isWhole || line.length === head.length || !isJson(line))
  } finally {
    await file.close()
  }
}
