import { describe, expect, test } from 'vitest'
import { languages } from '#catalogue/vocabulary/text.ts'
import { controls } from '#policies/controls.ts'
import { exampleRequest, neighbourHost, publicCloud } from '#policies/example.ts'
import { askRule, citeRule, evaluate, rules, sayFlip, sayRule, shipped } from '#policies/index.ts'
import { sayCountries } from '#policies/say/countries.ts'
import { controlNames, documentNames } from '#policies/say/names.ts'
import { random, randomContext, randomRequest, randomSubject, randomZone } from './generate.ts'

const everything = Array.from({ length: 3_000 }, (_, i) => {
  const next = random(i)
  return evaluate(
    shipped,
    randomRequest(next, [randomContext(next)], [randomSubject(next, 'set')], [randomZone(next, 'zone')]),
  )
})

describe.each(languages)('in %s', (language) => {
  test('every reason, question and flip is a text without gaps', () => {
    const said = everything.flatMap(({ determining, preferences, questions, nearestPermit, asOf }) => [
      ...[...determining, ...preferences].flatMap((fired) => [
        sayRule(fired, language),
        citeRule(fired, language, asOf),
      ]),
      ...questions.map((question) => askRule(question, language)),
      ...(nearestPermit?.flips ?? []).map((flip) => sayFlip(flip, language)),
    ])
    expect(said.filter((text) => !/^[^{}]{3,}$/.test(text) || /undefined|\[object|->/.test(text))).toEqual([])
  })

  test('no code of a country, class, control or document is left in a reason', () => {
    const codes = new RegExp(
      String.raw`\b(${[...controls, ...Object.keys(documentNames)].filter((name) => name.includes('-')).join('|')}|US|DE|GB)\b`,
    )
    const reasons = everything.flatMap(({ determining }) => determining.map((fired) => sayRule(fired, language)))
    expect(reasons.filter((reason) => codes.test(reason))).toEqual([])
  })
})

test('texts of one rule fill the same parameters in every language', () => {
  const paramsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  for (const { id, reason, question } of rules)
    for (const language of languages) {
      expect(paramsOf(reason[language]), `${id} ${language}`).toEqual(paramsOf(reason.en))
      if (question !== undefined)
        expect(paramsOf(question[language]), `${id} ${language}`).toEqual(paramsOf(question.en))
    }
})

test('languages differ: no text was left untranslated', () => {
  for (const { id, reason } of rules)
    expect(new Set(languages.map((language) => reason[language])).size, id).toBeGreaterThan(2)
  for (const name of Object.values(controlNames)) expect(name.en).not.toBe(name.nb)
})

test('countries are said by name, and the EEA as one', () => {
  expect(sayCountries('NO, SE', 'nb')).toBe('Norge og Sverige')
  expect(sayCountries('NO, US', 'nn')).toBe('Noreg og USA')
  expect(sayCountries('US', 'en')).toBe('the United States')
  expect(sayCountries('unknown', 'sv')).toBe('okänt land')
  const fired = evaluate(shipped, exampleRequest({ label: { confidentiality: 'C0' } })).controls[1]!
  expect(sayCountries(fired.countries!.join(', '), 'sv')).toBe('EES, Schweiz och Storbritannien')
})

test('a refusal reads as a sentence that can be filed, with what is missing and the law behind it', () => {
  const decision = evaluate(shipped, exampleRequest({ label: { confidentiality: 'C3' }, zone: publicCloud }))
  const [j01] = decision.determining
  expect(sayRule(j01!, 'nb')).toBe(
    'Innholdet er fortrolig (C3), og operatøren av public-cloud kan pålegges utlevering etter retten i USA. ' +
      'Nøklene må holdes utenfor leverandøren, og egnetheten må være vurdert og dokumentert. ' +
      'Dette mangler eller er utløpt: egnethetsvurdering.',
  )
  expect(citeRule(j01!, 'nb')).toBe(
    'CLOUD Act (USA) 18 U.S.C. § 2713; OSL (2009:400) 10 kap. 2 a §; egen policy, ADR 0003, 2',
  )
  expect(askRule(decision.questions.find(({ id }) => id === 'J01')!, 'sv')).toBe(
    'Finns detta på plats och är det fortfarande giltigt: lämplighetsbedömning?',
  )
})

test('a default deny says which fact would have to be another', () => {
  const abroad = { ...neighbourHost, location: { ...neighbourHost.location, country: 'SE' as const } }
  const { nearestPermit } = evaluate(shipped, exampleRequest({ label: { confidentiality: 'C3' }, zone: abroad }))
  expect(nearestPermit?.flips.map((flip) => sayFlip(flip, 'nn'))).toEqual([
    'sona måtte lege i Noreg, og ligg i Sverige',
  ])
})
