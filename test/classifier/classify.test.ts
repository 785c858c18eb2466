import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/index.ts'
import type { Classification } from '#classifier/classification.ts'
import { classify, classifyTogether } from '#classifier/index.ts'
import { citationOf, findStatute } from '#classifier/statute-facts.ts'
import { Submission } from '#classifier/submission.ts'
import { context, submissionWith } from './generate.ts'

type Change = Parameters<typeof submissionWith>[0]

const first = (change: Change, asOf = context.asOf): Classification =>
  classify(submissionWith(change), { ...context, asOf })[1]!
const classOf = (change: Change): string => first(change).effective.confidentiality
const asks = (c: Classification): string[] => c.questions.map((q) => `${q.fact} ${q.id}`)
const ids = (c: Classification): string[] => c.declared.reasons.map((r) => r.id)

describe('national schemes on the neutral axes', () => {
  test.each([
    [{ scheme: 'no-four-classes', class: 'åpen' }, 'C0', false],
    [{ scheme: 'no-four-classes', class: 'intern' }, 'C1', true],
    [{ scheme: 'no-four-classes', class: 'fortrolig' }, 'C3', false],
    [{ scheme: 'no-four-classes', class: 'strengt fortrolig' }, 'C4', false],
    [{ scheme: 'klassa', confidentiality: '2', integrity: '1', availability: '1' }, 'C2', false],
    [{ scheme: 'klassa', confidentiality: '3', integrity: '1', availability: '1' }, 'C3', true],
    [{ scheme: 'klassa', confidentiality: '4', integrity: '1', availability: '1' }, 'CX', false],
    [{ scheme: 'dcat-access-right', accessRight: 'PUBLIC' }, 'C0', false],
    [{ scheme: 'dcat-access-right', accessRight: 'RESTRICTED' }, 'C3', true],
    [{ scheme: 'dcat-access-right', accessRight: 'NON_PUBLIC' }, 'C4', true],
    [{ scheme: 'nav-register', sensitivity: 'IKKE_POL' }, 'C1', true],
    [{ scheme: 'nav-register', sensitivity: 'SAERLIGE' }, 'C3', true],
    [{ scheme: 'sys-ap', personalData: 'ordinary', criticality: 'none' }, 'C2', true],
    [{ scheme: 'beskyttelsesinstruksen', class: 'fortrolig' }, 'C3', false],
    [{ scheme: 'beskyttelsesinstruksen', class: 'strengt fortrolig' }, 'C4', false],
    [{ scheme: 'sikkerhetsloven', grade: 'begrenset', gradedOn: '2020-01-01' }, 'CX', false],
    [{ scheme: 'sakerhetsskydd', grade: 'hemlig' }, 'CX', false],
  ] as const)('%j is %s', (declared, confidentiality, approximate) => {
    const c = first({ declared })
    expect([c.effective.confidentiality, c.approximate]).toEqual([confidentiality, approximate])
  })

  test('integrity and availability of KLASSA reach the label, and an unstated one counts as the highest and is asked', () => {
    const stated = first({ declared: { scheme: 'klassa', confidentiality: '1', integrity: '3', availability: '2' } })
    expect(stated.effective).toMatchObject({ integrity: 'I3', availability: 'A2' })
    const unstated = first({ declared: { scheme: 'klassa', confidentiality: '1' } })
    expect(unstated.effective).toMatchObject({ integrity: 'I3', availability: 'A3' })
    expect(asks(unstated)).toContain('dataSets[set-1].declared.integrity scheme.integrity-unknown')
  })

  test('RESTRICTED alone is asked about; with nothing but exemptions that may be waived it is internal', () => {
    const declared = { scheme: 'dcat-access-right', accessRight: 'RESTRICTED' } as const
    expect(asks(first({ declared }))).toContain('dataSets[set-1].declared scheme.restricted-alone')
    const waivable = { law: 'offentleglova', paragraph: '14', kind: 'restriction', optional: true } as const
    expect(classOf({ declared, legalBasis: [waivable] })).toBe('C1')
    const duty = { law: 'forvaltningsloven', paragraph: '13', kind: 'restriction' } as const
    expect(classOf({ declared, legalBasis: [waivable, duty] })).toBe('C3')
  })

  test('a grade carries its marker and asks for the day it was set', () => {
    const c = first({ declared: { scheme: 'sikkerhetsloven', grade: 'begrenset', gradedOn: 'unknown' } })
    expect(c.effective.markers).toEqual(['graded'])
    expect(asks(c)).toEqual(['dataSets[set-1].declared.gradedOn scheme.graded-on-unknown'])
  })
})

