/** A stretch of a text and what stands in its place. */
export type Edit = { from: number; to: number; put: string }

/** Changes to a text that keep every line, and every character that they do not concern, where it stood. */
export class Edits {
  readonly #text: string
  #edits: Edit[] = []

  constructor(text: string) {
    this.#text = text
  }

  add(edit: Edit): void {
    this.#edits.push(edit)
  }

  /** Blanks a comma out; one that was added is not added after all. */
  takeAway(comma: Edit): void {
    this.#edits = [
      ...this.#edits.filter((edit) => edit !== comma),
      { ...comma, put: ' '.repeat(comma.to - comma.from) },
    ]
  }

  /** Blanks a stretch out with all edits in it but one. */
  blank(from: number, to: number, except?: Edit): void {
    this.#edits = this.#edits.filter((edit) => edit === except || edit.from < from || edit.from >= to)
    this.#edits.push({ from, to, put: this.#text.slice(from, to).replaceAll(/[^\n]/g, ' ') })
  }

  /** The text up to an offset, with every edit made. */
  apply(end: number): string {
    let whole = ''
    let done = 0
    for (const { from, to, put } of this.#edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
      whole += this.#text.slice(done, from) + put
      done = Math.max(done, to)
    }
    return whole + this.#text.slice(done, end)
  }
}
