import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { reservoir } from '#advisor/scan/reservoir.ts'
import { scan } from '#advisor/scan/scan.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { EvidenceFile } from '#classifier/evidence/index.ts'
import * as make from '../classifier/detectors/make.ts'
import { randomFrom } from '../classifier/detectors/random.ts'
import { rettsky } from './command-line.ts'

const by = { on: '2026-11-21', madeBy: 'test' }
const how = { sample: undefined, memory: '256MB', progress: () => undefined }
let folder: string
const at = (name: string) => join(folder, name)

const random = randomFrom(100)
const people = Array.from({ length: 200 }, (_, i) => ({
  fnr: make.norwegian(random),
  navn: `Persønn Åsvær ${i}`,
  epost: `person${i}@example.org`,
  notat: i % 20 === 0 ? `Han er henvist for kreftbehandling ${i}` : `ingenting å melde ${i}`,
  skolear: '1999/2000',
}))
const header = ['fnr', 'navn', 'epost', 'notat', 'skolear'] as const
const csv = (delimiter = ';') =>
  [header.join(delimiter), ...people.map((row) => header.map((key) => row[key]).join(delimiter))].join('\n')
const everyMarker = ['health-record', 'national-id', 'personal']

const markersOf = ({ evidenced }: EvidenceFile) => [...new Set(evidenced.map(({ marker }) => marker))].sort()

async function issuesOf(path: string): Promise<readonly Issue[]> {
  try {
    return (await scan(path, by, how)).issues
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rettsky-scan-'))
  await writeFile(at('people.csv'), csv())
  await writeFile(
    at('people.jsonl'),
    people.map((row) => JSON.stringify({ person: row, tags: ['a', row.fnr] })).join('\n'),
  )
  await writeFile(at('people.json'), JSON.stringify(people, null, 2))
  const duck = await (await DuckDBInstance.create(':memory:')).connect()
  await duck.run(
    `COPY (SELECT * FROM read_csv('${at('people.csv')}', all_varchar=true)) TO '${at('people.parquet')}' (FORMAT parquet)`,
  )
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Personer')
  sheet.addRow([...header, 'sum'])
  for (const row of people) sheet.addRow([...header.map((key) => row[key]), { formula: 'A1', result: 2 }])
  await workbook.xlsx.writeFile(at('people.xlsx'))
})

describe('every format gives the same findings', () => {
  it.each(['people.csv', 'people.jsonl', 'people.json', 'people.parquet', 'people.xlsx'])('%s', async (name) => {
    const { evidence } = await scan(at(name), by, how)
    expect(EvidenceFile.parse(evidence)).toEqual(evidence)
    expect(evidence.tables[0]).toMatchObject({ rows: 200, rowsRead: 200, sampled: false, missed: { atMostShare: 0 } })
    expect(markersOf(evidence)).toEqual(everyMarker)
    expect(evidence.evidenced.every(({ on }) => on === by.on)).toBe(true)
  })

  it('twice the same file gives the same bytes', async () => {
    const [a, b] = await Promise.all([scan(at('people.csv'), by, how), scan(at('people.csv'), by, how)])
    expect(JSON.stringify(a)).toBe(JSON.stringify(b))
  })
})

it('a list on one line is read member by member, and a line of JSON lines may be a list', async () => {
  await writeFile(at('one-line.json'), `${JSON.stringify(people)}\n`)
  expect((await scan(at('one-line.json'), by, how)).evidence).toMatchObject({
    source: { kind: 'json' },
    tables: [{ rows: 200 }],
  })
  await writeFile(at('lists.jsonl'), '["a",1]\n["b",2]\n')
  expect((await scan(at('lists.jsonl'), by, how)).evidence.tables[0]).toMatchObject({ rows: 2 })
})

it('a JSON document over many lines is read to its leaves, by the same columns as lines of its members', async () => {
  await writeFile(at('answer.json'), JSON.stringify({ next: null, value: people }, null, 2))
  const { evidence } = await scan(at('answer.json'), by, how)
  const columns = evidence.tables[0]!.columns.map(({ column }) => column)
  expect(columns).toEqual(['next', ...header.map((name) => `value[].${name}`)])
  expect(evidence.tables[0]).toMatchObject({ rows: 200, rowsRead: 200 })
  expect(markersOf(evidence)).toEqual(everyMarker)
  await writeFile(
    at('map.geojson'),
    JSON.stringify({ features: [{ properties: { eier: ['a@example.org'] } }] }, null, 1),
  )
  expect(markersOf((await scan(at('map.geojson'), by, how)).evidence)).toEqual(['personal'])
})