describe('facts that the agency states', () => {
  test.each([
    [{ personalData: 'ordinary' }, 'C2'],
    [{ personalData: 'special-category' }, 'C3'],
    [{ personalData: 'criminal' }, 'C3'],
    [{ markers: ['national-id'] }, 'C2'],
    [{ markers: ['business-secret'] }, 'C2'],
    [{ markers: ['health-record'] }, 'C3'],
    [{ markers: ['security-detail'] }, 'C3'],
    [{ markers: ['credentials'] }, 'C3'],
    [{ markers: ['skjermingsverdig'] }, 'C3'],
    [{ markers: ['protected-address'] }, 'C4'],
    [{ markers: ['graded'] }, 'CX'],
    [{ markers: ['child'] }, 'C2'],
    [{ markers: ['third-party-licensed', 'test-data'] }, 'C0'],
    [{ archive: 'core', bookkeeping: 'state' }, 'C0'],
  ] as const)('%j is at least %s whatever was declared', (facts, confidentiality) => {
    expect(classOf(facts as Change)).toBe(confidentiality)
  })

  test('a health record is about a person and of a special category', () => {
    expect(first({ markers: ['health-record'] }).effective.markers).toEqual([
      'health-record',
      'personal',
      'special-category',
    ])
  })

  test('a public register about named persons stays open where a law opens it, and keeps its marker', () => {
    const register: Change = {
      declared: { scheme: 'dcat-access-right', accessRight: 'PUBLIC' },
      personalData: 'ordinary',
      legalBasis: [{ law: 'foretaksregisterloven', paragraph: '8-1', kind: 'disclosure' }],
    }
    const c = first(register)
    expect(c.effective).toMatchObject({ confidentiality: 'C0', markers: ['personal'] })
    expect(c.declared.reasons.find((r) => r.id === 'facts.open-by-law')?.law).toEqual({
      law: 'foretaksregisterloven',
      paragraph: '8-1',
    })
    expect(classOf({ ...register, personalData: 'special-category' })).toBe('C3')
    expect(classOf({ ...register, declared: { scheme: 'dcat-access-right', accessRight: 'RESTRICTED' } })).toBe('C3')
    expect(classOf({ ...register, legalBasis: [] })).toBe('C2')
    expect(classOf({ ...register, declared: { scheme: 'no-four-classes', class: 'intern' } })).toBe('C2')
  })

  test('child-protection cases are strictly confidential; a school nurse’s journal about a child is confidential', () => {
    const about: Change = { personalData: 'special-category', markers: ['child'] }
    const under = (law: string) => [{ law, paragraph: '13-1', kind: 'restriction' }] as const
    expect(classOf({ ...about, legalBasis: [...under('barnevernsloven')] })).toBe('C4')
    expect(classOf({ ...about, legalBasis: [...under('helsepersonelloven')] })).toBe('C3')
    expect(classOf({ personalData: 'criminal', markers: ['child'] })).toBe('C4')
  })

  test('archive and bookkeeping give markers, and an unknown answer gives the marker and a question', () => {
    expect(first({ archive: 'core', bookkeeping: 'private-law' }).effective.markers).toEqual([
      'archive-core',
      'bookkeeping',
    ])
    expect(first({ archive: 'copy' }).effective.markers).toEqual([])
    const c = first({ archive: 'unknown', bookkeeping: 'unknown' })
    expect(c.effective.markers).toEqual(['archive-core', 'bookkeeping'])
    expect(asks(c)).toEqual([
      'dataSets[set-1].archive facts.archive-unknown',
      'dataSets[set-1].bookkeeping facts.bookkeeping-unknown',
    ])
  })

  test('unknown personal data counts as special category and criminal, and says so', () => {
    const c = first({ personalData: 'unknown' })
    expect(c.effective).toMatchObject({ confidentiality: 'C3', markers: ['criminal', 'personal', 'special-category'] })
    expect(ids(c)).toContain('facts.personal-data-unknown')
    expect(asks(c)).toContain('dataSets[set-1].personalData facts.personal-data-unknown')
  })
})

