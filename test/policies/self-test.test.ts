import { describe, expect, test } from 'vitest'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { rules } from '#policies/index.ts'
import type { Forbid, Policy, Requirement } from '#policies/policy.ts'
import { testRules } from '#policies/self-test/index.ts'

const asOf = '2026-11-21'

const text = { nb: 'Egen regel', nn: 'Eigen regel', sv: 'Egen regel', en: 'Own rule' }
const own: Forbid = {
  id: 'X01',
  pack: 'municipality',
  effect: 'forbid',
  actions: ['place'],
  reads: ['label', 'zone'],
  title: text,
  reason: text,
  when: ({ subject, zone }) => subject.label.markers.includes('child') && zone.kind === 'hyperscaler',
  basis: [{ law: 'own council', paragraph: '12/26', readOn: '2026-01-01', verification: 'read', source: 'minutes' }],
  since: '2026-01-01',
  owner: 'security',
  reviewOn: '2027-06-01',
  examples: {
    fires: { label: { markers: ['child'] }, zone: { kind: 'hyperscaler' } },
    doesNotFire: { label: { markers: ['child'] } },
  },
}
const requirement: Requirement = {
  ...own,
  id: 'X02',
  effect: 'require',
  when: ({ subject }) => subject.label.markers.includes('archive-core'),
  controls: [{ control: 'copies-within', countries: ['NO'] }],
  examples: { fires: { label: { markers: ['archive-core'] } }, doesNotFire: {} },
}

/** Codes and places of what is wrong with rules of one's own. */
const errorsOf = (...all: unknown[]): [string, string][] =>
  testRules(all as Policy[], asOf).errors.map(({ code, path }) => [code, path])

test('the shipped rules pass, every one of them speaks in some state, and none is due for review', {
  timeout: 120_000,
}, () => {
  const { errors, warnings, coverage } = testRules(rules, asOf)
  expect(errors.map((issue) => sayIssue(issue, 'en'))).toEqual([])
  expect(warnings).toEqual([])
  expect(coverage.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id))
  for (const { rule, fired } of coverage) expect(fired, rule).toBeGreaterThan(0)
})

test('a sound rule of a body’s own passes', () => {
  expect(errorsOf(own, requirement)).toEqual([])
})

describe('testing rules finds, and names the place of,', () => {
  test.each<[string, unknown, [string, string]]>([
    [
      'a misspelt attribute',
      { ...own, when: ({ zone }: { zone: { locaton?: unknown } }) => zone.locaton === 'NO' },
      ['rule-reads-unknown', 'X01.when'],
    ],
    ['a misspelt key', { ...own, efect: 'forbid' }, ['unknown-key', 'X01.efect']],
    ['a wrong type', { ...own, actions: 'place' }, ['wrong-type', 'X01.actions']],
    ['an answer of a wrong type', { ...own, when: () => 'yes' }, ['rule-answer', 'X01.when']],
    [
      'an unknown country that is compared with',
      { ...own, when: ({ zone }: { zone: { location: { country: string } } }) => zone.location.country !== 'Norge' },
      ['unknown-value', 'X01.when (country)'],
    ],
    [
      'an unknown country that copies shall stay in',
      { ...requirement, controls: [{ control: 'copies-within', countries: ['Norge'] }] },
      ['unknown-value', 'X02.controls[0].countries[0]'],
    ],
    [
      'an unknown country that an example names',
      { ...own, examples: { ...own.examples, fires: { zone: { parentJurisdictions: ['ZX'] } } } },
      ['unknown-value', 'X01.examples.fires.zone.parentJurisdictions'],
    ],
    [
      'a misspelt fact of an example',
      { ...own, examples: { ...own.examples, doesNotFire: { zone: { knd: 'private-cloud' } } } },
      ['unknown-key', 'X01.examples.doesNotFire.zone.knd'],
    ],
    ['a missing language', { ...own, title: { nb: 'Egen', nn: 'Eigen', en: 'Own' } }, ['missing', 'X01.title.sv']],
    [
      'a parameter that no text is given',
      { ...own, reason: { ...text, nn: 'Sona {sone} er stengd' } },
      ['rule-unfilled', 'X01.reason.nn'],
    ],
    ['a rule that can never apply', { ...own, when: () => false }, ['rule-never-applies', 'X01.when']],
    [
      'copies that two rules never agree on',
      { ...requirement, controls: [{ control: 'copies-within', countries: ['US'] }] },
      ['rule-contradicts', 'X02.when'],
    ],
    ['a forbid that closes what a permit opens', { ...own, when: () => true }, ['rule-contradicts', 'X01.when']],
    [
      'an example that does not hold',
      { ...own, examples: { ...own.examples, fires: {} } },
      ['rule-example', 'X01.examples.fires'],
    ],
    [
      'a rule that throws',
      {
        ...own,
        when: () => {
          throw new Error('no such list')
        },
      },
      ['rule-throws', 'X01.when'],
    ],
    ['a fact that is read and not declared', { ...own, reads: ['label'] }, ['rule-undeclared-fact', 'X01.reads']],
    [
      'a setting that is read and not declared',
      { ...own, when: ({ settings }: { settings: { esamStrict: boolean } }) => settings.esamStrict },
      ['rule-undeclared-parameter', 'X01.parameters'],
    ],
    ['an id that a shipped rule has', { ...own, id: 'J02' }, ['duplicate-id', 'J02.id']],
    ['a permit of a body’s own', { ...rules.find(({ id }) => id === 'R01'), id: 'X01' }, ['rule-opens', 'X01.effect']],
    [
      'a rule that opens for the stricter label',
      {
        ...own,
        when: ({ subject }: { subject: { label: { confidentiality: string } } }) =>
          subject.label.confidentiality === 'C2',
      },
      ['rule-opens-stricter', 'X01.when'],
    ],
  ])('%s', (_, rule, expected) => {
    // A forbid can only be held against permits when it is tested beside them.
    const beside = expected[0] === 'rule-contradicts' ? rules : []
    expect(errorsOf(...beside, rule)).toContainEqual(expected)
  })
})

test('a rule due for review is a warning that names its owner', () => {
  const { errors, warnings } = testRules([{ ...own, reviewOn: '2026-06-01' }], asOf)
  expect(errors).toEqual([])
  expect(warnings.map((issue) => sayIssue(issue, 'nb'))).toEqual([
    'X01.reviewOn: regelen skulle vært gjennomgått "2026-06-01" av security',
  ])
})

test('what is wrong with rules is said in every language', () => {
  const { errors } = testRules(
    [
      { ...own, when: () => false },
      { ...requirement, id: 'J02' },
    ],
    asOf,
  )
  expect(errors.length).toBeGreaterThan(1)
  for (const issue of errors)
    for (const language of languages) expect(sayIssue(issue, language)).not.toMatch(/\{|undefined/)
})
