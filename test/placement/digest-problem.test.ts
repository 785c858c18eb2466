import { expect, it } from 'vitest'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { digestOfProblem } from '#placement/digest-problem.ts'
import { smallProblem } from './generate.ts'

it('gives a problem the digest of its canonical JSON, in whatever order its keys stand and however long its lists are', () => {
  for (let seed = 0; seed < 100; seed++) expect(digestOfProblem(smallProblem(seed))).toBe(digestOf(smallProblem(seed)))
  const items = Array.from({ length: 10_000 }, (_, i) => ({ id: `item "${i}"` }))
  const cost = items.map((_, i) => [i, null])
  const long = { size: {}, zones: [{ supplier: 's', id: 'x' }, { id: 'y' }], cost, items, edges: [] }
  const problem = { ...long, schema: 'rettsky/problem/v1' as const }
  expect(digestOfProblem(problem)).toBe(digestOf(problem))
})
