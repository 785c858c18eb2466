import { expect, test } from 'vitest'
import { readColumn } from '#classifier/evidence/column.ts'

const size = 100_000
const blob = 'QmFzZTY0IHdpdGhvdXQgYnJlYWtz'.repeat(size / 28)

const hits = (value: string, id: string): number => {
  const column = readColumn('innhold')
  column.add(value)
  const count = column.counts.counts.get(id)
  return (count?.hits ?? 0) + (count?.matched ?? 0)
}

test.each([
  ['an attachment in base64 below an address', `Fra kari@andeby.kommune.no\n${blob}`],
  ['capitals joined by hyphens', 'A-'.repeat(size / 2)],
  ['beginnings of tokens that never end', '-eyJaaaaaaaaaa'.repeat(size / 14)],
])('a cell of 100 kB is read in passing: %s', (_, value) => {
  const from = performance.now()
  readColumn('innhold').add(value)
  expect(performance.now() - from).toBeLessThan(5_000)
})

test('what stands in a long cell is still found', () => {
  expect(hits(`Fra kari@andeby.kommune.no\n${blob}`, 'email')).toBe(1)
  expect(hits(`${blob}\nkari@andeby.no/per@andeby.no`, 'email')).toBe(2)
  expect(hits(`${blob} token-eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.c2lnbmF0dXJlMTIz`, 'credential')).toBe(1)
})
