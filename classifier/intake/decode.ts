import type { Issue } from '#catalogue/vocabulary/issue.ts'

export type Decoded = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'; issues: Issue[] }

const marks: readonly { bytes: readonly number[]; encoding: Decoded['encoding'] }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Share of NUL bytes among the even or the odd places: text in UTF-16 without a mark is full of them. */
function nulShare(bytes: Uint8Array, parity: 0 | 1): number {
  const head = bytes.subarray(0, 4096)
  let nul = 0
  for (let i = parity; i < head.length; i += 2) if (head[i] === 0) nul++
  return nul / Math.max(1, head.length / 2)
}

function encodingOf(bytes: Uint8Array): Decoded['encoding'] {
  const marked = marks.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))
  if (marked !== undefined) return marked.encoding
  if (nulShare(bytes, 1) > 0.3) return 'utf-16le'
  if (nulShare(bytes, 0) > 0.3) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return 'windows-1252'
  }
}

/**
 * Bytes of a file as text. UTF-16 is known by its mark or its NUL bytes and read; bytes that are no UTF-8 are read as Latin-1
 * (in the form Windows writes it), which is said so that a wrong letter is not a riddle. Binary files are refused.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.trim() === '') return { text: '', encoding, issues: [{ code: 'empty-file', file, path: '' }] }
  if (text.includes('\0')) return { text: '', encoding, issues: [{ code: 'binary-file', file, path: '' }] }
  return { text, encoding, issues: [] }
}
