import { join } from 'node:path'
import { readCsvTable } from '#catalogue/load/csv-table.ts'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { readUtf8 } from '../files/text.ts'
import { windowForm } from './query.ts'
import type { LineRoundTrip } from './round-trips.ts'

/** Where a workspace keeps what its lines measured. */
export const roundTripFile = 'measured/round-trips.csv'

const columns = ['zone', 'p95_ms', 'measurements', 'as_of', 'window'] as const

/** What was recorded in a workspace; nothing where nobody has recorded anything. */
export async function readRoundTrips(folder: string): Promise<{ rows: LineRoundTrip[]; issues: readonly Issue[] }> {
  const text = await readUtf8(join(folder, roundTripFile), roundTripFile)
  if (text === undefined) return { rows: [], issues: [] }
  return text.ok ? parseRoundTrips(text.value, roundTripFile) : { rows: [], issues: text.issues }
}

export function parseRoundTrips(csvText: string, file: string): { rows: LineRoundTrip[]; issues: readonly Issue[] } {
  const table = readCsvTable(csvText, file, { required: columns, optional: [] })
  const issues: Issue[] = [...table.issues]
  const rows = table.rows.map(({ line, fields }): LineRoundTrip => {
    const hold = (column: (typeof columns)[number], holds: boolean, accepted: string) => {
      if (!holds) issues.push(table.wrongField(line, column, 'wrong-format', fields[column], accepted))
    }
    hold('zone', fields.zone !== '', '<slug>')
    hold('p95_ms', /^\d+(\.\d+)?$/.test(fields.p95_ms) && Number(fields.p95_ms) > 0, '<number >0..>')
    hold('measurements', /^[1-9]\d{0,14}$/.test(fields.measurements), '<whole-number 1..>')
    hold('as_of', Day.safeParse(fields.as_of).success, '<day>')
    hold('window', windowForm.test(fields.window), '30d')
    const { zone, as_of: asOf, window } = fields
    return { zone, p95Ms: Number(fields.p95_ms), measurements: Number(fields.measurements), asOf, window }
  })
  return { rows, issues }
}

/** The file's text. Read again, it gives the same rows. */
export const writeRoundTrips = (rows: readonly LineRoundTrip[]): string =>
  [columns, ...rows.map(({ zone, p95Ms, measurements, asOf, window }) => [zone, p95Ms, measurements, asOf, window])]
    .map((fields) => `${fields.join()}\n`)
    .join('')
