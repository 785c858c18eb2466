import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type Encoding, EncodingJudge } from './encoding.ts'

export type Decoded = { text: string; encoding: Encoding; issues: Issue[] }

/** Bytes of a file as text, whose encoding is found by `EncodingJudge`. Files that are no text, or none we know, are refused. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const judge = new EncodingJudge()
  judge.add(bytes)
  const verdict = judge.verdict(file)
  if ('issue' in verdict) return { text: '', encoding: 'utf-8', issues: [verdict.issue] }
  const { encoding } = verdict
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.trim() === '') return { text: '', encoding, issues: [{ code: 'empty-file', file, path: '' }] }
  if (text.includes('\0')) return { text: '', encoding, issues: [{ code: 'binary-file', file, path: '' }] }
  return { text, encoding, issues: [] }
}

/** The same for bytes that come in stretches: text as it comes, none of it kept. */
export async function* decodeStretches(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const stretch of bytes) yield decoder.decode(stretch, { stream: true })
  yield decoder.decode()
}
