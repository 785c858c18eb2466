import { describe, expect, test } from 'vitest'
import { exampleRequest, homeHost, ownCloud, publicCloud } from '#policies/example.ts'
import { citeRule, evaluate, ruleBasis, sayRule, shipped } from '#policies/index.ts'

const told = { documents: { 'tax-office-notice': { has: 'yes' as const } } }
const copies = (decision: ReturnType<typeof evaluate>) =>
  decision.controls.find(({ control }) => control === 'copies-within')?.countries

describe('bookkeeping before and from 27 January 2025', () => {
  const books = (country: 'DE' | 'GB' | 'SE' | 'NO', asOf: string, subject = {}) =>
    evaluate(
      shipped,
      exampleRequest({
        label: { confidentiality: 'C0', markers: ['bookkeeping'] },
        subject,
        zone: { ...publicCloud, location: { ...publicCloud.location, country } },
        asOf,
      }),
    )

  test.each([
    ['DE', '2025-01-26', false],
    ['DE', '2025-01-27', true],
    ['GB', '2025-01-26', false],
    ['GB', '2025-01-27', true],
    ['SE', '2025-01-26', true],
    ['NO', '2025-01-26', true],
  ] as const)('in %s on %s: %s', (country, asOf, permitted) => {
    expect(books(country, asOf, told).permitted).toBe(permitted)
  })

  test('outside Norway the tax office must have been told, in Norway it need not', () => {
    expect(books('DE', '2026-11-21').permitted).toBe(false)
    expect(books('NO', '2026-11-21').permitted).toBe(true)
    expect(books('DE', '2026-11-21').questions).toContainEqual({
      id: 'B01',
      fact: 'system.documents[tax-office-notice]',
      params: { document: 'tax-office-notice', before: 'placement' },
    })
  })

  test('the reason names the countries of the day', () => {
    const [fired] = books('DE', '2025-01-26', told).determining.filter(({ rule }) => rule === 'B01')
    expect(sayRule(fired!, 'nb')).toContain('kan ligge i Danmark, Finland, Island, Norge og Sverige')
    const [later] = books('GB', '2026-11-21').determining.filter(({ rule }) => rule === 'B01')
    expect(sayRule(later!, 'nb')).toContain('kan ligge i EØS, Storbritannia og Sveits')
  })
})

describe('the archives act before and from 1 January 2026', () => {
  test('the law behind the archive core is what is in force on the day: the new act beside the paragraph that outlasts the old one', () => {
    expect(ruleBasis('A01', '2025-12-31').map(({ law }) => law)).toEqual(['arkivlova (LOV-1992-12-04-126)'])
    expect(ruleBasis('A01', '2026-01-01').map(({ law }) => law)).toEqual([
      'arkivlova (LOV-2025-06-20-96)',
      'arkivlova (LOV-1992-12-04-126)',
    ])
    const decide = (asOf: string) =>
      evaluate(shipped, exampleRequest({ label: { markers: ['archive-core'] }, zone: publicCloud, asOf }))
        .determining[0]!
    expect(decide('2025-12-31').verification).toBe('read')
    expect(decide('2026-01-01').verification).toBe('pending')
    expect(citeRule(decide('2026-01-01'), 'sv', '2026-01-01')).toBe(
      'arkivlova (LOV-2025-06-20-96) § 10, inte kontrollerat mot original; arkivlova (LOV-1992-12-04-126) § 9 b',
    )
  })

  test('the core stays in Norway until the body says otherwise', () => {
    const core = { label: { confidentiality: 'C1' as const, markers: ['archive-core' as const] } }
    expect(evaluate(shipped, exampleRequest({ ...core, zone: publicCloud })).permitted).toBe(false)
    const settings = { archiveCoreRegion: ['NO' as const, 'SE' as const] }
    const decision = evaluate(shipped, exampleRequest({ ...core, settings, zone: publicCloud }))
    expect(decision.permitted).toBe(true)
    expect(copies(decision)).toEqual(['NO', 'SE'])
  })
})

describe('OSL 10:2a before and from 1 July 2023', () => {
  const secret = (asOf: string, documents: object) =>
    evaluate(
      shipped,
      exampleRequest({
        label: { confidentiality: 'C2' },
        body: { homeCountry: 'SE' },
        settings: { packs: ['baseline', 'eu', 'se'] },
        subject: { documents },
        zone: { ...homeHost, location: { ...homeHost.location, country: 'SE' }, parentJurisdictions: ['SE'] },
        asOf,
      }),
    )

  test.each([
    ['2023-06-30', { 'osl-10-2a': { has: 'yes' } }, false],
    ['2023-06-30', { 'suitability-assessment': { has: 'yes' } }, true],
    ['2023-07-01', { 'osl-10-2a': { has: 'yes' } }, true],
    ['2023-07-01', { 'suitability-assessment': { has: 'yes' } }, false],
    ['2026-11-21', { 'osl-10-2a': { has: 'yes', until: '2026-11-20' } }, false],
    ['2026-11-21', { 'osl-10-2a': { has: 'yes', until: '2026-11-21' } }, true],
  ])('on %s with %o: %s', (asOf, documents, permitted) => {
    expect(secret(asOf, documents).permitted).toBe(permitted)
  })

  test('the question asked is the one of the day', () => {
    expect(secret('2023-06-30', {}).questions.map(({ fact }) => fact)).toContain(
      'system.documents[suitability-assessment]',
    )
    expect(secret('2023-07-01', {}).questions.map(({ fact }) => fact)).toContain('system.documents[osl-10-2a]')
  })

  test('a body’s own cloud is no supplier', () => {
    const own = exampleRequest({
      label: { confidentiality: 'C2' },
      body: { homeCountry: 'SE' },
      settings: { packs: ['baseline', 'se'] },
      zone: { ...ownCloud, location: { ...ownCloud.location, country: 'SE' }, parentJurisdictions: ['SE'] },
    })
    expect(evaluate(shipped, own).permitted).toBe(true)
  })
})
