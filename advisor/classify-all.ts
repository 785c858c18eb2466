import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { loadCatalogue } from '#catalogue/index.ts'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { Classification } from '#classifier/classification.ts'
import { classify } from '#classifier/index.ts'
import { type Piece, readPieces } from '#classifier/intake/index.ts'
import { Submission } from '#classifier/submission.ts'
import { piecesOf } from './import-files.ts'
import { loadWorkspace } from './workspace/load.ts'

/** Labels of everything in a workspace, on its own day or on another. */
export async function classifyWorkspace(folder: string, asOf: string | undefined): Promise<Classification[]> {
  const catalogue = loadCatalogue()
  const { config, submissions } = await loadWorkspace(folder, catalogue)
  const day = readDay(asOf) ?? config.asOf
  return submissions.flatMap(({ submission }) => classify(submission, { asOf: day, statutes: catalogue.statutes }))
}

/**
 * Labels of loose files of any format that intake reads; `-` is standard input, a folder stands for its files.
 *
 * @throws InputError with every issue of every file.
 */
export async function classifyFiles(paths: readonly string[], asOf: string | undefined): Promise<Classification[]> {
  const { statutes } = loadCatalogue()
  const day = readDay(asOf) ?? new Date().toISOString().slice(0, 10)
  const issues: Issue[] = []
  const found: Classification[] = []
  for (const path of await expand(paths, issues)) {
    for await (const piece of path === '-' ? standardInput() : piecesOf(path, {})) {
      if ('issue' in piece) issues.push(piece.issue)
      if (!('submission' in piece)) continue
      found.push(...classify(Submission.parse(piece.submission), { asOf: day, statutes }))
    }
  }
  if (issues.length > 0) throw new InputError(issues)
  return found
}

/** What comes through a pipe is kept, since it cannot be read twice. */
async function* standardInput(): AsyncGenerator<Piece> {
  const bytes = await buffer(process.stdin)
  const open = async function* () {
    yield bytes
  }
  for await (const piece of readPieces({ name: 'standard input', open })) if (!('format' in piece)) yield piece
}

async function expand(paths: readonly string[], issues: Issue[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    if (path === '-') files.push(path)
    else if ((await stat(path).catch(() => null)) === null) {
      issues.push({
        code: 'no-such-file',
        file: path,
        path: '',
        met: 'nothing there',
        accepted: 'a file or folder with submissions',
      })
    } else if ((await stat(path)).isDirectory()) {
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      const inside = entries
        .filter((e) => e.isFile() && /\.(ya?ml|json|ttl|nt|rdf|xml|jsonld|csv|xlsx)$/.test(e.name))
        .map((e) => join(e.parentPath, e.name))
      if (inside.length === 0) {
        throw new InputError([
          {
            code: 'no-submissions',
            file: path,
            path: '',
            met: 'no file',
            accepted: '.yaml, .json, .ttl, .nt, .rdf, .xml, .jsonld, .csv or .xlsx files',
          },
        ])
      }
      files.push(...inside.sort())
    } else files.push(path)
  }
  return files
}

function readDay(value: string | undefined): string | undefined {
  if (value === undefined || Day.safeParse(value).success) return value
  throw new InputError([{ code: 'wrong-format', path: '--as-of', met: value, accepted: 'a day, YYYY-MM-DD' }])
}
