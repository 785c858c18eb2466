import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { readYamlDocuments, type YamlDocument } from '#catalogue/vocabulary/yaml-document.ts'
import { Submission, type SubmissionInput } from '../submission.ts'
import { issuesInside } from './issues-inside.ts'
import { readJson } from './json-text.ts'
import type { Found } from './result.ts'

/**
 * Reads submissions in our own YAML: one a file, a list of them, or several YAML documents, as `rettsky import` writes them. A bad
 * one does not hide the others.
 */
export function readOwnYaml(text: string, file: string): Found {
  const read = readYamlDocuments({ file, text }).map((one) =>
    one.ok ? submissionsIn(one.value, file) : { submissions: [], issues: one.issues },
  )
  return { submissions: read.flatMap((one) => one.submissions), issues: read.flatMap((one) => one.issues), notes: [] }
}

/** The same in JSON, which YAML reads too where it is whole; a broken file gives what stands whole, and may have one value a line. */
export function readOwnJson(text: string, file: string): Found {
  const { value, issues, placeOf, isWhole } = readJson(text, file)
  if (isWhole) return readOwnYaml(text, file)
  if (value === undefined) return { submissions: [], issues, notes: [] }
  const read = submissionsIn({ value, placeOf }, file)
  return { submissions: read.submissions, issues: [...issues, ...read.issues], notes: [] }
}

type Document = Pick<YamlDocument, 'value' | 'placeOf'> & Partial<YamlDocument>

function submissionsIn({ value, placeOf, writtenAt }: Document, file: string): Pick<Found, 'submissions' | 'issues'> {
  const list = Array.isArray(value)
  const submissions: SubmissionInput[] = []
  const issues = (list ? value : [value]).flatMap((input: unknown, i): Issue[] => {
    const parsed = Submission.safeParse(input)
    if (parsed.success) {
      submissions.push(parsed.data)
      return []
    }
    const path = list ? [i] : []
    const written = (inner: readonly PropertyKey[]) => writtenAt?.([...path, ...inner])
    return issuesInside(parsed.error, { schema: Submission, input, file, path, placeOf, writtenAt: written })
  })
  return { submissions, issues }
}
