import { describe, expect, test } from 'vitest'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { readIntake, readPieces } from '#classifier/intake/index.ts'
import { Submission } from '#classifier/submission.ts'
import { municipality } from './catalogues.ts'

const own = `# yaml-language-server: $schema=../schemas/submission.json
schema: rettsky/submission/v1
agency: "974770482"
system:
  { id: home-care, name: { nb: Hjemmetjenesten }, openInterfaces: partial, availability: A2 }
dataSets:
  - id: journals
    name: { nb: Journaler }
    personalData: special-category
    store: { kind: postgres, gib: 350 }
`
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (name: string, text: string) => readIntake({ name, bytes: utf8(text) })
const said = async (name: string, text: string) => (await read(name, text)).issues.map((issue) => sayIssue(issue, 'en'))

describe('our own form', () => {
  test('YAML and JSON give the same submission', async () => {
    const yaml = await read('home-care.yaml', own)
    expect(yaml).toMatchObject({ format: 'yaml', issues: [], notes: [] })
    const json = await read('home-care.json', JSON.stringify(yaml.submissions[0]))
    expect(json).toEqual({ ...yaml, format: 'json' })
  })

  test('every mistake is said at once, with file, line, column, path, what was met and what is accepted', async () => {
    const text = own
      .replace('special-category', 'sensitive')
      .replace('gib: 350', 'gib: -1, sise: 2')
      .replace('"974770482"', '974770482')
    expect(await said('helse.yaml', text)).toEqual([
      'helse.yaml:3:9: agency: "974770482" is read as a number; put it in quotes',
      'helse.yaml:9:19: dataSets[0].personalData: "sensitive" is not known; use none, ordinary, special-category, criminal or unknown',
      'helse.yaml:10:35: dataSets[0].store.gib: "-1" is too small; give a number from 0',
      'helse.yaml:10:39: dataSets[0].store.sise: the key "sise" is not known; use gib, growthPerYear, kind, readsPerMonth, tier or writesPerMonth',
    ])
  })

  test('a list of submissions keeps the good ones and says which one is wrong', async () => {
    const good = JSON.parse(JSON.stringify(Submission.parse((await read('a.yaml', own)).submissions[0])))
    const { submissions, issues } = await read('all.json', JSON.stringify([good, { ...good, agency: 'x' }], null, 1))
    expect(submissions).toHaveLength(1)
    expect(issues.map((i) => [i.path, i.code])).toEqual([['[1].agency', 'wrong-format']])
    expect(issues[0]!.line).toBeGreaterThan(10)
  })

  test('YAML that does not parse says where', async () => {
    expect((await said('a.yaml', 'schema: [1,\nagency: x\n'))[0]).toMatch(
      /^a\.yaml:2:1: cannot be read as YAML at "agency: x": /,
    )
  })
})

