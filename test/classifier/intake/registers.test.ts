import { describe, expect, test } from 'vitest'
import { readIntake } from '#classifier/intake/index.ts'
import { Submission } from '#classifier/submission.ts'

const read = (name: string, value: unknown, agency: string | undefined = '974770482') =>
  readIntake(
    { name, bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 1)) },
    agency === undefined ? {} : { agency },
  )
const code = (list: string, value: string, shortName?: string) => ({ list, code: value, shortName })

const process = {
  id: '7e1f',
  name: 'Saksbehandling av grunnstønad',
  description: 'Behandle søknader',
  purposes: [code('PURPOSE', 'GRUNNSTOENAD', 'Grunnstønad')],
  affiliation: { products: [code('SYSTEM', 'INFOTRYGD', 'Infotrygd')] },
  legalBases: [
    {
      gdpr: code('GDPR_ARTICLE', 'ART61E'),
      nationalLaw: code('NATIONAL_LAW', 'FTRL', 'Folketrygdloven'),
      description: '§ 6-3',
    },
    { gdpr: code('GDPR_ARTICLE', 'ART92B') },
  ],
  dataProcessing: { dataProcessor: true, dataProcessorAgreements: [] },
  retention: { retentionMonths: 120 },
  dpia: { needForDpia: true, refToDpia: 'sak 12' },
  policies: [
    {
      informationType: { name: 'Navn', sensitivity: code('SENSITIVITY', 'POL') },
      subjectCategories: [code('SUBJECT', 'BRUKER')],
      legalBases: [],
    },
    {
      informationType: { name: 'Diagnose', sensitivity: code('SENSITIVITY', 'SAERLIGE') },
      subjectCategories: [],
      legalBases: [],
    },
    {
      informationType: { name: 'Soning', sensitivity: code('SENSITIVITY', 'STRAFF') },
      subjectCategories: [],
      legalBases: [],
    },
  ],
}

describe('a register of processing in Nav’s form', () => {
  test('gives each product its processings, as strict as the strictest kind of information in them', async () => {
    const other = { ...process, id: '8', name: 'Arkivering', policies: [process.policies[0]] }
    const { format, submissions, issues } = await read('polly.json', { pageNumber: 0, content: [process, other] })
    expect([format, issues, submissions.length]).toEqual(['nav-register', [], 1])
    const { system, dataSets } = Submission.parse(submissions[0])
    expect(system.id).toBe('infotrygd')
    expect(dataSets.map(({ id, declared }) => [id, declared])).toEqual([
      ['arkivering-data', { scheme: 'nav-register', sensitivity: 'POL' }],
      ['saksbehandling-av-grunnstonad-data', { scheme: 'nav-register', sensitivity: 'SAERLIGE' }],
    ])
    expect(dataSets[1]).toMatchObject({ personalData: 'special-category', markers: ['criminal'] })
  })

  test('names the laws that it is handled under, and the documents that it speaks of', async () => {
    const [submission] = (await read('polly.json', [process])).submissions
    const { system, dataSets } = Submission.parse(submission)
    expect(dataSets[0]!.legalBasis.map(({ law, paragraph, kind }) => `${law} ${paragraph} ${kind}`)).toEqual([
      'Folketrygdloven 6-3 processing',
      'GDPR art. 6(1)(e) processing',
      'GDPR art. 9(2)(b) processing',
    ])
    expect(system.documents).toEqual([
      { kind: 'processing-register', has: 'yes' },
      { kind: 'dpia', has: 'yes' },
      { kind: 'processor-agreement', has: 'no' },
      { kind: 'article-9-ground', has: 'yes', reference: 'art. 9(2)(b)' },
    ])
  })

  test('keeps what it has no field for', async () => {
    const [submission] = (await read('polly.json', process)).submissions
    expect(submission!.dataSets![0]!.other).toMatchObject({
      'retention.retentionMonths': ['120'],
      'policies.informationType.name': ['Navn', 'Diagnose', 'Soning'],
      sensitivity: ['POL', 'SAERLIGE', 'STRAFF'],
    })
  })

  test('leaves a kind of information without a code unknown, which counts as the strictest', async () => {
    const unsaid = { ...process, policies: [process.policies[0], { informationType: { name: 'Annet' } }] }
    const [submission] = (await read('polly.json', [unsaid])).submissions
    expect(submission!.dataSets![0]).toMatchObject({ declared: { sensitivity: 'unknown' }, personalData: 'unknown' })
  })

  test('keeps the good ones beside a bad one, and says which it is', async () => {
    const { submissions, issues } = await read('polly.json', [
      process,
      { ...process, name: '' },
      { policies: [{}], name: 7 },
    ])
    expect(submissions).toHaveLength(1)
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['too-small', '[1].name'],
      ['needs-quotes', '[2].name'],
    ])
    expect(issues[1]!.line).toBeGreaterThan(issues[0]!.line!)
  })

  test('asks for the agency, which a register does not name', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify([process]))
    const { issues } = await readIntake({ name: 'polly.json', bytes })
    expect(issues.map(({ code }) => code)).toEqual(['no-organisation-number'])
  })
})

