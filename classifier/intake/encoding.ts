import type { Issue } from '#catalogue/vocabulary/issue.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const starts = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/** Byte order marks. */
const marks: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** How files begin that are no text, and what people call them. */
const binaries: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'GIF' },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: 'PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'ZIP' },
  { bytes: [0x1f, 0x8b], kind: 'gzip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'XLS' },
  { bytes: [0x50, 0x41, 0x52, 0x31], kind: 'Parquet' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], kind: 'SQLite' },
]

/** What a file is that begins so, where that is no text: `'PNG'`, `'ZIP'` (which workbooks are). */
export const binaryKind = (head: Uint8Array): string | undefined =>
  binaries.find(({ bytes }) => starts(head, bytes))?.kind

/** Share of NUL bytes among the even or the odd places: text in UTF-16 without a mark is full of them. */
function nulShare(bytes: Uint8Array, parity: 0 | 1): number {
  const head = bytes.subarray(0, 4096)
  let nul = 0
  for (let i = parity; i < head.length; i += 2) if (head[i] === 0) nul++
  return nul / Math.max(1, head.length / 2)
}

const nordic = new Set([...'åäöæøÅÄÖÆØéÉüÜáÁóÓðÐþÞ'].map((letter) => letter.charCodeAt(0)))

/** Signs beside letters that Nordic texts hold in windows-1252: quotation marks, dashes, §, °, ½ and their like. */
const signs = new Set([
  0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xad, 0xae, 0xb0, 0xb2, 0xb3, 0xb4, 0xb5, 0xb7, 0xbb, 0xbd,
]) // biome-ignore format: a list is read best as a block
const isLetter = (byte: number): boolean => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7

/** An opening quote or a dash between two letters: what å and ö of older character sets look like in windows-1252. */
const signInsideWord = /[A-Za-z][\u0091\u0093\u0094][A-Za-z]/

/**
 * Finds a text's encoding as its bytes come in. Bytes that are no UTF-8 count as Latin-1 (in the form Windows writes it) only where
 * that is certain: what they spell must be Nordic letters and common signs. Anything else is refused rather than guessed.
 */
export class EncodingJudge {
  #head: Uint8Array | undefined
  #utf8: InstanceType<typeof TextDecoder> | undefined = new TextDecoder('utf-8', { fatal: true })
  #firstBadLine = 0
  #lines = 1
  #beyondAscii = false
  #letters = 0
  #nordic = 0
  #ascii = 0
  #foreign = false

  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#head ??= bytes.slice(0, 4096)
    for (const byte of bytes) {
      if (byte < 0x80) {
        if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) this.#ascii++
      } else if (isLetter(byte)) {
        this.#letters++
        if (nordic.has(byte)) this.#nordic++
      } else if (!signs.has(byte)) this.#foreign = true
    }
    this.#readAsUtf8(bytes)
  }

  #readAsUtf8(bytes: Uint8Array): void {
    if (this.#utf8 === undefined) return
    try {
      const text = this.#utf8.decode(bytes, { stream: true })
      this.#lines += text.split('\n').length - 1
      this.#beyondAscii ||= /[^\0-\x7f]/.test(text)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#utf8 = undefined
      const { line, at } = firstBadLine(bytes)
      this.#firstBadLine = this.#lines + line
      this.#beyondAscii ||= bytes.subarray(0, at).some((byte) => byte >= 0x80)
      this.#foreign ||= signInsideWord.test(new TextDecoder('latin1').decode(bytes))
    }
  }

  /** The encoding, and for Latin-1 the first line that tells it from UTF-8; or what stands in the way of reading the file as text. */
  verdict(file: string): { encoding: Encoding; line?: number } | { issue: Issue } {
    const at = { file, path: '' }
    const head = this.#head ?? new Uint8Array()
    const kind = binaryKind(head)
    if (kind !== undefined) return { issue: { code: 'wrong-kind-of-file', ...at, params: { kind } } }
    const marked = marks.find(({ bytes }) => starts(head, bytes))
    if (marked !== undefined && marked.encoding !== 'utf-8') return { encoding: marked.encoding }
    for (const [parity, encoding] of [
      [1, 'utf-16le'],
      [0, 'utf-16be'],
    ] as const) {
      if (nulShare(head, parity) <= 0.3) continue
      const text = new TextDecoder(encoding).decode(head, { stream: true })
      return /[\ufffe\uffff\ufffd]/.test(text) || text.includes('\0')
        ? { issue: { code: 'binary-file', ...at } }
        : { encoding }
    }
    if (head.includes(0)) return { issue: { code: 'binary-file', ...at } }
    if (this.#utf8 !== undefined) return { encoding: 'utf-8' }
    const placed = { ...at, line: this.#firstBadLine }
    if (this.#beyondAscii || marked !== undefined) return { issue: { code: 'mixed-encoding', ...placed } }
    const isNordic = this.#nordic >= this.#letters * 0.8 && this.#letters <= this.#ascii
    return isNordic && !this.#foreign
      ? { encoding: 'windows-1252', line: this.#firstBadLine }
      : { issue: { code: 'unknown-encoding', ...placed } }
  }
}

/** The first line of a stretch that is no UTF-8: how many lines stand before it, and how many bytes. */
function firstBadLine(bytes: Uint8Array): { line: number; at: number } {
  for (let line = 0, at = 0; ; line++) {
    const end = bytes.indexOf(0x0a, at)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, end < 0 ? bytes.length : end))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return { line, at }
    }
    if (end < 0) return { line, at }
    at = end + 1
  }
}
