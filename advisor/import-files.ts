import { readFile } from 'node:fs/promises'
import { stringify } from 'yaml'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type IntakeFormat, readIntake } from '#classifier/intake/index.ts'

export type Imported = {
  readonly documents: ReadonlyMap<string, string>
  readonly issues: readonly Issue[]
  readonly notes: readonly Issue[]
}

/**
 * Reads files of any known format into submissions, as YAML documents by file name. What can be read is read, whatever is wrong
 * beside it; two systems of one id are an issue, since one would replace the other.
 */
export async function importFiles(
  paths: readonly string[],
  options: { as?: IntakeFormat; agency?: string },
): Promise<Imported> {
  const documents = new Map<string, string>()
  const issues: Issue[] = []
  const notes: Issue[] = []
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      issues.push({
        code: 'no-such-file',
        file: path,
        path: '',
        met: error.code ?? error.message,
        accepted: 'a file that can be read',
      })
      return null
    })
    if (bytes === null) continue
    const intake = await readIntake({ name: path, bytes }, options)
    issues.push(...intake.issues)
    notes.push(...intake.notes)
    for (const submission of intake.submissions) {
      const name = `${submission.system.id}.yaml`
      if (documents.has(name)) {
        issues.push({
          code: 'duplicate-id',
          file: path,
          path: 'system.id',
          met: submission.system.id,
          accepted: 'an id of its own',
        })
      } else documents.set(name, stringify(submission, { lineWidth: 120 }))
    }
  }
  return { documents, issues, notes }
}