const flow = (name: string, classification: string, direction: string, to?: string) => ({
  name,
  classification,
  flow: direction,
  ...(to === undefined ? {} : { destination: [`urn:cdx:3e67/1#${to}`] }),
})
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  services: [
    {
      'bom-ref': 'front',
      name: 'Søknadsskjema',
      provider: { name: 'Skjema AS' },
      trustZone: 'Internett',
      data: [flow('Søknad', 'PII', 'bi-directional', 'sak'), flow('Satser', 'Public', 'inbound')],
      services: [
        {
          'bom-ref': 'sak',
          name: 'Sak',
          data: [flow('Søknad', 'PII', 'bi-directional', 'front'), flow('Journal', 'PHI', 'outbound', 'arkiv')],
        },
        { 'bom-ref': 'arkiv', name: 'Arkiv' },
      ],
    },
  ],
  dependencies: [{ ref: 'front', dependsOn: ['sak', 'front'] }],
}

describe('a CycloneDX bill of services', () => {
  test('gives each service, also those inside others, with what it sends data to and needs; never itself', async () => {
    const { format, submissions, issues } = await read('saas.json', bom)
    expect([format, issues]).toEqual(['cyclonedx', []])
    const all = submissions.map((one) => Submission.parse(one))
    expect(all.map(({ system, dependsOn }) => [system.id, dependsOn.map((one) => one.system)])).toEqual([
      ['arkiv', []],
      ['sak', ['arkiv', 'soknadsskjema']],
      ['soknadsskjema', ['sak']],
    ])
    expect(all[2]!.system).toMatchObject({ supplier: { name: 'Skjema AS' }, other: { trustZone: ['Internett'] } })
  })

  test('reads a classification only where it is a word of a scheme, and keeps it word for word with its direction', async () => {
    const { submissions } = await read('saas.json', bom)
    const dataSets = submissions.flatMap(({ dataSets = [] }) => dataSets)
    const of = (name: string) => dataSets.find((one) => one.name.nb === name)
    expect(of('Satser')).toMatchObject({ declared: { scheme: 'no-four-classes', class: 'åpen' }, markers: [] })
    expect(of('Journal')).toMatchObject({ personalData: 'special-category', markers: ['personal'] })
    expect(of('Søknad')).toMatchObject({
      declared: { accessRight: 'unknown' },
      personalData: 'unknown',
      markers: ['personal'],
      other: { classification: ['PII'], flow: ['bi-directional'] },
    })
    expect(new Set(dataSets.map(({ id }) => id)).size).toBe(dataSets.length)
  })

  test('says what is wrong with one service and reads the others', async () => {
    const broken = structuredClone(bom) as { services: { data: { flow: string }[] }[] }
    broken.services[0]!.data[0]!.flow = 'both'
    const { submissions, issues } = await read('saas.json', broken)
    expect(submissions.map(({ system }) => system.id)).toEqual(['arkiv', 'sak'])
    expect(issues.map(({ code, path, met }) => [code, path, met])).toEqual([
      ['unknown-value', 'services[0].data[0].flow', 'both'],
    ])
    expect((await read('saas.json', { ...bom, services: [] })).issues.map(({ code }) => code)).toEqual(['no-services'])
  })
})

