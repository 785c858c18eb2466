import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '#catalogue/vocabulary/text.ts'
import { askText, classify, sayReason } from '#classifier/index.ts'
import { questionIds, reasonIds } from '#classifier/reasons/ids.ts'
import { texts } from '#classifier/reasons/index.ts'
import { context, submission } from './generate.ts'

const paramsOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

test('every reason and every question has a text with the same parameters in every language', () => {
  for (const language of languages) {
    expect(Object.keys(texts[language].reasons).sort()).toEqual([...reasonIds])
    expect(Object.keys(texts[language].questions).sort()).toEqual([...questionIds])
    for (const id of reasonIds)
      expect(paramsOf(texts[language].reasons[id]), `${language} ${id}`).toEqual(paramsOf(texts.en.reasons[id]))
    for (const id of questionIds)
      expect(paramsOf(texts[language].questions[id]), `${language} ${id}`).toEqual(paramsOf(texts.en.questions[id]))
  }
})

test('no text is left in another language', () => {
  const telling = {
    nb: ['ikke', 'hvilken', 'fra'],
    nn: ['ikkje', 'kva', 'frå'],
    sv: ['inte', 'vilken', 'från'],
    en: ['not', 'which', 'from'],
  }
  for (const language of languages) {
    const all = [...Object.values(texts[language].reasons), ...Object.values(texts[language].questions)].join(' ')
    const words = new Set(all.toLowerCase().split(/[^\p{L}]+/u))
    for (const other of languages)
      for (const word of telling[other]) expect(words.has(word), `${word} in ${language}`).toBe(other === language)
  }
})

test('whatever is labelled, every reason and question can be said in full in every language', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(submission, (s) => {
      for (const c of classify(s, context))
        for (const language of languages) {
          const reasons = [c.declared, c.evidenced, c.aggregated].flatMap((part) => part.reasons)
          for (const reason of reasons) {
            seen.add(reason.id)
            expect(sayReason(reason, language)).not.toMatch(/[{}]|undefined/)
          }
          for (const question of c.questions) {
            seen.add(`?${question.id}`)
            expect(askText(question, language)).toMatch(/^[^{}]+\?$|^[^{}]+\.$/)
          }
        }
    }),
    { numRuns: 300 },
  )
  expect(seen.size).toBeGreaterThan(50)
})

test('reasons read as public-sector language, with class, marker and law in words', () => {
  const law = { law: 'helsepersonelloven', paragraph: '21' }
  const restriction = { id: 'law.restriction', params: { ...law, class: 'C2' }, law }
  expect(sayReason(restriction, 'nb')).toBe(
    'Taushetsplikt eller annen skjerming etter helsepersonelloven § 21: minst beskyttet (C2).',
  )
  expect(sayReason(restriction, 'nn')).toBe(
    'Teieplikt eller anna skjerming etter helsepersonelloven § 21: minst verna (C2).',
  )
  expect(
    sayReason({ id: 'law.restriction', params: { class: 'C2' }, law: { law: 'OSL', paragraph: '26 kap. 1 §' } }, 'sv'),
  ).toBe('Sekretess enligt OSL 26 kap. 1 §: minst skyddad (C2).')
  expect(sayReason({ id: 'facts.marker', params: { marker: 'protected-address', class: 'C4' } }, 'en')).toBe(
    'Holds protected addresses: at least strictly confidential (C4).',
  )
})

test('an id from another room is shown with what it was given, and its question is left to that room', () => {
  expect(sayReason({ id: 'j02.other', params: { zone: 'aws' } }, 'nb')).toBe('j02.other, zone: aws')
  expect(askText({ id: 'L01', fact: 'dataSets[x]', params: {} }, 'nb')).toBeUndefined()
})
