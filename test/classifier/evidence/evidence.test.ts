import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { languages } from '#catalogue/vocabulary/text.ts'
import {
  type ColumnEvidence,
  evidenceReasons,
  judgeTable,
  logTail,
  mostMissed,
  readColumn,
  sayEvidenceReason,
} from '#classifier/evidence/index.ts'
import * as make from '../detectors/make.ts'
import { type Random, randomDay, randomFrom } from '../detectors/random.ts'
import { healthRows } from './health-measure.ts'
import { measure, verdictOn } from './measure.ts'
import { measuredOf } from './measured-of.ts'

type Table = Readonly<Record<string, readonly string[]>>

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

const markersOf = (column: ColumnEvidence | undefined): string[] => column!.findings.flatMap(({ markers }) => markers)
const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i))
const test80 = (random: Random) => make.norwegian(random, { monthPlus: 80 })

describe('columns that are a national id are found, and no others', () => {
  it.each([true, false])('at 50 distinct values, a fifth of them dirty (names that tell: %s)', (withHeader) => {
    const { national, confused, perKind } = measure({ distinct: 50, dirtyShare: 0.2, withHeader, columns: 15 }, 3)
    expect(national.precision).toBeGreaterThanOrEqual(0.99)
    expect(national.recall).toBeGreaterThanOrEqual(0.98)
    expect(confused).toBe(0)
    for (const { kind, of, found, falsely } of perKind) {
      expect(found / of, kind).toBeGreaterThanOrEqual(0.95)
      expect(falsely, kind).toBeLessThanOrEqual(1)
    }
  })

  it('fødselsnummer and account numbers are not taken for each other in 200 columns', () => {
    const random = randomFrom(9)
    let confused = 0
    for (let i = 0; i < 100; i++) {
      const persons = many(50, () => make.norwegian(random))
      const accounts = many(50, () => make.account(random))
      if (verdictOn({ name: `c${i}`, values: persons }).family !== 'no-person') confused++
      if (verdictOn({ name: `c${i}`, values: accounts }).family !== 'no-account') confused++
    }
    expect(confused).toBe(0)
  })

  it('a column name that lies does not win over its values', () => {
    const random = randomFrom(4)
    expect(verdictOn({ name: 'kontonummer', values: many(50, () => make.norwegian(random)) }).family).toBe('no-person')
    expect(verdictOn({ name: 'fodselsnummer', values: many(50, () => make.account(random)) }).family).toBe('no-account')
  })

  it('a name alone is weak: it is said, and marks nothing', () => {
    const { fodselsnummer } = judge({ fodselsnummer: many(50, (i) => `ukjent ${i}`) })
    expect(markersOf(fodselsnummer)).toEqual([])
    expect(fodselsnummer!.reason.id).toBe('column.name-only')
  })
})

describe('what is not personal data, with its reason', () => {
  const cases: readonly [string, Table, string, string][] = [
    ['an academic year', { ACADEMIC_YEAR_CODE: many(40, (i) => `${1980 + i}/${1981 + i}`) }, 'ACADEMIC_YEAR_CODE', 'column.period'],
    ['a scenario code', { scenario_code: many(40, (i) => `SCN-${125 + i}`) }, 'scenario_code', 'column.code'],
    ['the word Safari again and again', { browser: many(100, () => 'Safari') }, 'browser', 'column.category'],
    ['random numbers of eleven digits', { ref: many(50, () => randomFrom(77).digits(11)).map((v, i) => String(Number(v) + i * 7919)) }, 'ref', 'column.number'],
    ['row numbers', { id: many(500, (i) => String(10_000_000_000 + i)) }, 'id', 'column.number'],
  ] // biome-ignore format: a table is read best as a table
  it.each(cases)('%s', (_, table, name, reason) => {
    const found = judge(table)[name]!
    expect(markersOf(found)).toEqual([])
    expect(found.reason.id).toBe(reason)
  })

  it('a code book of illnesses is about nobody', () => {
    const illnesses = [
      'Diabetes mellitus type 2',
      'Brystkreft',
      'Depresjon, mild',
      'Schizofreni',
      'Astma',
      'Epilepsi',
      'Hepatitt B',
      'HIV',
    ]
    const found = judge({
      kode: illnesses.map((_, i) => `E1${i}.${i}`),
      tekst: illnesses,
      kapittel: illnesses.map(() => 'IV'),
    })
    for (const column of Object.values(found)) expect(markersOf(column), column.column).toEqual([])
    expect(found.tekst!.findings.map(({ reason }) => reason.id)).toContain('code-book')
  })

  it('the same words beside persons are health records', () => {
    const random = randomFrom(2)
    const found = judge({
      fnr: many(40, () => make.norwegian(random)),
      diagnose: many(40, (i) => ['E11.9', 'F32.0', 'C50.9', 'J45', 'G40'][i % 5]!),
      merknad: many(40, (i) => (i % 4 === 0 ? `Henvist for kreftbehandling ${i}` : `ok ${i}`)),
    })
    expect(markersOf(found.fnr)).toEqual(['national-id'])
    expect(markersOf(found.diagnose)).toEqual(['health-record'])
    expect(markersOf(found.merknad)).toEqual(['health-record'])
  })

  it('offices’ mailboxes, organisation numbers and payment references mark nothing', () => {
    const random = randomFrom(5)
    const found = judge({
      epost: many(30, (i) => `postmottak@kommune${i}.example.org`),
      orgnr: many(30, () => make.norwegianOrganisation(random)),
      kid: many(30, () => make.kid(random, 12, 10)),
    })
    for (const column of Object.values(found)) expect(markersOf(column), column.column).toEqual([])
    expect(found.epost!.findings[0]!.reason.id).toBe('role-mailboxes')
    expect(found.orgnr!.findings[0]!.reason.id).toBe('about-organisations')
    expect(found.kid!.findings[0]!.reason.id).toBe('about-payments')
  })
})