const sysAp = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix sys: <https://data.gov.dk/model/core/itsystem/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dcat-dk: <https://data.gov.dk/model/core/dcat-dk#> .
@prefix kind: <https://data.gov.dk/concept/core/personaldata/> .

<https://example.dk/sag> a sys:ITSystem ; skos:prefLabel "Sagsstyring"@da ; dct:description "Journalsager"@da ;
  sys:hasCriticality <https://data.gov.dk/concept/core/criticality/CriticalForBusiness> ;
  sys:containsData true ; dct:hasPart <https://example.dk/sager> , <https://example.dk/cpr> .
<https://example.dk/sager> a dcat:Dataset ; dct:title "Sager"@da ; dcat-dk:personalDataCategory kind:SensitivePersonalData .
<https://example.dk/cpr> a dcat:Dataset ; dct:title "Borgere"@da ; dcat-dk:personalDataCategory kind:GeneralPersonalData , kind:CprNumber .
<https://example.dk/kort> a sys:ITSystem ; skos:prefLabel "Kort"@da ; dcat-dk:personalDataCategory kind:NoPersonalData .
<https://example.dk/tom> a sys:ITSystem ; skos:prefLabel "Portal"@da ; sys:containsData false .
`

describe('Denmark’s profile for IT systems', () => {
  test('gives each system with its data sets, and never a data set twice', async () => {
    const { submissions, issues, notes } = await read('sys.ttl', sysAp)
    expect([issues, notes]).toEqual([[], []])
    const all = submissions.map((one) => Submission.parse(one))
    expect(all.map(({ system, dataSets }) => [system.name.nb, dataSets.map(({ name }) => name.nb)])).toEqual([
      ['Kort', ['Kort']],
      ['Portal', []],
      ['Sagsstyring', ['Borgere', 'Sager']],
    ])
    expect(all[2]!.dataSets).toMatchObject([
      { declared: { scheme: 'sys-ap', personalData: 'ordinary', criticality: 'business' }, markers: ['national-id'] },
      { declared: { personalData: 'sensitive' }, personalData: 'special-category' },
    ])
    expect(all[0]!.dataSets[0]).toMatchObject({ declared: { personalData: 'none', criticality: 'unknown' } })
  })

  test('that names several criticalities is as critical as the strictest, and an unknown word among them is not passed over', async () => {
    const criticality = async (...names: string[]) => {
      const terms = names.map((name) => `<https://data.gov.dk/concept/core/criticality/${name}>`).join(' , ')
      const { submissions } = await read('sys.ttl', sysAp.replace(/hasCriticality <[^>]*>/, `hasCriticality ${terms}`))
      return submissions.at(-1)!.dataSets?.[0]?.declared
    }
    expect(await criticality('CriticalForBusiness', 'CriticalForSociety')).toMatchObject({ criticality: 'society' })
    expect(await criticality('NotCritical', 'CriticalForBusiness')).toMatchObject({ criticality: 'business' })
    expect(await criticality('NotCritical', 'Vigtig')).toMatchObject({ criticality: 'unknown' })
  })

  test('whose published example is no valid Turtle is read up to the mistake and after it', async () => {
    const cut = sysAp.replace('kind:SensitivePersonalData .', 'kind:SensitivePersonalData ;')
    const { submissions, issues } = await read('sys.ttl', cut)
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['turtle-syntax', 12]])
    expect(submissions.map(({ system }) => system.name.nb)).toEqual(['Kort', 'Portal', 'Sagsstyring'])
  })
})
