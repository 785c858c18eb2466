import type { Meter } from '#catalogue/meter.ts'
import type { PriceRow } from '#catalogue/price-book.ts'

const key = (...parts: string[]): string => parts.join('\n')

/** Price rows by what names them. */
export type RowIndex = {
  readonly sold: (provider: string, region: string, service: string, sku: string) => readonly PriceRow[]
  readonly own: (zone: string, meter: Meter) => readonly PriceRow[]
}

/** Sellers' rows by seller, region, service and sku; the body's own by zone and meter. */
export function indexRows(rows: readonly PriceRow[]): RowIndex {
  const sold = Map.groupBy(rows, (row) => key(row.provider, row.region, row.service, row.sku))
  const ownRows = rows.filter((row) => row.provider === 'private')
  const own = Map.groupBy(ownRows, (row) => key(row.region, row.dimension))
  return {
    sold: (...names) => sold.get(key(...names)) ?? [],
    own: (zone, meter) => own.get(key(zone, meter)) ?? [],
  }
}