it('a log is read line by line, the first as well, whatever commas and quotes stand in it', async () => {
  const lines = people.map((_, i) => `${i} to=<ola${i}@example.org>, "GET ${i % 2 === 0 ? '"' : ''} status=sent`)
  await writeFile(at('mail.log'), `${lines.join('\n')}\n`)
  const { evidence, issues } = await scan(at('mail.log'), by, how)
  expect(issues).toEqual([])
  expect(evidence.tables[0]).toMatchObject({
    rows: 200,
    columns: [{ column: 'line', findings: [{ distinctMatched: 200 }] }],
  })
})

it('a first line that holds an identifier is no header', async () => {
  const letters = people.map((_, i) => `Vi viser til søknad nr. ${i}, der ola${i}@example.org ber om støtte`)
  await writeFile(at('letters.txt'), `${letters.join('\n')}\n`)
  expect((await scan(at('letters.txt'), by, how)).evidence.tables[0]).toMatchObject({ rows: 200 })
})

describe('encodings and delimiters', () => {
  const cases: readonly [string, () => Buffer][] = [
    ['UTF-8 with a mark', () => Buffer.from(`\ufeff${csv()}`)],
    ['Latin-1', () => Buffer.from(csv(), 'latin1')],
    ['UTF-16', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(), 'utf16le')])],
    ['commas', () => Buffer.from(csv(','))],
    ['tabs', () => Buffer.from(csv('\t'))],
    ['Windows line ends', () => Buffer.from(csv().replaceAll('\n', '\r\n'))],
    [
      'Windows line ends with others among them',
      () => Buffer.from(csv().replaceAll('\n', '\r\n').replace(/\r\n$/, '\n')),
    ],
  ]
  it.each(cases)('%s', async (name, bytes) => {
    const path = at(`${name.replaceAll(' ', '-')}.csv`)
    await writeFile(path, bytes())
    const { evidence } = await scan(path, by, how)
    expect(evidence.tables[0]!.columns.map(({ column }) => column)).toEqual([...header])
    expect(evidence.tables[0]!.rowsRead).toBe(200)
    expect(markersOf(evidence)).toEqual(everyMarker)
  })
})

it('empty lines above the header are no rows, and the header is none either', async () => {
  await writeFile(at('above.csv'), `\n\n${csv()}`)
  const { evidence } = await scan(at('above.csv'), by, how)
  expect(evidence.tables[0]!.columns.map(({ column }) => column)).toEqual([...header])
  expect(evidence.tables[0]).toMatchObject({ rows: 200, rowsRead: 200 })
})

describe('a sample', () => {
  it('is drawn evenly, and says what it may have missed', async () => {
    const { evidence } = await scan(at('people.csv'), by, { ...how, sample: 50 })
    expect(evidence.tables[0]).toMatchObject({ rows: 200, rowsRead: 50, sampled: true })
    expect(evidence.tables[0]!.missed.atMostShare).toBeCloseTo(1 - 0.05 ** (1 / 50), 3)
    for (const name of ['people.jsonl', 'people.json', 'people.xlsx', 'people.parquet']) {
      const { evidence: other } = await scan(at(name), by, { ...how, sample: 50 })
      expect(other.tables[0], name).toMatchObject({ rows: 200, rowsRead: 50, sampled: true })
      expect(markersOf(other)).toContain('national-id')
    }
  })

  it('a reservoir gives every item the same chance', () => {
    const drawn = new Map<number, number>()
    const stream = reservoir<number>(100)
    for (let i = 0; i < 10_000; i++) stream.offer(i)
    for (const item of stream.items) drawn.set(Math.floor(item / 1000), (drawn.get(Math.floor(item / 1000)) ?? 0) + 1)
    expect(stream.items.length).toBe(100)
    expect(drawn.size).toBe(10)
    for (const count of drawn.values()) expect(count).toBeLessThan(25)
  })
})

