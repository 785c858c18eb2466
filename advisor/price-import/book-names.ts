import type { PriceRow } from '#catalogue/price-book.ts'

/** What the book calls something of a seller's: the first candidate that it has, in whatever region, with its dimension. */
export type BookNames = (
  provider: string,
  service: string,
  candidates: readonly string[],
) => { service: string; sku: string; dimension: string } | undefined

/** Names that the book's rows use. What it has no name for nothing is priced by, so importers pass it over. */
export function bookNames(rows: readonly PriceRow[]): BookNames {
  const known = new Map(rows.map(({ provider, service, sku, dimension }) => [key(provider, service, sku), dimension]))
  return (provider, service, candidates) => {
    const sku = candidates.find((candidate) => known.has(key(provider, service, candidate)))
    return sku === undefined ? undefined : { service, sku, dimension: known.get(key(provider, service, sku))! }
  }
}

const key = (...parts: string[]): string => parts.join('\n')
