import { Money } from '#catalogue/price-book.ts'

/** A figure of a list as a plain decimal without trailing zeros: `0.0230000000` is `0.023`, `1e-7` is `0.0000001`. Undefined if it is none. */
export function plainDecimal(figure: string | number): string | undefined {
  const text = String(figure).trim()
  return /^\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? new Money(text).toFixed() : undefined
}