describe('bad input is said, and nothing is lost', () => {
  it('ragged rows are counted with their line, and searched all the same', async () => {
    const id = make.norwegian(randomFrom(55))
    await writeFile(at('ragged.csv'), `a;b\n1;2\n3;4;fnr ${id}\nkort\n5;6\n`)
    const { evidence, issues } = await scan(at('ragged.csv'), by, how)
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['scan-row', 3],
      ['scan-row', 4],
    ])
    expect(evidence.tables[0]).toMatchObject({ rowsRead: 2, rowsUnreadable: 2 })
    expect(markersOf(evidence)).toContain('national-id')
  })

  it('a broken line of JSON is searched too', async () => {
    const id = make.norwegian(randomFrom(56))
    await writeFile(at('broken.jsonl'), `{"a":1}\n{"a": fnr ${id}\n{"a":2}\n`)
    const { evidence, issues } = await scan(at('broken.jsonl'), by, how)
    expect(issues).toMatchObject([{ code: 'scan-row', line: 2 }])
    expect(markersOf(evidence)).toContain('national-id')
  })

  it('formula cells are counted', async () => {
    expect(await issuesOf(at('people.xlsx'))).toMatchObject([
      { code: 'scan-formulas', params: { formulas: '200', unanswered: '0' } },
    ])
  })

  const files: readonly [string, string, Buffer | string, string][] = [
    ['an empty file', 'empty.csv', '', 'empty-file'],
    ['an empty JSON file', 'empty.jsonl', '\n', 'empty-file'],
    ['big-endian UTF-16', 'be.csv', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('a;b\n1;2\n', 'utf16le').swap16()]), 'scan-encoding'],
    ['a binary file', 'binary.csv', Buffer.from([0x61, 0, 1, 2, 0x62, 0x63, 0x64, 0x65, 0x66]), 'binary-file'],
    ['a workbook that is none', 'none.xlsx', 'not a zip', 'scan-not-xlsx'],
    ['Parquet that is none', 'none.parquet', 'PAR1 not really', 'scan-unreadable'],
    ['a list that breaks', 'list.json', '[\n{"a": 1},\n{"a" 2},\n]\n', 'scan-unreadable'],
    ['an empty list', 'none.json', '[\n]\n', 'empty-file'],
    ['a JSON document that breaks off', 'object.json', '{\n"a": [\n1', 'scan-unreadable'],
    ['an unknown ending', 'x.doc', 'x', 'unknown-format'],
  ] // biome-ignore format: a table is read best as a table
  it.each(files)('%s', async (_, name, bytes, code) => {
    await writeFile(at(name), bytes)
    const issues = await issuesOf(at(name))
    expect(issues.map((issue) => issue.code)).toContain(code)
    for (const issue of issues)
      for (const language of languages) expect(sayIssue(issue, language)).not.toMatch(/undefined|\{\w+\}/)
  })

  it('a missing file', async () => {
    expect(await issuesOf(at('gone.csv'))).toMatchObject([{ code: 'no-such-file' }])
    expect(await issuesOf(at('gone.jsonl'))).toMatchObject([{ code: 'no-such-file' }])
    expect(await issuesOf(at('gone.xlsx'))).toMatchObject([{ code: 'no-such-file' }])
  })

  it('a workbook that would unfold into gigabytes is not opened', async () => {
    const real = await readFile(at('people.xlsx'))
    const bomb = Buffer.from(real)
    for (let i = 0; i + 46 < bomb.length; i++)
      if (bomb.readUInt32LE(i) === 0x02014b50) bomb.writeUInt32LE(0xf0000000, i + 24)
    await writeFile(at('bomb.xlsx'), bomb)
    expect(await issuesOf(at('bomb.xlsx'))).toMatchObject([{ code: 'scan-zip-bomb' }])
  })

  it('a workbook that says it is smaller than it is, or hides an entry, is not opened', async () => {
    const real = await readFile(at('people.xlsx'))
    const liar = Buffer.from(real)
    for (let i = 0; i + 46 < liar.length; i++)
      if (liar.readUInt32LE(i) === 0x02014b50) liar.writeUInt32LE(Math.floor(liar.readUInt32LE(i + 24) / 2), i + 24)
    await writeFile(at('liar.xlsx'), liar)
    expect(await issuesOf(at('liar.xlsx'))).toMatchObject([{ code: 'scan-zip-bomb' }])
    const end = real.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    const listed = real.readUInt32LE(end + 16)
    const hidden = Buffer.concat([real.subarray(0, listed), Buffer.alloc(5000, 1), real.subarray(listed)])
    hidden.writeUInt32LE(listed + 5000, end + 5000 + 16)
    await writeFile(at('hidden.xlsx'), hidden)
    expect(await issuesOf(at('hidden.xlsx'))).toMatchObject([{ code: 'scan-zip-bomb' }])
  })

  it('a database that does not answer is said without its password', async () => {
    const issues = await issuesOf('postgres://app:fjellheim@127.0.0.1:1/sak')
    expect(issues).toMatchObject([{ code: 'scan-unreadable', file: 'postgres://127.0.0.1:1/sak' }])
    expect(JSON.stringify(issues)).not.toContain('fjellheim')
  })
})