describe('laws', () => {
  const restriction = (law: string, more = {}) => ({ legalBasis: [{ law, kind: 'restriction' as const, ...more }] })

  test('a duty of secrecy is at least protected, an exemption that may be waived at least internal', () => {
    expect(classOf(restriction('forvaltningsloven § 13'))).toBe('C2')
    expect(classOf(restriction('offentleglova § 14', { optional: true }))).toBe('C1')
  })

  test('what is withheld under a law on national security is graded, whatever word a sheet has for its class', () => {
    const { statutes } = loadCatalogue()
    const declared = { scheme: 'no-four-classes', class: 'intern' } as const
    for (const law of ['sikkerhetsloven § 5-3', 'sikkerhetsloven', 'Säkerhetsskyddslag (2018:585) 2 kap. 5 §']) {
      const labelled = classify(submissionWith({ declared, ...restriction(law) }), { ...context, statutes })[1]!
      expect(labelled.effective).toMatchObject({ confidentiality: 'CX', markers: ['graded'] })
      expect(ids(labelled)).toContain('law.grading')
    }
    expect(classOf(restriction('digitalsikkerhetsloven § 7'))).toBe('C2')
  })

  test('law and paragraph are told apart however they are written', () => {
    const cited = (law: string) => first(restriction(law)).declared.reasons.find((r) => r.id === 'law.restriction')?.law
    expect(cited('offentleglova § 13')).toEqual({ law: 'offentleglova', paragraph: '13' })
    expect(cited('opplæringslova § 15-1')).toEqual({ law: 'opplæringslova', paragraph: '15-1' })
    expect(cited('OSL 26 kap. 1 §')).toEqual({ law: 'OSL', paragraph: '26 kap. 1 §' })
    expect(cited('https://lagen.nu/2009:400#K26P1')).toEqual({ law: 'SFS 2009:400', paragraph: '26 kap. 1 §' })
    expect(cited('https://lovdata.no/NL/lov/2016-05-27-14/§3-1')).toEqual({
      law: 'skatteforvaltningsloven',
      paragraph: '3-1',
    })
    expect(cited('offentleglova')).toEqual({ law: 'offentleglova', paragraph: 'unknown' })
  })

  test('a repealed law is asked about with its successor, and only from the day it was repealed', () => {
    const c = first(restriction('Gammel  lov § 2'))
    expect(c.questions.find((q) => q.id === 'law.repealed-with-successor')?.params).toEqual({
      law: 'Gammel  lov',
      repealedOn: '2018-07-20',
      successor: 'Ny lov',
    })
    expect(asks(first(restriction('gammel lov § 2'), '2018-07-20')).join()).toContain('repealed')
    expect(asks(first(restriction('gammel lov § 2'), '2018-07-19')).join()).not.toContain('repealed')
    expect(asks(first(restriction('kommende lov § 1'))).join()).toContain('law.not-in-force')
  })

  test('of a law in force a paragraph may wait, and of one repealed a paragraph may last', () => {
    const { statutes } = loadCatalogue()
    const asked = (law: string, paragraph: string) =>
      classify(submissionWith(restriction(law, { paragraph })), { ...context, statutes })[1]!.questions.map(
        ({ id }) => id,
      )
    expect(asked('arkivlova', '11')).toContain('law.paragraph-not-in-force')
    expect(asked('arkivlova', '10').join()).not.toContain('force')
    expect(asked('arkivlova av 1992', '9 b').join()).not.toContain('repealed')
    expect(asked('arkivlova av 1992', '6')).toContain('law.repealed-with-successor')
  })

  test('every law that Andeby names is in the list, and the ones that are not laws are not', () => {
    const { statutes } = loadCatalogue()
    const folder = new URL('../../examples/andeby/submissions', import.meta.url).pathname
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
    const cited = files.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/\blaw: ([^,}]+)/g)].map(([, law]) => law!.trim()),
    )
    expect([...new Set(cited)].filter((law) => findStatute(law, statutes) === undefined)).toEqual([])
  })

  test('a law that is in no list is asked about by its name and lowers nothing', () => {
    const named = first({ legalBasis: [{ law: 'lov om rare ting § 3', paragraph: 'unknown', kind: 'restriction' }] })
    expect(named.effective.confidentiality).toBe('C2')
    expect(named.questions).toContainEqual({
      id: 'law.unknown',
      fact: 'dataSets[set-1].legalBasis',
      params: { law: 'lov om rare ting' },
    })
    const known = first({ legalBasis: [{ law: 'offentleglova', paragraph: '13', kind: 'restriction' }] })
    expect(known.questions.map(({ id }) => id)).not.toContain('law.unknown')
  })

  test.each([
    ['https://www.retsinformation.dk/eli/lta/2018/502', 'databeskyttelsesloven'],
    ['lov nr. 502 af 23. maj 2018', 'databeskyttelsesloven'],
    ['https://www.finlex.fi/fi/laki/ajantasa/1999/19990621', 'julkisuuslaki'],
    ['https://www.finlex.fi/fi/lainsaadanto/2018/1050', 'tietosuojalaki'],
    ['http://data.europa.eu/eli/reg/2016/679/oj', 'gdpr'],
    ['https://eur-lex.europa.eu/eli/dir/2022/2555/oj', 'nis2'],
    ['GDPR artikkel 9', 'gdpr'],
    ['GDPR art. 6(1)(e)', 'gdpr'],
  ])('%s is a law that the catalogue knows', (written, id) => {
    const { law } = citationOf({ law: written, paragraph: 'unknown' })
    expect(findStatute(law, loadCatalogue().statutes)?.id).toBe(id)
  })

  test('the subject of an imported data set is a hint that asks and never raises', () => {
    const other = {
      'dcat:theme': ['https://psi.norge.no/los/tema/barnevern-og-foreldrestotte', 'http://x/data-theme/TRAN'],
    }
    const plain = first({ personalData: 'unknown' })
    const hinted = first({ personalData: 'unknown', other })
    expect(hinted.questions.filter(({ id }) => id === 'subject.topic').map(({ params }) => params)).toEqual([
      { topic: 'barnevern-og-foreldrestotte', marker: 'special-category, child' },
    ])
    expect(hinted.effective).toEqual(plain.effective)
    expect(hinted.state).toBe(plain.state)
    expect(first({ personalData: 'special-category', other }).questions.map(({ id }) => id)).not.toContain(
      'subject.topic',
    )
  })

  test('a law rescued from a comment is asked about, as is one without a paragraph', () => {
    const c = first(restriction('offentleglova', { rescued: true }))
    expect(asks(c)).toEqual(
      expect.arrayContaining([
        'dataSets[set-1].legalBasis law.paragraph-unknown',
        'dataSets[set-1].legalBasis law.rescued',
      ]),
    )
  })
})

