import { open } from 'node:fs/promises'
import type { PriceRow } from '#catalogue/price-book.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { readAwsCsv } from './aws-csv.ts'
import { readAwsJson } from './aws-json.ts'
import { readAzure } from './azure.ts'
import { bookNames } from './book-names.ts'
import { checkOffered } from './check-offered.ts'
import { compareBooks, type PriceChange } from './compare-books.ts'
import { readGcp } from './gcp.ts'
import { datedInTurn, type ImportScope, type ReadList } from './offered.ts'
import { otherLists, type SellersList } from './other-lists.ts'
import { readSellersCsv } from './sellers-csv.ts'

export type ImportedPrices = {
  readonly rows: readonly PriceRow[]
  readonly changes: readonly PriceChange[]
  /** How many entries were passed over, by why. */
  readonly passed: Readonly<Record<string, number>>
  /** Per cent of value added tax that the lists held; it is taken off. */
  readonly vat: string
}

/**
 * Reads sellers' lists and says what they would change in the book. Nothing is written.
 *
 * @throws InputError with everything that is wrong with the lists; then nothing of them counts.
 */
export async function importPrices(
  from: SellersList,
  files: readonly string[],
  scope: ImportScope,
  book: readonly PriceRow[],
): Promise<ImportedPrices> {
  const others = await otherLists(from, files)
  if (others.length > 0) throw new InputError(others)
  const lists = await readLists(from, files, scope, book)
  const read = checkOffered(datedInTurn(lists.flatMap(({ offered }) => offered)), book, scope)
  const unread = lists.flatMap((list) => list.issues)
  // A list that could not be read to its end lacks its last tiers by that alone.
  const isSaid = ({ code, file }: Issue) => ofLack.has(code) && unread.some((issue) => issue.file === file)
  const issues = [...unread, ...read.issues.filter((issue) => !isSaid(issue))]
  if (issues.length > 0) throw new InputError(issues)
  if (read.offered.length === 0)
    throw new InputError([{ code: 'nothing-known', path: '--from', met: from, params: { files: files.join(', ') } }])
  const rows = read.offered.map(({ row }) => row)
  const passed: Record<string, number> = {}
  for (const list of lists)
    for (const [why, count] of Object.entries(list.passed)) passed[why] = (passed[why] ?? 0) + count
  return { rows, changes: compareBooks(book, rows), passed, vat: scope.vat ?? '0' }
}

const ofLack = new Set(['lost-last-tier', 'fewer-tiers'])

async function readLists(
  from: SellersList,
  files: readonly string[],
  scope: ImportScope,
  book: readonly PriceRow[],
): Promise<ReadList[]> {
  switch (from) {
    case 'aws':
      return inTurn(files, async (file) => ((await isJson(file)) ? readAwsJson(file, scope) : readAwsCsv(file, scope)))
    case 'azure':
      return [await readAzure(files, scope, bookNames(book))]
    case 'gcp':
      return [await readGcp(files, scope)]
    case 'csv':
      return inTurn(files, (file) => readSellersCsv(file, scope))
    default:
      return from satisfies never
  }
}

/** One file after the other, so that two large ones do not share the memory. */
async function inTurn(files: readonly string[], read: (file: string) => Promise<ReadList>): Promise<ReadList[]> {
  const lists: ReadList[] = []
  for (const file of files) lists.push(await read(file))
  return lists
}

async function isJson(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(64) })
    return buffer.subarray(0, bytesRead).toString('utf8').trimStart().startsWith('{')
  } finally {
    await handle.close()
  }
}
