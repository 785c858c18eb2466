import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
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

/** Collects values and every problem met on the way. Throwing them together is left to the end. */
export class Reading {
  readonly issues: Issue[] = []

  take<T>(result: Result<T>): T | undefined {
    if (result.ok) return result.value
    this.issues.push(...result.issues)
    return undefined
  }

  /** Values of a list that is left empty where it is not what the schema describes. */
  list<T>(result: Result<T[]>): T[] {
    return this.take(result) ?? []
  }
}

/** Reads a JSON file of the catalogue as a schema's value; every problem is an issue with its place. */
export function readJson<T>(schema: z.ZodType<T>, file: string): Result<T> {
  let value: unknown
  try {
    value = JSON.parse(read(file))
  } catch (error) {
    return { ok: false, issues: [{ code: 'not-json', file, path: '', met: String(error), accepted: 'JSON' }] }
  }
  return check(schema, value, file)
}

/** Reads a CSV file of the catalogue, one value of a schema a row. Columns named `as_of` become `asOf`. */
export function readCsv<T>(schema: z.ZodType<T>, file: string): Result<T[]> {
  const columns = (header: string[]) => header.map((name) => (name === 'as_of' ? 'asOf' : name))
  return check(z.array(schema), parse(read(file), { columns, skip_empty_lines: true }), file)
}

function check<T>(schema: z.ZodType<T>, value: unknown, file: string): Result<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const issues = parsed.error.issues.map(({ path, message }): Issue => {
    return { code: 'catalogue-fact', file, path: path.map(String).join('.'), met: message }
  })
  return { ok: false, issues }
}
