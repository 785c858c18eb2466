import { Money } from '#catalogue/price-book.ts'

export type Decimal = InstanceType<typeof Money>

/** Decimals that an amount of money has in a line. Totals are sums of lines as written, so anybody can add them up. */
const decimals = 8

/** An amount as a line writes it: half of the last decimal goes to the even neighbour. */
export const roundAmount = (amount: Decimal): Decimal =>
  amount.decimalPlaces() <= decimals ? amount : amount.toDecimalPlaces(decimals, Money.ROUND_HALF_EVEN)

/** Text of a quantity: at most 12 decimals, no exponent, no trailing zeros. */
export const writeQuantity = (quantity: Decimal): string =>
  (quantity.decimalPlaces() <= 12 ? quantity : quantity.toDecimalPlaces(12, Money.ROUND_HALF_EVEN)).toFixed()

/** Hundredths of the currency (øre, cents) as an integer; half rounds away from zero. `toMinorUnits('1.005')` is 101. */
export function toMinorUnits(amount: string): number {
  const minor = new Money(amount).times(100).toDecimalPlaces(0, Money.ROUND_HALF_UP).toNumber()
  return minor === 0 ? 0 : minor
}
