import { describe, expect, it } from 'vitest'
import { type ColumnEvidence, judgeTable, readColumn } from '#classifier/evidence/index.ts'
import * as make from '../detectors/make.ts'
import { type Random, randomDay, randomFrom } from '../detectors/random.ts'

// Tables as agencies have them. False friends look like persons, secrets or illness and are not; true friends are, in disguise.

type Table = Readonly<Record<string, readonly string[]>>
const many = <T>(of: (i: number) => T, count = 40): T[] => Array.from({ length: count }, (_, i) => of(i))

const judge = (table: Table): Record<string, ColumnEvidence> =>
  Object.fromEntries(
    judgeTable(
      Object.entries(table).map(([name, values]) => {
        const reader = readColumn(name)
        for (const value of values) reader.add(value)
        return reader.counts
      }),
    ).map((column) => [column.column, column]),
  )
const markersOf = ({ findings }: ColumnEvidence): string[] => findings.flatMap(({ markers }) => markers)
const reasonsOf = ({ findings, reason }: ColumnEvidence): string[] => [
  reason.id,
  ...findings.map((one) => one.reason.id),
]

const ean = (r: Random, lead: string): string => {
  const twelve = lead + r.digits(12 - lead.length)
  const sum = [...twelve].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0)
  return twelve + String((10 - (sum % 10)) % 10)
}
const hex = (r: Random, length: number): string => many(() => r.pick([...'0123456789abcdef']), length).join('')
const street = (r: Random, i: number): string =>
  `${r.pick(['Parkveien', 'Storgata', 'Skolegata', 'Kirkeveien'])} ${i + 1}`
const r = randomFrom(20_26)

