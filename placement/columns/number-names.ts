/** Numbers names in the order in which they are first met. */
export interface NameNumbers {
  numberOf(name: string): number
  /** The same for a name of plain characters, a byte each. */
  numberOfBytes(bytes: Uint8Array, from: number, to: number): number
  /** Names by number. */
  all(): string[]
}

/** Keeps names as bytes, one after another, and finds them by a hash: a tenth of the memory of as many strings in a map. */
export function numberNames(): NameNumbers {
  let kept = Buffer.alloc(1_024)
  /** Where each name ends in `kept`; the next begins there. */
  let ends = new Int32Array(64)
  let count = 0
  /** 1 + number of the name at the place of its hash or the next free one; at most half full. */
  let places = new Int32Array(128)
  return { numberOf, numberOfBytes, all }

  function numberOf(name: string): number {
    const bytes = Buffer.from(name)
    return numberOfBytes(bytes, 0, bytes.length)
  }

  function numberOfBytes(bytes: Uint8Array, from: number, to: number): number {
    const mask = places.length - 1
    let place = hashOf(bytes, from, to) & mask
    for (; places[place] !== 0; place = (place + 1) & mask)
      if (isAt(places[place]! - 1, bytes, from, to)) return places[place]! - 1
    places[place] = count + 1
    keep(bytes, from, to)
    return count - 1
  }

  function isAt(n: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = startOf(n)
    if (ends[n]! - start !== to - from) return false
    for (let at = from; at < to; at++) if (kept[start + at - from] !== bytes[at]) return false
    return true
  }

  function keep(bytes: Uint8Array, from: number, to: number): void {
    const start = startOf(count)
    const end = start + to - from
    if (end > kept.length) kept = Buffer.concat([kept], 2 * end)
    for (let at = from; at < to; at++) kept[start + at - from] = bytes[at]!
    if (count === ends.length) {
      const more = new Int32Array(2 * count)
      more.set(ends)
      ends = more
    }
    ends[count++] = end
    if (2 * count > places.length) spread()
  }

  function spread(): void {
    places = new Int32Array(2 * places.length)
    const mask = places.length - 1
    for (let n = 0; n < count; n++) {
      let place = hashOf(kept, startOf(n), ends[n]!) & mask
      while (places[place] !== 0) place = (place + 1) & mask
      places[place] = n + 1
    }
  }

  function startOf(n: number): number {
    return n === 0 ? 0 : ends[n - 1]!
  }

  function all(): string[] {
    return Array.from({ length: count }, (_, n) => kept.toString('utf8', startOf(n), ends[n]!))
  }
}

/** FNV-1a, its high bits folded into the low ones. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash ^ (hash >>> 15)
}
