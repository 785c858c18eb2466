import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Catalogue, parsePriceRows } from '#catalogue/index.ts'
import type { PriceRow } from '#catalogue/price-book.ts'
import { type Digest, digestOf } from '#catalogue/vocabulary/digest.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { readPath } from '#catalogue/vocabulary/schema-walk.ts'
import { parseYamlWithPlaces } from '#catalogue/vocabulary/yaml-document.ts'
import { classify } from '#classifier/index.ts'
import type { Waiver } from '#policies/index.ts'
import { readUtf8 } from '../files/text.ts'
import { readRoundTrips, roundTripFile } from '../monitor/round-trip-file.ts'
import type { LineRoundTrip } from '../monitor/round-trips.ts'
import { bookFolder, readBookFiles } from '../price-import/book-files.ts'
import { loadOwnRules, type OwnRules } from '../rules/load-rules.ts'
import { type ReadWaivers, readWaivers } from '../rules/read-waivers.ts'
import { checkWorkspace } from './check.ts'
import { missingSettings } from './check-zones.ts'
import { Workspace } from './schema.ts'
import { readSubmissions } from './submissions.ts'
import type { PlaceOf, SubmissionFile, World } from './world.ts'

/** A workspace as read from its folder, with nothing left to doubt about its form. */
export type LoadedWorkspace = {
  readonly folder: string
  readonly config: Workspace
  readonly submissions: readonly SubmissionFile[]
  /** A body's own price lists, by zone. */
  readonly ownPrices: ReadonlyMap<string, readonly PriceRow[]>
  /** Sellers' prices that it has imported, laid over the shipped ones. */
  readonly bookPrices: readonly PriceRow[]
  /** What its lines measured, and when. */
  readonly roundTrips: readonly LineRoundTrip[]
  /** The shipped rules and the body's own. */
  readonly rules: Pick<OwnRules, 'own' | 'book'>
  readonly waivers: readonly Waiver[]
  /** What its owners should look at and nothing is stopped by: waivers that expire soon, rules whose review is overdue. */
  readonly warnings: readonly Issue[]
  readonly digests: Readonly<Record<string, Digest>>
}

/**
 * Reads `rettsky.yaml`, `submissions/**`, the price lists it names, `policies/*.ts`, `waivers.yaml` and what lines measured. Files are taken in the order of their names, so that the
 * file system's order cannot matter.
 *
 * @throws InputError with every issue of every file at once.
 */
export async function loadWorkspace(folder: string, world: Known): Promise<LoadedWorkspace> {
  const read = await readConfig(folder)
  const issues: Issue[] = [...read.issues]
  const submissions = await readSubmissions(folder)
  const { files } = submissions
  issues.push(...submissions.issues)
  if (read.config === undefined) throw new InputError(issues)
  const prices = await readPrices(folder, read.config)
  const book = await readBookFiles(folder)
  const measured = await readRoundTrips(folder)
  const { config } = read
  const rules = await loadOwnRules(folder, { asOf: config.asOf, settings: config.policies })
  const waivers = await readWaivers(folder)
  issues.push(
    ...prices.issues,
    ...book.issues,
    ...measured.issues,
    ...rules.issues,
    ...waivers.issues,
    ...checkWorkspace(config, files, world, submissions.mayBeUnread).map(
      placedBy(new Map([...submissions.places, ['rettsky.yaml', read.placeOf]])),
    ),
  )
  const isWhole = submissions.issues.length === 0
  const found = isWhole ? lintOf(waivers, { config, files, rules, world }) : []
  issues.push(...found.flatMap(({ severity, issue }) => (severity === 'error' ? [issue] : [])))
  if (issues.length > 0) throw new InputError(issues.toSorted(byPlace))
  return {
    folder: resolve(folder),
    config,
    submissions: files,
    ownPrices: prices.rows,
    bookPrices: book.rows,
    roundTrips: measured.rows,
    rules: { own: rules.own, book: rules.book },
    waivers: waivers.waivers,
    warnings: [
      ...missingSettings(config, world),
      ...unusedRoundTrips(measured.rows, config),
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
      ...(measured.rows.length === 0 ? {} : { roundTrips: digestOf(measured.rows) }),
      waivers: digestOf(waivers.waivers),
    },
  }
}

/** Gives an issue that was found among several files the line of what it speaks of. */
const placedBy =
  (places: ReadonlyMap<string, PlaceOf | undefined>) =>
  (issue: Issue): Issue => {
    const place = issue.line === undefined ? places.get(issue.file ?? '')?.(readPath(issue.path)) : undefined
    return place === undefined ? issue : { ...issue, ...place }
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
  return lint({ book: rules.book, asOf, subjects, zones: config.zones.map(({ id }) => id) })
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

/** Figures of zones that are not in use, each zone said once: a name may be wrong, or the zone may have been left. */
function unusedRoundTrips(rows: readonly LineRoundTrip[], { zones }: Workspace): Issue[] {
  const inUse = new Set(zones.map(({ id }) => id))
  const unused = [...new Set(rows.map(({ zone }) => zone))].filter((zone) => !inUse.has(zone))
  return unused.map((met) => ({ code: 'zone-not-in-use', file: roundTripFile, path: 'zone', met }))
}

async function readConfig(folder: string): Promise<{ config?: Workspace; placeOf?: PlaceOf; issues: Issue[] }> {
  const path = join(folder, 'rettsky.yaml')
  const text = await readUtf8(path, 'rettsky.yaml')
  if (text === undefined) {
    const isFolder = (await stat(folder).catch(missing))?.isDirectory() === true
    const code = isFolder ? 'no-workspace' : 'no-such-folder'
    throw new InputError([{ code, file: folder, path: '', accepted: '<workspace>' }])
  }
  if (!text.ok) return { issues: text.issues }
  const parsed = parseYamlWithPlaces(Workspace, { file: 'rettsky.yaml', text: text.value })
  return parsed.ok
    ? { config: parsed.value.value, placeOf: parsed.value.placeOf, issues: [] }
    : { issues: parsed.issues }
}

async function readPrices(
  folder: string,
  config: Workspace,
): Promise<{ rows: Map<string, PriceRow[]>; issues: Issue[] }> {
  const rows = new Map<string, PriceRow[]>()
  const issues: Issue[] = []
  for (const [i, zone] of config.zones.entries()) {
    if (zone.prices === undefined) continue
    const text = await readUtf8(join(folder, zone.prices), zone.prices)
    if (text === undefined) {
      issues.push({
        code: 'no-such-file',
        file: 'rettsky.yaml',
        path: `zones[${i}].prices`,
        met: zone.prices,
        accepted: '<price-file>',
      })
      continue
    }
    const parsed = text.ok ? parsePriceRows(text.value, zone.prices, zone.id) : text
    if (parsed.ok) rows.set(zone.id, parsed.value)
    else issues.push(...parsed.issues)
  }
  return { rows, issues }
}

const byPlace = (a: Issue, b: Issue): number =>
  compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || compare(a.path, b.path)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
