import { expect, test } from 'vitest'
import { classify } from '#classifier/index.ts'
import { Submission } from '#classifier/submission.ts'
import { exampleRequest, neighbourHost, publicCloud } from '#policies/example.ts'
import { controlsFor, evaluate, mergeControls, offers, shipped, subjectFacts } from '#policies/index.ts'

const submission = Submission.parse({
  schema: 'rettsky/submission/v1',
  agency: '974770482',
  system: {
    id: 'home-care',
    name: { nb: 'Hjemmetjeneste' },
    openInterfaces: 'no',
    availability: 'A2',
    documents: [{ kind: 'dpia', has: 'yes', until: '2027-01-01' }],
  },
  dataSets: [
    {
      id: 'journals',
      name: { nb: 'Journaler' },
      personalData: 'special-category',
      subjects: 4_200,
      archive: 'core',
      markers: ['national-id'],
      store: { kind: 'postgres', gib: 10 },
    },
    {
      id: 'films',
      name: { nb: 'Filmer' },
      personalData: 'none',
      archive: 'unknown',
      evidenced: [
        { marker: 'national-id', column: 'fnr', detector: 'no-fodselsnummer', on: '2026-11-01' },
        { marker: 'health-record', column: 'diagnosis', detector: 'column-name', on: '2026-11-01' },
      ],
      store: { kind: 'object', gib: 10 },
    },
  ],
})
const [system, ...dataSets] = classify(submission, { asOf: '2026-11-21', statutes: [] })
const factsOf = (id: string) =>
  subjectFacts(
    submission,
    dataSets.find(({ subject }) => subject.id === id)!,
    submission.dataSets.find((set) => set.id === id)!,
  )

test('a system’s facts are its own and the union of its data sets’', () => {
  const facts = subjectFacts(submission, system!, null)
  expect(facts).toMatchObject({
    kind: 'system',
    id: 'home-care',
    archive: ['core', 'unknown'],
    undeclared: ['health-record', 'national-id'],
    stores: ['postgres'],
    documents: { dpia: { has: 'yes', until: '2027-01-01' } },
  })
  expect(facts.label.markers).toEqual(expect.arrayContaining(['archive-core', 'national-id', 'special-category']))
})

test('questions about a system point at the data set that gave the strictest answer', () => {
  const { places } = subjectFacts(submission, system!, null)
  expect(places.archive).toBe('dataSets[films].archive')
  expect(places.personalData).toBe('dataSets[films].personalData')
})

test('evidence from a column’s name alone is weak, any other is not', () => {
  expect(factsOf('films').weakEvidence).toEqual(['health-record'])
  expect(factsOf('journals').weakEvidence).toEqual([])
})

test('objects need the provider’s access log; databases and disks are logged by our own servers', () => {
  const quiet = { ...neighbourHost, capabilities: { ...neighbourHost.capabilities, accessLog: false } }
  const stored = (kind: 'object' | 'postgres') =>
    evaluate(shipped, exampleRequest({ label: { confidentiality: 'C3' }, subject: { stores: [kind] }, zone: quiet }))
  expect(stored('postgres').permitted).toBe(true)
  expect(stored('object').determining.map(({ rule, verdict }) => [rule, verdict])).toEqual([['S05', 'control-missing']])
})

test('a hyperscaler without an on-ramp cannot offer a line outside the Internet', () => {
  expect(offers({ ...publicCloud, onRamps: [] }, { control: 'private-connectivity' })).toBe(false)
  expect(offers(neighbourHost, { control: 'private-connectivity' })).toBe(true)
})

test('keys need both the service and the custody', () => {
  const bare = { ...publicCloud, capabilities: { ...publicCloud.capabilities, externalKeys: false } }
  expect(offers(bare, { control: 'external-key' })).toBe(false)
  expect(offers({ ...publicCloud, keyCustody: ['provider'] }, { control: 'customer-managed-key' })).toBe(false)
  expect(offers({ ...bare, kind: 'private-cloud' }, { control: 'external-key' })).toBe(true)
})

test('controls of several decisions merge: countries that all allow, and every rule that asked', () => {
  const core = exampleRequest({ label: { confidentiality: 'C1', markers: ['archive-core'] } })
  const personal = exampleRequest({ label: { confidentiality: 'C2', markers: ['personal'] } })
  const merged = controlsFor([evaluate(shipped, core), evaluate(shipped, personal)])
  expect(merged.find(({ control }) => control === 'copies-within')).toEqual({
    control: 'copies-within',
    countries: ['NO'],
    rules: ['A01', 'P01', 'S01'],
  })
  expect(merged.map(({ control }) => control)).toEqual([...new Set(merged.map(({ control }) => control))])
  expect(controlsFor([evaluate(shipped, personal), evaluate(shipped, core)])).toEqual(merged)
})

test('countries that nobody allows together stay as an empty list', () => {
  const merged = mergeControls([
    { control: 'copies-within', countries: ['NO'], rules: ['A'] },
    { control: 'copies-within', countries: ['SE'], rules: ['B'] },
    { control: 'copies-within', rules: ['C'] },
  ])
  expect(merged).toEqual([{ control: 'copies-within', countries: [], rules: ['A', 'B', 'C'] }])
})

test('a document that has run out counts as missing from the day after', () => {
  const on = (asOf: string) =>
    evaluate(
      shipped,
      exampleRequest({
        label: { confidentiality: 'C3' },
        zone: publicCloud,
        subject: { documents: { 'suitability-assessment': { has: 'yes', until: '2026-11-21' } } },
        asOf,
      }),
    ).permitted
  expect([on('2026-11-21'), on('2026-11-22')]).toEqual([true, false])
})
