import { readFile } from 'node:fs/promises'
import type { Result } from '#catalogue/vocabulary/issue.ts'
import { type Encoding, EncodingJudge } from '#classifier/intake/encoding.ts'

const names: Readonly<Record<Exclude<Encoding, 'utf-8'>, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Latin-1',
}

/**
 * The text of a file that a workspace keeps, which must be UTF-8: what people review in git and what is read must be the same
 * letters. `file` is what issues call it by. Nothing where no such file is.
 */
export async function readUtf8(path: string, file: string): Promise<Result<string> | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (bytes === undefined) return undefined
  const judge = new EncodingJudge()
  judge.add(bytes)
  const verdict = judge.verdict(file)
  if ('issue' in verdict) return { ok: false, issues: [verdict.issue] }
  const { encoding, line } = verdict
  if (encoding === 'utf-8') return { ok: true, value: new TextDecoder().decode(bytes) }
  const at = { file, path: '', ...(line === undefined ? {} : { line }) }
  return { ok: false, issues: [{ code: 'must-be-utf-8', ...at, met: names[encoding] }] }
}