describe('files', () => {
  test('the form is known by the name, else by how the text begins, else it is asked for', async () => {
    expect((await read('katalog', municipality)).format).toBe('turtle')
    expect((await read('inntak', own)).format).toBe('yaml')
    expect((await read('inntak', '[]')).format).toBe('json')
    expect((await read('inntak', 'System;Klasse\nGerica;fortrolig\n')).format).toBe('csv')
    expect(await said('inntak', 'hei')).toEqual([
      'inntak: the format is not known; use yaml, json, csv, turtle, n-triples, rdf-xml, json-ld, nav-register, cyclonedx or xlsx',
    ])
  })

  test.each(['a.yaml', 'a.json', 'a.ttl', 'a.csv', 'a'])('an empty file is an issue: %s', async (name) => {
    expect((await read(name, ' \n')).issues).toEqual([{ code: 'empty-file', file: name, path: '' }])
  })

  test('UTF-16 and Latin-1 are read, and said', async () => {
    const csv = 'Orgnr;System;Klasse\n974770482;Skøyter på Ås;åpen\n'
    const wide = new Uint8Array(csv.length * 2 + 2)
    for (const [i, c] of [...`\ufeff${csv}`].entries())
      new DataView(wide.buffer).setUint16(i * 2, c.charCodeAt(0), true)
    const bare = wide.slice(2)
    const latin = Uint8Array.from(csv, (c) => c.charCodeAt(0))
    for (const [bytes, encoding] of [
      [wide, 'utf-16le'],
      [bare, 'utf-16le'],
      [latin, 'windows-1252'],
    ] as const) {
      const { submissions, notes } = await readIntake({ name: 'a.csv', bytes })
      expect(submissions[0]!.system).toMatchObject({ id: 'skoyter-pa-as', name: { nb: 'Skøyter på Ås' } })
      expect(notes[0]).toMatchObject({ code: 'not-utf-8', met: encoding })
    }
    expect((await readIntake({ name: 'a.csv', bytes: utf8(`\ufeff${csv}`) })).notes).toEqual([])
  })

  test.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]],
  ])('a %s is refused by name, whatever the file calls itself', async (kind, bytes) => {
    for (const name of ['a.yaml', 'a.json', 'a.ttl', 'a.csv', 'a.rdf', 'a'])
      for (const as of [undefined, 'csv', 'yaml', 'turtle'] as const)
        expect(
          (await readIntake({ name, bytes: Uint8Array.from(bytes) }, as === undefined ? {} : { as })).issues,
        ).toEqual([{ code: 'wrong-kind-of-file', file: name, path: '', params: { kind } }])
  })

  test('bytes that are no text at all are refused', async () => {
    const bytes = Uint8Array.from([7, 200, 0, 0, 66, 3, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect((await readIntake({ name: 'a.yaml', bytes })).issues.map((i) => i.code)).toEqual(['binary-file'])
  })

  test('a character set that cannot be told for certain is refused with its line and not guessed at', async () => {
    const cp865 = Uint8Array.from(
      [...'Orgnr;System\n974770482;Sk'].map((c) => c.charCodeAt(0)).concat([0x9b, 0x79, 0x74, 0x65, 0x72, 10]),
    )
    const cyrillic = Uint8Array.from(
      [...'a;b\n'].map((c) => c.charCodeAt(0)).concat([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 10]),
    )
    for (const bytes of [cp865, cyrillic])
      expect((await readIntake({ name: 'a.csv', bytes })).issues).toEqual([
        { code: 'unknown-encoding', file: 'a.csv', path: '', line: 2 },
      ])
    const mixed = new Uint8Array([...utf8('System\nÅs\n'), 0xd8, 0x6b, 10])
    expect((await readIntake({ name: 'a.csv', bytes: mixed })).issues).toEqual([
      { code: 'mixed-encoding', file: 'a.csv', path: '', line: 3 },
    ])
  })

  test('a file that comes in small stretches reads as it does whole', async () => {
    const csv = utf8('Orgnr;System;Klasse\n974770482;Skøyter på Ås;åpen\n974770482;"Kart\nog plan";intern\n')
    const whole = await readIntake({ name: 'a.csv', bytes: csv })
    for (const length of [1, 2, 7]) {
      const open = async function* () {
        for (let at = 0; at < csv.length; at += length) yield csv.subarray(at, at + length)
      }
      const found: unknown[] = []
      for await (const piece of readPieces({ name: 'a.csv', open }))
        if ('submission' in piece) found.push(piece.submission)
      expect(found).toEqual(expect.arrayContaining(whole.submissions))
      expect(found).toHaveLength(whole.submissions.length)
    }
  })

  test('a document that holds nothing but its marks is empty', async () => {
    for (const text of ['---', '---\n', '--- ~\n', '# bare\n', '---\n---\n'])
      expect((await read('a.yaml', text)).issues).toEqual([{ code: 'empty-file', file: 'a.yaml', path: '' }])
  })

  test('several documents in one file, and one JSON object a line, are read one by one', async () => {
    const one = (await read('a.yaml', own)).submissions[0]!
    const other = { ...one, system: { ...one.system, id: 'other' } }
    expect((await read('a.yaml', `${own}---\n${JSON.stringify(other)}\n`)).submissions).toHaveLength(2)
    const lines = await read(
      'a.json',
      `${JSON.stringify(one)}\n${JSON.stringify({ ...other, agency: 7 })}\n${JSON.stringify(other)}\n`,
    )
    expect(lines.submissions.map(({ system }) => system.id)).toEqual(['home-care', 'other'])
    expect(lines.issues.map(({ code, line }) => [code, line])).toEqual([['needs-quotes', 2]])
  })
})
