import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Intake, readIntake } from '#classifier/intake/index.ts'
import { readNumber, readPeople, readSize } from '#classifier/intake/inventory/amounts.ts'
import { fieldOf, synonyms } from '#classifier/intake/inventory/columns.ts'
import { readDay, readPersonalData } from '#classifier/intake/inventory/values.ts'
import { Submission } from '#classifier/submission.ts'

const read = (text: string, agency?: string): Promise<Intake> =>
  readIntake({ name: 'system.csv', bytes: new TextEncoder().encode(text) }, agency === undefined ? {} : { agency })

const inventory = `Orgnr;Fagsystem;Datasett;Klassifisering;Personopplysninger;Antall registrerte;Hjemmel;Arkiv;Lagring (GB);Leverandør;Avtaleslutt;Kommentar
974770482;Gerica;Journaler;Fortrolig;særlige kategorier;4 200;helsepersonelloven § 21;ja;350,5;Tieto;31.03.2027;viktig
974770482;Gerica;"Turnus
lister";Intern;Ja;kanskje;;nei;=1+2;;;
974770482;Skolefag;Elever;hemmelig;;;"opplæringslova § 15-1; forvaltningsloven § 13";;;;;
`

const intake = await read(inventory)

describe('an inventory of systems', () => {
  const [gerica, skolefag] = intake.submissions.map((s) => Submission.parse(s))

  test('rows of one system become one submission with its data sets', () => {
    expect(intake.issues).toEqual([])
    expect(gerica).toMatchObject({
      agency: '974770482',
      system: { id: 'gerica', supplier: { name: 'Tieto', contractEnds: '2027-03-31' } },
    })
    expect(gerica!.dataSets.map((d) => d.id)).toEqual(['journaler-data', 'turnus-lister-data'])
    expect(gerica!.dataSets[0]).toMatchObject({
      declared: { scheme: 'no-four-classes', class: 'fortrolig' },
      personalData: 'special-category',
      subjects: 4200,
      legalBasis: [{ law: 'helsepersonelloven', paragraph: '21', kind: 'restriction' }],
      archive: 'core',
      store: { gib: 326.429 },
    })
  })

  test('a bare yes to personal data does not say which kind, so it stays unknown', () => {
    expect(gerica!.dataSets[1]).toMatchObject({ personalData: 'unknown', subjects: 'unknown', archive: 'none' })
  })

  test('several laws in one cell are told apart', () => {
    expect(skolefag!.dataSets[0]!.legalBasis.map((b) => `${b.law} ${b.paragraph}`)).toEqual([
      'opplæringslova 15-1',
      'forvaltningsloven 13',
    ])
  })

  test('what could not be read is said with its line, and nothing is guessed', () => {
    expect(intake.notes.map((n) => [n.code, n.line, n.met])).toEqual([
      ['kept-column', 1, 'Kommentar'],
      ['formula-cell', 3, '=1+2'],
      ['unread-value', 3, 'kanskje'],
      ['unread-value', 5, 'hemmelig'],
    ])
    expect(skolefag!.dataSets[0]!.declared).toEqual({ scheme: 'dcat-access-right', accessRight: 'unknown' })
  })
})

