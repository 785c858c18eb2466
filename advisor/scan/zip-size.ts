import { open } from 'node:fs/promises'
import { InputError } from '#catalogue/vocabulary/issue.ts'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const mostBytes = 2 * 1024 ** 3
const leastSuspectBytes = 100 * 1024 ** 2
const mostRatio = 200

/** Refuses a zip file that would unfold into gigabytes, by its own table of contents. @throws InputError with `scan-zip-bomb` or `scan-not-xlsx` */
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
    let unfolded = 0
    for (let i = 0; i + 46 <= length && contents.readUInt32LE(i) === entryMark; ) {
      unfolded += contents.readUInt32LE(i + 24)
      i += 46 + contents.readUInt16LE(i + 28) + contents.readUInt16LE(i + 30) + contents.readUInt16LE(i + 32)
    }
    const suspect = unfolded > leastSuspectBytes && unfolded > size * mostRatio
    if (unfolded > mostBytes || suspect) refuse('scan-zip-bomb')
  } finally {
    await file.close()
  }
}