describe('declared against evidenced', () => {
  const found = (marker: string) => [{ marker, column: 'fnr', detector: 'no-fodselsnummer', on: '2026-11-01' }] as never
  const secret = { legalBasis: [{ law: 'forvaltningsloven', paragraph: '13', kind: 'restriction' as const }] }

  test('open data with a personal column is under-declared and stays as strict as what was found', () => {
    const c = first({
      declared: { scheme: 'dcat-access-right', accessRight: 'PUBLIC' },
      evidenced: found('national-id'),
    })
    expect([c.state, c.effective.confidentiality]).toEqual(['under-declared', 'C2'])
    expect(asks(c)).toEqual(
      expect.arrayContaining([
        'dataSets[set-1].declared state.under-declared',
        'dataSets[set-1].personalData evidence.personal-but-declared-none',
      ]),
    )
  })

  test('evidence that fits the class agrees; without a scan there is no evidence', () => {
    const set = {
      declared: { scheme: 'no-four-classes', class: 'fortrolig' },
      personalData: 'ordinary',
      ...secret,
    } as const
    expect(first({ ...set, evidenced: found('health-record') }).state).toBe('agree')
    expect(first(set).state).toBe('no-evidence')
  })

  test('closed without a law is unexplained, whether by class, by access right or by fact', () => {
    const restricted = { scheme: 'dcat-access-right', accessRight: 'RESTRICTED' } as const
    expect(first({ declared: { scheme: 'no-four-classes', class: 'fortrolig' } }).state).toBe('unexplained')
    expect(first({ declared: restricted }).state).toBe('unexplained')
    expect(first({ declared: restricted, ...secret }).state).toBe('no-evidence')
    expect(first({ declared: { scheme: 'beskyttelsesinstruksen', class: 'fortrolig' } }).state).toBe('no-evidence')
    const intern = { scheme: 'no-four-classes', class: 'intern' } as const
    expect(first({ declared: intern, personalData: 'ordinary' }).state).toBe('unexplained')
    expect(first({ declared: intern }).state).toBe('no-evidence')
  })

  test('two classes stricter than anything shows is over-declared and never lowered by itself', () => {
    const waivable = [{ law: 'offentleglova', paragraph: '14', kind: 'restriction' as const, optional: true }]
    const set = { declared: { scheme: 'no-four-classes', class: 'fortrolig' }, legalBasis: waivable } as const
    const c = first({ ...set, legalBasis: [...waivable] })
    expect([c.state, c.effective.confidentiality]).toEqual(['over-declared', 'C3'])
    expect(first({ ...set, legalBasis: [...waivable], validUntil: '2027-06-01' }).state).toBe('no-evidence')
    const oneStep: Change = {
      declared: { scheme: 'no-four-classes', class: 'strengt fortrolig' },
      markers: ['security-detail'],
    }
    expect(first({ ...oneStep, legalBasis: waivable }).state).toBe('no-evidence')
  })

  test('a guess for a missing answer is never held against the agency', () => {
    const c = first({ declared: { scheme: 'dcat-access-right', accessRight: 'PUBLIC' }, personalData: 'unknown' })
    expect([c.state, c.effective.confidentiality]).toEqual(['no-evidence', 'C3'])
  })

  test('a class that says persons and a fact that says none are asked about', () => {
    const c = first({ declared: { scheme: 'nav-register', sensitivity: 'POL' }, personalData: 'none' })
    expect(asks(c)).toContain('dataSets[set-1].personalData facts.scheme-says-personal')
  })
})

