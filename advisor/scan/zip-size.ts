import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { InputError } from '#catalogue/vocabulary/issue.ts'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const mostBytes = 2 * 1024 ** 3
const leastSuspectBytes = 100 * 1024 ** 2
const mostRatio = 200

type Entry = { method: number; packed: number; unfolded: number; at: number }

/** What a table of contents says of each file: how it is packed, its sizes in bytes, and where it begins. */
function entriesOf(contents: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let i = 0; i + 46 <= contents.length && contents.readUInt32LE(i) === entryMark; ) {
    entries.push({
      method: contents.readUInt16LE(i + 10),
      packed: contents.readUInt32LE(i + 20),
      unfolded: contents.readUInt32LE(i + 24),
      at: contents.readUInt32LE(i + 42),
    })
    i += 46 + contents.readUInt16LE(i + 28) + contents.readUInt16LE(i + 30) + contents.readUInt16LE(i + 32)
  }
  return entries
}

const deflated = 8

/** Whether a file unfolds into no more than the table of contents says, found by unfolding it without keeping any of it. */
async function keepsItsWord(path: string, file: FileHandle, { method, packed, unfolded, at }: Entry): Promise<boolean> {
  if (method !== deflated || packed === 0) return packed <= unfolded
  const header = Buffer.alloc(30)
  await file.read(header, 0, header.length, at)
  const start = at + header.length + header.readUInt16LE(26) + header.readUInt16LE(28)
  const inflate = createInflateRaw()
  const source = createReadStream(path, { start, end: start + packed - 1 }).on('error', (error) =>
    inflate.destroy(error),
  )
  let bytes = 0
  try {
    for await (const part of source.pipe(inflate)) {
      bytes += (part as Buffer).length
      if (bytes > unfolded) return false
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error
  } finally {
    source.destroy()
  }
  return true
}

/** Refuses a zip file that would unfold into gigabytes, or into more than its own table of contents says. @throws InputError with `scan-zip-bomb` or `scan-not-xlsx` */
export async function refuseZipBomb(path: string): Promise<void> {
  const refuse = (code: string): never => {
    throw new InputError([{ code, file: path, path: '', accepted: 'XLSX' }])
  }
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tailLength = Math.min(size, 65_557)
    const tail = Buffer.alloc(tailLength)
    await file.read(tail, 0, tailLength, size - tailLength)
    let at = tailLength - 22
    while (at >= 0 && tail.readUInt32LE(at) !== endMark) at--
    if (at < 0) return refuse('scan-not-xlsx')
    const length = tail.readUInt32LE(at + 12)
    const offset = tail.readUInt32LE(at + 16)
    if (offset + length > size) return refuse(offset === 0xffffffff ? 'scan-zip-bomb' : 'scan-not-xlsx')
    const contents = Buffer.alloc(length)
    await file.read(contents, 0, length, offset)
    const entries = entriesOf(contents)
    const unfolded = entries.reduce((sum, entry) => sum + entry.unfolded, 0)
    const suspect = unfolded > leastSuspectBytes && unfolded > size * mostRatio
    if (unfolded > mostBytes || suspect) refuse('scan-zip-bomb')
    for (const entry of entries) if (!(await keepsItsWord(path, file, entry))) refuse('scan-zip-bomb')
  } finally {
    await file.close()
  }
}
