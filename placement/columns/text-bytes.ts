const quote = 0x22
const minus = 0x2d
const zero = 0x30
const backslash = 0x5c
const mostPlain = 0x7e
const comma = 0x2c
const listStart = 0x5b
const listEnd = 0x5d
const billion = 1_000_000_000

const powersOfTen = Array.from({ length: 10 }, (_, n) => 10 ** n)
/** With a sign, and a comma before it. */
const longestInteger = 18
/** As many bytes make a piece. */
const pieceLength = 2 ** 16

/** JSON as bytes, written number by number and name by name. */
export class TextBytes {
  #bytes = Buffer.alloc(2 * pieceLength)
  #length = 0

  /** Whether there is enough for a piece; whoever writes looks after each entry of a list. */
  isFull(): boolean {
    return this.#length >= pieceLength
  }

  /** What was written since it was taken last. It is good until more is written. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    return taken
  }

  /** Text that is JSON already. */
  json(text: string): void {
    this.#makeRoom(3 * text.length)
    this.#length += this.#bytes.write(text, this.#length)
  }

  /** The same for few plain characters. */
  mark(text: string): void {
    this.#makeRoom(text.length)
    for (let n = 0; n < text.length; n++) this.#bytes[this.#length++] = text.charCodeAt(n)
  }

  /** A list of so many integers, `null` for Infinity. */
  row(of: ArrayLike<number>, from: number, count: number): void {
    this.#makeRoom(longestInteger * count + 1)
    const bytes = this.#bytes
    bytes[this.#length++] = listStart
    for (let at = from; at < from + count; at++) {
      if (at > from) bytes[this.#length++] = comma
      const value = of[at]!
      if (value >= 0 && value < 10) bytes[this.#length++] = zero + value
      else if (value === Infinity) this.#length += bytes.write('null', this.#length)
      else this.integer(value)
    }
    bytes[this.#length++] = listEnd
  }

  name(text: string): void {
    this.#makeRoom(text.length + 2)
    const bytes = this.#bytes
    let at = this.#length
    bytes[at++] = quote
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n)
      if (code < 0x20 || code > mostPlain || code === quote || code === backslash) {
        this.json(JSON.stringify(text))
        return
      }
      bytes[at++] = code
    }
    bytes[at++] = quote
    this.#length = at
  }

  integer(value: number): void {
    this.#makeRoom(longestInteger)
    if (value < 0) this.#bytes[this.#length++] = minus
    const size = Math.abs(value)
    if (size < billion) {
      this.#digits(size, 1)
      return
    }
    const billions = Math.floor(size / billion)
    this.#digits(billions, 1)
    this.#digits(size - billions * billion, 9)
  }

  /** At least so many digits of a number below a billion. */
  #digits(value: number, least: number): void {
    let places = least
    for (let above = powersOfTen[places]!; above <= value; above *= 10) places++
    const bytes = this.#bytes
    const first = this.#length
    let rest = value | 0
    for (let at = first + places - 1; at >= first; at--) {
      const tenth = (rest / 10) | 0
      bytes[at] = zero + rest - 10 * tenth
      rest = tenth
    }
    this.#length = first + places
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return
    const larger = Buffer.alloc(2 * (this.#length + bytes))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