describe('other inventories', () => {
  test('a Swedish one with KLASSA levels and commas is read', async () => {
    const text =
      'Organisationsnummer,System,Datamängd,Konfidentialitet,Riktighet,Tillgänglighet,Personuppgifter,Lagrum\n212000-0142,Treserva,Akter,3,2,K2,känsliga,OSL 26 kap. 1 §\n212000-0142,Kartor,Cykelvägar,0,1,1,inga,\n'
    const { submissions } = await read(text)
    const [s, open] = submissions.toSorted((a, b) => b.system.id.localeCompare(a.system.id))
    expect(s).toMatchObject({ agency: '2120000142', system: { id: 'treserva' } })
    expect(s!.dataSets![0]).toMatchObject({
      declared: { scheme: 'klassa', confidentiality: '3', integrity: '2', availability: '2' },
      personalData: 'special-category',
      legalBasis: [{ law: 'OSL', paragraph: '26 kap. 1 §', kind: 'restriction' }],
    })
    expect(open!.dataSets![0]).toMatchObject({ personalData: 'none' })
  })

  test('tabs part cells too, and a list of data sets alone gives each a system of its own', async () => {
    const { submissions } = await read('Title\tAccess rights\nSchools\tPUBLIC\nPupils\tRESTRICTED\n', '974770482')
    expect(submissions.map((s) => s.system.id)).toEqual(['pupils', 'schools'])
    expect(submissions[0]!.dataSets![0]!.declared).toEqual({ scheme: 'dcat-access-right', accessRight: 'RESTRICTED' })
  })

  test('bad rows are issues with their line and the good ones are kept', async () => {
    const { submissions, issues, notes } = await read(
      'Orgnr;System;Klasse\n974770482;Gerica;fortrolig\n97477;Kart;åpen\n974770482;Arkiv;intern;for;mange\n974770482;Web\n974770482;"Uten slutt;åpen\n',
    )
    expect(submissions.map((s) => s.system.id)).toEqual(['gerica', 'web'])
    expect(issues.map((i) => [i.code, i.line])).toEqual([
      ['wrong-format', 3],
      ['ragged-row', 4],
      ['csv-syntax', 6],
    ])
    expect(notes.map((n) => [n.code, n.line])).toEqual([
      ['restricted-without-law', 2],
      ['ragged-row', 5],
      ['no-class', 5],
    ])
  })

  test('a file without a column for systems or data sets is an issue', async () => {
    expect((await read('Klasse;Arkiv\nåpen;nei\n')).issues.map((i) => i.code)).toEqual(['missing-column'])
    expect((await read('System;Klasse\n', '974770482')).issues.map((i) => i.code)).toEqual(['no-data-sets'])
  })

  test('of two columns for one name the first is read and the other kept, and both are named', async () => {
    const { submissions, notes, issues } = await read('Orgnr;System;Fagsystem;Klasse\n974770482;Gerica;VIS;intern\n')
    expect(issues).toEqual([])
    expect(submissions.map(({ system, dataSets }) => [system.id, dataSets?.[0]?.other])).toEqual([
      ['gerica', { Fagsystem: ['VIS'] }],
    ])
    expect(notes).toMatchObject([{ code: 'first-of-columns', met: 'System, Fagsystem', params: { column: 'System' } }])
  })

  test('of two columns for one answer none is read: a milder one never hides a stricter one', async () => {
    const { submissions, notes } = await read(
      'Orgnr;System;Klasse;Verdivurdering\n974770482;Gerica;åpen;strengt fortrolig\n',
    )
    expect(submissions[0]?.dataSets?.[0]?.declared).toEqual({ scheme: 'dcat-access-right', accessRight: 'unknown' })
    expect(notes.map(({ code, met }) => [code, met])).toContainEqual(['none-of-columns', 'Klasse, Verdivurdering'])
  })

  test('a record of processing is an inventory of data sets, one a processing', async () => {
    for (const header of ['Behandling', 'Personuppgiftsbehandling', 'Processing activity', 'Nom du traitement']) {
      const { submissions, issues } = await read(`${header};Formål med behandlingen\nLønn;Utbetale lønn\n`, '974770482')
      expect(issues).toEqual([])
      expect(submissions.map(({ system, dataSets }) => [system.name, dataSets?.length])).toEqual([[{ nb: 'Lønn' }, 1]])
      expect(submissions[0]?.system.description).toEqual({ nb: 'Utbetale lønn' })
    }
  })

  test('lines may end in any way, also in several in one file and inside a cell', async () => {
    const lines = ['Orgnr;System;Datasett', '974770482;Gerica;"Journaler og\nlister"', '974770482;Kart;Kart', '']
    const plain = await read(lines.join('\n'))
    for (const ends of [['\r\n'], ['\r'], ['\r\n', '\n'], ['\n', '\r\n'], ['\r', '\n', '\r\n']]) {
      const text = lines.map((line, i) => `${line}${i < 3 ? ends[i % ends.length] : ''}`).join('')
      expect(await read(text)).toEqual(plain)
      expect(await read(text.replace('og\n', 'og\r\n'))).toEqual(plain)
    }
  })

  test('rows in any order give the same submissions', async () => {
    const rows = [
      '974770482;Gerica;Journaler',
      '974770482;Gerica;Lister',
      '974770482;Kart;Kart',
      '974770482;Gerica;Journaler',
    ]
    const ids = async (order: string[]) =>
      (await read(`Orgnr;System;Datasett\n${order.join('\n')}\n`)).submissions.map((s) => [
        s.system.id,
        s.dataSets!.length,
      ])
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (order) => {
        expect(await ids(order)).toEqual(await ids(rows))
      }),
      { numRuns: 20 },
    )
  })

  test('whatever stands in the cells, every submission fits the schema and nothing throws', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('ja', 'nei', '=A1', '3', 'fortrolig', '974770482', '§', '1.200,5', '__proto__', 'constructor'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 6, maxLength: 7 }), { maxLength: 5 }), async (rows) => {
        const lines = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(';'))
        const { submissions } = await read(
          `System;Datasett;Klasse;Personopplysninger;Hjemmel;GB\n${lines.join('\n')}\n`,
          '974770482',
        )
        for (const s of submissions) Submission.parse(s)
      }),
    )
  })
})

