import { type FileHandle, open } from 'node:fs/promises'

/** Texts by name in one file on disk, so that any number of them can be collected and then read in the order of their names. */
export class Spool {
  readonly #file: FileHandle
  readonly #places = new Map<string, { at: number; length: number }>()
  #end = 0

  private constructor(file: FileHandle) {
    this.#file = file
  }

  static async at(path: string): Promise<Spool> {
    return new Spool(await open(path, 'wx+'))
  }

  get size(): number {
    return this.#places.size
  }

  has(name: string): boolean {
    return this.#places.has(name)
  }

  async add(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text)
    await this.#file.write(bytes, 0, bytes.length, this.#end)
    this.#places.set(name, { at: this.#end, length: bytes.length })
    this.#end += bytes.length
  }

  names(): string[] {
    return [...this.#places.keys()].sort()
  }

  async text(name: string): Promise<string> {
    const place = this.#places.get(name)!
    const bytes = Buffer.alloc(place.length)
    await this.#file.read(bytes, 0, place.length, place.at)
    return bytes.toString()
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}
