import { giveUp } from './other-text.ts'

/** Writes the next bytes of a text from the array's start on and says how many; 0 at the text's end. */
export type FillBytes = (into: Uint8Array) => number

const chunkBytes = 2 ** 16

/** The part of a text that is being read: as much at a time as its one unfinished token needs. */
export class ByteWindow {
  protected bytes = Buffer.alloc(chunkBytes + 1)
  protected at = 0
  /** Where the bytes read so far end; a 0 stands there, which no token holds. */
  protected end = 0
  #isOver = false
  readonly #fill: FillBytes

  constructor(fill: FillBytes) {
    this.#fill = fill
  }

  protected pass(expected: number): void {
    if (!this.passes(expected)) giveUp()
  }

  protected passes(expected: number): boolean {
    if (this.peek() !== expected) return false
    this.at++
    return true
  }

  /** The next byte after space; 0 at the end. */
  protected peek(): number {
    for (;;) {
      const byte = this.bytes[this.at]!
      if (byte > 0x20) return byte
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) this.at++
      else if (this.at < this.end || !this.more()) return 0
    }
  }

  /** Reads on, keeping what has not been passed yet, in another place. False, and all in its place, after the end of the text. */
  protected more(): boolean {
    if (this.#isOver) return false
    const rest = this.end - this.at
    if (rest > this.bytes.length / 2) {
      const larger = Buffer.alloc(2 * this.bytes.length)
      this.bytes.copy(larger, 0, this.at, this.end)
      this.bytes = larger
    } else this.bytes.copyWithin(0, this.at, this.end)
    const read = this.#fill(this.bytes.subarray(rest, this.bytes.length - 1))
    this.at = 0
    this.end = rest + read
    this.bytes[this.end] = 0
    this.#isOver = read === 0
    return true
  }
}
