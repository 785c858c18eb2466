import type { z } from 'zod'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { readText } from '../files/text.ts'

/** Reads one page of an interface. Text that breaks off, and fields that are missing or of another kind, are issues with their place. */
export async function readPage<T>(
  file: string,
  shape: z.ZodType<T>,
): Promise<{ page: T | undefined; issues: Issue[] }> {
  let value: unknown
  try {
    value = JSON.parse(await readText(file))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { page: undefined, issues: [{ code: 'cut-short', file, path: '', params: { parser: error.message } }] }
  }
  const parsed = shape.safeParse(value)
  if (parsed.success) return { page: parsed.data, issues: [] }
  const issues = parsed.error.issues.map(({ path, message }): Issue => {
    const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
    return { code: 'not-as-documented', file, path: place.replace(/^\./, ''), params: { says: message } }
  })
  return { page: undefined, issues }
}
