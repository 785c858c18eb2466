import { expect, test } from 'vitest'
import { classify, viewLabel, viewNationally } from '#classifier/index.ts'
import { bottom, confidentialities, strictness } from '#classifier/label.ts'
import { Declared } from '#classifier/submission.ts'
import { context, submissionWith } from './generate.ts'

const order = (words: readonly string[], value: string) => words.indexOf(value)

test('a stricter label is never shown as a milder word in any scheme', () => {
  const views = confidentialities.map((confidentiality) => viewLabel({ ...bottom, confidentiality }))
  const rising = (ranks: number[]) => expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  rising(views.map((v) => order(['åpen', 'intern', 'fortrolig', 'strengt fortrolig', 'outside'], v.fourClasses.value)))
  rising(views.map((v) => Number(v.klassa.confidentiality.value)))
  rising(views.map((v) => order(['PUBLIC', 'RESTRICTED', 'NON_PUBLIC', 'outside'], v.accessRight.value)))
})

test('a view that is exact comes back as the same class when it is declared', () => {
  for (const confidentiality of confidentialities) {
    const { fourClasses, klassa, accessRight } = viewLabel({ ...bottom, confidentiality })
    const back = (declared: unknown) =>
      classify(submissionWith({ declared: Declared.parse(declared) }), context)[1]!.declared.label.confidentiality
    if (!fourClasses.approximate && fourClasses.value !== 'outside')
      expect(back({ scheme: 'no-four-classes', class: fourClasses.value })).toBe(confidentiality)
    if (!klassa.confidentiality.approximate)
      expect(
        back({ scheme: 'klassa', confidentiality: klassa.confidentiality.value, integrity: '0', availability: '0' }),
      ).toBe(confidentiality)
    if (!accessRight.approximate && accessRight.value !== 'outside')
      expect(back({ scheme: 'dcat-access-right', accessRight: accessRight.value })).toBe(confidentiality)
  }
})

test('a view never claims a class that is milder than the label', () => {
  const meanings = { åpen: 'C0', intern: 'C1', fortrolig: 'C3', 'strengt fortrolig': 'C4', outside: 'CX' } as const
  for (const confidentiality of confidentialities) {
    const { value } = viewLabel({ ...bottom, confidentiality }).fourClasses
    expect(strictness(meanings[value as keyof typeof meanings])).toBeGreaterThanOrEqual(strictness(confidentiality))
  }
})

test('what came in with loss goes out as approximate', () => {
  const restricted = submissionWith({ declared: { scheme: 'dcat-access-right', accessRight: 'RESTRICTED' } })
  const views = viewNationally(classify(restricted, context)[1]!)
  expect(views.fourClasses).toEqual({ value: 'fortrolig', approximate: true })
  expect(views.klassa.integrity).toEqual({ value: '1', approximate: false })
})
