import { Meter, meters, sellersUnits, unitOfMeter, unitsFor } from '../meter.ts'
import type { PriceRow } from '../price-book.ts'
import type { Issue, Result } from '../vocabulary/issue.ts'
import { type PriceColumn, type PriceLine, type PriceLines, readPriceLines } from './price-rows.ts'

/**
 * A body's own price list: provider `private`, region the zone's id, dimension a neutral meter, unit one that the meter can
 * be counted in, and each meter and tier once. Anything else would silently buy nothing, so it is an issue; all of them are
 * returned at once. `zone` is the zone that the list is for, where that is known.
 */
export function parsePriceRows(csvText: string, file: string, zone?: string): Result<PriceRow[]> {
  const read = readPriceLines(csvText, file)
  const { lines, issues } = read
  const all = [...issues, ...lines.flatMap((line) => wrongNames(line, read, zone)), ...repeated(read)]
  if (all.length === 0) return { ok: true, value: lines.map(({ row }) => row) }
  return { ok: false, issues: all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)) }
}

function wrongNames({ line, row }: PriceLine, { wrongField }: PriceLines, zone: string | undefined): Issue[] {
  const unknown = (column: PriceColumn, met: string, accepted: string) =>
    wrongField(line, column, 'unknown-value', met, accepted)
  const issues: Issue[] = []
  if (row.provider !== 'private') issues.push(unknown('provider', row.provider, 'private'))
  if (zone !== undefined && row.region !== zone) issues.push(unknown('region', row.region, zone))
  const meter = Meter.safeParse(row.dimension)
  if (!meter.success) issues.push(unknown('dimension', row.dimension, meters.join()))
  else if (sellersUnits(unitOfMeter[meter.data], row.unit) === undefined)
    issues.push(unknown('unit', row.unit, unitsFor(meter.data).join()))
  return issues
}

/** Two prices of one meter and tier, for the same commitment and from the same day. */
function repeated({ lines, wrongField }: PriceLines): Issue[] {
  const firstLine = new Map<string, number>()
  return lines.flatMap(({ line, row }): Issue[] => {
    const { region, dimension, tierFrom, commitment = 'none', validFrom = '' } = row
    const key = JSON.stringify([region, dimension, Number(tierFrom), commitment, validFrom])
    const first = firstLine.get(key)
    if (first === undefined) {
      firstLine.set(key, line)
      return []
    }
    const { accepted: _, ...issue } = wrongField(line, 'tier_from', 'duplicate-price', tierFrom, '')
    return [{ ...issue, params: { meter: dimension, first: String(first) } }]
  })
}