describe('together', () => {
  test('two data sets that share a key are raised by what they show together, with the pieces named', () => {
    const all = classify(
      submissionWith(
        { personalData: 'ordinary', joinKeys: ['Fnr'] },
        { markers: ['health-record'], joinKeys: ['fnr '] },
        { personalData: 'ordinary', joinKeys: ['saksnummer'] },
      ),
      context,
    )
    expect(all[1]!.effective.confidentiality).toBe('C3')
    expect(all[1]!.aggregated.reasons).toEqual([
      {
        id: 'aggregated.shared-key',
        params: { dataSets: 'set-2', keys: 'fnr', markers: 'health-record, special-category', class: 'C3' },
      },
    ])
    expect(all[3]!.aggregated.reasons).toEqual([])
  })

  test('keys join step by step', () => {
    const all = classify(
      submissionWith(
        { personalData: 'ordinary', joinKeys: ['a'] },
        { markers: ['protected-address'], joinKeys: ['b'] },
        { joinKeys: ['a', 'b'] },
      ),
      context,
    )
    expect(all[1]!.effective.confidentiality).toBe('C4')
  })

  test('markers that are not about persons do not travel over a key', () => {
    const all = classify(
      submissionWith({ joinKeys: ['sak'] }, { archive: 'core', markers: ['business-secret'], joinKeys: ['sak'] }),
      context,
    )
    expect(all[1]!.effective).toMatchObject({ confidentiality: 'C0', markers: [] })
  })

  test('what declared and scan say together counts, even where neither says it alone', () => {
    const evidenced = [{ marker: 'criminal' as const, column: 'dom', detector: 'words', on: '2026-11-01' }]
    const c = first({ markers: ['child'], evidenced })
    expect([c.declared.label.confidentiality, c.evidenced.label.confidentiality]).toEqual(['C2', 'C3'])
    expect(c.aggregated.reasons.map((r) => r.id)).toEqual(['aggregated.combination'])
    expect(c.effective.confidentiality).toBe('C4')
  })

  test('many persons with national ids are mentioned from ten thousand on, and asked about where nobody has counted', () => {
    const hints = (subjects: number) =>
      first({ markers: ['national-id'], subjects }).aggregated.reasons.map((reason) => reason.id)
    expect([hints(9_999), hints(10_000)]).toEqual([[], ['aggregated.many-persons']])
    expect(asks(first({ markers: ['national-id'], subjects: 'unknown' }))).toContain(
      'dataSets[set-1].subjects facts.subjects-unknown',
    )
  })
})

