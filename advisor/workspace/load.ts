import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parsePriceRows } from '#catalogue/index.ts'
import type { PriceRow } from '#catalogue/price-book.ts'
import { type Digest, digestOf } from '#catalogue/vocabulary/digest.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { Submission } from '#classifier/submission.ts'
import { checkWorkspace } from './check.ts'
import { Workspace } from './schema.ts'
import type { SubmissionFile, World } from './world.ts'

/** A workspace as read from its folder, with nothing left to doubt about its form. */
export type LoadedWorkspace = {
  readonly folder: string
  readonly config: Workspace
  readonly submissions: readonly SubmissionFile[]
  /** A body's own price lists, by zone. */
  readonly ownPrices: ReadonlyMap<string, readonly PriceRow[]>
  readonly digests: Readonly<Record<string, Digest>>
}

/**
 * Reads `rettsky.yaml`, `submissions/**` and the price lists it names. Files are taken in the order of their names, so that the
 * file system's order cannot matter.
 *
 * @throws InputError with every issue of every file at once.
 */
export async function loadWorkspace(folder: string, world: World): Promise<LoadedWorkspace> {
  const read = await readConfig(folder)
  const issues: Issue[] = [...read.issues]
  const { files, issues: submissionIssues } = await readSubmissions(folder)
  issues.push(...submissionIssues)
  if (read.config === undefined) throw new InputError(issues)
  const prices = await readPrices(folder, read.config)
  issues.push(...prices.issues, ...checkWorkspace(read.config, files, world))
  if (issues.length > 0) throw new InputError(issues.toSorted(byPlace))
  return {
    folder: resolve(folder),
    config: read.config,
    submissions: files,
    ownPrices: prices.rows,
    digests: {
      workspace: digestOf(read.config),
      submissions: digestOf(files.map(({ submission }) => submission)),
      ownPrices: digestOf(Object.fromEntries(prices.rows)),
    },
  }
}

async function readConfig(folder: string): Promise<{ config?: Workspace; issues: Issue[] }> {
  const path = join(folder, 'rettsky.yaml')
  const text = await readFile(path, 'utf8').catch(missing)
  if (text === null) {
    const met = (await stat(folder).catch(missing)) === null ? 'no such folder' : 'no rettsky.yaml in it'
    return {
      issues: [
        {
          code: 'no-workspace',
          file: folder,
          path: '',
          met,
          accepted: 'a folder with rettsky.yaml; `rettsky init` makes one',
        },
      ],
    }
  }
  const parsed = parseYamlWith(Workspace, { file: 'rettsky.yaml', text })
  return parsed.ok ? { config: parsed.value, issues: [] } : { issues: parsed.issues }
}

async function readSubmissions(folder: string): Promise<{ files: SubmissionFile[]; issues: Issue[] }> {
  const root = join(folder, 'submissions')
  const names = ((await readdir(root, { recursive: true, withFileTypes: true }).catch(missing)) ?? [])
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
  if (names.length === 0) {
    return {
      files: [],
      issues: [
        {
          code: 'no-submissions',
          file: 'submissions/',
          path: '',
          met: 'no file',
          accepted: 'one .yaml or .json file a system',
        },
      ],
    }
  }
  const files: SubmissionFile[] = []
  const issues: Issue[] = []
  for (const file of names) {
    const parsed = parseYamlWith(Submission, { file, text: await readFile(join(folder, file), 'utf8') })
    if (parsed.ok) files.push({ file, submission: parsed.value })
    else issues.push(...parsed.issues)
  }
  return { files: files.toSorted((a, b) => (a.submission.system.id < b.submission.system.id ? -1 : 1)), issues }
}

async function readPrices(
  folder: string,
  config: Workspace,
): Promise<{ rows: Map<string, PriceRow[]>; issues: Issue[] }> {
  const rows = new Map<string, PriceRow[]>()
  const issues: Issue[] = []
  for (const [i, zone] of config.zones.entries()) {
    if (zone.prices === undefined) continue
    const text = await readFile(join(folder, zone.prices), 'utf8').catch(missing)
    if (text === null) {
      issues.push({
        code: 'no-such-file',
        file: 'rettsky.yaml',
        path: `zones[${i}].prices`,
        met: zone.prices,
        accepted: 'a CSV file beside rettsky.yaml',
      })
      continue
    }
    const parsed = parsePriceRows(text, zone.prices, zone.id)
    if (parsed.ok) rows.set(zone.id, parsed.value)
    else issues.push(...parsed.issues)
  }
  return { rows, issues }
}

const byPlace = (a: Issue, b: Issue): number =>
  (a.file ?? '').localeCompare(b.file ?? '', 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.path < b.path ? -1 : 1)

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
