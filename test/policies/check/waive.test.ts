import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '#catalogue/vocabulary/text.ts'
import { type Finding, finding } from '#policies/check/finding.ts'
import { sarif } from '#policies/check/render/sarif.ts'
import { sayFinding } from '#policies/check/say.ts'
import { waiveFindings } from '#policies/check/waive.ts'
import type { Waiver } from '#policies/index.ts'

const waiver: Waiver = {
  id: 'W-2026-014',
  rule: 'RS-REPL-COUNTRY',
  subjects: [],
  resources: ['module.arkiv.aws_s3_bucket.logs'],
  reason: 'the copy is moved home in February',
  legalGround: 'Council 12/26',
  requestedBy: 'Kari Nordmann',
  approvedBy: ['Ola Nordmann'],
  approvedOn: '2026-10-01',
  expires: '2027-01-15',
  case: 'sak 26/01234',
}

const found = (part: Partial<Finding>): Finding =>
  finding({
    rule: 'RS-REPL-COUNTRY',
    verdict: 'violation',
    severity: 'error',
    control: null,
    action: 'replicate',
    dataSet: 'archive-log',
    label: 'C2',
    zone: 'aws-eu-north-1',
    resource: 'module.arkiv.aws_s3_bucket.logs',
    type: 'aws_s3_bucket',
    attribute: 'region',
    file: 'plan.json',
    found: 'eu-west-1 (IE)',
    allowed: ['NO'],
    rules: [],
    fix: 'remove-copy',
    ...part,
  })

const waiving = { asOf: '2026-11-21', unwaivable: new Set(['J02']) }
const severities = (findings: readonly Finding[], waivers: readonly Waiver[], asOf = waiving.asOf) =>
  waiveFindings(findings, waivers, { ...waiving, asOf }).map(({ severity }) => severity)

describe('a waiver on a resource', () => {
  test('makes exactly that finding a note, and leaves other rules and other resources alone', () => {
    const others = [found({ rule: 'RS-PLACE' }), found({ resource: 'module.arkiv.aws_s3_bucket.logs2' })]
    expect(severities([found({}), ...others], [waiver])).toEqual(['note', 'error', 'error'])
  })

  test('holds through its last day; the day after the finding is an error that names it', () => {
    expect(severities([found({})], [waiver], '2027-01-15')).toEqual(['note'])
    const [after] = waiveFindings([found({ severity: 'warning' })], [waiver], { ...waiving, asOf: '2027-01-16' })
    expect(after).toMatchObject({ severity: 'error', waivers: [{ id: 'W-2026-014', state: 'expired' }] })
    expect(sayFinding(after!, 'nb')).toContain(
      'Unntak W-2026-014 fra RS-REPL-COUNTRY gikk ut 2027-01-15 (sak 26/01234).',
    )
  })

  test('does nothing before it is approved, or in another zone than it names', () => {
    expect(severities([found({})], [waiver], '2026-09-30')).toEqual(['error'])
    expect(severities([found({})], [{ ...waiver, zones: ['azure-norwayeast'] }])).toEqual(['error'])
  })

  test('of a rule of the plan takes a control away only where every rule that asks for it is waived', () => {
    const log = found({ rule: 'RS-ACCESS-LOGGED', control: 'access-logged', rules: ['P03', 'S05'] })
    expect(severities([log], [{ ...waiver, rule: 'P03' }])).toEqual(['error'])
    expect(
      severities(
        [log],
        [
          { ...waiver, rule: 'P03' },
          { ...waiver, id: 'W-2', rule: 'S05' },
        ],
      ),
    ).toEqual(['note'])
  })

  test('never opens what a rule without exceptions asks for', () => {
    const key = found({ rule: 'RS-EXTERNAL-KEY', control: 'external-key', rules: ['J02'] })
    expect(severities([key], [{ ...waiver, rule: 'RS-EXTERNAL-KEY' }])).toEqual(['error'])
  })

  test('is shown with case number and last day in every language, and suppresses in SARIF with its reason', () => {
    const findings = waiveFindings([found({})], [waiver], waiving)
    for (const language of languages) expect(sayFinding(findings[0]!, language)).toMatch(/2027-01-15 \(sak 26\/01234\)/)
    const log = JSON.parse(sarif({ findings, sources: [], resources: 1, language: 'en', version: '0' }))
    expect(log.runs[0].results[0]).toMatchObject({
      level: 'note',
      suppressions: [{ kind: 'external', justification: expect.stringContaining('moved home in February') }],
    })
  })
})

test('waivers never add, drop or renumber findings, and the order of waivers never matters', () => {
  const part = fc.record({
    rule: fc.constantFrom('RS-PLACE', 'RS-REPL-COUNTRY', 'RS-ACCESS-LOGGED'),
    resource: fc.constantFrom('a.b', 'a.c', 'd'),
    rules: fc.subarray(['P03', 'S05', 'J02']),
  })
  const one = fc.record({
    rule: fc.constantFrom('RS-PLACE', 'RS-REPL-COUNTRY', 'P03', 'S05', 'J02'),
    resources: fc.subarray(['a.*', 'a.b', 'd'], { minLength: 1 }),
    expires: fc.constantFrom('2026-11-01', '2027-01-15'),
  })
  fc.assert(
    fc.property(fc.array(part), fc.array(one), (parts, ones) => {
      const findings = parts.map(found)
      const waivers = ones.map((given, i) => ({ ...waiver, ...given, id: `W-${i}` }))
      const waived = waiveFindings(findings, waivers, waiving)
      expect(waived.map(({ id }) => id)).toEqual(findings.map(({ id }) => id))
      expect(severities(findings, waivers.toReversed())).toEqual(waived.map(({ severity }) => severity))
    }),
  )
})
