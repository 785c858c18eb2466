import { basename } from 'node:path'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { readText } from '../files/text.ts'
import { askPrometheus } from './ask-prometheus.ts'
import { type Measured, readAnswer } from './read-answer.ts'

/** Where measurements are had: answers that lie in files, and servers that are asked now. */
export type Sources = {
  readonly files: readonly string[]
  readonly servers: readonly string[]
  readonly window: string
  readonly token: string | undefined
}

/** What all of them measured. @throws InputError with every file that is no answer and every server that gave none. */
export async function measure({ files, servers, window, token }: Sources): Promise<Measured[]> {
  const results = await Promise.allSettled([
    ...files.map(async (file) => readAnswer(await readText(file), basename(file))),
    ...servers.map((address) => askPrometheus(address, window, token)),
  ])
  const issues: Issue[] = []
  const measured: Measured[] = []
  for (const result of results) {
    if (result.status === 'fulfilled' && result.value.ok) measured.push(...result.value.value)
    else if (result.status === 'fulfilled' && !result.value.ok) issues.push(...result.value.issues)
    else if (result.status === 'rejected' && result.reason instanceof InputError) issues.push(...result.reason.issues)
    else if (result.status === 'rejected') throw result.reason
  }
  if (issues.length > 0) throw new InputError(issues)
  return measured
}
