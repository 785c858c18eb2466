/** A sum left the integers that a double holds exactly, so the certificate proves nothing. */
export class TooLarge extends Error {}

/** The value itself, as long as every integer up to it is one of a double. */
export function exact(value: number): number {
  if (value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER) return value
  throw new TooLarge('a sum passed 2^53')
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
    let near = 0
    for (let at = 0; at < values.length; at++) {
      const sum = near + exact(values[at]!)
      if (Number.isSafeInteger(sum)) near = sum
      else {
        this.add(near)
        near = values[at]!
      }
    }
    this.add(near)
  }

  value(): bigint {
    return this.#far + BigInt(this.#near)
  }
}

/**
 * The quotient of exact integers, rounded up. A quotient that is no integer lies at least 1/by from the next one, and the double
 * nearest to it less than that from it, so that rounding never crosses an integer. The same holds for `Math.floor`.
 */
export function quotientUp(value: number, by: number): number {
  return Math.ceil(exact(value) / by)
}

export function commonDivisor(p: number, q: number): number {
  let [a, b] = [Math.abs(p), Math.abs(q)]
  while (b !== 0) [a, b] = [b, a % b]
  return a
}
