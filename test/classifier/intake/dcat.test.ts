import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '#classifier/index.ts'
import { type Intake, readIntake } from '#classifier/intake/index.ts'
import { Submission } from '#classifier/submission.ts'
import { context } from '../generate.ts'
import { laws, municipality, prefixes, swedish } from './catalogues.ts'

const read = (text: string, name = 'katalog.ttl'): Promise<Intake> =>
  readIntake({ name, bytes: new TextEncoder().encode(text) })
const noted = ({ notes }: Intake) => notes.map((note) => [note.code, note.path || note.met])
const lawsOf = (intake: Intake, title: string) =>
  intake.submissions.find((s) => s.system.name.nb === title)?.dataSets?.[0]?.legalBasis

const intake = await read(municipality)

describe('a municipality’s catalogue', () => {
  test('gives one submission for each data set, which classify accepts', () => {
    expect(intake.issues).toEqual([])
    expect(intake.submissions.map((s) => [s.agency, s.system.id, s.dataSets![0]!.id])).toEqual([
      ['810059672', 'barnehager-i-andeby-2', 'barnehager-i-andeby-2-data'],
      ['810059672', 'bysykler-1', 'bysykler-1-data'],
      ['810059672', 'kommuneplan-for-andeby-19', 'kommuneplan-for-andeby-19-data'],
      ['810059672', 'skjenkebevillinger-4', 'skjenkebevillinger-4-data'],
      ['810059672', 'skoler-i-andeby-3', 'skoler-i-andeby-3-data'],
    ])
    const states = intake.submissions.map((s) => classify(Submission.parse(s), context)[1]!.state)
    expect(states).toEqual(['no-evidence', 'no-evidence', 'no-evidence', 'unexplained', 'no-evidence'])
  })

  test('says which data set is closed without a law, which states no access right, and what is listed but not there', () => {
    expect(noted(intake)).toEqual([
      ['listed-not-described', 'http://data.example/katalog/dataset/810059672/9'],
      ['no-access-right', 'bysykler-1'],
      ['restricted-without-law', 'skjenkebevillinger-4'],
    ])
  })

  test('keeps unknown what a catalogue does not tell, and every title in its language', () => {
    const plan = intake.submissions[2]!
    expect(plan.system).toMatchObject({
      name: { nb: 'Kommuneplan for Andeby', en: 'The master plan of Andeby' },
      openInterfaces: 'unknown',
    })
    expect(plan.dataSets![0]).toMatchObject({
      declared: { scheme: 'dcat-access-right', accessRight: 'PUBLIC' },
      personalData: 'unknown',
      subjects: 'unknown',
      archive: 'unknown',
      bookkeeping: 'unknown',
      store: { kind: 'object', gib: 0 },
    })
  })

  test('reads the same in any order of statements', async () => {
    const blocks = municipality.slice(prefixes.length).split(/\n(?=<)/)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(blocks, { minLength: blocks.length }), async (order) => {
        expect(JSON.stringify(await read(prefixes + order.join('\n')))).toBe(JSON.stringify(intake))
      }),
      { numRuns: 25 },
    )
  })
})

const lawful = await read(laws)

describe('laws', () => {
  test('are read from the older profile’s three fields', () => {
    expect(lawsOf(lawful, 'Gammel profil')).toEqual([
      { law: 'LOV-2012-06-22-43', paragraph: '6', kind: 'processing' },
      { law: 'LOV-2012-06-22-43', paragraph: '7', kind: 'restriction' },
      { law: 'LOV-2012-06-22-43', paragraph: '8', kind: 'disclosure' },
    ])
    expect(lawsOf(lawful, 'Kapittel i adressen')).toEqual([
      { law: 'LOV-2016-05-27-14', paragraph: 'kap. 3', kind: 'restriction' },
    ])
  })

  test('are read from the newer profile’s rules, by address or by name', () => {
    expect(lawsOf(lawful, 'Ny profil')).toEqual([
      { law: 'Helseregisterloven', paragraph: '6', kind: 'processing' },
      { law: 'LOV-2016-05-27-14', paragraph: '3-1', kind: 'restriction' },
    ])
    expect(lawsOf(lawful, 'Hjemmel uten adresse')).toEqual([
      { law: 'Forvaltningsloven', paragraph: '13', kind: 'restriction' },
    ])
  })

  test('are rescued from a free comment, marked as such, and only where access is closed', () => {
    expect(lawsOf(lawful, 'Hjemmel i kommentar')).toEqual([
      { law: 'LOV-2006-05-19-16', paragraph: '13', kind: 'restriction', rescued: true },
    ])
    expect(lawsOf(lawful, 'Åpen med lovhenvisning')).toEqual([])
    expect(noted(lawful).map(([code]) => code)).toEqual(['law-rescued'])
  })
})

