import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { checkProblem } from '#placement/problem/check-problem.ts'
import { checkReferences } from '#placement/problem/check-references.ts'
import { issuesFrom } from '#placement/problem/schema-issues.ts'
import { Problem } from '#placement/problem.ts'
import { smallProblem } from './generate.ts'

const good = {
  schema: 'rettsky/problem/v1',
  items: [{ id: 'a' }, { id: 'b' }],
  zones: [{ id: 'x', capacity: { vcpu: 4 }, supplier: 's' }, { id: 'y' }],
  cost: [
    [1, 2],
    [3, null],
  ],
  size: { vcpu: [1, [2, 3]] },
  edges: [{ a: 'a', b: 'b', cost: 5 }],
  supplierMaxShare: { resource: 'vcpu', share: 0.45 },
  pins: { a: 'y' },
  current: ['x', null],
  moveCost: [1, 1],
  maxMoves: 2,
}

const issuesOf = (change: object) => {
  const result = checkProblem({ ...good, ...change })
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`)
}

describe('a problem file', () => {
  it('is taken as it stands when nothing is wrong with it', () => {
    expect(checkProblem(good)).toEqual({ ok: true, value: good })
    for (let seed = 0; seed < 100; seed++) expect(checkProblem(smallProblem(seed)).ok).toBe(true)
  })

  it('is refused, not rounded, when a cost is text or a fraction or too large for an exact sum', () => {
    expect(
      issuesOf({
        cost: [
          [1.5, 2],
          ['3', null],
        ],
      }),
    ).toEqual(['not-accepted cost[0][0]', 'not-accepted cost[1][0]'])
    expect(
      issuesOf({
        cost: [
          [2 ** 60, 2],
          [3, null],
        ],
      }),
    ).toEqual(['out-of-range cost[0][0]'])
    expect(
      issuesOf({
        cost: [
          [2 ** 46, 2],
          [3, null],
        ],
      }),
    ).toEqual(['too-large cost'])
    expect(issuesOf({ size: { vcpu: [2 ** 52, 1] } })).toEqual(['too-large size.vcpu'])
  })

  it.each([
    [{ cost: [[1, 2]] }, ['wrong-length cost']],
    [{ cost: [[1], [3, null]] }, ['wrong-length cost[0]']],
    [{ size: { vcpu: [1] } }, ['wrong-length size.vcpu']],
    [{ size: { vcpu: [1, [2]] } }, ['wrong-length size.vcpu[1]']],
    [{ moveCost: [1] }, ['wrong-length moveCost']],
    [{ edges: [{ a: 'a', b: 'b', cost: [[0, 1], [1]] }] }, ['wrong-length edges[0].cost[1]']],
  ])('says which lists do not agree: %o', (change, issues) => {
    expect(issuesOf(change)).toEqual(issues)
  })

  it.each([
    [{ edges: [{ a: 'a', b: 'c', cost: 5 }] }, ['unknown-item edges[0].b']],
    [{ edges: [{ a: 'a', b: 'a', cost: 5 }] }, ['edge-to-itself edges[0]']],
    [{ pins: { c: 'x' } }, ['unknown-item pins.c']],
    [{ pins: { a: 'w' } }, ['unknown-zone pins.a']],
    [{ pins: { b: 'y' } }, ['pin-forbidden pins.b']],
    [{ current: ['w', null] }, ['unknown-zone current[0]']],
    [{ items: [{ id: 'a' }, { id: 'a' }], edges: [], pins: {} }, ['duplicate-id items[1].id']],
    [
      { zones: [{ id: 'x' }, { id: 'x' }], current: undefined, moveCost: undefined, maxMoves: undefined, pins: {} },
      ['duplicate-id zones[1].id'],
    ],
    [
      {
        cost: [
          [null, null],
          [3, null],
        ],
        pins: {},
      },
      ['no-zone-allowed cost[0]'],
    ],
    [{ zones: [{ id: 'x', capacity: { disk: 1 } }, { id: 'y' }] }, ['unknown-resource zones[0].capacity.disk']],
    [{ supplierMaxShare: { resource: 'disk', share: 0.5 } }, ['unknown-resource supplierMaxShare.resource']],
    [{ supplierMaxShare: { resource: 'vcpu', share: 0.123_456_789 } }, ['too-precise supplierMaxShare.share']],
    [{ current: undefined }, ['missing current', 'missing current']],
  ])('says which names and rules contradict each other: %o', (change, issues) => {
    expect(issuesOf(change)).toEqual(issues)
  })

  it('is refused wherever its schema refuses it, and nowhere else, whatever stands in its long lists', () => {
    const odd = fc.constantFrom<unknown>(0, -0, -1, 0.5, 2 ** 60, Number.NaN, null, '', '1', true, [], [1, null], {})
    const entry = fc.oneof(
      odd,
      fc.array(fc.oneof(odd, fc.array(odd, { maxLength: 2 })), { maxLength: 2 }),
      fc.record(
        { id: odd, a: fc.constantFrom('a', 1), b: fc.constant('b'), cost: odd, more: odd },
        { requiredKeys: [] },
      ),
    )
    const list = fc.oneof(fc.array(entry, { maxLength: 2 }), odd)
    const lists = fc.record(
      {
        items: list,
        cost: list,
        edges: list,
        current: list,
        moveCost: list,
        size: fc.oneof(odd, fc.record({ r: list })),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(lists, (change) => {
        const value = { schema: 'rettsky/problem/v1', items: [], zones: [], cost: [], ...change }
        const parsed = Problem.safeParse(value, { reportInput: true })
        const found = checkProblem(value)
        const bySchema = parsed.success
          ? checkReferences(parsed.data)
          : parsed.error.issues.flatMap((issue) => issuesFrom(issue, []))
        const places = (issues: readonly Issue[]) => [...new Set(issues.map(({ path }) => path))].sort()
        expect(places(found.ok ? [] : found.issues)).toEqual(places(bySchema))
      }),
    )
  })

  it('names every issue at once, with what stood there and what would be accepted', () => {
    const result = checkProblem({
      ...good,
      colour: 'blue',
      cost: [
        [1, 'two'],
        [0.5, null],
      ],
      zones: [{ id: '' }, { id: 'y', openingCost: -1 }],
    })
    expect(result.ok ? [] : result.issues).toEqual([
      { code: 'out-of-range', path: 'zones[0].id', met: '""', accepted: '<text>' },
      { code: 'out-of-range', path: 'zones[1].openingCost', met: '-1', accepted: '<number 0..>' },
      { code: 'not-accepted', path: 'cost[0][1]', met: '"two"', accepted: '<whole-number>, null' },
      { code: 'not-accepted', path: 'cost[1][0]', met: '0.5', accepted: '<whole-number>, null' },
      { code: 'unknown-key', path: 'colour', met: 'colour' },
    ])
    expect(checkProblem('nonsense').ok).toBe(false)
  })

  it('names unknown ids, pins and items without a zone beside costs that cannot be read', () => {
    const [items, zones] = [
      [{ id: 'a' }, { id: 'b' }],
      [{ id: 'x' }, { id: 'y' }],
    ]
    const wrong = { pins: { a: 'nowhere' }, edges: [{ a: 'a', b: 'nobody', cost: 1 }] }
    const result = checkProblem({
      schema: 'rettsky/problem/v1',
      items,
      zones,
      cost: [
        ['5', 1.5],
        [null, null],
      ],
      ...wrong,
    })
    const paths = result.ok ? [] : result.issues.map(({ path }) => path)
    expect(paths).toEqual(['cost[0][0]', 'cost[0][1]', 'cost[1]', 'edges[0].b', 'pins.a'])
  })
})
