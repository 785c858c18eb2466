type Figures = Float64Array | Int32Array | Uint8Array

/** A list of numbers whose length is known when its end is reached. */
export class Growing<T extends Figures> {
  values: T
  length = 0
  readonly #room: (length: number) => T

  constructor(room: (length: number) => T) {
    this.#room = room
    this.values = room(1_024)
  }

  push(value: number): void {
    if (this.length === this.values.length) this.#enlarge()
    this.values[this.length++] = value
  }

  all(): T {
    return this.values.slice(0, this.length) as T
  }

  #enlarge(): void {
    const larger = this.#room(2 * this.length)
    larger.set(this.values)
    this.values = larger
  }
}

export const growingAmounts = () => new Growing((length) => new Float64Array(length))
export const growingNumbers = () => new Growing((length) => new Int32Array(length))
