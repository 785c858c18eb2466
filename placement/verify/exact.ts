/** A sum left the integers that a double holds exactly, so the certificate proves nothing. */
export class TooLarge extends Error {}

export function exact(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER || Number.isNaN(value))
    throw new TooLarge('a sum passed 2^53')
  return value
}

/** A sum of any number of integers of which each is exact: a big integer that is touched only when it must be. */
export class Total {
  #near = 0
  #far = 0n

  add(value: number): void {
    const sum = this.#near + exact(value)
    if (Number.isSafeInteger(sum)) this.#near = sum
    else {
      this.#far += BigInt(this.#near)
      this.#near = value
    }
  }

  addAll(values: Float64Array): void {
    for (let at = 0; at < values.length; at++) this.add(values[at]!)
  }

  value(): bigint {
    return this.#far + BigInt(this.#near)
  }
}

/** The quotient of integers, rounded up. */
export function quotientUp(value: number, by: number): number {
  const near = Math.ceil(value / by)
  if (exact((near - 1) * by) >= value) return near - 1
  return exact(near * by) < value ? near + 1 : near
}
