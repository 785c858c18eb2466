import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { zodIssues } from '#catalogue/vocabulary/zod-issues.ts'
import { BindingFile } from '#policies/check/index.ts'
import { readText } from '../files/text.ts'
import { parseText } from './parse.ts'

/** The binding file that was named. @throws InputError when it is not there or not what it should be. */
export async function readBindings(file: string | undefined): Promise<BindingFile | undefined> {
  if (file === undefined) return undefined
  const text = await readText(file)
  const parsed = await parseText(file, text)
  if (!parsed.ok)
    throw new InputError([{ code: 'yaml-syntax', file, path: '', met: file, params: { parser: parsed.met } }])
  const read = BindingFile.safeParse(parsed.value)
  if (read.success) return read.data
  throw new InputError(zodIssues(read.error, { schema: BindingFile, input: parsed.value, file }))
}

/** The binding file a command means: as named, or the workspace's own where there is one. */
export function bindingPath(workspace: string, named: string | undefined): string | undefined {
  const own = join(workspace, 'rettsky.bind.yaml')
  return named ?? (existsSync(own) ? own : undefined)
}
