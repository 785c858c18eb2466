import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupByKeys, type Piece } from '#classifier/aggregate.ts'

const pieceWith = (joinKeys: readonly string[], i: number): Piece =>
  ({ name: `p${i}`, dataSet: { joinKeys } }) as unknown as Piece

/** All that a piece reaches, by walking from it over shared keys until nothing more is met. */
function reachedFrom(start: Piece, pieces: readonly Piece[]): Set<Piece> {
  const reached = new Set([start])
  for (const from of reached)
    for (const to of pieces) if (from.dataSet.joinKeys.some((key) => to.dataSet.joinKeys.includes(key))) reached.add(to)
  return reached
}

test('a piece is joined with what it reaches over shared keys, and with nothing else', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 3 })
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 12 }), (all) => {
      const pieces = all.map(pieceWith)
      for (const [piece, group] of groupByKeys(pieces)) expect(new Set(group)).toEqual(reachedFrom(piece, pieces))
    }),
  )
})

test('twenty thousand pieces on one chain of keys are one group', () => {
  const pieces = Array.from({ length: 20_000 }, (_, i) => pieceWith([`k${i}`, `K${i + 1} `], i))
  expect(groupByKeys(pieces).get(pieces[0]!)).toHaveLength(pieces.length)
})
