import * as make from '../detectors/make.ts'
import { type Random, randomDay } from '../detectors/random.ts'

// Labelled columns: what they are, what they are called, and how their clean and dirty values come about.

export type LabelledColumn = {
  /** A kind (or family) that a column is, or `none`. */
  readonly is: string
  readonly name: string
  readonly values: string[]
}

type Make = (random: Random) => string

const names = [
  'Kari',
  'Ola',
  'Anna',
  'Erik',
  'Aino',
  'Mette',
  'Safari',
  'Nordmann',
  'Svensson',
  'Virtanen',
  'Jensen',
  'Berg',
]
const ordinary: Make = (r) => make.norwegian(r, r.pick([{}, {}, {}, {}, { dayPlus: 40 }, { monthPlus: 40 }]))

/** Columns that are of a kind, with names that say so in the languages agencies use. */
export const positives: Readonly<Record<string, { names: readonly string[]; make: Make; family: string; national: boolean }>> = {
  'no-person': { family: 'no-person', national: true, names: ['fodselsnummer', 'fnr', 'Fødselsnummer', 'person_nr', 'personId'], make: ordinary },
  'no-person 2032': { family: 'no-person', national: true, names: ['fodselsnummer', 'fnr'], make: (r) => make.norwegian(r, { remainder: r.pick([0, 1, 2, 3]) }) },
  'no-fh': { family: 'no-fh', national: true, names: ['fh_nummer', 'hjelpenummer', 'fnr'], make: make.sharedHelp },
  'no-duf': { family: 'no-duf', national: true, names: ['duf', 'DUF-nummer', 'duf_nr'], make: make.duf },
  'se-person': { family: 'se-person', national: true, names: ['personnummer', 'pnr', 'person_nr'], make: (r) => make.swedish(r, { test: false, hyphen: r.chance(0.5), century: r.chance(0.5), dayPlus: r.chance(0.1) ? 60 : 0 }) },
  'fi-hetu': { family: 'fi-hetu', national: true, names: ['hetu', 'henkilotunnus', 'henkilötunnus'], make: (r) => make.hetu(r, 2 + r.below(898)) },
  'dk-cpr': { family: 'dk-cpr', national: true, names: ['cpr', 'CPR-nummer', 'cpr_nr'], make: (r) => make.cpr(r, r.chance(0.85)) },
  'se-tf': { family: 'se-tf', national: true, names: ['tf_nummer', 'personnummer'], make: (r) => { const d = randomDay(r); return `${d.century}${d.yy}${d.mm}${d.dd}-TF${r.digits(2)}` } },
  'no-orgnr': { family: 'no-orgnr', national: false, names: ['orgnr', 'organisasjonsnummer', 'organisation_number'], make: make.norwegianOrganisation },
  'no-mva': { family: 'no-mva', national: false, names: ['mva_nummer', 'vat_number'], make: (r) => `NO${make.norwegianOrganisation(r)}MVA` },
  'se-orgnr': { family: 'se-orgnr', national: false, names: ['orgnr', 'organisationsnummer'], make: make.swedishOrganisation },
  'no-account': { family: 'no-account', national: false, names: ['kontonummer', 'bankkonto', 'account_no'], make: make.account },
  'no-kid': { family: 'no-kid', national: false, names: ['kid', 'KID-nummer', 'betalingsreferanse'], make: (r) => make.kid(r, 12, 10) },
  iban: { family: 'iban', national: false, names: ['iban', 'IBAN'], make: make.norwegianIban },
  card: { family: 'card', national: false, names: ['kortnummer', 'card_number'], make: make.card },
  email: { family: 'email', national: false, names: ['epost', 'e_mail', 'E-postadresse'], make: (r) => `${r.pick(names).toLowerCase()}.${r.pick(names).toLowerCase()}${r.below(999)}@example.org` },
  phone: { family: 'phone', national: false, names: ['telefon', 'mobil', 'phone_number'], make: (r) => `+47 ${r.pick(['4', '9', '2'])}${r.digits(7)}` },
} // biome-ignore format: a table is read best as a table