describe('test data', () => {
  it('a column of synthetic numbers reads as test data, not as no personal data', () => {
    const random = randomFrom(8)
    const found = judge({ fnr: many(50, () => test80(random)) }).fnr
    expect(markersOf(found)).toEqual(['test-data'])
    expect(found!.findings[0]).toMatchObject({ synthetic: 'all', reason: { id: 'test-data' } })
  })

  it('serials that tests use most but living persons also have read as both', () => {
    const random = randomFrom(18)
    for (const make1 of [() => make.swedish(random), () => make.hetu(random)]) {
      const found = judge({ id: many(50, make1) }).id
      expect(markersOf(found)).toEqual(['national-id', 'test-data'])
      expect(found!.findings[0]).toMatchObject({ synthetic: 'likely', reason: { id: 'likely-test-data' } })
    }
  })

  it('one real number among them makes it personal again', () => {
    const random = randomFrom(8)
    const values = [...many(49, () => test80(random)), make.norwegian(random)]
    expect(markersOf(judge({ fnr: values }).fnr)).toEqual(['national-id'])
  })
})

describe('texts that contain an identifier', () => {
  const words = ['saken', 'gjelder', 'befaring', 'av', 'bygget', 'i', 'går', 'og', 'svar', 'ventes', 'innen', 'fristen']
  const sentence = (random: Random) => many(12, () => random.pick(words)).join(' ')

  it('one in a thousand rows is found, with a word beside it or alone', () => {
    const random = randomFrom(6)
    let found = 0
    const rounds = 20
    for (let round = 0; round < rounds; round++) {
      const texts = many(1000, () => sentence(random))
      const at = random.below(1000)
      const id = random.pick([make.norwegian(random), make.swedish(random, { test: false }), make.hetu(random, 100)])
      texts[at] = `${sentence(random)}${round % 2 === 0 ? ' fnr' : ''} ${id}, ${sentence(random)}`
      if (markersOf(judge({ merknad: texts }).merknad).includes('national-id')) found++
    }
    expect(found / rounds).toBeGreaterThanOrEqual(0.95)
  })

  it('case numbers and amounts in texts are not taken for one', () => {
    const random = randomFrom(16)
    let falsely = 0
    const rounds = 20
    for (let round = 0; round < rounds; round++) {
      const texts = many(
        300,
        () => `${sentence(random)} ${random.digits(11)} kr ${random.digits(5)} ref ${random.digits(9)}`,
      )
      if (markersOf(judge({ merknad: texts }).merknad).includes('national-id')) falsely++
    }
    expect(falsely / rounds).toBeLessThanOrEqual(0.1)
  })

  it('decimals are not, whatever digits stand behind the point; an identifier that became a number is', () => {
    const random = randomFrom(17)
    const ids = many(40, () => make.norwegian(random, {}))
    const cards = many(40, (i) => `0.${'4111111111111111'.slice(0, 15)}${i}`)
    const columns = judge({
      score: ids.map((id, i) => `${600 + i}.${id}`),
      share: [...cards, ...many(40, () => '0.4111111111111111')],
      asNumber: [...ids.map((id) => `${id}.0`), ...many(100, (i) => `${i}.5`)],
    })
    expect([markersOf(columns.score), markersOf(columns.share)]).toEqual([[], []])
    expect(markersOf(columns.asNumber)).toContain('national-id')
  })

  it('persons and companies in one column are told', () => {
    const random = randomFrom(12)
    const values = many(100, (i) => (i % 5 === 0 ? make.norwegian(random) : make.norwegianOrganisation(random)))
    expect(markersOf(judge({ part_id: values }).part_id)).toContain('national-id')
  })

  it('a password in a note is a secret', () => {
    const found = judge({ note: ['alt i orden', 'postgres://sak:fjellheim@db.example.org/sak', 'ring i morgen'] }).note
    expect(markersOf(found)).toEqual(['credentials'])
  })
})

