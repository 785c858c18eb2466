import { z } from 'zod'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type Field, fieldOf, fields, likelyField, plainHeader } from './columns.ts'

/** What is done with a column: it is read as a field, kept as it stands, or left out. */
export const uses = [...fields, 'keep', 'ignore'] as const
export type Use = (typeof uses)[number]

/** What each column of one kind of inventory is, by its header. */
export const ColumnMap = z.strictObject({ columns: z.record(z.string(), z.enum(uses)) })
export type ColumnMap = z.infer<typeof ColumnMap>

/** `columns.yaml`: what has been decided about inventories, so that next time nobody decides again. */
export const ColumnMaps = z.strictObject({
  schema: z.literal('rettsky/columns/v1'),
  maps: z.array(ColumnMap).default([]),
})
export type ColumnMaps = z.infer<typeof ColumnMaps>

/** An inventory is known again by the names of its columns, whatever their order, case and punctuation. */
export const headerKey = (headers: readonly string[]): string => JSON.stringify(headers.map(plainHeader).sort())

/** Columns by names that tell them apart: a second `Navn` is `Navn (2)`, a nameless third one `column 3`. */
export function columnNames(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((header, i) => {
    const name = header.replaceAll(/\s+/g, ' ').trim() || `column ${i + 1}`
    const times = (seen.get(plainHeader(name)) ?? 0) + 1
    seen.set(plainHeader(name), times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** Columns that may all be one field. Read is the first, where a wrong choice tells nothing wrong of what the data is; else none. */
export type Rivals = { field: Field; names: string[]; read: boolean }

/** What to do with each column, in their order, and whether somebody has said so before. */
export type Columns = { names: string[]; uses: Use[]; rivals: Rivals[]; saved: boolean }

/** Fields that only name or describe. Of any other field the stricter answer counts as long as nobody has said which column holds it. */
const naming: ReadonlySet<Use> = new Set<Field>(['system', 'dataSet', 'identifier', 'description', 'supplier'])

/** Columns by what their names say: a name that is no field's own is kept and never guessed at. */
function suggested(headers: readonly string[], names: string[]): Columns {
  const known = headers.map(fieldOf)
  const rivals = fields.flatMap((field): Rivals[] => {
    const own = names.filter((_, i) => known[i] === field)
    return own.length < 2 ? [] : [{ field, names: own, read: naming.has(field) }]
  })
  const uses = known.map((field, i): Use => {
    const rival = rivals.find((one) => one.field === field)
    return field !== undefined && (rival === undefined || (rival.read && rival.names[0] === names[i])) ? field : 'keep'
  })
  return { names, uses, rivals, saved: false }
}

/** The saved map of a header; for a new one, what its names say. */
export function columnsOf(headers: readonly string[], maps: readonly ColumnMap[]): Columns {
  const names = columnNames(headers)
  const known = maps.find(({ columns }) => headerKey(Object.keys(columns)) === headerKey(names))
  if (known === undefined) return suggested(headers, names)
  const byName = new Map(Object.entries(known.columns).map(([name, use]) => [plainHeader(name), use]))
  return { names, uses: names.map((name) => byName.get(plainHeader(name)) ?? 'keep'), rivals: [], saved: true }
}

export const mapOf = ({ names, uses }: Columns): ColumnMap => ({
  columns: Object.fromEntries(names.map((name, i) => [name, uses[i] ?? 'keep'])),
})

/** What stands in the way of reading by these columns, and what their owner should know. */
export function judgeColumns(
  { names, uses, rivals, saved }: Columns,
  at: { file: string; path: string; line: number },
): { issues: Issue[]; notes: Issue[] } {
  const issues: Issue[] = []
  for (const field of fields) {
    const met = names.filter((_, i) => uses[i] === field).join(', ')
    if (uses.indexOf(field) !== uses.lastIndexOf(field))
      issues.push({ code: 'ambiguous-column', ...at, met, params: { field } })
  }
  if (!uses.includes('dataSet') && !uses.includes('system')) {
    issues.push({ code: 'missing-column', ...at, accepted: '<system-header>, <data-set-header>' })
  }
  if (saved) return { issues, notes: [] }
  const contested = new Set(rivals.flatMap((one) => one.names))
  const notes = names.flatMap((met, i): Issue[] => {
    if (uses[i] !== 'keep' || contested.has(met) || met === `column ${i + 1}`) return []
    const field = likelyField(met)
    const likely: Field | undefined = field !== undefined && !uses.includes(field) ? field : undefined
    return [
      likely === undefined
        ? { code: 'kept-column', ...at, met }
        : { code: 'likely-column', ...at, met, params: { field: likely } },
    ]
  })
  const chosen = rivals.map(({ field, names: met, read }): Issue => {
    const code = read ? 'first-of-columns' : 'none-of-columns'
    return { code, ...at, met: met.join(', '), params: { field, column: met[0]! } }
  })
  return { issues, notes: [...chosen, ...notes] }
}