describe('in one place', () => {
  const list = (...markers: ('security-detail' | 'skjermingsverdig')[]): Change => ({ markers })
  const reasons = (c: Classification): string[] => c.aggregated.reasons.map(({ id }) => id)

  test('what protects several things is strictly confidential where one of them is vital, with the pieces named', () => {
    const all = classify(
      submissionWith(list('security-detail'), list('security-detail', 'skjermingsverdig'), {}),
      context,
    )
    expect(all.slice(1).map((c) => c.effective.confidentiality)).toEqual(['C4', 'C4', 'C0'])
    expect(all[1]!.aggregated.reasons).toEqual([
      { id: 'aggregated.security-objects', params: { dataSets: 'set-2', class: 'C4' } },
    ])
    const mild = classify(submissionWith(list('security-detail'), list('security-detail')), context)
    expect([mild[1]!.effective.confidentiality, reasons(mild[1]!)]).toEqual([
      'C3',
      ['aggregated.security-objects-noted'],
    ])
    expect(reasons(first(list('security-detail')))).toEqual([])
  })

  test('systems that lie together are valued together, and apart again when they are parted', () => {
    const [a, b] = [
      { personalData: 'ordinary', joinKeys: ['fnr'] },
      { markers: ['health-record'], joinKeys: ['fnr'] },
    ].map((change, i) => {
      const made = submissionWith(change as Change)
      return { ...made, system: { ...made.system, id: `system-${i}` } }
    })
    const together = classifyTogether([a!, b!], context)
    expect(together[1]!.effective.confidentiality).toBe('C3')
    expect(together[1]!.aggregated.reasons[0]?.params.dataSets).toBe('system-1/set-1')
    expect(classify(a!, context)[1]!.effective.confidentiality).toBe('C2')
  })
})

describe('lowering', () => {
  const wish = { to: 'C1', by: 'Kari Nordmann', reason: 'Alt er publisert', on: '2026-01-15' } as const

  test('a named person lowers the class, and nothing else', () => {
    const c = first({ personalData: 'special-category', lowered: wish })
    expect(c.effective).toMatchObject({ confidentiality: 'C1', markers: ['personal', 'special-category'] })
    expect(c.lowered).toEqual({ from: 'C3', ...wish })
  })

  test('lowering below what a scan found is shown', () => {
    const evidenced = [
      { marker: 'national-id' as const, column: 'fnr', detector: 'no-fodselsnummer', on: '2026-11-01' },
    ]
    const c = first({ personalData: 'ordinary', evidenced, lowered: wish })
    expect(asks(c)).toContain('dataSets[set-1].lowered lowered.below-evidence')
  })

  test('a grade, and a day that has not come, are left alone and asked about', () => {
    const graded = first({ markers: ['graded'], lowered: wish })
    expect([graded.effective.confidentiality, graded.lowered]).toEqual(['CX', undefined])
    const early = first({ personalData: 'special-category', lowered: { ...wish, on: '2026-11-22' } })
    expect([early.effective.confidentiality, early.lowered]).toEqual(['C3', undefined])
    expect(asks(early)).toContain('dataSets[set-1].lowered lowered.not-yet')
  })
})

