import type { Decimal } from 'decimal.js'
import { Money } from '#catalogue/price-book.ts'

/**
 * An exact number, never negative: a whole number above a whole number. A decimal has a power of ten below, a month at a seller
 * of thirty days 72. Nothing is rounded before it is written, and whole numbers are many times as fast as decimals.
 */
export type Fraction = { readonly above: bigint; readonly below: bigint }

export const zero: Fraction = { above: 0n, below: 1n }
export const one: Fraction = { above: 1n, below: 1n }

const powersOfTen = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent))
const powerOfTen = (exponent: number): bigint => powersOfTen[exponent] ?? 10n ** BigInt(exponent)

/** A decimal as it is written, `0.0836`, or a number as it prints: 0.1 is a tenth. */
export function fraction(value: number | string | Decimal): Fraction {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { above: BigInt(value), below: 1n }
  const written = String(value)
  const text = /^\d+(\.\d+)?$/.test(written) ? written : new Money(value).toFixed()
  const point = text.indexOf('.')
  if (point < 0) return { above: BigInt(text), below: 1n }
  return { above: BigInt(text.slice(0, point) + text.slice(point + 1)), below: powerOfTen(text.length - point - 1) }
}

export const isZero = (a: Fraction): boolean => a.above === 0n

export function times(a: Fraction, b: Fraction): Fraction {
  if (a === one) return b
  if (b === one) return a
  return { above: a.above * b.above, below: a.below * b.below }
}

/** @throws RangeError when `b` is zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  if (isZero(b)) throw new RangeError('division by zero')
  return { above: a.above * b.below, below: a.below * b.above }
}

export const plus = (a: Fraction, b: Fraction): Fraction => combine(a, b, (x, y) => x + y)

/** `b` is at most `a`. */
export const minus = (a: Fraction, b: Fraction): Fraction => combine(a, b, (x, y) => x - y)

/** Below zero, zero or above as `a` is less than `b`, as much or more. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = a.below === b.below ? [a.above, b.above] : [a.above * b.below, b.above * a.below]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The nearest number with so many decimals, as a count of its last one; half goes to the even neighbour. */
export function roundHalfEven({ above, below }: Fraction, decimals: number): bigint {
  const scaled = above * powerOfTen(decimals)
  if (below === 1n) return scaled
  const down = scaled / below
  const twice = (scaled - down * below) * 2n
  return twice > below || (twice === below && (down & 1n) === 1n) ? down + 1n : down
}

export const ceil = ({ above, below }: Fraction): number => Number((above + below - 1n) / below)

/** Text of a count of the last of so many decimals, without trailing zeros: `writeDecimal(1250n, 3)` is 1.25. */
export function writeDecimal(parts: bigint, decimals: number): string {
  const digits = parts.toString().padStart(decimals + 1, '0')
  const point = digits.length - decimals
  let end = digits.length
  while (end > point && digits.charCodeAt(end - 1) === 48) end--
  return end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`
}

/** Over the least number that both divide, so that long sums stay as small as they can. */
function combine(a: Fraction, b: Fraction, join: (x: bigint, y: bigint) => bigint): Fraction {
  if (a.below === b.below) return { above: join(a.above, b.above), below: a.below }
  const common = greatestDivisor(a.below, b.below)
  const [forA, forB] = [b.below / common, a.below / common]
  return { above: join(a.above * forA, b.above * forB), below: a.below * forA }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
