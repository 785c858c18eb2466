import { expect, test } from 'vitest'
import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Confidentiality } from '#classifier/label.ts'
import { exampleRequest, homeHost, neighbourHost, ownCloud, publicCloud } from '#policies/example.ts'
import { evaluate, shipped } from '#policies/index.ts'
import type { Policy } from '#policies/policy.ts'
import { applies } from '#policies/policy.ts'
import { ruleBook } from '#policies/rule-book.ts'

const assessed = { documents: { 'suitability-assessment': { has: 'yes' as const } } }
const reach = (confidentiality: Confidentiality, zone: LandingZone, subject = {}) =>
  evaluate(shipped, exampleRequest({ label: { confidentiality }, zone, subject }))

test.each([
  ['C0', [true, true, true, true]],
  ['C1', [true, true, true, true]],
  ['C2', [true, true, true, true]],
  ['C3', [true, true, true, false]],
  ['C4', [true, true, false, false]],
  ['CX', [false, false, false, false]],
] as const)(
  '%s reaches own cloud, home host, neighbouring host and public cloud as the class table says',
  (c, expected) => {
    expect([ownCloud, homeHost, neighbourHost, publicCloud].map((zone) => reach(c, zone).permitted)).toEqual(expected)
  },
)

test('confidential content reaches a public cloud once external keys and a suitability assessment are there', () => {
  expect(reach('C3', publicCloud, assessed).permitted).toBe(true)
  const noKeys = { ...publicCloud, capabilities: { ...publicCloud.capabilities, externalKeys: false } }
  const refused = reach('C3', noKeys, assessed)
  expect(refused.permitted).toBe(false)
  expect(refused.determining.map(({ rule, verdict }) => [rule, verdict])).toContainEqual(['K02', 'control-missing'])
})

test('a grade without an end is asked about though another in the system has one', () => {
  const grade = (id: string, gradedOn: string) => ({
    scheme: 'sikkerhetsloven' as const,
    gradedOn,
    place: `dataSets[${id}]`,
  })
  const grades = [grade('old', '1990-05-01'), grade('young', '2020-01-01'), grade('undated', 'unknown')]
  const lapses = [{ day: '2030-01-01', place: 'dataSets[old].validUntil' }]
  const { questions, preferences } = evaluate(shipped, exampleRequest({ subject: { kind: 'system', grades, lapses } }))
  expect(questions.filter(({ id }) => id === 'G05').map(({ fact }) => fact)).toEqual([
    'dataSets[undated].validUntil',
    'dataSets[young].validUntil',
  ])
  expect(preferences.find(({ rule }) => rule === 'G06')?.params.gradedOn).toBe('1990-05-01')
})

test('a default deny names the nearest permit and the facts that would flip it', () => {
  const abroad = { ...neighbourHost, location: { ...neighbourHost.location, country: 'SE' as const } }
  const decision = reach('C3', abroad, assessed)
  expect(decision.determining).toEqual([])
  expect(decision.nearestPermit).toEqual({
    rule: 'R03',
    flips: [{ fact: 'zone.location.country', met: 'SE', needed: 'NO' }],
  })
})

test.each(shipped.rules.map((rule) => [rule.id, rule] as const))(
  '%s fires on its example and not on its other',
  (_, rule) => {
    expect(applies(rule, exampleRequest(rule.examples.fires)) && actsOn(rule, rule.examples.fires)).toBe(true)
    expect(
      applies(rule, exampleRequest(rule.examples.doesNotFire)) === true && actsOn(rule, rule.examples.doesNotFire),
    ).toBe(false)
  },
)

const actsOn = (rule: Policy, facts: Policy['examples']['fires']): boolean =>
  rule.actions.includes(exampleRequest(facts).action)

test('a rule that throws forbids, and says what it met', () => {
  const broken: Policy = {
    ...shipped.byId.get('K03')!,
    id: 'X01',
    when: () => {
      throw new Error('no such fact')
    },
  } as Policy
  const decision = evaluate(ruleBook([...shipped.rules, broken]), exampleRequest({}))
  expect(decision.permitted).toBe(false)
  expect(decision.determining).toMatchObject([{ rule: 'X01', verdict: 'threw', params: { error: 'no such fact' } }])
})

test('an unknown owner of a domestic host stops everything but open data, and is asked for', () => {
  const unsaid = { ...homeHost, parentJurisdictions: 'unknown' as const }
  expect(reach('C0', unsaid).permitted).toBe(true)
  const decision = reach('C1', unsaid)
  expect(decision.permitted).toBe(false)
  expect(decision.questions.map((question) => question.fact)).toContain('zones[home-host].parentJurisdictions')
})

test('a rule that lifted the label takes part in the refusal that follows, and says from which class', () => {
  const register = {
    label: { confidentiality: 'C3', markers: ['national-id', 'personal'] },
    subject: { subjects: 50_000 },
  } as const
  const refused = evaluate(shipped, exampleRequest({ ...register, zone: neighbourHost }))
  expect(refused.determining.map(({ rule }) => rule)).toEqual(['J02', 'M01'])
  expect(refused.determining[1]!.params).toMatchObject({ class: 'C3', floor: 'C4' })
  const permitted = evaluate(shipped, exampleRequest({ ...register, zone: homeHost }))
  expect(permitted.permitted).toBe(true)
  expect(permitted.preferences.map(({ rule }) => rule)).toContain('M01')
})

test('where nothing but an answer is missing, questions alone decide', () => {
  const register = {
    label: { confidentiality: 'C3', markers: ['national-id'] },
    subject: { subjects: 50_000, undeclared: ['national-id'] },
  } as const
  const held = evaluate(shipped, exampleRequest(register))
  expect(held.determining.map(({ rule, effect }) => [rule, effect])).toEqual([['P06', 'ask']])
})
