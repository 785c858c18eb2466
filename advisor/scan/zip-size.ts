import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { InputError } from '#catalogue/vocabulary/issue.ts'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const mostBytes = 2 * 1024 ** 3
const leastSuspectBytes = 100 * 1024 ** 2
const mostRatio = 200
const headBytes = 30
/** What may follow an entry's data: a descriptor of 24 bytes at most. */
const tailBytes = 24

type Entry = {
  readonly name: string
  readonly packed: number
  readonly unfolded: number
  readonly at: number
  readonly isDeflated: boolean
}
type Contents = { readonly entries: readonly Entry[]; readonly from: number; readonly size: number }

const refusal = (path: string, code: 'scan-zip-bomb' | 'scan-not-xlsx'): InputError =>
  new InputError([{ code, file: path, path: '', accepted: 'XLSX' }])

async function readAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  await file.read(bytes, 0, length, from)
  return bytes
}

/** The table of contents at the end of a zip file. @throws InputError where there is none */
async function contentsOf(file: FileHandle, path: string): Promise<Contents> {
  const { size } = await file.stat()
  const length = Math.min(size, 65_557)
  const tail = await readAt(file, size - length, length)
  let end = length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endMark) end--
  if (end < 0) throw refusal(path, 'scan-not-xlsx')
  const [bytes, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (from + bytes > size) throw refusal(path, from === 0xffffffff ? 'scan-zip-bomb' : 'scan-not-xlsx')
  const listed = await readAt(file, from, bytes)
  const entries: Entry[] = []
  for (let i = 0; i + 46 <= bytes && listed.readUInt32LE(i) === entryMark; ) {
    const [packed, unfolded, at] = [20, 24, 42].map((offset) => listed.readUInt32LE(i + offset)) as [
      number,
      number,
      number,
    ]
    const name = listed.toString('utf8', i + 46, i + 46 + listed.readUInt16LE(i + 28))
    entries.push({ name, packed, unfolded, at, isDeflated: listed.readUInt16LE(i + 10) === 8 })
    i += 46 + listed.readUInt16LE(i + 28) + listed.readUInt16LE(i + 30) + listed.readUInt16LE(i + 32)
  }
  return { entries, from, size }
}

/** Bytes that an entry unfolds to, counted until there are more than it says; broken data unfolds to what comes before the break. */
async function unfoldedBytes(path: string, from: number, { packed, unfolded }: Entry): Promise<number> {
  if (packed === 0) return 0
  let count = 0
  const inflate = createInflateRaw()
  const source = createReadStream(path, { start: from, end: from + packed - 1 })
  source.on('error', (error) => inflate.destroy(error))
  try {
    for await (const chunk of source.pipe(inflate)) {
      count += (chunk as Buffer).length
      if (count > unfolded) break
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error
  } finally {
    source.destroy()
  }
  return count
}

/**
 * Refuses a zip file that would unfold into gigabytes. What its table of contents says is checked against what is there: every entry is
 * unfolded once and thrown away, and nothing may lie between the entries that the table does not list.
 * @throws InputError with `scan-zip-bomb` or `scan-not-xlsx`
 */
export async function refuseZipBomb(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { entries, from: listedAt, size } = await contentsOf(file, path)
    const unfolded = entries.reduce((sum, entry) => sum + entry.unfolded, 0)
    const isSuspect = unfolded > leastSuspectBytes && unfolded > size * mostRatio
    if (unfolded > mostBytes || isSuspect) throw refusal(path, 'scan-zip-bomb')
    let covered = 0
    for (const entry of entries) {
      const from = await dataOf(file, entry)
      covered += from - entry.at + entry.packed + tailBytes
      if (!entry.isDeflated) continue
      if ((await unfoldedBytes(path, from, entry)) > entry.unfolded) throw refusal(path, 'scan-zip-bomb')
    }
    if (covered < listedAt) throw refusal(path, 'scan-zip-bomb')
  } finally {
    await file.close()
  }
}

/** Where an entry's data begins: behind its own head, whose name and extra field may differ from the table's. */
async function dataOf(file: FileHandle, { at }: Entry): Promise<number> {
  const head = await readAt(file, at, headBytes)
  return at + headBytes + head.readUInt16LE(26) + head.readUInt16LE(28)
}

/**
 * Entries of a zip file whose names fit a form, each as text in stretches. For files that `refuseZipBomb` has let through. Where an
 * entry is broken its text ends, or the error goes on.
 */
export async function* readEntries(
  path: string,
  form: RegExp,
  broken: 'end' | 'break' = 'end',
): AsyncGenerator<{ name: string; text: AsyncIterable<string> }> {
  const file = await open(path)
  try {
    const { entries } = await contentsOf(file, path)
    for (const entry of entries) {
      if (!form.test(entry.name) || entry.packed === 0) continue
      const from = await dataOf(file, entry)
      const source = createReadStream(path, { start: from, end: from + entry.packed - 1 })
      yield { name: entry.name, text: textOf(entry.isDeflated ? source.pipe(createInflateRaw()) : source, broken) }
      source.destroy()
    }
  } finally {
    await file.close()
  }
}

async function* textOf(bytes: AsyncIterable<Buffer>, broken: 'end' | 'break'): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  try {
    for await (const stretch of bytes) yield decoder.decode(stretch, { stream: true })
  } catch (error) {
    if (broken === 'break' || !(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error
  }
}
