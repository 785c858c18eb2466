import fc from 'fast-check'
import type { z } from 'zod'
import { markers } from '#classifier/label.ts'
import { type DataSet, Submission } from '#classifier/submission.ts'

type DataSetInput = z.input<typeof DataSet>

export const declared: fc.Arbitrary<NonNullable<DataSetInput['declared']>> = fc.oneof(
  fc.record({
    scheme: fc.constant('no-four-classes' as const),
    class: fc.constantFrom('åpen' as const, 'intern', 'fortrolig', 'strengt fortrolig', 'unknown'),
  }),
  fc.record({
    scheme: fc.constant('klassa' as const),
    confidentiality: fc.constantFrom('0' as const, '1', '2', '3', '4', 'unknown'),
    integrity: fc.constantFrom('0' as const, '1', '2', '3', '4', 'unknown'),
    availability: fc.constantFrom('0' as const, '1', '2', '3', '4', 'unknown'),
  }),
  fc.record({
    scheme: fc.constant('dcat-access-right' as const),
    accessRight: fc.constantFrom('PUBLIC' as const, 'RESTRICTED', 'NON_PUBLIC', 'unknown'),
  }),
  fc.record({
    scheme: fc.constant('nav-register' as const),
    sensitivity: fc.constantFrom('IKKE_POL' as const, 'POL', 'SAERLIGE', 'STRAFF', 'unknown'),
  }),
  fc.record({
    scheme: fc.constant('sys-ap' as const),
    personalData: fc.constantFrom('none' as const, 'ordinary', 'sensitive', 'unknown'),
    criticality: fc.constantFrom('none' as const, 'business', 'society', 'unknown'),
  }),
  fc.record({
    scheme: fc.constant('beskyttelsesinstruksen' as const),
    class: fc.constantFrom('fortrolig' as const, 'strengt fortrolig'),
  }),
  fc.record({
    scheme: fc.constant('sikkerhetsloven' as const),
    grade: fc.constantFrom('begrenset' as const, 'hemmelig'),
    gradedOn: fc.constantFrom('unknown' as const, '2020-01-01'),
  }),
)

const day = fc.constantFrom('2025-01-01', '2026-11-20', '2026-11-21', '2027-06-01')

export const evidence = fc.record({
  marker: fc.constantFrom(...markers),
  column: fc.constantFrom('fnr', 'merknad', 'adresse'),
  detector: fc.constantFrom('no-fodselsnummer', 'words'),
  on: fc.constant('2026-11-01'),
})

export const legalBasis = fc.record({
  law: fc.constantFrom(
    'offentleglova',
    'forvaltningsloven § 13',
    'barnevernsloven',
    'gammel lov',
    'https://lovdata.no/lov/2016-05-27-14/§3-1',
  ),
  paragraph: fc.constantFrom('unknown', '13'),
  kind: fc.constantFrom('restriction' as const, 'processing', 'disclosure'),
  optional: fc.boolean(),
  rescued: fc.boolean(),
})

export const dataSet = (id: string): fc.Arbitrary<DataSetInput> =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constant({ nb: id }),
      declared,
      personalData: fc.constantFrom('none' as const, 'ordinary', 'special-category', 'criminal', 'unknown'),
      alsoDeclared: fc.array(fc.record({ source: fc.constantFrom('catalogue', 'register'), declared }), {
        maxLength: 2,
      }),
      phases: fc.array(
        fc.record({ from: day, declared, by: fc.constant('Kari Nordmann'), reason: fc.constant('Eksamen er holdt') }),
        { maxLength: 2 },
      ),
      subjects: fc.constantFrom(0, 9_999, 10_000, 'unknown' as const),
      markers: fc.uniqueArray(fc.constantFrom(...markers), { maxLength: 4 }),
      evidenced: fc.array(evidence, { maxLength: 3 }),
      legalBasis: fc.array(legalBasis, { maxLength: 3 }),
      archive: fc.constantFrom('core' as const, 'copy', 'none', 'unknown'),
      bookkeeping: fc.constantFrom('private-law' as const, 'state', 'none', 'unknown'),
      integrity: fc.constantFrom('I0' as const, 'I1', 'I2', 'I3'),
      validUntil: fc.oneof(day, fc.constant('unknown')),
      reviewOn: day,
      lowered: fc.record({
        to: fc.constantFrom('C0' as const, 'C1', 'C2', 'C3'),
        by: fc.constant('Kari Nordmann'),
        reason: fc.constant('Alt er publisert'),
        on: day,
      }),
      store: fc.constant({ kind: 'object' as const, gib: 1 }),
      joinKeys: fc.uniqueArray(fc.constantFrom('fnr', 'Fnr', 'sak', 'eiendom'), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'name', 'personalData', 'store'] },
  )

/** Submissions of one system with up to four data sets, in every combination of answers. */
export const submission: fc.Arbitrary<Submission> = fc
  .tuple(
    fc.constantFrom('A0' as const, 'A1', 'A2', 'A3'),
    ...['a-set', 'b-set', 'c-set', 'd-set'].map((id) => fc.option(dataSet(id), { nil: undefined })),
  )
  .map(([availability, ...dataSets]) =>
    Submission.parse({
      schema: 'rettsky/submission/v1',
      agency: '974770482',
      system: { id: 'the-system', name: { nb: 'Systemet' }, openInterfaces: 'unknown', availability },
      dataSets: dataSets.filter((one) => one !== undefined),
    }),
  )

/** One data set with sensible answers, and whatever is to be different. */
export function submissionWith(...changes: Partial<DataSetInput>[]): Submission {
  return Submission.parse({
    schema: 'rettsky/submission/v1',
    agency: '974770482',
    system: { id: 'the-system', name: { nb: 'Systemet' }, openInterfaces: 'yes', availability: 'A1' },
    dataSets: changes.map((change, i) => ({
      id: `set-${i + 1}`,
      name: { nb: 'Datasett' },
      declared: { scheme: 'no-four-classes', class: 'åpen' },
      personalData: 'none',
      store: { kind: 'object', gib: 1 },
      ...change,
    })),
  })
}

export const statutes = [
  { id: 'offentleglova', aliases: ['offentlighetsloven'], title: 'Offentleglova', inForceFrom: '2009-01-01' },
  {
    id: 'gammel-lov',
    aliases: ['gammel lov'],
    title: 'Gammel lov',
    inForceFrom: '1990-01-01',
    repealedOn: '2018-07-20',
    successor: 'ny-lov',
  },
  { id: 'ny-lov', aliases: ['ny lov'], title: 'Ny lov', inForceFrom: '2018-07-20' },
  { id: 'kommende-lov', aliases: ['kommende lov'], title: 'Kommende lov', inForceFrom: '2028-01-01' },
  {
    id: 'skatteforvaltningsloven',
    aliases: ['LOV-2016-05-27-14', 'skatteforvaltningsloven'],
    title: 'Lov om skatteforvaltning',
    inForceFrom: '2017-01-01',
  },
]

export const context = { asOf: '2026-11-21', statutes }
