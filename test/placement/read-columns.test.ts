import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '#catalogue/vocabulary/digest.ts'
import { columnsOf } from '#placement/columns/columns.ts'
import { digestOfColumns } from '#placement/columns/digest-columns.ts'
import { readColumns } from '#placement/columns/read-columns.ts'
import { checkProblem } from '#placement/problem/check-problem.ts'
import { smallProblem } from './generate.ts'

/** The text's bytes, so many at a time. */
function bytesOf(text: string, atATime = 7) {
  const bytes = Buffer.from(text)
  let from = 0
  return (into: Uint8Array) => {
    const piece = bytes.subarray(from, from + Math.min(atATime, into.length))
    into.set(piece)
    from += piece.length
    return piece.length
  }
}

/** What is made of a text that is read whole. */
function wholly(text: string) {
  try {
    const problem = checkProblem(JSON.parse(text))
    return problem.ok ? columnsOf(problem.value) : null
  } catch {
    return null
  }
}

const good = {
  schema: 'rettsky/problem/v1',
  items: [{ id: 'a' }, { id: 'b "\\ å\u2028' }, { id: 'c' }],
  zones: [
    { id: 'x', capacity: { vcpu: 4 }, supplier: 's' },
    { id: 'ø', openingCost: 3 },
  ],
  cost: [
    [1, 2 ** 45],
    [3, null],
    [-4_000_000_000, 0],
  ],
  size: { vcpu: [1, [2, 3], 7], disk: [[1, 2], 5, 6], 'a"b': [3, 2, 1] },
  edges: [
    { a: 'c', cost: 5, b: 'a' },
    {
      b: 'c',
      a: 'b "\\ å\u2028',
      cost: [
        [0, 10_000_000_000],
        [2, 1],
      ],
    },
  ],
  supplierMaxShare: { resource: 'vcpu', share: 0.45 },
  pins: { a: 'ø' },
  current: ['x', null, 'ø'],
  moveCost: [1, 1, 12],
  maxMoves: 2,
}

describe('a problem read from its bytes', () => {
  it('is the one that reading the text whole gives, with its digest, in whatever order its keys stand', () => {
    const reversed = Object.fromEntries(Object.entries(good).toReversed())
    const problems = [good, reversed, ...Array.from({ length: 30 }, (_, seed) => smallProblem(seed))]
    for (const problem of problems)
      for (const text of [JSON.stringify(problem), ` ${JSON.stringify(problem, null, '\t')}\r\n`]) {
        const columns = readColumns(bytesOf(text))
        expect(columns).toEqual(wholly(text))
        expect(columns && digestOfColumns(columns)).toBe(digestOf(problem))
      }
  })

  it('may be written in numbers of any form and in rows longer than what is read at a time', () => {
    const zones = Array.from({ length: 5_000 }, (_, z) => ({ id: `zone ${z} ${'ü'.repeat(3)}` }))
    const cost = [zones.map((_, z) => (z % 3 === 0 ? null : z - 1_000))]
    const wide = { schema: good.schema, items: [{ id: 'only' }], zones, cost, pins: { only: zones[1]!.id } }
    const text = JSON.stringify(wide).replace('-998', '-9.98e2').replace('-997', '-99700000000000000E-14')
    const columns = readColumns(bytesOf(text, 10_000))
    expect(columns).toEqual(wholly(text))
    expect(columns && digestOfColumns(columns)).toBe(digestOf(wide))
  })

  it('is refused wherever the text read whole is, and nowhere else', () => {
    const odd = fc.constantFrom<unknown>(0, -0, -1, 0.5, 2 ** 60, 2 ** 46, null, '', 'a', 'x', true, [], [1, null], {})
    const keyOf = (value: object) => fc.constantFrom(...Object.keys(value))
    /** A value with something in it changed, added or left out. */
    const changed = (value: unknown, depth: number): fc.Arbitrary<unknown> => {
      if (depth === 0 || typeof value !== 'object' || value === null || Object.keys(value).length === 0) return odd
      const record = value as Record<string, unknown>
      const inside = keyOf(value).chain((key) =>
        changed(record[key], depth - 1).map((part) =>
          Array.isArray(value) ? value.map((old, n) => (n === Number(key) ? part : old)) : { ...value, [key]: part },
        ),
      )
      const without = keyOf(value).map((key) =>
        Array.isArray(value)
          ? value.filter((_, n) => n !== Number(key))
          : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)),
      )
      const more = fc
        .tuple(fc.constantFrom('id', 'a', 'x', 'more', '__proto__'), odd)
        .map(([key, part]) =>
          Array.isArray(value) ? [...value, part] : Object.fromEntries([...Object.entries(value), [key, part]]),
        )
      return fc.oneof({ weight: 6, arbitrary: inside }, without, more, odd)
    }
    fc.assert(
      fc.property(changed(good, 4), (value) => {
        const text = JSON.stringify(value)
        expect(readColumns(bytesOf(text, 40))).toEqual(wholly(text))
      }),
      { numRuns: 300 },
    )
  })

  it('is refused where one of its characters has become another, unless that gives a sound problem too', () => {
    const text = JSON.stringify(good)
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom(...'"\\,-.0159:[]{}eEnu \n\u0000åx'),
        fc.nat(2),
        (at, character, gone) => {
          const other = text.slice(0, at) + character + text.slice(at + gone)
          expect(readColumns(bytesOf(other, 40))).toEqual(wholly(other))
        },
      ),
      { numRuns: 500 },
    )
  })
})
