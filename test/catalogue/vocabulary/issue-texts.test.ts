import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { issueTexts, sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { kinds } from '#catalogue/vocabulary/issue-texts/words.ts'
import { nearestOf } from '#catalogue/vocabulary/nearest.ts'
import { languages } from '#catalogue/vocabulary/text.ts'

const paramsOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

test('every issue is said with the same parameters in every language', () => {
  for (const [code, text] of Object.entries(issueTexts))
    for (const language of languages) {
      expect(text[language].trim(), `${code} ${language}`).not.toBe('')
      expect(paramsOf(text[language]), `${code} ${language}`).toEqual(paramsOf(text.en))
    }
  for (const [name, text] of Object.entries(kinds))
    for (const language of languages) expect(text[language], name).toBeTruthy()
})

const issue = {
  code: 'unknown-value',
  file: 'submissions/helse.yaml',
  path: 'dataSets[2].personalData',
  line: 14,
  column: 9,
  met: 'sensitive',
  accepted: 'none, ordinary, special-category, criminal, unknown',
}

test('an issue is one line whatever it quotes, and steers no terminal', () => {
  const said = sayIssue({ ...issue, file: 'a\nb.yaml', met: 'x\r\n\u001b[31my\u202e', path: 'p\u2028q' }, 'nb')
  expect(said).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
  expect(said).toContain('a b.yaml:14:9: p q: "x [31my "')
})

test('an issue is one line with its place, what was met and what to use', () => {
  const at = 'submissions/helse.yaml:14:9: dataSets[2].personalData: "sensitive"'
  expect(sayIssue(issue, 'en')).toBe(`${at} is not known; use none, ordinary, special-category, criminal or unknown`)
  expect(sayIssue(issue, 'nb')).toBe(
    `${at} er ikke en kjent verdi; bruk none, ordinary, special-category, criminal eller unknown`,
  )
  expect(sayIssue(issue, 'nn')).toBe(
    `${at} er ikkje ein kjend verdi; bruk none, ordinary, special-category, criminal eller unknown`,
  )
  expect(sayIssue(issue, 'sv')).toBe(
    `${at} är inte ett känt värde; använd none, ordinary, special-category, criminal eller unknown`,
  )
})

test('kinds and ranges are said in words', () => {
  const accepted = (text: string) => sayIssue({ code: 'missing', path: 'x', accepted: text }, 'nb')
  expect(accepted('<number 0..10>, unknown')).toBe('x: mangler; oppgi et tall fra 0 til og med 10 eller unknown')
  expect(accepted('<whole-number >0..>')).toBe('x: mangler; oppgi et heltall over 0')
  expect(accepted('<pattern ^a, b{1,2}$>')).toBe('x: mangler; oppgi en tekst på formen ^a, b{1,2}$')
  expect(accepted('<day>')).toBe('x: mangler; oppgi en dato (ÅÅÅÅ-MM-DD)')
})

const sources = ['catalogue', 'classifier', 'policies', 'placement', 'infra', 'advisor'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('verify/')) // faults of a proof are said by their code
    .map((name) => ({ name, text: readFileSync(join(room, name), 'utf8') })),
)

test('what was met and what is accepted is a word of a file or a kind that is said in every language, never a sentence', () => {
  for (const { name, text } of sources)
    for (const [, said = ''] of text.matchAll(/\b(?:met|accepted)(?::| =) *['`]([^'\n]*?)['`][,;\s}]/g)) {
      expect(said.replaceAll(/<[^>]*>/g, ''), name).not.toMatch(/\b(an?|the|one|of|is|that|or|nothing|run|at)\b(?!:)/)
      for (const [, kind = ''] of said.matchAll(/<([a-z][a-z0-9-]+)[ >]/g))
        expect(Object.keys(kinds), name).toContain(kind)
    }
})

test('a code without a text still says what was met and what is accepted, and a missing part leaves no hole', () => {
  const unknown = { code: 'brand-new', path: 'a.b', met: 'x', accepted: 'y, z' }
  expect(sayIssue(unknown, 'en')).toBe('a.b: brand-new: "x" cannot be used here; use y or z')
  expect(sayIssue({ code: 'brand-new', path: '', met: 'x' }, 'sv')).toBe('brand-new: "x" kan inte användas här')
  expect(sayIssue({ code: 'unknown-key', path: 'a', met: 'x' }, 'en')).toBe('a: the key "x" is not known')
})

test('a misspelt word finds the one that was meant, and a foreign one finds none', () => {
  const known = ['personalData', 'subjects', 'legalBasis', 'joinKeys', 'id']
  expect(
    ['persnalData', 'personal-data', 'subject', 'legal_basis', 'joinKey', 'di'].map((w) => nearestOf(w, known)),
  ).toEqual(['personalData', 'personalData', 'subjects', 'legalBasis', 'joinKeys', 'id'])
  expect(['colour', 'x', ''].map((w) => nearestOf(w, known))).toEqual([undefined, undefined, undefined])
})
