import type { z } from 'zod'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { sayPath } from '#catalogue/vocabulary/schema-walk.ts'
import { type IssueSource, zodIssues } from '#catalogue/vocabulary/zod-issues.ts'

type Inside = Omit<IssueSource, 'placeOf'> & {
  /** Where in its file the value stands that did not fit. */
  path: readonly PropertyKey[]
  placeOf: NonNullable<IssueSource['placeOf']>
}

/** What is wrong with one part of a file, with places that count from the file's beginning: `[1].agency`, line 14. */
export function issuesInside(error: z.ZodError, { path, placeOf, ...source }: Inside): Issue[] {
  const at = sayPath(path)
  const found = zodIssues(error, { ...source, placeOf: (inner, what) => placeOf([...path, ...inner], what) })
  return found.map((issue) => ({ ...issue, path: joined(at, issue.path) }))
}

const joined = (outer: string, inner: string): string =>
  outer === '' || inner === '' || inner.startsWith('[') ? outer + inner : `${outer}.${inner}`