test('the order of rows and of columns does not matter', () => {
  const random = randomFrom(21)
  const table: Table = {
    fnr: many(60, () => make.norwegian(random)),
    konto: many(60, () => make.account(random)),
    notat: many(60, (i) => (i % 9 === 0 ? `hun har diabetes ${i}` : `ok ${i}`)),
  }
  const expected = judge(table)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        many(60, (i) => i),
        { minLength: 60 },
      ),
      fc.shuffledSubarray(Object.keys(table), { minLength: 3 }),
      (rows, names) => {
        const mixed = Object.fromEntries(names.map((name) => [name, rows.map((row) => table[name]![row]!)]))
        const found = judge(mixed)
        for (const name of Object.keys(table)) expect(found[name]).toEqual(expected[name])
      },
    ),
    { numRuns: 30, seed: 3 },
  )
})

test('a column of more values than are told apart is judged as a smaller one is, and single hits still count', () => {
  const random = randomFrom(61)
  const accounts = many(52_000, () => make.account(random))
  const dated = many(
    52_000,
    () => `${randomDay(random).yy}0${1 + random.below(9)}${10 + random.below(18)}${random.digits(4)}`,
  )
  const found = judge({ konto: accounts, lopenummer: dated })
  expect(found.konto!.findings.filter(({ verdict }) => verdict !== 'weak').map(({ kind }) => kind)).toEqual([
    'no-account',
  ])
  for (const column of Object.values(found)) expect(markersOf(column), column.column).toEqual([])
  const texts = many(50_100, (i) => `sak nummer ${i}`)
  const late = [
    ...texts,
    `fnr ${make.norwegian(random)}`,
    'hun har diabetes',
    'postgres://sak:fjellheim@db.example.org/sak',
  ]
  expect(markersOf(judge({ merknad: late }).merknad).sort()).toEqual(['credentials', 'health-record', 'national-id'])
})

test('repeated values count once', () => {
  const random = randomFrom(31)
  const values = many(50, () => make.norwegian(random))
  const once = judge({ fnr: values }).fnr!.findings
  expect(judge({ fnr: [...values, ...values, ...values] }).fnr!.findings).toEqual(once)
})

test('chance is what the binomial says, and the unseen share what the rule of three says', () => {
  const exact = (n: number, m: number, p: number) => {
    let sum = 0
    for (let k = m; k <= n; k++) {
      let ways = 1
      for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1)
      sum += ways * p ** k * (1 - p) ** (n - k)
    }
    return sum
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      (n, m, p) => {
        fc.pre(m <= n)
        expect(Math.exp(logTail(n, m, p))).toBeCloseTo(exact(n, m, p), 6)
      },
    ),
    { seed: 1 },
  )
  expect(mostMissed(10_000)).toBeCloseTo(0.0003, 4)
  expect(mostMissed(0)).toBe(1)
})

test('the tables of docs/detectors.md are measured of this code', () => {
  const page = readFileSync(new URL('../../../docs/detectors.md', import.meta.url), 'utf8')
  expect(page, 'run node test/classifier/evidence/write-docs.ts').toContain(`Measured of ${measuredOf()}.`)
})

test('every reason is said with the same parameters in every language', () => {
  for (const [id, text] of Object.entries(evidenceReasons)) {
    const params = (language: 'nb' | 'nn' | 'sv' | 'en') => [...new Set(text[language].match(/\{\w+\}/g) ?? [])].sort()
    for (const language of languages) expect(params(language), `${id} ${language}`).toEqual(params('en'))
  }
  expect(sayEvidenceReason({ id: 'column.empty', params: {} }, 'nn')).toBe('kolonnen er tom')
})

describe.each(healthRows(7))('notes in $language, $part', ({ part, ill, found, other, falsely }) => {
  it('on health are found, and other notes are left alone', () => {
    expect(found / ill).toBeGreaterThanOrEqual(part === 'in view' ? 0.93 : 0.85)
    expect(falsely / other).toBeLessThanOrEqual(0.04)
  })
})