describe('other profiles and forms', () => {
  test('a Swedish catalogue gives Swedish titles and a ten-digit organisation number', async () => {
    const { submissions, notes } = await read(swedish)
    expect(submissions[0]).toMatchObject({
      agency: '2120000142',
      system: { name: { sv: 'Ansökningar om bygglov', en: 'Building permits' } },
    })
    expect(notes.map((n) => n.code)).toEqual(['restricted-without-law'])
  })

  test('N-Triples is read as Turtle', async () => {
    const iri = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
    const triples = [
      `<urn:x> <${iri}> <http://www.w3.org/ns/dcat#Dataset> .`,
      '<urn:x> <http://purl.org/dc/terms/title> "Kart"@nn .',
      '<urn:x> <http://purl.org/dc/terms/publisher> <https://data.example/810059672> .',
    ]
    expect((await read(triples.join('\n'), 'katalog.nt')).submissions[0]!.system.name).toEqual({ nn: 'Kart' })
  })

  test('a data set without a publisher takes the agency that is named, and is an issue where none is', async () => {
    const text = `${prefixes}<urn:x> a dcat:Dataset ; dct:title "Kart"@nb .`
    expect((await read(text)).issues.map((i) => i.code)).toEqual(['no-organisation-number'])
    const bytes = new TextEncoder().encode(text)
    expect((await readIntake({ name: 'k.ttl', bytes }, { agency: '974770482' })).submissions[0]!.agency).toBe(
      '974770482',
    )
  })

  test('an access right that is no word of the vocabulary is said and counts as not stated', async () => {
    const { submissions, notes } = await read(
      `${prefixes}<urn:x> a dcat:Dataset ; dct:title "Kart"@nb ; dct:accessRights "Kun for ansatte" ; dct:publisher <urn:810059672> .`,
    )
    expect(submissions[0]!.dataSets![0]!.declared).toMatchObject({ accessRight: 'unknown' })
    expect(notes.map((n) => n.code)).toEqual(['unknown-access-right', 'no-access-right'])
  })

  test('two data sets of one title get slugs that do not depend on each other’s order', async () => {
    const set = (name: string) =>
      `<urn:${name}> a dcat:Dataset ; dct:title "Kart"@nb ; dct:identifier "1" ; dct:publisher <urn:810059672> .\n`
    const ids = async (text: string) => (await read(prefixes + text)).submissions.map((s) => s.system.id)
    expect(await ids(set('a') + set('b'))).toEqual(await ids(set('b') + set('a')))
    expect(new Set(await ids(set('a') + set('b'))).size).toBe(2)
  })

  test('any title gives a slug that fits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), async (title) => {
        const text = `${prefixes}<urn:x> a dcat:Dataset ; dct:title ${JSON.stringify(title)}@nb ; dct:publisher <urn:810059672> .`
        for (const s of (await read(text)).submissions) Submission.parse(s)
      }),
    )
  })
})

