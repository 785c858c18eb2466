import { Money } from '#catalogue/price-book.ts'

export type Decimal = InstanceType<typeof Money>

/** Decimals that an amount of money is written with in a line. Totals are sums of lines as written, so anybody can add them up. */
const decimals = 8

/** Exact text of an amount in a line: at most 8 decimals, no exponent, no trailing zeros. */
export const writeAmount = (amount: Decimal): string =>
  amount.toDecimalPlaces(decimals, Money.ROUND_HALF_EVEN).toFixed()

/** Exact text of a quantity. */
export const writeQuantity = (quantity: Decimal): string =>
  quantity.toDecimalPlaces(12, Money.ROUND_HALF_EVEN).toFixed()

/** Hundredths of the currency (øre, cents) as an integer; half rounds away from zero. `toMinorUnits('1.005')` is 101. */
export function toMinorUnits(amount: string): number {
  const minor = new Money(amount).times(100).toDecimalPlaces(0, Money.ROUND_HALF_UP).toNumber()
  return minor === 0 ? 0 : minor
}
