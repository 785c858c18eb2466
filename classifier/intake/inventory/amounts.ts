import { wordTable } from '#catalogue/vocabulary/word-table.ts'

/** An amount that somebody wrote down; `isRough` where they said that it is not exact, or gave two bounds. */
export type Amount = { value: number; isRough: boolean }

/** A number as Nordic spreadsheets write it: `1 200`, `1.200,5`, `3,5`. A single dot or comma is a decimal mark. */
export function readNumber(value: string): number | undefined {
  const bare = value.replaceAll(/[\s\u00a0\u202f']/g, '')
  const grouped = /^\d{1,3}(?:\.\d{3})+,\d+$/.test(bare) ? bare.replaceAll('.', '') : bare
  const number = grouped.replace(',', '.')
  return /^\d+(?:\.\d+)?$/.test(number) ? Number(number) : undefined
}

/** A count of things, which has no decimals: in `12.000` and `12,000` the mark parts the thousands. */
function readCount(value: string): number | undefined {
  const bare = value.replaceAll(/[\s\u00a0\u202f']/g, '')
  const isGrouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(bare)
  const whole = isGrouped ? bare.replaceAll(/[.,]/g, '') : bare.replace(/[.,]0+$/, '')
  return /^\d+$/.test(whole) ? Number(whole) : undefined
}

const roughly =
  /^(?:(?:ca\.?|cirka|circa|omtrent|omkring|rundt|runt|om lag|omlag|ungefär|about|under|inntil|opp til|upp till)\s|ca\.|[~≈<])\s*/i
const counted = /^(?:(?<low>\d[\d\s.,']*?)\s*[-–—]\s*)?(?<high>\d[\d\s.,']*)(?<unit>[^\d]*)$/

/** `ca. 80–100 GB` taken apart. Of two bounds the larger counts. */
function readParts(cell: string, read = readNumber): (Amount & { unit: string }) | undefined {
  const text = cell.trim().toLowerCase()
  const bare = text.replace(roughly, '')
  const { low, high, unit } = counted.exec(bare)?.groups ?? {}
  const bounds = [high, low].filter((bound) => bound !== undefined).map(read)
  if (bounds.length === 0 || bounds.includes(undefined)) return undefined
  return { value: Math.max(...(bounds as number[])), isRough: bare !== text || bounds.length > 1, unit: unit!.trim() }
}

const people = new Set(
  'personer personar persons people registrerte registrerade elever elevar barn brukere brukarar brukare användare users innbyggere innbyggjarar invånare ansatte tilsette anställda employees pasienter pasientar patienter patients pupils kunder stk st'.split(
    ' ',
  ),
)

/** A number of people: `4200`, `ca. 4.200`, `1 850 elever`. */
export function readPeople(cell: string): Amount | undefined {
  const parts = readParts(cell, readCount)
  if (parts === undefined || (parts.unit !== '' && !people.has(parts.unit))) return undefined
  return { value: parts.value, isRough: parts.isRough || parts.unit !== '' }
}

const gib = 2 ** 30
const bytes = wordTable<number>({
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  gigabyte: 1e9,
  tb: 1e12,
  terabyte: 1e12,
  pb: 1e15,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib,
  tib: 2 ** 40,
  pib: 2 ** 50,
})

/**
 * An amount of storage in GiB: `ca. 500 GB`, `1,2 TB`. A unit in the cell goes before that of the column; a bare number in a column
 * without one is not read, since nobody can tell megabytes from gigabytes.
 */
export const readSize =
  (columnUnit: 'gib' | 'gb' | undefined) =>
  (cell: string): Amount | undefined => {
    const parts = readParts(cell)
    const unit = bytes.get(parts?.unit || (columnUnit ?? ''))
    if (parts === undefined || unit === undefined) return undefined
    return { value: Math.round(((parts.value * unit) / gib) * 1000) / 1000, isRough: parts.isRough }
  }