describe('what a catalogue describes beside data sets', () => {
  const sets = `<urn:kart> a dcat:Dataset ; dct:title "Kart"@nb ; dct:identifier "1" ; dct:publisher <urn:810059672> .`

  test('data services are systems that need the data sets they serve, and belong to whoever owns those', async () => {
    const { submissions, issues } = await read(
      `${prefixes}${sets}\n<urn:wms> a dcat:DataService ; dct:title "Karttjeneste"@nb ; dct:identifier "2" ; dcat:servesDataset <urn:kart> ; dcat:endpointURL <https://wms.example.org> .`,
    )
    expect(issues).toEqual([])
    const service = submissions.map((one) => Submission.parse(one)).find(({ system }) => system.id !== 'kart-1')!
    expect(service).toMatchObject({
      agency: '810059672',
      system: {
        id: 'karttjeneste-api-2',
        openInterfaces: 'yes',
        other: { 'dcat:endpointURL': ['https://wms.example.org'] },
      },
      dependsOn: [{ dataSet: 'kart-1-data' }],
      dataSets: [],
    })
  })

  test('a service that nobody owns is an issue, and a catalogue of services alone is no mistake', async () => {
    const service = `${prefixes}<urn:wms> a dcat:DataService ; dct:title "WMS"@nb`
    expect((await read(`${service} .`)).issues.map(({ code }) => code)).toEqual(['no-organisation-number'])
    expect((await read(`${service} ; dct:publisher <urn:810059672> .`)).issues).toEqual([])
  })

  test('a series is no data set, and gives its publisher to those in it that state none', async () => {
    const { submissions, notes, issues } = await read(
      `${prefixes}<urn:serie> a dcat:DatasetSeries , dcat:Dataset ; dct:title "Årskart"@nb ; dct:publisher <urn:810059672> .
<urn:2024> a dcat:Dataset ; dct:title "Kart 2024"@nb ; dcat:inSeries <urn:serie> .
<urn:2025> a dcat:Dataset ; dct:title "Kart 2025"@nb ; dcat:inSeries <urn:serie> .`,
    )
    expect(issues).toEqual([])
    expect(submissions.map(({ agency }) => agency)).toEqual(['810059672', '810059672'])
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'data-set-series', met: 'Årskart', params: { count: '2' } }),
    )
  })

  test('Danish terms tell of persons, of how closed the data is and of the law, in either form of the vocabulary', async () => {
    for (const space of ['https://data.gov.dk/model/core/dcat-dk#', 'https://data.gov.dk/model/core/dcat-dk/']) {
      const { submissions } = await read(
        `${prefixes}<urn:x> a dcat:Dataset ; dct:title "Sager"@da ; dct:publisher <urn:810059672> ;
 <${space}personalDataCategory> <https://data.gov.dk/concept/profile/personal-data-categories/FølsommePersonoplysninger> ;
 <${space}hasConfidentialityType> <urn:x:Hemmeligt> , <urn:x:VæsentligIndvirkning> ;
 <http://data.europa.eu/m8g/hasLegalResource> <https://www.retsinformation.dk/eli/lta/2018/502> .`,
      )
      expect(submissions[0]!.dataSets![0]).toMatchObject({
        personalData: 'special-category',
        markers: ['graded'],
        alsoDeclared: [{ source: 'ISO/IEC 27002', declared: { class: 'fortrolig' } }],
        legalBasis: [{ law: 'LTA 2018/502', kind: 'processing' }],
      })
    }
  })
})

describe('a file with mistakes in it', () => {
  test('gives line and column of each and everything that could be read', async () => {
    const broken = municipality
      .replace('dct:title          "Skoler i Andeby"@nb .', 'dct title          "Skoler i Andeby"@nb .')
      .replace('"Skjenkebevillinger"@nb .', '"Skjenkebevillinger@nb .')
    const { submissions, issues } = await read(broken)
    const line = (text: string) => broken.split('\n').findIndex((l) => l.includes(text)) + 1
    expect(issues.map((i) => [i.code, i.line, i.column])).toEqual([
      ['turtle-syntax', line('dct title'), 9],
      ['turtle-syntax', line('"Skjenkebevillinger@nb'), 28],
    ])
    const names = submissions.map((s) => s.system.name.nb)
    expect(names).toEqual(expect.arrayContaining(['Barnehager i Andeby', 'Bysykler', 'Kommuneplan for Andeby']))
  })

  test('a statement cut short keeps what stood before the mistake, and the stricter answer for the rest', async () => {
    const { submissions } = await read(
      `${prefixes}<urn:x> a dcat:Dataset ;\n dct:title "Kart"@nb ;\n dct:publisher <urn:810059672> ;\n dct:accessRights right PUBLIC .`,
    )
    expect(submissions[0]!.dataSets![0]!.declared).toMatchObject({ accessRight: 'unknown' })
  })

  test('something else than Turtle is given up after a while', async () => {
    const { issues, submissions } = await readIntake(
      { name: 'x', bytes: new TextEncoder().encode('a: 1\nb: 2\n'.repeat(200)) },
      { as: 'turtle' },
    )
    expect(submissions).toEqual([])
    expect([issues.length, issues.at(-1)!.code]).toEqual([51, 'too-many-errors'])
  })

  test('a catalogue without data sets is an issue', async () => {
    expect((await read(`${prefixes}<urn:k> a dcat:Catalog .`)).issues.map((i) => i.code)).toEqual(['no-data-sets'])
  })
})
