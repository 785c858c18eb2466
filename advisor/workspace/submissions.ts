import { join, relative } from 'node:path'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWithPlaces } from '#catalogue/vocabulary/yaml-document.ts'
import { Submission } from '#classifier/submission.ts'
import { filesBelow } from '../files/files-below.ts'
import { readUtf8 } from '../files/text.ts'
import type { PlaceOf, SubmissionFile } from './world.ts'

export type ReadSubmissions = {
  files: SubmissionFile[]
  issues: Issue[]
  /** Where a path of a file stands, by file. */
  places: Map<string, PlaceOf>
  /** Whether a name may stand in a file that could not be read, so that nobody is told that it does not exist. */
  mayBeUnread: (name: string) => boolean
}

/** Names of the files below `submissions/`, relative to the workspace and sorted. */
async function namesOf(folder: string): Promise<string[]> {
  const files = await filesBelow(join(folder, 'submissions')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  return files
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .map((file) => relative(folder, file).replaceAll('\\', '/'))
    .sort()
}

const nothingThere: Issue = {
  code: 'no-submissions',
  file: 'submissions/',
  path: '',
  met: '<nothing>',
  accepted: '<submission-files>',
}

/** Reads every submission of a workspace. A file that does not fit is an issue and left out; what it may have named is remembered. */
export async function readSubmissions(folder: string): Promise<ReadSubmissions> {
  const names = await namesOf(folder)
  const files: SubmissionFile[] = []
  const issues: Issue[] = names.length === 0 ? [nothingThere] : []
  const places = new Map<string, PlaceOf>()
  const unread: (string | undefined)[] = []
  for (const file of names) {
    const text = await readUtf8(join(folder, file), file)
    const parsed = text?.ok ? parseYamlWithPlaces(Submission, { file, text: text.value }) : text
    if (parsed === undefined) {
      issues.push({ code: 'no-such-file', file, path: '' })
      continue
    }
    if (parsed.ok) {
      files.push({ file, submission: parsed.value.value })
      places.set(file, parsed.value.placeOf)
    } else {
      issues.push(...parsed.issues)
      unread.push(text?.ok ? text.value : undefined)
    }
  }
  const mayBeUnread = (name: string) => unread.some((text) => text === undefined || namesAnything(text, name))
  files.sort((a, b) => (a.submission.system.id < b.submission.system.id ? -1 : 1))
  return { files, issues, places, mayBeUnread }
}

/** Whether a name stands in a text as a word of its own. Names are slugs, so that no letter of them means anything to a pattern. */
const namesAnything = (text: string, name: string): boolean =>
  new RegExp(`(?<![a-z0-9-])${name.replaceAll(/[^a-z0-9-]/g, '')}(?![a-z0-9-])`).test(text)
