import { describe, expect, test } from 'vitest'
import { ruleList, ruleText } from '#advisor/render/rules.ts'
import { languages } from '#catalogue/vocabulary/text.ts'
import { bookMarkdown } from '#policies/book.ts'
import { bookTexts } from '#policies/book-texts.ts'
import { rules } from '#policies/index.ts'

const fileOf = { en: 'policies.md', nb: 'policies.nb.md', nn: 'policies.nn.md', sv: 'policies.sv.md' } as const

describe.each(languages)('the policy book in %s', (language) => {
  test('is the one in docs; run with -u after a rule was changed', async () => {
    await expect(bookMarkdown(language)).toMatchFileSnapshot(`../../docs/${fileOf[language]}`)
  })

  test('holds every rule and leaves nothing unsaid', () => {
    const book = bookMarkdown(language)
    for (const { id, title } of rules) expect(book).toContain(`### ${id} ${title[language]}`)
    expect(book).not.toMatch(/\{\w+\}|undefined/)
  })

  test('marks what nobody has read in the original', () => {
    expect(bookMarkdown(language)).toContain('arkivlova (LOV-2025-06-20-96) § 10*')
  })
})

test.each(languages)('every rule is shown by itself in %s, and all of them in a list', (language) => {
  for (const { id, title } of rules) {
    const shown = ruleText(id.toLowerCase(), language)
    expect(shown).toContain(`${id}: ${title[language]}`)
    expect(shown).toContain(`${bookTexts.owner[language]}: `)
    expect(shown).not.toMatch(/\{\w+\}|undefined/)
  }
  const listed = ruleList(language)
    .split('\n')
    .map((line) => line.split(' ')[0])
    .filter((word) => /^[A-Z]\d{2}$/.test(word!))
  expect(listed).toEqual(rules.map(({ id }) => id))
})

test('the book is the same each time it is made', () => {
  expect(bookMarkdown('nb', rules.toReversed())).toBe(bookMarkdown('nb'))
})
