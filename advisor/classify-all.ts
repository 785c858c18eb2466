import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { loadCatalogue } from '#catalogue/index.ts'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { Classification } from '#classifier/classification.ts'
import { classify } from '#classifier/index.ts'
import { readIntake } from '#classifier/intake/index.ts'
import { Submission } from '#classifier/submission.ts'
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
    for (const file of path === '-'
      ? documents(await text(process.stdin))
      : [{ name: path, bytes: await readFile(path) }]) {
      const intake = await readIntake(file)
      issues.push(...intake.issues)
      for (const submission of intake.submissions) {
        found.push(...classify(Submission.parse(submission), { asOf: day, statutes }))
      }
    }
  }
  if (issues.length > 0) throw new InputError(issues)
  return found
}

/** What comes through a pipe may be several YAML documents, as `rettsky import` writes them. */
function documents(stream: string): { name: string; bytes: Uint8Array }[] {
  const parts = stream.split(/^---\s*$/m).filter((part) => part.trim() !== '')
  const name = (i: number) => (parts.length > 1 ? `standard input, document ${i + 1}` : 'standard input')
  return (parts.length === 0 ? [''] : parts).map((part, i) => ({ name: name(i), bytes: Buffer.from(part) }))
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
        .filter((e) => e.isFile() && /\.(ya?ml|json|ttl|nt|rdf|xml|jsonld|csv)$/.test(e.name))
        .map((e) => join(e.parentPath, e.name))
      if (inside.length === 0) {
        throw new InputError([
          {
            code: 'no-submissions',
            file: path,
            path: '',
            met: 'no file',
            accepted: '.yaml, .json, .ttl, .nt, .rdf, .xml, .jsonld or .csv files',
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