/** Name, table, the column it is about, and the reason that is given for it. Nothing in the table may be marked. */
const falseFriends: readonly [string, Table, string, string][] = [
  ['goods by their bar code', { gtin: many(() => ean(r, '70')), vare: many((i) => `Kaffe ${i}`) }, 'gtin', 'column.number'],
  ['books by ISBN', { isbn: many(() => ean(r, '97882')) }, 'isbn', 'column.number'],
  ['minutes written together', { opprettet: many(() => { const d = randomDay(r); return `2024${d.mm}${d.dd}${10 + r.below(13)}${10 + r.below(49)}` }) }, 'opprettet', 'column.number'],
  ['seconds since 1970', { ts: many(() => String(1_600_000_000 + r.below(150_000_000))) }, 'ts', 'column.number'],
  ['case numbers by year', { saksnummer: many(() => `20${10 + r.below(15)}/${1 + r.below(9999)}`) }, 'saksnummer', 'column.none'],
  ['properties by holding and title number', { matrikkel: many(() => `0301-${r.below(250)}/${r.below(900)}`) }, 'matrikkel', 'column.none'],
  ['Swedish properties', { fastighet: many((i) => `Stockholm Söder ${1 + (i % 9)}:${i}`) }, 'fastighet', 'column.none'],
  ['electricity meters', { maalepunktid: many(() => `7070575000${r.digits(8)}`) }, 'maalepunktid', 'column.number'],
  ['number plates', { regnr: many(() => `${r.pick(['EK', 'AB', 'SU'])}${10_000 + r.below(89_999)}`) }, 'regnr', 'column.code'],
  ['check sums of files', { sha256: many(() => hex(r, 64)), fil: many((i) => `bilde${i}.tif`) }, 'sha256', 'column.none'],
  ['keys of rows', { id: many(() => `${hex(r, 8)}-${hex(r, 4)}-4${hex(r, 3)}-a${hex(r, 3)}-${hex(r, 12)}`) }, 'id', 'column.none'],
  ['network addresses of machines', { ip: many(() => `10.${r.below(255)}.${r.below(255)}.${r.below(255)}`) }, 'ip', 'column.none'],
  ['buildings and their addresses', { bygg: many((i) => `Skole ${i}`), adresse: many((i) => street(r, i)), areal: many(() => r.digits(4)) }, 'adresse', 'no-person-beside'],
  ['offices and their telephones', { kontor: many((i) => `Avdeling ${i}`), telefon: many(() => `+47 22${r.digits(6)}`) }, 'telefon', 'no-person-beside'],
  ['stops of a bus line', { stopp: many((i) => `Stopp ${i}`), posisjon: many(() => `59.9${r.digits(4)}, 10.7${r.digits(4)}`) }, 'posisjon', 'no-person-beside'],
  ['illness counted by year', { diagnosekode: many((i) => ['E11', 'F32', 'C50', 'J45'][i % 4]!), ar: many((i) => String(2010 + (i % 10))), antall: many(() => r.digits(3)) }, 'diagnosekode', 'no-person-beside'],
  ['votes by party', { parti: many((i) => ['Arbeiderpartiet', 'Senterpartiet', 'Høyre'][i % 3]!), kommune: many((i) => `Kommune ${i}`), stemmer: many(() => r.digits(4)) }, 'parti', 'no-person-beside'],
  ['wage agreements by union', { fagforening: many((i) => ['Fagforbundet', 'Utdanningsforbundet'][i % 2]!), avtale: many((i) => `HTA ${i}`) }, 'fagforening', 'no-person-beside'],
  ['grants to faiths', { trossamfunn: many((i) => `Menighet ${i}, luthersk`), tilskudd: many(() => r.digits(5)) }, 'trossamfunn', 'no-person-beside'],
  ['invoices between bodies', { fakturanr: many((i) => String(10_000 + i)), kid: many(() => make.kid(r, 12, 10)), orgnr: many(() => make.norwegianOrganisation(r)), belop: many(() => `${r.digits(4)}.00`) }, 'orgnr', 'about-organisations'],
  ['companies and their VAT numbers', { firma: many((i) => `Firma ${i} AS`), mva: many(() => `NO${make.norwegianOrganisation(r)}MVA`) }, 'mva', 'about-organisations'],
  ['public mailboxes', { kommune: many((i) => `Kommune ${i}`), epost: many((i) => `postmottak@kommune${i}.example.org`) }, 'epost', 'role-mailboxes'],
  ['years of birth, counted', { fodselsar: many((i) => String(1930 + i)), antall: many(() => r.digits(4)) }, 'fodselsar', 'column.number'],
  ['a school’s terms', { termin: many((i) => `20${10 + (i % 15)}-H1`) }, 'termin', 'column.period'],
  ['illnesses of many rows, beside a code of their own', { komponent: many((i) => `SCN-${125 + i}`), tekst: many((i) => ['Diabetes', 'Astma'][i % 2]!) }, 'tekst', 'no-person-beside'],
  ['measurements with many decimals', { id: many(String), areal: many((i) => `4111.1111111111${i + 10}`, 90) }, 'areal', 'column.number'],
  ['vouchers numbered from the year on', { bilag: many((i) => String(20260000 + i)), ansvarlig_epost: many((i) => `postmottak@kommune${i}.example.org`) }, 'bilag', 'column.number'],
  ['keys of letters and digits, some of which fit Luhn by chance', { nokkel: many((i) => `abc4${r.digits(15)}xyz${i}/5${r.digits(15)}-${i}`, 200) }, 'nokkel', 'column.none'],
  ['medicines of the pharmacy', { kode: many((i) => `A${10 + i}`), tekst: many((i) => `Insulin, ampulle ${i}`) }, 'tekst', 'code-book'],
] // biome-ignore format: a table is read best as a table

describe('false friends mark nothing, each for its reason', () => {
  it.each(falseFriends)('%s', (_, table, column, reason) => {
    const found = judge(table)
    for (const [name, evidence] of Object.entries(found)) expect(markersOf(evidence), name).toEqual([])
    expect(reasonsOf(found[column]!)).toContain(reason)
  })
})

const fnr = () => make.norwegian(r)

it('everyday words that begin or sound as a sensitive one do are no such word, even beside persons', () => {
  const merknad = [
    'Hun vil delta i prosjektet',
    'Han er parat til å flytte',
    'Job aborted after 30 s',
    'Psykososialt arbeidsmiljø ble drøftet med henne',
    'Møte i byggnads- och miljönämnden',
    'Hun sitter på rom 3F',
    'En legende i byen',
    'Hun dementerte ryktet',
    'Kommunal garanti er gitt',
    'Hans vision för staden',
    'resepsjonen er stengt',
  ]
  const found = judge({ fnr: many(fnr), merknad: many((i) => `${merknad[i % merknad.length]} ${i}`) })
  expect(markersOf(found.merknad!)).toEqual([])
})

const names = many((i) => `Nordmann ${i}`)

