import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { type Catalogue, parsePriceRows } from '#catalogue/index.ts'
import type { PriceRow } from '#catalogue/price-book.ts'
import { type Digest, digestOf } from '#catalogue/vocabulary/digest.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { classify } from '#classifier/index.ts'
import { Submission } from '#classifier/submission.ts'
import type { Waiver } from '#policies/index.ts'
import { bookFolder, readBookFiles } from '../price-import/book-files.ts'
import { loadOwnRules, type OwnRules } from '../rules/load-rules.ts'
import { type ReadWaivers, readWaivers } from '../rules/read-waivers.ts'
import { checkWorkspace } from './check.ts'
import { missingSettings } from './check-zones.ts'
import { Workspace } from './schema.ts'
import type { SubmissionFile, World } from './world.ts'

/** A workspace as read from its folder, with nothing left to doubt about its form. */
export type LoadedWorkspace = {
  readonly folder: string
  readonly config: Workspace
  readonly submissions: readonly SubmissionFile[]
  /** A body's own price lists, by zone. */
  readonly ownPrices: ReadonlyMap<string, readonly PriceRow[]>
  /** Sellers' prices that it has imported, laid over the shipped ones. */
  readonly bookPrices: readonly PriceRow[]
  /** The shipped rules and the body's own. */
  readonly rules: Pick<OwnRules, 'own' | 'book'>
  readonly waivers: readonly Waiver[]
  /** What its owners should look at and nothing is stopped by: waivers that expire soon, rules whose review is overdue. */
  readonly warnings: readonly Issue[]
  readonly digests: Readonly<Record<string, Digest>>
}

/**
 * Reads `rettsky.yaml`, `submissions/**`, the price lists it names, `policies/*.ts` and `waivers.yaml`. Files are taken in the order of their names, so that the
 * file system's order cannot matter.
 *
 * @throws InputError with every issue of every file at once.
 */
export async function loadWorkspace(folder: string, world: Known): Promise<LoadedWorkspace> {
  const read = await readConfig(folder)
  const issues: Issue[] = [...read.issues]
  const { files, issues: submissionIssues } = await readSubmissions(folder)
  issues.push(...submissionIssues)
  if (read.config === undefined) throw new InputError(issues)
  const prices = await readPrices(folder, read.config)
  const book = await readBookFiles(folder)
  const { config } = read
  const rules = await loadOwnRules(folder, { asOf: config.asOf, settings: config.policies })
  const waivers = await readWaivers(folder)
  issues.push(
    ...prices.issues,
    ...book.issues,
    ...rules.issues,
    ...waivers.issues,
    ...checkWorkspace(config, files, world),
  )
  const found = lintOf(waivers, { config, files, rules, world })
  issues.push(...found.flatMap(({ severity, issue }) => (severity === 'error' ? [issue] : [])))
  if (issues.length > 0) throw new InputError(issues.toSorted(byPlace))
  return {
    folder: resolve(folder),
    config,
    submissions: files,
    ownPrices: prices.rows,
    bookPrices: book.rows,
    rules: { own: rules.own, book: rules.book },
    waivers: waivers.waivers,
    warnings: [
      ...missingSettings(config, world),
      ...rules.warnings,
      ...found.flatMap(({ severity, issue }) => (severity === 'warning' ? [issue] : [])),
    ].sort(byPlace),
    digests: {
      workspace: digestOf(config),
      submissions: digestOf(files.map(({ submission }) => submission)),
      ownPrices: digestOf({
        ...Object.fromEntries(prices.rows),
        ...(book.rows.length === 0 ? {} : { [bookFolder]: book.rows }),
      }),
      ownRules: rules.digest,
      waivers: digestOf(waivers.waivers),
    },
  }
}

/** Places that exist, and laws that labels rest on. */
type Known = World & Pick<Catalogue, 'statutes'>

type Judged = { config: Workspace; files: readonly SubmissionFile[]; rules: OwnRules; world: Known }

/** What is wrong with the waivers, held against what they name and how it is labelled. Own rules with faults name nothing yet. */
function lintOf(
  { waivers, lint }: ReadWaivers,
  { config, files, rules, world }: Judged,
): ReturnType<ReadWaivers['lint']> {
  if (waivers.length === 0 || rules.issues.length > 0) return []
  const { asOf } = config
  const subjects = files.flatMap(({ submission }) =>
    classify(submission, { asOf, statutes: world.statutes }).map(({ subject, effective }) => ({
      id: subject.id,
      confidentiality: effective.confidentiality,
    })),
  )
  return lint({ book: rules.book, asOf, subjects })
}

/**
 * The waivers of a workspace and everything that is wrong with them, however much.
 *
 * @throws InputError when something else is wrong, so that they cannot be held against what they name.
 */
export async function lintWorkspaceWaivers(
  folder: string,
  world: Known,
): Promise<{ waivers: readonly Waiver[]; findings: ReturnType<ReadWaivers['lint']>; asOf: string }> {
  const { config, issues } = await readConfig(folder)
  const { files, issues: submissionIssues } = await readSubmissions(folder)
  const read = await readWaivers(folder)
  const stops = [...issues, ...submissionIssues, ...read.issues]
  if (config === undefined || stops.length > 0) throw new InputError(stops)
  const rules = await loadOwnRules(folder, { asOf: config.asOf, settings: config.policies })
  if (rules.issues.length > 0) throw new InputError(rules.issues)
  return { waivers: read.waivers, findings: lintOf(read, { config, files, rules, world }), asOf: config.asOf }
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