describe('a list as a municipality keeps it', () => {
  const list = `Verksamhetssystem;Förvaltning;Informationsklass K;R;T;Innehåller personuppgifter;Sekretess enligt OSL;Lagring;Avtal t.o.m.
Procapita;Omsorg;3;3;3;Ja, känsliga;OSL 26 kap. 1 §;ca 500 GB;2027-12-31
;Skola;;;;;;;
Webbplats;;öppen;2;2;Nej;nej;20 GB;tills vidare
Summa;;;;;;;520 GB;
`

  test('its own headers, words and rough amounts are read, and a heading or a total is no system', async () => {
    const { submissions, issues, notes } = await read(list, '2120000142')
    expect(issues).toEqual([])
    const [procapita, web] = submissions.map((s) => Submission.parse(s))
    expect(procapita).toMatchObject({
      system: { name: { sv: 'Procapita' }, availability: 'A3' },
      dataSets: [{ personalData: 'special-category', store: { gib: 465.661 }, legalBasis: [{ law: 'OSL' }] }],
    })
    expect(web).toMatchObject({
      system: { availability: 'A2' },
      dataSets: [{ declared: { class: 'åpen' }, integrity: 'I2', personalData: 'none', legalBasis: [] }],
    })
    expect(notes.map((note) => [note.code, note.line]).slice(1)).toEqual([
      ['rough-amount', 2],
      ['row-beside', 3],
      ['unread-value', 4],
      ['row-beside', 5],
    ])
  })

  test('rows of nobody are complained of once, with how many they are', async () => {
    const { issues } = await read(list)
    expect(issues).toMatchObject([{ code: 'rows-without-agency', line: 2, params: { count: '2' } }])
  })

  test('a Norwegian agency is told that level 4 is read as graded', async () => {
    const notes = async (agency: string) => (await read('System;K;Hjemmel\nA;4;§ 13\n', agency)).notes
    expect((await notes('974770482')).map(({ code }) => code)).toEqual(['graded-by-klassa'])
    expect(await notes('2120000142')).toEqual([])
  })
})

describe('values', () => {
  test('a header belongs to one field only', () => {
    const all = Object.values(synonyms).flat()
    expect(new Set(all).size).toBe(all.length)
    for (const [field, names] of Object.entries(synonyms)) for (const name of names) expect(fieldOf(name)).toBe(field)
    expect(fieldOf('  Antall_registrerte: ')).toBe('subjects')
  })

  test('an amount says its own unit, and is read where somebody wrote it roughly', () => {
    const read = (cell: string) => readSize(undefined)(cell)?.value
    const sizes = ['ca. 500 GB', '1,2 TB', '300GB', '<10 GB', '80–100 GB', 'ca 1 GiB', '500', 'mye', '2 servere']
    expect(sizes.map(read)).toEqual([465.661, 1117.587, 279.397, 9.313, 93.132, 1, undefined, undefined, undefined])
    expect(readSize('gb')('500')).toEqual({ value: 465.661, isRough: false })
    expect(readSize('gb')('2 TB')).toEqual({ value: 1862.645, isRough: false })
    expect(['4 200', 'ca. 4 200', '1 850 elever', '4 tusen', '12-14'].map((cell) => readPeople(cell)?.value)).toEqual([
      4200,
      4200,
      1850,
      undefined,
      14,
    ])
  })

  test('a yes with the kind behind it says which kind of personal data', () => {
    const cells = ['Ja, særlige kategorier', 'Ja – sensitive', 'ja (vanlige)', 'Ja', 'Ja, litt']
    expect(cells.map(readPersonalData)).toEqual([
      'special-category',
      'special-category',
      'ordinary',
      'unknown',
      undefined,
    ])
  })

  test('a number of people has no decimals: what parts its thousands is no decimal mark', () => {
    expect(
      ['12.000', 'ca. 12,000', '12 000', '1.200.000 elever', '800–1.200', '7,0'].map((cell) => readPeople(cell)?.value),
    ).toEqual([...[12_000, 12_000, 12_000, 1_200_000, 1_200, 7]])
    expect(['12,5', '1.2000', '1.20', 'mange'].map(readPeople)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('numbers and days are read as Nordic spreadsheets write them', () => {
    expect(['1 200', '1.200,5', '3,5', '2.5', '12', '-1', '1,2,3', 'mange'].map(readNumber)).toEqual([
      1200,
      1200.5,
      3.5,
      2.5,
      12,
      undefined,
      undefined,
      undefined,
    ])
    expect(['2027-03-31', '31.03.2027', '1/3/2027', '31.02.2027', 'snart'].map(readDay)).toEqual([
      '2027-03-31',
      '2027-03-31',
      '2027-03-01',
      undefined,
      undefined,
    ])
  })
})