describe('no value leaves', () => {
  const canaryRandom = randomFrom(4242)
  const canaries = [
    make.norwegian(canaryRandom, { monthPlus: 80 }),
    make.norwegian(canaryRandom),
    make.swedish(canaryRandom),
    make.hetu(canaryRandom),
    make.norwegianIban(canaryRandom),
    'canary.person@example.org',
    'Kanarifuglveien 17',
    'kanarihemmelighet',
  ]
  const [a, b] = canaries as [string, string]
  const rows = canaries.map(
    (canary, i) => `${canary};${canaries[(i + 1) % canaries.length]};postgres://u:${canaries[7]}@h/d`,
  )

  const sources: readonly [string, string, string | Buffer][] = [
    ['a table with a header', 'leak.csv', `fnr;navn;hemmelig\n${rows.join('\n')}\n`],
    ['a table whose first row is somebody', 'headless.csv', `${rows.join('\n')}\n`],
    ['rows that do not fit', 'ragged-leak.csv', `fnr;navn\n${canaries.map((c) => `${c};${c};${c}`).join('\n')}\n"${a}`],
    ['an unclosed quote', 'quote.csv', `fnr;navn\n"${a};${b}\n${rows.join('\n')}`],
    ['bytes that are no UTF-8 late in the file', 'late.csv', Buffer.concat([Buffer.from(`fnr;navn\n${'x;y\n'.repeat(70_000)}`), Buffer.from(`${a};`), Buffer.from([0xff, 0xfe, 0x0a])])],
    ['broken JSON lines', 'leak.jsonl', `{"fnr":"${a}"}\n{"fnr":"${b}\n`],
    ['JSON that is keyed by persons', 'keyed.jsonl', `{"${a}":{"epost":"${canaries[5]}"},"${b}":1}\n`],
    ['a list that breaks at somebody', 'broken-list.json', `[\n{"fnr":"${a}"},\n{"fnr": ${b} x}\n]`],
    ['nothing but broken JSON', 'allbroken.json', `${a}x\n${b}x\n`],
    ['a Parquet file that is text', 'leak.parquet', rows.join('\n')],
    ['a document that breaks', 'leak.json', `{\n"rows": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}, ${rows[0]}`],
    ['a workbook that is text', 'leak.xlsx', rows.join('\n')],
  ] // biome-ignore format: a table is read best as a table

  it.each(sources)('%s', async (_, name, bytes) => {
    await writeFile(at(name), bytes)
    const out = at(`${name}.evidence.yaml`)
    const runs = [
      await rettsky(['scan', at(name), '--out', out]),
      await rettsky(['scan', at(name), '--format', 'json', '--lang', 'sv', '--sample', '3']),
      await rettsky(['scan', at(name), '--all', '--lang', 'nn', '--data-set', 'no-such', '-w', folder]),
    ]
    const file = await readFile(out, 'utf8').catch(() => '')
    const said = [file, ...runs.map((one) => one.said)].join('\n')
    for (const canary of canaries) expect(said.replaceAll(folder, ''), `${name} says ${canary}`).not.toContain(canary)
    for (const { status } of runs) expect([0, 2]).toContain(status)
    if (file !== '') expect(EvidenceFile.parse(parse(file)).schema).toBe('rettsky/evidence/v1')
  })

  it('detect is the one command that says a value back', async () => {
    const { status, said } = await rettsky(['detect', a])
    expect(status).toBe(0)
    expect(JSON.parse(said)).toMatchObject({
      value: a,
      kinds: [{ kind: 'no-tnr' }, { kind: 'no-account' }, { kind: 'no-kid' }],
    })
  })
})
