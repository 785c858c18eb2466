import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSellerRows, writePriceRows } from '#catalogue/index.ts'
import { type PriceRow, priceKey } from '#catalogue/price-book.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'

/** Where a workspace keeps sellers' prices of its own, one file a seller. */
export const bookFolder = 'prices/book'

/** Sellers' prices of a workspace, in the order of the files' names; none without the folder. */
export async function readBookFiles(folder: string): Promise<{ rows: PriceRow[]; issues: Issue[] }> {
  const there = (await readdir(join(folder, bookFolder)).catch(noFolder)).filter((name) => name.endsWith('.csv')).sort()
  const rows: PriceRow[] = []
  const issues: Issue[] = []
  for (const name of there) {
    const file = `${bookFolder}/${name}`
    const parsed = parseSellerRows(await readFile(join(folder, file), 'utf8'), file)
    if (parsed.ok) rows.push(...parsed.value)
    else issues.push(...parsed.issues)
  }
  return { rows, issues }
}

/** A body's sellers' prices laid over the shipped ones: what it has a price for takes that place, with all tiers. */
export function overlay(shipped: readonly PriceRow[], own: readonly PriceRow[]): PriceRow[] {
  const key = (row: PriceRow) => `${priceKey(row)}\n${row.commitment ?? 'none'}`
  const replaced = new Set(own.map(key))
  return [...own, ...shipped.filter((row) => !replaced.has(key(row)))]
}

/**
 * The files that hold imported rows, by path in the workspace: of the regions and services that were imported the new rows only,
 * of the others what stood there.
 *
 * @throws InputError when a file that stands there cannot be read.
 */
export async function bookFilesWith(
  folder: string,
  imported: readonly PriceRow[],
): Promise<ReadonlyMap<string, string>> {
  const { rows, issues } = await readBookFiles(folder)
  if (issues.length > 0) throw new InputError(issues)
  const scopeOf = ({ provider, region, service }: PriceRow) => [provider, region, service].join('\n')
  const scopes = new Set(imported.map(scopeOf))
  const providers = [...new Set(imported.map(({ provider }) => provider))].sort()
  return new Map(
    providers.map((provider) => {
      const kept = rows.filter((row) => row.provider === provider && !scopes.has(scopeOf(row)))
      const all = [...kept, ...imported.filter((row) => row.provider === provider)]
      return [`${bookFolder}/${provider}.csv`, writePriceRows(all.toSorted(inOrder))]
    }),
  )
}

const inOrder = (a: PriceRow, b: PriceRow): number => {
  const key = (row: PriceRow) => [priceKey(row), row.commitment ?? '', row.validFrom ?? ''].join('\n')
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : Number(a.tierFrom) - Number(b.tierFrom)
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
  throw error
}
