/** Digits of the value that was read last. All detectors share it: reading allocates nothing, and no detector waits. */
export const digits = new Uint8Array(26)

const mostDigits = 25
const space = 32
const plus = 43
const hyphen = 45
const dot = 46
const hardSpace = 160

/**
 * Reads a value of digits, in groups parted by one space, dot, hyphen or plus. Gives `count + 64 × gaps`, where bit i of gaps is set
 * when the digit i begins a group; -1 when there is anything else, -2 when there are more than 25 digits.
 * `readDigits('0101 90')` fills `digits` with 0,1,0,1,9,0 and gives 6 + 64 × 2⁴.
 */
export function readDigits(value: string): number {
  let count = 0
  let gaps = 0
  let parted = true
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    const digit = code - 48
    if (digit >= 0 && digit <= 9) {
      if (count === mostDigits) return -2
      digits[count++] = digit
      parted = false
    } else if (!parted && (code === space || code === hyphen || code === dot || code === plus || code === hardSpace)) {
      gaps |= 1 << count
      parted = true
    } else return -1
  }
  return parted ? -1 : count + gaps * 64
}

export const countOf = (read: number): number => read & 63
export const gapsOf = (read: number): number => read >> 6

/** True for a value of noughts alone, which check digits pass and nobody is given. */
export function isNought(count: number): boolean {
  for (let i = 0; i < count; i++) if (digits[i] !== 0) return false
  return true
}

/** Two digits as a number, from a place on. */
export const pairAt = (at: number): number => digits[at]! * 10 + digits[at + 1]!

/** Sum of digits times weights, from a place on. */
export function weigh(weights: Uint8Array, from = 0): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * digits[from + i]!
  return sum
}

/** True when the digits from one place to another, the last being the check digit, follow Luhn's rule (modulus 10). */
export function fitsLuhn(from: number, to: number): boolean {
  let sum = 0
  let doubled = false
  for (let i = to - 1; i >= from; i--) {
    let digit = digits[i]!
    if (doubled) {
      digit *= 2
      if (digit > 9) digit -= 9
    }
    sum += digit
    doubled = !doubled
  }
  return sum % 10 === 0
}
