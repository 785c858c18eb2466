import { expect, test } from 'vitest'
import { slugsFor } from '#classifier/intake/slug.ts'

const sources = Array.from({ length: 1000 }, (_, i) => `https://catalogue.example/${i}`)
const slugs = (all: readonly string[]) =>
  slugsFor(
    all,
    () => 'skoler-i-oslo',
    (source) => source,
  )

test('a thousand sources of one name get a thousand slugs, though four digits do not tell them apart', () => {
  const made = [...slugs(sources).values()]
  expect(new Set(made).size).toBe(sources.length)
  expect(new Set(made.map((slug) => slug.slice(0, 'skoler-i-oslo-1234'.length))).size).toBeLessThan(sources.length)
  for (const slug of made) expect(slug).toMatch(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/)
})

test('whatever order sources come in, each gets the same slug', () => {
  const there = slugs(sources)
  for (const [source, slug] of slugs(sources.toReversed())) expect(slug).toBe(there.get(source))
})
