import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { parseYamlWith } from '#catalogue/vocabulary/yaml-document.ts'
import { exampleRequest, publicCloud } from '#policies/example.ts'
import { applyWaivers, evaluate, lintWaivers, reportWaivers, shipped, type Waiver, Waivers } from '#policies/index.ts'
import { matches } from '#policies/name-pattern.ts'

const asOf = '2026-11-21'
const waiver: Waiver = {
  id: 'W-2026-014',
  rule: 'J01',
  subjects: ['home-care'],
  resources: [],
  reason: 'The assessment is written and waits for the council',
  legalGround: 'Delegated by the council, 114/26',
  requestedBy: 'Kari Nordmann',
  approvedBy: ['Ola Hansen'],
  approvedOn: '2026-10-01',
  expires: '2026-12-24',
  case: 'sak 26/01234',
}
const world = {
  book: shipped,
  asOf,
  subjects: [
    { id: 'home-care', confidentiality: 'C3' as const },
    { id: 'home-meals', confidentiality: 'C1' as const },
    { id: 'library', confidentiality: 'C1' as const },
  ],
  zones: [publicCloud.id],
}
const request = exampleRequest({ label: { confidentiality: 'C3' }, subject: { id: 'home-care' }, zone: publicCloud })

describe('applying waivers', () => {
  test('a running waiver takes its rule away and the decision names it', () => {
    expect(evaluate(shipped, request).permitted).toBe(false)
    const noted = {
      ...request,
      subject: { ...request.subject, documents: { 'suitability-assessment': { has: 'unknown' as const } } },
    }
    const decision = applyWaivers(
      shipped,
      {
        ...noted,
        zone: { ...publicCloud, kind: 'domestic-hosting', location: { ...publicCloud.location, country: 'NO' } },
      },
      [waiver],
    )
    expect(decision.permitted).toBe(true)
    expect(decision.waived).toEqual([{ waiver: 'W-2026-014', rule: 'J01', expires: '2026-12-24' }])
    expect(decision.controls.find(({ control }) => control === 'external-key')?.rules).toEqual(['K02'])
  })

  test('a waiver of one rule does not open what another keeps closed', () => {
    expect(applyWaivers(shipped, request, [waiver])).toEqual(evaluate(shipped, request))
  })

  test.each<[string, Partial<Waiver>]>([
    ['has expired', { expires: '2026-11-20' }],
    ['is not approved yet', { approvedOn: '2026-11-22' }],
    ['names another system', { subjects: ['library'] }],
    ['names another zone', { zones: ['own-cloud'] }],
    ['was approved by its requester', { approvedBy: ['Kari Nordmann'] }],
  ])('a waiver that %s counts for nothing', (_, part) => {
    const home = {
      ...publicCloud,
      kind: 'domestic-hosting' as const,
      location: { ...publicCloud.location, country: 'NO' as const },
    }
    expect(applyWaivers(shipped, { ...request, zone: home }, [waiver]).permitted).toBe(true)
    expect(applyWaivers(shipped, { ...request, zone: home }, [{ ...waiver, ...part }]).permitted).toBe(false)
  })

  test('a rule that cannot be waived stays', () => {
    const strict = {
      ...request,
      subject: { ...request.subject, label: { ...request.subject.label, confidentiality: 'C4' as const } },
    }
    expect(applyWaivers(shipped, strict, [{ ...waiver, rule: 'J02' }, waiver]).permitted).toBe(false)
  })

  test('a permitted decision is not touched', () => {
    const open = exampleRequest({ label: { confidentiality: 'C0' } })
    expect(applyWaivers(shipped, open, [{ ...waiver, subjects: ['*'] }])).toEqual(evaluate(shipped, open))
  })
})

