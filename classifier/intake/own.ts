import type { Issue, Result } from '#catalogue/vocabulary/issue.ts'
import { readYamlDocuments, type YamlDocument } from '#catalogue/vocabulary/yaml-document.ts'
import { Submission, type SubmissionInput } from '../submission.ts'
import { issuesInside } from './issues-inside.ts'
import type { Found } from './result.ts'

/**
 * Reads submissions in our own YAML or JSON: one a file, a list of them, or several YAML documents, as `rettsky import` writes
 * them. A bad one does not hide the others.
 */
export function readOwn(text: string, file: string): Found {
  const read = readYamlDocuments({ file, text }).map(submissionsOf(file))
  return { submissions: read.flatMap((one) => one.submissions), issues: read.flatMap((one) => one.issues), notes: [] }
}

const submissionsOf = (file: string) => (read: Result<YamlDocument>) => {
  if (!read.ok) return { submissions: [], issues: read.issues }
  const { value, placeOf, writtenAt } = read.value
  const list = Array.isArray(value)
  const submissions: SubmissionInput[] = []
  const issues = (list ? value : [value]).flatMap((input: unknown, i): Issue[] => {
    const parsed = Submission.safeParse(input)
    if (parsed.success) {
      submissions.push(parsed.data)
      return []
    }
    const path = list ? [i] : []
    const written = (inner: readonly PropertyKey[]) => writtenAt([...path, ...inner])
    return issuesInside(parsed.error, { schema: Submission, input, file, path, placeOf, writtenAt: written })
  })
  return { submissions, issues }
}
