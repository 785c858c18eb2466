import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { lintRuleSource } from '#policies/index.ts'

/** A source file of a body's own rules: its name in the workspace, where it lies, and its text. */
export type RuleFile = { readonly file: string; readonly path: string; readonly text: string }

/** The files `policies/*.ts` of a folder in order of name; none where there is no such folder. Nothing of them is run. */
export async function readRuleFiles(folder: string): Promise<RuleFile[]> {
  const names = await readdir(join(folder, 'policies')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).sort()
  return Promise.all(
    sources.map(async (name) => {
      const path = resolve(folder, 'policies', name)
      return { file: `policies/${name}`, path, text: await readFile(path, 'utf8') }
    }),
  )
}

/** What in the files reaches outside of a rule, by line and column. */
export const lintRuleFiles = (files: readonly RuleFile[]): Issue[] =>
  files.flatMap(({ file, text }) => lintRuleSource(file, text))

/**
 * An issue about rule `X01` and its part `when`, with the file and the line that the part stands on; where the part cannot be
 * found in the text, the line of the id. An issue that has its line keeps it.
 */
export function placeIssue(issue: Issue, fileOf: ReadonlyMap<string, string>, files: readonly RuleFile[]): Issue {
  if (issue.line !== undefined) return issue
  const [id = '', part = ''] = issue.path.split(/[.[ ]/)
  const source = files.find(({ file }) => file === (issue.file ?? fileOf.get(id)))
  if (source === undefined) return issue
  const lines = source.text.split('\n')
  const at = lines.findIndex((line) => /^\s*id\s*:/.test(line) && line.includes(id))
  if (at < 0) return { ...issue, file: source.file }
  const onwards = lines
    .slice(at)
    .findIndex((line) => new RegExp(`^\\s*${part.replaceAll(/\W/g, '')}\\s*[:(]`).test(line))
  const line = part === '' || onwards < 0 ? at : at + onwards
  return { ...issue, file: source.file, line: line + 1, column: lines[line]!.search(/\S/) + 1 }
}