describe('linting waivers', () => {
  const codesOf = (...waivers: Waiver[]): [string, string, string][] =>
    lintWaivers(waivers, world).map(({ severity, issue }) => [severity, issue.code, issue.path])

  test('a sound waiver is not spoken of', () => {
    expect(codesOf({ ...waiver, expires: '2026-12-24' })).toEqual([])
  })

  test.each<[string, Partial<Waiver>, [string, string, string]]>([
    ['of a rule that does not exist', { rule: 'J99' }, ['error', 'unknown-name', 'waivers[0].rule']],
    ['of a rule that cannot be waived', { rule: 'J02' }, ['error', 'waiver-unwaivable', 'waivers[0].rule']],
    ['of a permit', { rule: 'R03' }, ['error', 'waiver-unwaivable', 'waivers[0].rule']],
    [
      'approved by its requester',
      { approvedBy: ['Kari Nordmann'] },
      ['error', 'waiver-same-person', 'waivers[0].approvedBy'],
    ],
    [
      'approved by its requester in other letters',
      { approvedBy: ['kari  nordmann'] },
      ['error', 'waiver-same-person', 'waivers[0].approvedBy'],
    ],
    [
      'of more than 90 days for confidential content',
      { expires: '2027-01-10' },
      ['error', 'waiver-too-long', 'waivers[0].expires'],
    ],
    [
      'of more than 180 days',
      { subjects: ['library'], expires: '2027-04-10' },
      ['error', 'waiver-too-long', 'waivers[0].expires'],
    ],
    [
      'that has expired',
      { approvedOn: '2026-08-01', expires: '2026-10-20' },
      ['error', 'waiver-expired', 'waivers[0].expires'],
    ],
    ['that expires soon', { expires: '2026-12-10' }, ['warning', 'waiver-expires-soon', 'waivers[0].expires']],
    ['that is not approved yet', { approvedOn: '2026-12-01' }, ['warning', 'waiver-not-yet', 'waivers[0].approvedOn']],
    ['that ends before it begins', { expires: '2026-09-01' }, ['error', 'ends-before-it-starts', 'waivers[0].expires']],
    [
      'that matches nothing',
      { subjects: ['home-carr'] },
      ['warning', 'waiver-matches-nothing', 'waivers[0].subjects[0]'],
    ],
    ['with a pattern and no limit', { subjects: ['home-*'] }, ['error', 'waiver-without-max', 'waivers[0].max']],
    ['that matches too much', { subjects: ['home-*'], max: 1 }, ['error', 'waiver-matches-too-much', 'waivers[0].max']],
    ['of a zone that the body has not', { zones: ['moon'] }, ['error', 'unknown-name', 'waivers[0].zones[0]']],
    ['without a target', { subjects: [] }, ['error', 'waiver-without-target', 'waivers[0].subjects']],
  ])('finds one %s', (_, part, expected) => {
    expect(codesOf({ ...waiver, ...part })).toContainEqual(expected)
  })

  test('takes a star for any signs, as a slow reader of patterns would, and is never slow itself', () => {
    const signs = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*'), maxLength: 8 })
    const naive = (pattern: string, name: string): boolean => {
      if (pattern === '') return name === ''
      if (pattern[0] !== '*') return name[0] === pattern[0] && naive(pattern.slice(1), name.slice(1))
      return naive(pattern.slice(1), name) || (name !== '' && naive(pattern, name.slice(1)))
    }
    const isSame = (pattern: string, name: string) => matches(pattern, name) === naive(pattern, name)
    fc.assert(
      fc.property(
        signs,
        signs.map((name) => name.replaceAll('*', 'a')),
        isSame,
      ),
      { numRuns: 2000 },
    )
    expect(matches(`${'*a'.repeat(40)}b`, 'a'.repeat(4000))).toBe(false)
  })

  test('counts what a pattern matches instead of naming hundreds', () => {
    const subjects = Array.from({ length: 200 }, (_, i) => ({ id: `set-${i}`, confidentiality: 'C1' as const }))
    const wide = { ...waiver, subjects: ['*'], max: 300, approvedOn: '2026-08-01', expires: '2026-10-20' }
    const [found] = lintWaivers([wide], { ...world, subjects })
    expect(found?.issue.params?.subjects).toBe('set-0, set-1, set-10, set-100, set-101 … (200)')
  })

  test('finds an id used twice', () => {
    expect(codesOf(waiver, waiver)).toContainEqual(['error', 'duplicate-id', 'waivers[1].id'])
  })

  test('says what it finds in every language', () => {
    const bad = { ...waiver, rule: 'J02', subjects: ['home-*'], approvedBy: ['Kari Nordmann'], expires: '2027-05-01' }
    const found = lintWaivers([bad, { ...waiver, expires: '2026-10-20' }], { ...world, file: 'waivers.yaml' })
    for (const { issue } of found)
      for (const language of languages) expect(sayIssue(issue, language)).not.toMatch(/\{|undefined/)
    expect(found.map(({ issue }) => sayIssue(issue, 'nb'))).toContain(
      'waivers.yaml: waivers[1].expires: unntaket fra J01 gikk ut "2026-10-20", og regelen gjelder igjen for home-care',
    )
  })

  test('resources in infrastructure code are matched where some was read', () => {
    const onCode = { ...waiver, subjects: [], resources: ['module.arkiv.*'], max: 5 }
    expect(codesOf(onCode)).toEqual([])
    const read = { ...world, resources: [{ id: 'module.web.bucket', confidentiality: null }] }
    expect(lintWaivers([onCode], read).map(({ issue }) => issue.code)).toEqual(['waiver-matches-nothing'])
  })
})

test('a waiver without expiry is refused with the place of what is missing', () => {
  const text = `schema: rettsky/waivers/v1
waivers:
  - { id: W-1, rule: J01, subjects: [home-care], reason: r, legalGround: g, requestedBy: a, approvedBy: [b], approvedOn: 2026-10-01, case: c }
`
  const parsed = parseYamlWith(Waivers, { file: 'waivers.yaml', text })
  expect(parsed.ok ? [] : parsed.issues).toMatchObject([
    { code: 'missing', file: 'waivers.yaml', path: 'waivers[0].expires', line: 3 },
  ])
})

test('a report lists waivers with the days they have left, the first to expire first', () => {
  const rows = reportWaivers(
    [waiver, { ...waiver, id: 'W-2', expires: '2026-11-01' }, { ...waiver, id: 'W-3', expires: '2027-03-01' }],
    asOf,
    40,
  )
  expect(rows.map(({ waiver: { id }, state, daysLeft }) => [id, state, daysLeft])).toEqual([
    ['W-2', 'expired', -20],
    ['W-2026-014', 'running', 33],
  ])
})
