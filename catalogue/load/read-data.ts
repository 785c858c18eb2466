import { readdirSync, readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Issue, Result } from '../vocabulary/issue.ts'

const root = new URL('../', import.meta.url)

/** Text of a data file of the catalogue: `read('fx.csv')`. */
export const read = (file: string): string => readFileSync(new URL(file, root), 'utf8')

/** Data files of one folder and ending, sorted by name. */
export const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`)

/** Reads YAML text as one value of a schema; every problem is an issue with its place. */
export function readYaml<T>(schema: z.ZodType<T>, text: string, file: string): Result<T> {
  const document = parseDocument(text)
  if (document.errors.length > 0) {
    const issues = document.errors.map((error): Issue => {
      const at = error.linePos?.[0]
      return {
        code: 'not-yaml',
        file,
        path: '',
        ...(at === undefined ? {} : { line: at.line, column: at.col }),
        met: error.message.split('\n')[0] ?? error.code,
        accepted: 'YAML',
      }
    })
    return { ok: false, issues }
  }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { ok: true, value: parsed.data }
  const issues = parsed.error.issues.map(
    (issue): Issue => ({
      code: 'catalogue-fact',
      file,
      path: issue.path.map(String).join('.'),
      met: issue.message,
      accepted: 'a fact of the form that the catalogue’s schemas describe',
    }),
  )
  return { ok: false, issues }
}
