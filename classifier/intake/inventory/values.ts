import type { z } from 'zod'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import { wordTable } from '#catalogue/vocabulary/word-table.ts'
import type { DataSet, Declared } from '../../submission.ts'
import { readAccessRight } from '../dcat/data-set.ts'

type DeclaredInput = z.input<typeof Declared>

const plain = (value: string): string =>
  value
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()

/** Answers that say nothing. */
const silence = new Set([
  '',
  '-',
  '?',
  'ukjent',
  'ukjend',
  'okänd',
  'okänt',
  'unknown',
  'vet ikke',
  'vet ej',
  'n/a',
  'ikke vurdert',
])
export const isSilent = (value: string): boolean => silence.has(value.toLowerCase().trim())

function look<T extends string>(words: Readonly<Record<string, T>>): (value: string) => T | undefined {
  const table = wordTable(words)
  return (value) => table.get(plain(value))
}

const fourClass = look({
  åpen: 'åpen',
  open: 'åpen',
  grønn: 'åpen',
  offentlig: 'åpen',
  öppen: 'åpen',
  public: 'åpen',
  intern: 'intern',
  internal: 'intern',
  begrenset: 'intern',
  gul: 'intern',
  fortrolig: 'fortrolig',
  fortruleg: 'fortrolig',
  confidential: 'fortrolig',
  rød: 'fortrolig',
  konfidensiell: 'fortrolig',
  'strengt fortrolig': 'strengt fortrolig',
  'strengt fortruleg': 'strengt fortrolig',
  'strictly confidential': 'strengt fortrolig',
  svart: 'strengt fortrolig',
} as const)

/** Level 0 to 4 as KLASSA writes it: `3`, `K3`, `nivå 3`. */
export const readLevel = (value: string): '0' | '1' | '2' | '3' | '4' | undefined =>
  /^(?:[krt]|nivå |level )?\s*([0-4])$/.exec(plain(value))?.[1] as '0' | undefined

/** A class of Norway's four by its word or colour. */
export function readClassWord(value: string): DeclaredInput | undefined {
  const four = fourClass(value)
  return four === undefined ? undefined : { scheme: 'no-four-classes', class: four }
}

/** A class in whichever scheme its word belongs to. */
export function readClass(value: string): DeclaredInput | undefined {
  const named = readClassWord(value)
  if (named !== undefined) return named
  const level = readLevel(value)
  if (level !== undefined) return { scheme: 'klassa', confidentiality: level }
  const accessRight = readAccessRight(value)
  return accessRight === undefined ? undefined : { scheme: 'dcat-access-right', accessRight }
}

const personalData = look<DataSet['personalData']>({
  nei: 'none',
  nej: 'none',
  no: 'none',
  ingen: 'none',
  inga: 'none',
  none: 'none',
  'ikke pol': 'none',
  ordinære: 'ordinary',
  alminnelige: 'ordinary',
  alminnelege: 'ordinary',
  vanlige: 'ordinary',
  vanliga: 'ordinary',
  ordinary: 'ordinary',
  pol: 'ordinary',
  særlige: 'special-category',
  'særlige kategorier': 'special-category',
  særlege: 'special-category',
  'særlege kategoriar': 'special-category',
  sensitive: 'special-category',
  sensitiv: 'special-category',
  känsliga: 'special-category',
  helseopplysninger: 'special-category',
  helseopplysningar: 'special-category',
  hälsouppgifter: 'special-category',
  fagforeningsmedlemskap: 'special-category',
  'känsliga personuppgifter': 'special-category',
  'sensitive opplysninger': 'special-category',
  'sensitive personopplysninger': 'special-category',
  'särskilda kategorier': 'special-category',
  'special category': 'special-category',
  saerlige: 'special-category',
  straff: 'criminal',
  straffedommer: 'criminal',
  lagöverträdelser: 'criminal',
  criminal: 'criminal',
  ja: 'unknown',
  yes: 'unknown',
})

/** Kinds of personal data: `særlige kategorier`, `Ja, sensitive`. A bare yes does not say which kind, and so stays unknown. */
export const readPersonalData = (value: string): DataSet['personalData'] | undefined =>
  personalData(value) ?? personalData(value.replace(/^\s*(?:ja|yes)\s*[,;:.–—(-]+\s*(.*?)\)?\s*$/i, '$1'))

export const readArchive = look<DataSet['archive']>({
  ja: 'core',
  yes: 'core',
  kjerne: 'core',
  arkivkjerne: 'core',
  arkivkärna: 'core',
  core: 'core',
  bevares: 'core',
  bevaras: 'core',
  kopi: 'copy',
  kopia: 'copy',
  copy: 'copy',
  nei: 'none',
  nej: 'none',
  no: 'none',
  ingen: 'none',
  none: 'none',
  kasseres: 'none',
  gallras: 'none',
})

export const readBookkeeping = look<DataSet['bookkeeping']>({
  bokføringsloven: 'private-law',
  'private law': 'private-law',
  bokføringslova: 'private-law',
  bokföringslagen: 'private-law',
  stat: 'state',
  state: 'state',
  økonomiregelverket: 'state',
  nei: 'none',
  nej: 'none',
  no: 'none',
  ingen: 'none',
  none: 'none',
})

/** Laws parted by semicolons; none for a no. A bare yes does not say which law, and so is not read. */
export function readCitations(value: string): string[] | undefined {
  if (['ja', 'yes'].includes(plain(value))) return undefined
  if (['nei', 'nej', 'no', 'ingen', 'inga', 'none'].includes(plain(value))) return []
  return value.split(/\s*[;|\n]\s*/).filter((law) => law !== '')
}

/** What totals are called where a name is expected. */
const totals = new Set(['sum', 'sum totalt', 'summa', 'total', 'totalt', 'totalsum', 'i alt'])
export const isTotal = (value: string): boolean => totals.has(plain(value).replace(/:$/, ''))

/** A day as 2027-03-31, 31.03.2027 or 31/3/2027. */
export function readDay(value: string): string | undefined {
  const text = value.trim()
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? []
  const day = y === '' ? text : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return Day.safeParse(day).data
}