/** Name, table, the column it is about, and the marker that it must carry. */
const trueFriends: readonly [string, Table, string, string][] = [
  ['fødselsnumre without their leading nought', { id: many(() => String(Number(fnr()))) }, 'id', 'national-id'],
  ['fødselsnumre that went through a data frame', { nr: many(() => `${fnr()}.0`) }, 'nr', 'national-id'],
  ['fødselsnumre that a spreadsheet marked as text', { nr: many(() => `'${fnr()}`) }, 'nr', 'national-id'],
  ['fødselsnumre in two groups', { x: many(() => fnr().replace(/^(.{6})/, '$1 ')) }, 'x', 'national-id'],
  ['fødselsnumre under a misleading name', { scenario_code: many(fnr) }, 'scenario_code', 'national-id'],
  ['fødselsnumre behind a word without a space', { merknad: many((i) => `Sak ${i}, fnr:${fnr()}, gjelder tilskudd`) }, 'merknad', 'national-id'],
  ['one fødselsnummer in a comment', { kommentar: many((i) => (i === 7 ? `ringte f.nr ${fnr()} i dag` : `ringte ${i} i dag`)) }, 'kommentar', 'national-id'],
  ['D-numbers among fødselsnumre', { ident: many((i) => make.norwegian(r, i % 3 === 0 ? { dayPlus: 40 } : {})) }, 'ident', 'national-id'],
  ['numbers of the health sector', { pasient: many(() => make.sharedHelp(r)) }, 'pasient', 'national-id'],
  ['personnummer with and without century', { pnr: many((i) => make.swedish(r, { test: false, century: i % 2 === 0, hyphen: i % 3 === 0 })) }, 'pnr', 'national-id'],
  ['hetu in small letters', { tunnus: many(() => make.hetu(r, 2 + r.below(890)).toLowerCase()) }, 'tunnus', 'national-id'],
  ['CPR numbers without a hyphen', { cpr: many(() => make.cpr(r).replace('-', '')) }, 'cpr', 'national-id'],
  ['persons in a file name', { fil: many(() => `vedtak_${fnr().slice(0, 6)}-${'x'}.pdf`).concat(many(() => `CV ${fnr()}.pdf`)) }, 'fil', 'national-id'],
  ['one card in a comment', { kommentar: many((i) => (i === 7 ? `betalt med kort ${make.card(r)} i dag` : `betalt ${i} i dag`)) }, 'kommentar', 'personal'],
  ['diagnoses beside numbers of patients', { pasientnr: many((i) => String(1000 + i)), diagnosekode: many((i) => ['E11', 'I10', 'J45'][i % 3]!) }, 'diagnosekode', 'health-record'],
  ['staff mail', { kontakt: many((i) => `kari.nordmann${i}@kommune.example.org`) }, 'kontakt', 'personal'],
  ['people and where they live', { etternavn: names, adresse: many((i) => street(r, i)) }, 'adresse', 'personal'],
  ['people and their mobile numbers', { fornavn: names, mobil: many(() => `9${r.digits(7)}`) }, 'mobil', 'personal'],
  ['people and their accounts', { navn_soker: names, etternavn: names, kontonr: many(() => make.account(r)) }, 'kontonr', 'personal'],
  ['people and the house they live in', { fnr: many(fnr), posisjon: many(() => `59.9${r.digits(4)}, 10.7${r.digits(4)}`) }, 'posisjon', 'personal'],
  ['staff and their union', { ansatt: names, trekk: many((i) => ['Fagforbundet', 'Utdanningsforbundet', 'ingen'][i % 3]!) }, 'trekk', 'special-category'],
  ['patients and their diagnoses', { pasientnavn: names, pasient: names, diagnose: many((i) => ['E11.9', 'F32.1', 'C50.4', 'J45.0'][i % 4]!) }, 'diagnose', 'health-record'],
  ['notes on somebody’s health, without any number', { notat: many((i) => (i % 5 === 0 ? `Hun har diabetes og må følges opp ${i}` : `Møte avtalt ${i}`)) }, 'notat', 'health-record'],
  ['a token in a log', { melding: many((i) => (i === 3 ? `auth eyJ${hex(r, 20)}.eyJ${hex(r, 20)}.${hex(r, 20)}` : `ok ${i}`)) }, 'melding', 'credentials'],
  ['a password in a settings table', { verdi: ['30', 'true', 'Server=db;Password=fjellheim1;', 'nb'] }, 'verdi', 'credentials'],
  ['card numbers', { kort: many(() => make.card(r)) }, 'kort', 'personal'],
  ['asylum cases', { sak: many(() => make.duf(r)) }, 'sak', 'national-id'],
] // biome-ignore format: a table is read best as a table

describe('true friends are seen through', () => {
  it.each(trueFriends)('%s', (_, table, column, marker) => {
    expect(markersOf(judge(table)[column]!)).toContain(marker)
  })
})
