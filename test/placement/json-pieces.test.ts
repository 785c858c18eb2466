import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonPieces } from '#placement/json-pieces.ts'

it('gives the text that JSON.stringify gives, whatever the value, and however long its lists', () => {
  const same = (value: unknown) => {
    expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value))
  }
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), same))
  for (const length of [0, 1, 4_095, 4_096, 4_097, 9_000])
    same({ numbers: Array.from({ length }, (_, n) => n), texts: Array.from({ length }, (_, n) => [`"${n}`, null]) })
})

it('gives a long value in pieces of some ten thousand characters', () => {
  const pieces = [...jsonPieces({ data: Array.from({ length: 100_000 }, (_, n) => n) })]
  expect(pieces.length).toBeGreaterThan(5)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 ** 18)
})
