import { Meter, meters, sellersUnits, unitOfMeter, unitsFor } from '../meter.ts'
import type { PriceRow } from '../price-book.ts'
import type { Issue, Result } from '../vocabulary/issue.ts'
import { type PriceColumn, type PriceLine, readPriceLines, wrongField } from './price-rows.ts'

/**
 * A body's own price list: provider `private`, region the zone's id, dimension a neutral meter, unit one that the meter can
 * be counted in, and each meter and tier once. Anything else would silently buy nothing, so it is an issue; all of them are
 * returned at once. `zone` is the zone that the list is for, where that is known.
 */
export function parsePriceRows(csvText: string, file: string, zone?: string): Result<PriceRow[]> {
  const { lines, issues } = readPriceLines(csvText, file)
  const all = [...issues, ...lines.flatMap((line) => wrongNames(line, file, zone)), ...repeated(lines, file)]
  if (all.length === 0) return { ok: true, value: lines.map(({ row }) => row) }
  return { ok: false, issues: all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)) }
}

function wrongNames({ line, row }: PriceLine, file: string, zone: string | undefined): Issue[] {
  const unknown = (column: PriceColumn, met: string, accepted: string) =>
    wrongField({ file, line, column }, 'unknown-value', met, accepted)
  const issues: Issue[] = []
  if (row.provider !== 'private') issues.push(unknown('provider', row.provider, 'private'))
  if (zone !== undefined && row.region !== zone) issues.push(unknown('region', row.region, zone))
  const meter = Meter.safeParse(row.dimension)
  if (!meter.success) issues.push(unknown('dimension', row.dimension, meters.join()))
  else if (sellersUnits(unitOfMeter[meter.data], row.unit) === undefined)
    issues.push(unknown('unit', row.unit, unitsFor(meter.data).join()))
  return issues
}

function repeated(lines: readonly PriceLine[], file: string): Issue[] {
  const firstLine = new Map<string, number>()
  return lines.flatMap(({ line, row }): Issue[] => {
    const key = JSON.stringify([row.region, row.dimension, Number(row.tierFrom)])
    const first = firstLine.get(key)
    if (first === undefined) {
      firstLine.set(key, line)
      return []
    }
    const params = { meter: row.dimension, first: String(first) }
    return [{ code: 'duplicate-price', file, path: 'tier_from', line, column: 9, met: row.tierFrom, params }]
  })
}
