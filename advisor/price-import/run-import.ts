import { join } from 'node:path'
import { loadCatalogue } from '#catalogue/index.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { writeWhole } from '../files/write.ts'
import { bookFilesWith, overlay, readBookFiles } from './book-files.ts'
import { fetchLists } from './fetch-lists.ts'
import { type ImportedPrices, importPrices } from './import-prices.ts'
import type { SellersList } from './other-lists.ts'

export type ImportRequest = {
  readonly from: SellersList
  readonly files: readonly string[]
  readonly regions: readonly string[] | undefined
  readonly workspace: string | undefined
  readonly write: boolean
  /** Folder to fetch into first. */
  readonly fetch: string | undefined
  readonly day: string
  /** Per cent of value added tax in a seller’s own list. */
  readonly vat: string | undefined
  readonly fewerTiers: boolean
}

/**
 * Imports sellers' lists against the shipped book with what the workspace has laid over it, and writes the rows into the
 * workspace if asked to. Every file is whole or untouched.
 *
 * @throws InputError with everything that is wrong; then nothing is written.
 */
export async function runImport(request: ImportRequest): Promise<{ imported: ImportedPrices; written: string[] }> {
  const { workspace, regions, day, vat, fewerTiers } = request
  refuseOptions(request)
  const own = workspace === undefined ? { rows: [], issues: [] } : await readBookFiles(workspace)
  if (own.issues.length > 0) throw new InputError(own.issues)
  const files =
    request.fetch === undefined
      ? request.files
      : await fetchLists(request.from as 'aws' | 'azure', regions ?? [], request.fetch)
  const scope = { regions: regions === undefined ? undefined : new Set(regions), day, vat, fewerTiers }
  const imported = await importPrices(request.from, files, scope, overlay(loadCatalogue().prices.rows, own.rows))
  const written: string[] = []
  if (request.write && workspace !== undefined) {
    for (const [name, text] of await bookFilesWith(workspace, imported.rows)) {
      await writeWhole(join(workspace, name), text)
      written.push(join(workspace, name))
    }
  }
  return { imported, written }
}

function refuseOptions({ from, files, regions, workspace, write, fetch, vat }: ImportRequest): void {
  const issues: Issue[] = []
  if (from === 'csv' && vat === undefined) issues.push({ code: 'vat-unsaid', path: '--vat' })
  if (from !== 'csv' && vat !== undefined) issues.push({ code: 'goes-with', path: '--vat', accepted: '--from csv' })
  if (vat !== undefined && !/^\d{1,2}(\.\d+)?$/.test(vat))
    issues.push({ code: 'wrong-format', path: '--vat', met: vat, accepted: '<number 0..99>' })
  if (write && workspace === undefined) issues.push({ code: 'needs-option', path: '--write', accepted: '--workspace' })
  if (fetch === undefined && files.length === 0)
    issues.push({ code: 'needs-option', path: 'FILE', accepted: 'FILE,--fetch' })
  if (fetch !== undefined && files.length > 0) issues.push({ code: 'goes-with', path: 'FILE', accepted: '--from' })
  if (fetch !== undefined && regions === undefined)
    issues.push({ code: 'needs-option', path: '--fetch', accepted: '--region' })
  if (fetch !== undefined && from !== 'aws' && from !== 'azure')
    issues.push({ code: 'unknown-value', path: '--from', met: from, accepted: 'aws,azure' })
  if (issues.length > 0) throw new InputError(issues)
}