/** Columns that are nobody's identifier, among them the mistakes reported of other scanners. */
export const negatives: Readonly<Record<string, { names: readonly string[]; make: Make }>> = {
  'academic year': { names: ['ACADEMIC_YEAR_CODE', 'skolear', 'läsår'], make: (r) => { const y = 1990 + r.below(40); return `${y}/${y + 1}` } },
  'scenario code': { names: ['scenario_code', 'code'], make: (r) => `SCN-${100 + r.below(900)}` },
  browser: { names: ['browser', 'user_agent', 'name'], make: (r) => r.pick(['Safari', 'Chrome', 'Firefox']) },
  '11 random digits': { names: ['ref', 'serial', 'x'], make: (r) => r.digits(11) },
  '10 random digits': { names: ['ref', 'serial', 'x'], make: (r) => r.digits(10) },
  '9 random digits': { names: ['ref', 'serial', 'x'], make: (r) => r.digits(9) },
  'dated case number': { names: ['saksnummer', 'case_no', 'journalpost'], make: (r) => { const d = randomDay(r); return `${d.century}${d.yy}${d.mm}${r.digits(5)}` } },
  'day-first serial': { names: ['lopenummer', 'batch'], make: (r) => { const d = randomDay(r); return `${d.dd}${d.mm}${d.yy}${r.digits(5)}` } },
  'year-first serial': { names: ['lopenummer', 'batch'], make: (r) => { const d = randomDay(r); return `${d.yy}${d.mm}${d.dd}${r.digits(4)}` } },
  'time stamp': { names: ['ts', 'opprettet'], make: (r) => String(1_600_000_000 + r.below(150_000_000)) },
  'row number': { names: ['id', 'row'], make: (r) => String(1_000_000 + r.below(900_000)) },
  'EAN code': { names: ['ean', 'gtin'], make: (r) => { const twelve = `70${r.digits(10)}`; let s = 0; [...twelve].forEach((d, i) => { s += Number(d) * (i % 2 === 0 ? 1 : 3) }); return `${twelve}${(10 - (s % 10)) % 10}` } },
  amount: { names: ['belop', 'amount'], make: (r) => `${r.below(99_999)}.${r.digits(2)}` },
  date: { names: ['dato', 'created'], make: (r) => { const d = randomDay(r); return `${d.century}${d.yy}-${d.mm}-${d.dd}` } },
  'municipality number': { names: ['kommunenr'], make: (r) => String(1101 + r.below(4500)) },
  uuid: { names: ['uuid', 'id'], make: (r) => `${r.digits(8)}-${r.digits(4)}-4${r.digits(3)}-8${r.digits(3)}-${r.digits(12)}` },
  'room number': { names: ['rom', 'room'], make: (r) => `${r.pick([...'ABCDEFGHKL'])}${10 + r.below(89)}` },
  'product code': { names: ['varenr', 'sku'], make: (r) => `${r.pick(['AB', 'XK', 'NO'])}${r.digits(6)}` },
} // biome-ignore format: a table is read best as a table

const dirty: readonly Make[] = [
  (r) => r.digits(11),
  (r) => r.digits(8),
  () => 'ukjent',
  () => 'N/A',
  () => '-',
  (r) => `x${r.digits(4)}`,
  (r) => r.digits(10).slice(0, 5 + r.below(5)),
]

/** Distinct values of a kind, a share of them dirty: cut short, mistyped or something else altogether. */
export function column(
  random: Random,
  of: Make,
  name: string,
  is: string,
  count: number,
  dirtyShare: number,
): LabelledColumn {
  const values = new Set<string>()
  for (let tries = 0; values.size < count && tries < count * 20; tries++) {
    const value = of(random)
    values.add(random.chance(dirtyShare) ? spoil(random, value) : value)
  }
  return { is, name, values: [...values] }
}

function spoil(random: Random, value: string): string {
  const at = random.below(value.length)
  if (random.chance(0.5) && /\d/.test(value[at]!)) {
    return value.slice(0, at) + String((Number(value[at]) + 1 + random.below(8)) % 10) + value.slice(at + 1)
  }
  return random.pick(dirty)(random)
}
