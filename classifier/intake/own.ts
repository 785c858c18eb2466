import { readYaml } from '#catalogue/vocabulary/yaml-document.ts'
import { zodIssues } from '#catalogue/vocabulary/zod-issues.ts'
import { Submission, type SubmissionInput } from '../submission.ts'
import type { Intake } from './result.ts'

/** Reads a submission in our own YAML or JSON: one submission a file, or a list of them. */
export function readOwn(text: string, file: string): Omit<Intake, 'format'> {
  const read = readYaml({ file, text })
  if (!read.ok) return { submissions: [], issues: read.issues, notes: [] }
  const { value, placeOf, writtenAt } = read.value
  const list = Array.isArray(value)
  const submissions: SubmissionInput[] = []
  const issues = (list ? value : [value]).flatMap((input: unknown, i) => {
    const parsed = Submission.safeParse(input)
    if (parsed.success) {
      submissions.push(parsed.data)
      return []
    }
    const at = (path: readonly PropertyKey[]) => (list ? [i, ...path] : path)
    const found = zodIssues(parsed.error, {
      schema: Submission,
      input,
      file,
      placeOf: (path, what) => placeOf(at(path), what),
      writtenAt: (path) => writtenAt(at(path)),
    })
    return list ? found.map((issue) => ({ ...issue, path: `[${i}]${issue.path && `.${issue.path}`}` })) : found
  })
  return { submissions, issues, notes: [] }
}
