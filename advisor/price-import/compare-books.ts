import { unitsIn } from '#catalogue/meter.ts'
import { Money, type PriceRow, priceKey } from '#catalogue/price-book.ts'

/** One price before and after. `percent` is null where units or currencies cannot be compared. */
export type PriceChange = {
  readonly what: 'new' | 'gone' | 'changed'
  readonly region: string
  readonly service: string
  readonly sku: string
  readonly tierFrom: string
  readonly commitment: string
  readonly before: string | null
  readonly after: string | null
  readonly percent: number | null
}

const key = (row: PriceRow): string =>
  [priceKey(row), row.commitment ?? 'none', new Money(row.tierFrom).toFixed()].join('\n')

/**
 * What importing rows would change in a book: prices that are new, that change, and that the book has for the same regions and
 * services and the list no longer names. Of several prices in time the last counts. Units are compared as what they measure.
 */
export function compareBooks(book: readonly PriceRow[], imported: readonly PriceRow[]): PriceChange[] {
  const scopes = new Set(imported.map(scopeOf))
  const before = new Map(
    book
      .filter((row) => scopes.has(scopeOf(row)))
      .toSorted(byDay)
      .map((row) => [key(row), row]),
  )
  const after = new Map(imported.toSorted(byDay).map((row) => [key(row), row]))
  const changes = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id): PriceChange[] => {
    const [old, now] = [before.get(id), after.get(id)]
    const percent = old === undefined || now === undefined ? null : percentBetween(old, now)
    if (percent === 0) return []
    const { region, service, sku, tierFrom, commitment = 'none' } = (now ?? old)!
    const what = old === undefined ? 'new' : now === undefined ? 'gone' : 'changed'
    return [{ what, region, service, sku, tierFrom, commitment, before: written(old), after: written(now), percent }]
  })
  return changes
}

const scopeOf = ({ provider, region, service }: PriceRow): string => [provider, region, service].join('\n')
const byDay = (a: PriceRow, b: PriceRow): number => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1)
const written = (row: PriceRow | undefined): string | null =>
  row === undefined ? null : `${row.price} ${row.currency}/${row.unit}`

function percentBetween(old: PriceRow, now: PriceRow): number | null {
  const ratio = unitsIn(old.unit, now.unit)
  if (ratio === undefined || old.currency !== now.currency) return null
  const [was, is] = [new Money(old.price), new Money(now.price).times(ratio[0]).div(ratio[1])]
  if (was.isZero()) return is.isZero() ? 0 : null
  return is.div(was).minus(1).times(100).toDecimalPlaces(4).toNumber()
}
