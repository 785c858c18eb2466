import { Money } from '#catalogue/price-book.ts'
import { type Fraction, fraction, roundHalfEven, writeDecimal } from './fraction.ts'

/** An amount of money as lines write it: a count of hundred-millionths of the currency. Totals are sums of lines as written, so anybody can add them up. */
export type Amount = bigint

/** Decimals of an amount, of a quantity, and more than any list has in a price. */
const [ofAmount, ofQuantity, ofPrice] = [8, 12, 40]

/** An amount as a line writes it: half of the last decimal goes to the even neighbour. */
export const roundAmount = (exact: Fraction): Amount => roundHalfEven(exact, ofAmount)

export const writeAmount = (amount: Amount): string => writeDecimal(amount, ofAmount)

export const exactAmount = (amount: Amount): Fraction => ({ above: amount, below: 10n ** BigInt(ofAmount) })

/** An amount that `writeAmount` wrote. */
export const readAmount = (text: string): Amount => roundAmount(fraction(text))

/** Text of a quantity: at most 12 decimals, half to even, no exponent, no trailing zeros. */
export const writeQuantity = (quantity: Fraction): string =>
  quantity.below === 1n ? quantity.above.toString() : writeDecimal(roundHalfEven(quantity, ofQuantity), ofQuantity)

/** Text of a price as the list has it: its decimals end where the list ends them. */
export const writePrice = (price: Fraction): string => writeDecimal(roundHalfEven(price, ofPrice), ofPrice)

/** Hundredths of the currency (øre, cents) as an integer; half rounds away from zero. `toMinorUnits('1.005')` is 101. */
export function toMinorUnits(amount: string): number {
  const minor = new Money(amount).times(100).toDecimalPlaces(0, Money.ROUND_HALF_UP).toNumber()
  return minor === 0 ? 0 : minor
}
