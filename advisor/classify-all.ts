import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { loadCatalogue } from '#catalogue/index.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { Classification } from '#classifier/classification.ts'
import { classify, classifyTogether } from '#classifier/index.ts'
import { Submission } from '#classifier/submission.ts'
import { readDay } from './cli/read-day.ts'
import { today } from './cli/today.ts'
import { filesBelow } from './files/files-below.ts'
import { readPlan } from './files/plan.ts'
import { piecesOf } from './import-files.ts'
import { loadWorkspace } from './workspace/load.ts'

/** How to label: on another day than the workspace's, or today's; each system by itself, or all that lies in one place together. */
export type HowToLabel = {
  readonly asOf?: string
  /** `true`: as if all of it lay in one place. A zone: what the workspace's plan places there. */
  readonly together?: true | string
}

/** Labels of everything in a workspace. @throws InputError for a zone in which the plan places nothing */
export async function classifyWorkspace(folder: string, { asOf, together }: HowToLabel): Promise<Classification[]> {
  const catalogue = loadCatalogue()
  const { config, submissions } = await loadWorkspace(folder, catalogue)
  const context = { asOf: readDay(asOf) ?? config.asOf, statutes: catalogue.statutes }
  const all = submissions.map(({ submission }) => submission)
  if (together === undefined) return all.flatMap((submission) => classify(submission, context))
  return classifyTogether(together === true ? all : await placedIn(together, folder, all), context)
}

/**
 * Labels of loose files of any format that intake reads; `-` is standard input, a folder stands for its files.
 *
 * @throws InputError with every issue of every file.
 */
export async function classifyFiles(
  paths: readonly string[],
  { asOf, together }: HowToLabel,
): Promise<Classification[]> {
  const { statutes } = loadCatalogue()
  const context = { asOf: readDay(asOf) ?? today(), statutes }
  const issues: Issue[] = []
  const found: Submission[] = []
  for (const path of await expand(paths, issues)) {
    for await (const piece of piecesOf(path, {})) {
      if ('issue' in piece) issues.push(piece.issue)
      if ('submission' in piece) found.push(Submission.parse(piece.submission))
    }
  }
  if (typeof together === 'string') {
    issues.push({ code: 'needs-option', path: '--together', met: together, accepted: '--workspace' })
  }
  if (issues.length > 0) throw new InputError(issues)
  return together === true
    ? classifyTogether(found, context)
    : found.flatMap((submission) => classify(submission, context))
}

/** The systems and data sets that the workspace's plan places in a zone; of a system that lies elsewhere, only the data sets that do not. */
async function placedIn(zone: string, folder: string, all: readonly Submission[]): Promise<Submission[]> {
  const { placements } = await readPlan(join(folder, 'placement-plan.json'))
  const here = new Set(placements.filter((placement) => placement.zone === zone).map(({ kind, id }) => `${kind} ${id}`))
  if (here.size === 0) {
    const zones = [...new Set(placements.flatMap(({ zone: one }) => one ?? []))].sort()
    throw new InputError([{ code: 'unknown-name', path: '--together', met: zone, accepted: zones.join(', ') }])
  }
  return all.flatMap((submission) => {
    const dataSets = submission.dataSets.filter(({ id }) => here.has(`data-set ${id}`))
    return dataSets.length > 0 || here.has(`system ${submission.system.id}`) ? [{ ...submission, dataSets }] : []
  })
}

/** The files that paths stand for: each itself, a folder all in it that intake may read. */
async function expand(paths: readonly string[], issues: Issue[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const there = path === '-' ? undefined : await stat(path).catch(() => null)
    if (there === null)
      issues.push({ code: 'no-such-file', file: path, path: '', met: '<nothing>', accepted: '<submissions>' })
    else if (there?.isDirectory()) files.push(...(await submissionsIn(path, issues)))
    else files.push(path)
  }
  return files
}

const endings = ['.yaml', '.yml', '.json', '.ttl', '.nt', '.rdf', '.xml', '.jsonld', '.csv', '.xlsx']

async function submissionsIn(folder: string, issues: Issue[]): Promise<string[]> {
  const files = (await filesBelow(folder)).filter((file) => endings.includes(extname(file)))
  if (files.length === 0)
    issues.push({ code: 'no-submissions', file: folder, path: '', met: '<nothing>', accepted: endings.join(', ') })
  return files
}
