const directoryMark = 0x02014b50
const endMark = 0x06054b50

/** The same zip file with its entries in the order of `rank`, as another program might have written them. */
export function reordered(zip: Buffer, rank: (name: string) => number): Buffer {
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(endMark).buffer))
  const directoryAt = zip.readUInt32LE(end + 16)
  const listed: { name: string; at: number; line: Buffer }[] = []
  for (let i = directoryAt; zip.readUInt32LE(i) === directoryMark; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(i + offset)) as [
      number,
      number,
      number,
    ]
    const next = i + 46 + name + extra + comment
    listed.push({
      name: zip.toString('utf8', i + 46, i + 46 + name),
      at: zip.readUInt32LE(i + 42),
      line: Buffer.from(zip.subarray(i, next)),
    })
    i = next
  }
  const begins = [...listed.map(({ at }) => at), directoryAt].sort((a, b) => a - b)
  const bodies: Buffer[] = []
  const lines: Buffer[] = []
  let at = 0
  for (const entry of listed.toSorted((a, b) => rank(a.name) - rank(b.name))) {
    const body = zip.subarray(entry.at, begins[begins.indexOf(entry.at) + 1])
    entry.line.writeUInt32LE(at, 42)
    at += body.length
    bodies.push(body)
    lines.push(entry.line)
  }
  const tail = Buffer.from(zip.subarray(end))
  tail.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...lines, tail])
}
