import { describe, expect, it } from 'vitest'
import { strictness } from '#classifier/label.ts'
import type { DataSet } from '#classifier/submission.ts'
import { dataSets, labelOf, submissions, systems, workspace, zones, zonesFor } from './andeby.ts'

const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)
const isDeclaredOpen = ({ declared }: DataSet): boolean =>
  (declared?.scheme === 'no-four-classes' && declared.class === 'åpen') ||
  (declared?.scheme === 'dcat-access-right' && declared.accessRight === 'PUBLIC')
const isDeclaredRestricted = ({ declared }: DataSet): boolean =>
  (declared?.scheme === 'no-four-classes' && declared.class.includes('fortrolig')) ||
  (declared?.scheme === 'dcat-access-right' && declared.accessRight !== 'PUBLIC')

describe('Andeby has the cases that are hard to place', () => {
  it('has public registers about named people', () => {
    const found = dataSets.filter(
      (set) =>
        isDeclaredOpen(set) && set.personalData === 'ordinary' && set.legalBasis.some((b) => b.kind === 'disclosure'),
    )
    expect(idsOf(found)).toEqual(expect.arrayContaining(['licence-register', 'company-roles', 'property-tax-list']))
    expect(labelOf('licence-register').effective).toMatchObject({ confidentiality: 'C0', markers: ['personal'] })
  })

  it('has open data with a personal column that only a scan has seen', () => {
    const found = dataSets.filter(
      (set) =>
        isDeclaredOpen(set) &&
        set.personalData === 'none' &&
        set.evidenced.some(({ marker }) => marker === 'personal' || marker === 'national-id'),
    )
    expect(idsOf(found)).toEqual(['open-dog-register'])
  })

  it('has a system whose declared label is lower than what a scan found in it', () => {
    const transcripts = labelOf('chat-transcripts')
    const { declared, evidenced } = transcripts
    expect(transcripts.state).toBe('under-declared')
    expect(strictness(evidenced.label.confidentiality)).toBeGreaterThan(strictness(declared.label.confidentiality))
  })

  it('has data sets that are marked stricter than the law they cite', () => {
    const found = dataSets.filter(({ id }) => labelOf(id).state === 'over-declared')
    expect(idsOf(found)).toContain('class-photographs')
  })

  it('has data sets that are restricted without a law', () => {
    const found = dataSets.filter(
      (set) => isDeclaredRestricted(set) && !set.legalBasis.some(({ kind }) => kind === 'restriction'),
    )
    expect(found.length).toBeGreaterThanOrEqual(2)
    expect(idsOf(found).map((id) => labelOf(id).state)).toContain('unexplained')
  })

  it('cites laws that have been repealed', () => {
    const asked = dataSets.filter(({ id }) => labelOf(id).questions.some((q) => q.id === 'law.repealed-with-successor'))
    expect(idsOf(asked)).toEqual(['closed-case-database', 'child-protection-folders'])
  })

  it('has unknown answers, and says what they are', () => {
    const found = dataSets.filter(
      (set) => set.personalData === 'unknown' && set.subjects === 'unknown' && set.validUntil === 'unknown',
    )
    expect(idsOf(found)).toEqual(['shared-drives'])
    expect(labelOf('shared-drives').questions.length).toBeGreaterThanOrEqual(4)
  })

  it('has a system that none of its zones may hold, because it is graded', () => {
    const graded = submissions.filter((s) => s.dataSets.some(({ declared }) => declared?.scheme === 'sikkerhetsloven'))
    expect(graded.map(({ system }) => system.id)).toEqual(['graded-preparedness'])
    expect(labelOf('graded-preparedness').effective.confidentiality).toBe('CX')
    expect(graded.flatMap((submission) => zonesFor(submission, null))).toEqual([])
  })

  it('has test copies with synthetic ids, and one where live ids were found among them', () => {
    const copies = dataSets.filter(({ markers }) => markers.includes('test-data'))
    const found = (set: DataSet) => [...new Set(set.evidenced.map(({ marker }) => marker))].sort()
    expect(copies.filter((set) => found(set).join() === 'test-data').length).toBeGreaterThanOrEqual(3)
    expect(idsOf(copies.filter((set) => found(set).includes('national-id')))).toEqual(['test-payroll'])
  })

  it('has legacy systems with no open interface and nobody to call', () => {
    const found = systems.filter(({ openInterfaces, supplier }) => openInterfaces === 'no' && supplier === undefined)
    expect(idsOf(found)).toContain('old-case-archive')
  })

  it('has a contract that ends on a hard date without an exit plan', () => {
    const found = systems.filter(
      ({ supplier, documents }) =>
        supplier?.contractEnds === '2027-06-30' && documents.some((d) => d.kind === 'exit-plan' && d.has === 'no'),
    )
    expect(idsOf(found)).toContain('property-tax')
  })

  it('has systems still recorded at the Oslo site that IBM closed', () => {
    expect(workspace.zones.filter(({ offer }) => offer === 'ibm-osl01')).toEqual([])
    const found = systems.filter(({ now }) => now?.zone === 'ibm-osl01')
    expect(idsOf(found)).toEqual(['lost-and-found', 'meals', 'pipe-inspection'])
  })

  it('is bound by contract to IBM Frankfurt until the day the zone is given up', () => {
    const frankfurt = workspace.zones.find(({ offer }) => offer === 'ibm-eu-de')
    const bound = systems.flatMap(({ bound: tie }) => (tie?.zone === frankfurt?.id ? [tie] : []))
    expect(bound.length).toBeGreaterThanOrEqual(1)
    for (const tie of bound) expect(tie?.until).toBe(frankfurt?.onlyUntil)
  })

  it('is bound somewhere in every zone of every hyperscaler, by contracts that the rules permit', () => {
    const bound = submissions.filter(({ system }) => system.bound !== undefined)
    for (const submission of bound) expect(zonesFor(submission, null)).toContain(submission.system.bound?.zone)
    const tied = new Set(bound.map(({ system }) => system.bound?.zone))
    expect(zones.filter(({ kind, id }) => kind === 'hyperscaler' && !tied.has(id))).toEqual([])
    expect(bound.every(({ system }) => (system.bound?.until ?? '') > workspace.asOf)).toBe(true)
  })

  it('may not be moved while elections and exams are held', () => {
    const frozen = (id: string) => systems.find((system) => system.id === id)?.freeze ?? []
    const covers = (id: string, day: string) => frozen(id).some(({ from, to }) => from <= day && day <= to)
    expect(covers('election-administration', '2027-09-13')).toBe(true)
    expect(covers('national-exams', '2027-05-19')).toBe(true)
  })

  it('keeps exam papers secret until the exam is held', () => {
    const papers = dataSets.find(({ id }) => id === 'exam-papers')
    expect(papers?.validUntil).toBe('2027-05-19')
    expect(papers?.legalBasis.map(({ law, paragraph }) => `${law} ${paragraph}`)).toContain('offentleglova 26')
  })

  it('has details that would help an attacker, and says that they are to be shielded', () => {
    const found = dataSets.filter(
      ({ markers }) => markers.includes('security-detail') && markers.includes('skjermingsverdig'),
    )
    expect(idsOf(found)).toEqual(expect.arrayContaining(['network-maps', 'alarm-plan-documents', 'pump-control']))
  })

  it('lets secret addresses lie in its own cloud alone', () => {
    const found = submissions.filter((s) => s.dataSets.some(({ markers }) => markers.includes('protected-address')))
    expect(found.length).toBeGreaterThanOrEqual(3)
    for (const submission of found) expect(zonesFor(submission, null)).toEqual(['private-andeby'])
  })

  it('has two pairs that must stay together', () => {
    expect(systems.filter(({ staysWith }) => staysWith !== undefined).length).toBe(2)
  })

  it('has a label that a named person lowered', () => {
    const found = dataSets.filter(({ lowered }) => lowered !== undefined)
    expect(found.length).toBeGreaterThanOrEqual(1)
    for (const { id, lowered } of found) expect(labelOf(id).lowered?.to).toBe(lowered?.to)
  })

  it('has every scheme of classification that a Norwegian municipality meets, and cites law where it restricts', () => {
    const schemes = new Set(dataSets.flatMap(({ declared }) => declared?.scheme ?? []))
    for (const scheme of [
      'no-four-classes',
      'klassa',
      'dcat-access-right',
      'nav-register',
      'sys-ap',
      'beskyttelsesinstruksen',
      'sikkerhetsloven',
    ] as const)
      expect(schemes).toContain(scheme)
  })

  it('has documents that are there, missing, unanswered and out of date', () => {
    const documents = systems.flatMap((system) => system.documents)
    const share = (has: string) => documents.filter((d) => d.has === has).length / documents.length
    expect(share('yes')).toBeGreaterThan(0.8)
    expect(share('no')).toBeGreaterThan(0.02)
    expect(share('unknown')).toBeGreaterThan(0.02)
    expect(documents.filter(({ until }) => until !== undefined && until < workspace.asOf).length).toBeGreaterThan(0)
  })
})