describe('time', () => {
  test('exam papers stay secret on exam day until somebody answers', () => {
    const papers = { declared: { scheme: 'no-four-classes', class: 'fortrolig' }, validUntil: '2026-11-21' } as const
    expect(first(papers).effective.confidentiality).toBe('C3')
    expect(asks(first(papers))).toContain('dataSets[set-1].validUntil time.lapsed')
    expect(asks(first(papers, '2026-11-20')).join()).not.toContain('time.lapsed')
  })

  test('a review that is due and an unknown end are asked about', () => {
    expect(asks(first({ reviewOn: '2026-11-21', validUntil: 'unknown' }))).toEqual([
      'dataSets[set-1].reviewOn time.review-due',
      'dataSets[set-1].validUntil time.valid-until-unknown',
    ])
  })
})

describe('phases', () => {
  const papers: Change = {
    declared: { scheme: 'no-four-classes', class: 'fortrolig' },
    validUntil: '2026-06-01',
    phases: [
      {
        from: '2026-06-02',
        declared: { scheme: 'no-four-classes', class: 'åpen' },
        by: 'Rektor',
        reason: 'Eksamen er holdt',
      },
    ],
  }

  test('exam papers open on the day that was decided in advance, and say who decided', () => {
    expect(first(papers, '2026-06-01').effective.confidentiality).toBe('C3')
    const open = first(papers, '2026-06-02')
    expect(open.effective.confidentiality).toBe('C0')
    expect(ids(open)).toContain('time.phase')
    expect(asks(open).join()).not.toContain('time.lapsed')
    expect(asks(first(papers, '2026-06-01')).join()).toContain('time.lapsed')
  })

  test('what is in the papers still counts', () => {
    expect(first({ ...papers, personalData: 'special-category' }, '2026-06-02').effective.confidentiality).toBe('C3')
  })
})

describe('two sources', () => {
  const catalogue = (accessRight: 'PUBLIC' | 'RESTRICTED') =>
    [{ source: 'datakatalogen', declared: { scheme: 'dcat-access-right', accessRight } }] as const

  test('that cannot both be right are asked about, and the stricter counts', () => {
    const c = first({
      declared: { scheme: 'no-four-classes', class: 'fortrolig' },
      alsoDeclared: [...catalogue('PUBLIC')],
    })
    expect(c.effective.confidentiality).toBe('C3')
    expect(c.questions.find(({ id }) => id === 'scheme.sources-disagree')?.params).toEqual({
      sources: 'datakatalogen',
      declared: 'C0',
      shown: 'C3',
    })
  })

  test('that can both be right are not', () => {
    const c = first({
      declared: { scheme: 'no-four-classes', class: 'intern' },
      alsoDeclared: [...catalogue('RESTRICTED')],
    })
    expect(asks(c).join()).not.toContain('sources-disagree')
    expect(c.effective.confidentiality).toBe('C3')
  })
})

describe('systems', () => {
  test('a system takes the strictest class of its data sets and names where it comes from', () => {
    const [system] = classify(submissionWith({}, { markers: ['protected-address'] }), context)
    expect(system!.effective.confidentiality).toBe('C4')
    expect(system!.declared.reasons[0]).toEqual({
      id: 'system.from-data-sets',
      params: { dataSets: 'set-2', class: 'C4' },
    })
    expect(system!.state).toBe('under-declared')
  })

  test('a system without data sets is internal and asked about', () => {
    const [system] = classify(submissionWith(), context)
    expect(system!.effective.confidentiality).toBe('C1')
    expect(system!.questions.map((q) => q.id)).toContain('system.no-data-sets')
  })

  test('a system or data set that nobody has counted is asked about, since it would cost nothing', () => {
    const counted = Submission.parse({
      ...submissionWith({ store: { kind: 'object', gib: 5 } }),
      system: { ...submissionWith().system, profile: { kind: 'web', size: 'small' } },
    })
    const asked = (submission: Submission) =>
      classify(submission, context).flatMap(({ questions }) => questions.map(({ id }) => id))
    expect(asked(submissionWith({ store: { kind: 'object', gib: 0 } }))).toEqual(
      expect.arrayContaining(['system.uncounted', 'facts.size-unknown']),
    )
    expect(asked(counted)).not.toContain('system.uncounted')
    expect(asked(counted)).not.toContain('facts.size-unknown')
  })
})
