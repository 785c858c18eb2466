import { constants } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { InputError, type Result } from '#catalogue/vocabulary/issue.ts'
import { type Encoding, EncodingJudge } from '#classifier/intake/encoding.ts'
import { fileFault } from './file-fault.ts'

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

/** The most characters that Node can hold in one string, 512 MiB. */
const longest = constants.MAX_STRING_LENGTH

/** The text of a file. @throws InputError when there is none, or it is longer than a string can be. */
export async function readText(path: string, accepted?: string): Promise<string> {
  const { size } = await stat(path).catch(refuseMissing(path, accepted))
  if (size <= longest) return readFile(path, 'utf8').catch(refuseMissing(path, accepted))
  const params = { size: megabytes(size), most: megabytes(longest) }
  throw new InputError([{ code: 'file-too-large', file: path, path: '', params }])
}

function refuseMissing(path: string, accepted?: string): (error: unknown) => never {
  return (error) => {
    const issue = fileFault(error, path)
    throw issue === null ? error : new InputError([accepted === undefined ? issue : { ...issue, accepted }])
  }
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 2 ** 20)} MiB`
}
