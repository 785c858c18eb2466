import { describe, expect, it } from 'vitest'
import type { Problem, Solution } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { type Proof, verifyInfeasible, verifySolution } from '#placement/verify/index.ts'
import { anyCertificate } from './any-certificate.ts'
import { bruteForce } from './brute-force.ts'
import { smallProblem, stream } from './generate.ts'
import { plainProblem } from './plain-kinds.ts'

/** The solution with one number, list or node of its certificate changed, chosen by the stream. */
function mutate(solution: Solution, random: () => number): Solution {
  const copy = structuredClone(solution)
  const places: { in: Record<string, unknown>; key: string }[] = []
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      places.push({ in: value as Record<string, unknown>, key })
      collect(inner)
    }
  }
  collect(copy.certificate!.data)
  const place = places[Math.floor(random() * places.length)]!
  const before = place.in[place.key]
  const sizes = [1, -1, 7, -1000, 1e6, -1e9, 2 ** 40]
  if (typeof before === 'number') place.in[place.key] = before + sizes[Math.floor(random() * sizes.length)]!
  else if (Array.isArray(before) && before.length > 0 && random() < 0.7)
    before.splice(Math.floor(random() * before.length), 1)
  else delete place.in[place.key]
  return copy
}

describe('the verifier', () => {
  it('never grants a bound above the least cost, whatever is changed in a certificate', async () => {
    const random = stream(7)
    let refused = 0
    let mutations = 0
    for (let seed = 0; mutations < 1000; seed++) {
      const problem = smallProblem(seed)
      const least = bruteForce(problem)
      if (least === null) continue
      const solution = await solve(problem)
      for (let n = 0; n < 12; n++, mutations++) {
        const changed = mutate(solution, random)
        const verdict = verifySolution(problem, changed)
        expect(verdict.lowerBound, `seed ${seed} change ${n}`).toBeLessThanOrEqual(least)
        // A bound that the changed certificate does not prove is a false claim, and every false claim is refused.
        const claim = verifySolution(problem, { ...changed, lowerBound: verdict.lowerBound + 1 })
        expect(claim.ok, `seed ${seed} change ${n}`).toBe(false)
        if (!verdict.ok) refused++
      }
    }
    expect(refused).toBeGreaterThan(500)
  })

  it('never grants that a feasible problem has no plan', async () => {
    const random = stream(11)
    const impossible: { problem: Problem; solution: Solution }[] = []
    for (let seed = 0; impossible.length < 40; seed++) {
      const problem = smallProblem(seed)
      if (bruteForce(problem) === null) impossible.push({ problem, solution: await solve(problem) })
    }
    for (const { problem, solution } of impossible) {
      expect(verifyInfeasible(problem, solution.certificate)).toEqual({ ok: true, faults: [] })
      for (let n = 0; n < 5; n++) {
        const changed = mutate(solution, random)
        const roomy: Problem = { ...problem, zones: problem.zones.map(({ id }) => ({ id })), pins: {} }
        delete roomy.maxMoves
        const { digest } = { digest: solution.certificate!.problem }
        expect(digest).toMatch(/^sha256:/)
        expect(verifyInfeasible(roomy, changed.certificate).ok).toBe(false)
      }
    }
  })

  it('never grants more than the least cost to certificates made up by chance, though many come to just that', () => {
    const random = stream(3)
    let [read, tight] = [0, 0]
    for (let seed = 0; seed < 70; seed++) {
      const problem = seed % 3 === 0 ? plainProblem(seed) : smallProblem(seed)
      const least = bruteForce(problem)
      for (let n = 0; least !== null && n < 20; n++) {
        const certificate = anyCertificate(problem, random)
        const { lowerBound } = verifySolution(problem, { assignment: {}, cost: 0, lowerBound: 0, certificate })
        expect(lowerBound, `seed ${seed} certificate ${n}`).toBeLessThanOrEqual(least)
        expect(verifyInfeasible(problem, certificate).ok, `seed ${seed} certificate ${n}`).toBe(false)
        if (lowerBound > Number.NEGATIVE_INFINITY) read++
        if (lowerBound === least) tight++
      }
    }
    expect(read).toBeGreaterThan(300)
    expect(tight).toBeGreaterThan(20)
  })

  it('names what is wrong with a plan', async () => {
    const problem: Problem = {
      schema: 'rettsky/problem/v1',
      items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      zones: [{ id: 'x', supplier: 's', capacity: { vcpu: 3 } }, { id: 'y' }, { id: 'z' }],
      cost: [
        [1, 5, null],
        [1, 5, 9],
        [1, 5, 9],
      ],
      size: { vcpu: [2, 2, 2] },
      supplierMaxShare: { resource: 'vcpu', share: 0.5 },
      pins: { c: 'y' },
      current: ['x', 'x', 'y'],
      maxMoves: 1,
    }
    const solution = await solve(problem)
    expect(verifySolution(problem, solution)).toMatchObject({ ok: true, cost: 11, lowerBound: 11, gap: 0 })
    const faultsOf = (assignment: Record<string, string>, cost: number) =>
      verifySolution(problem, { ...solution, assignment, cost }).faults.map(({ code, where }) => `${code} ${where}`)
    expect(faultsOf({ a: 'x', b: 'x', c: 'y' }, 7)).toEqual(['capacity-exceeded x vcpu', 'share-exceeded s vcpu'])
    expect(faultsOf({ a: 'y', b: 'y', c: 'y' }, 15)).toEqual(['too-many-moves maxMoves'])
    expect(faultsOf({ a: 'x', b: 'y', c: 'z' }, 15)).toEqual(['pin-broken c', 'too-many-moves maxMoves'])
    expect(faultsOf({ a: 'z', b: 'x', c: 'y' }, 6)).toEqual(['forbidden-zone a'])
    expect(faultsOf({ a: 'x', b: 'w' }, 1)).toEqual(['unknown-zone b', 'not-placed c', 'share-exceeded s vcpu'])
    expect(faultsOf({ a: 'x', b: 'y', c: 'y', d: 'x' }, 11)).toEqual(['unknown-item d'])
    expect(faultsOf(solution.assignment, 10)).toEqual(['cost-differs cost', 'bound-above-cost lowerBound'].slice(0, 1))
    const other = { ...problem, maxMoves: 2 }
    expect(verifySolution(other, solution).faults.map(({ code }) => code)).toEqual([
      'not-this-problem',
      'bound-not-proven',
    ])
  })

  it('refuses a certificate whose sums a double cannot hold', async () => {
    const problem = smallProblem(3)
    const solution = await solve(problem)
    const proof = solution.certificate!.data as unknown as Proof
    const huge = { ...proof, scale: 2 ** 52 }
    const certificate = { ...solution.certificate!, data: huge as never }
    expect(verifySolution(problem, { ...solution, certificate }).faults.map(({ code }) => code)).toContain(
      'number-too-large',
    )
  })

  it.each<[string, Partial<Problem>, string]>([
    ['a pair of an item that is not there', { edges: [{ a: 'i0', b: 'nobody', cost: 5 }] }, 'edges[0].b'],
    ['a pair of an item with itself', { edges: [{ a: 'i0', b: 'i0', cost: 5 }] }, 'edges[0]'],
    ['a pair that pays for lying apart', { edges: [{ a: 'i0', b: 'i1', cost: -5 }] }, 'edges[0].cost'],
    ['a matrix without a row', { edges: [{ a: 'i0', b: 'i1', cost: [[0, 1]] }] }, 'edges[0].cost'],
    ['an item twice', { items: [{ id: 'i0' }, { id: 'i0' }] }, 'items'],
    ['a zone twice', { zones: [{ id: 'z0' }, { id: 'z0' }] }, 'zones'],
    [
      'half a cost',
      {
        cost: [
          [0.5, 1],
          [2, 3],
        ],
      },
      'cost[0][0]',
    ],
    ['a size below nothing', { size: { cpu: [-1, 1] } }, 'size.cpu[0]'],
    ['a capacity of what has no size', { zones: [{ id: 'z0', capacity: { toString: 1 } }, { id: 'z1' }] }, 'zones[0]'],
    ['a pin to a zone that is not there', { pins: { i0: 'constructor' } }, 'pins.i0'],
    ['a home that is not there', { current: ['z0', '__proto__'] }, 'current[1]'],
    ['a limit on moves from nowhere', { maxMoves: 1 }, 'maxMoves'],
  ])('does not read a problem with %s', (_, wrong, where) => {
    const plain: Problem = {
      schema: 'rettsky/problem/v1',
      items: [{ id: 'i0' }, { id: 'i1' }],
      zones: [{ id: 'z0' }, { id: 'z1' }],
      cost: [
        [0, 1],
        [2, 3],
      ],
    }
    const solution = { assignment: { i0: 'z0', i1: 'z0' }, cost: 2, lowerBound: -10, certificate: undefined }
    const faultsOf = (problem: Problem) => verifySolution(problem, solution).faults
    expect(faultsOf(plain)).toMatchObject([{ code: 'malformed-certificate' }, { code: 'bound-not-proven' }])
    const [fault, ...others] = faultsOf({ ...plain, ...wrong })
    expect(others).toEqual([])
    expect(fault).toMatchObject({ code: 'problem-unreadable', where: expect.stringContaining(where) })
  })

  it('knows items, zones and resources by their own names, also such as every object has', async () => {
    const problem: Problem = {
      schema: 'rettsky/problem/v1',
      items: [{ id: 'constructor' }, { id: 'toString' }],
      zones: [
        { id: 'valueOf', capacity: { hasOwnProperty: 3 } },
        { id: 'isPrototypeOf', capacity: {} },
      ],
      cost: [
        [1, 9],
        [1, 5],
      ],
      size: { hasOwnProperty: [2, 2] },
    }
    const solution = await solve(problem)
    expect(verifySolution(problem, solution)).toMatchObject({ ok: true, cost: 6, lowerBound: 6 })
    const unplaced = verifySolution(problem, { ...solution, assignment: {} })
    expect(unplaced.faults.map(({ code }) => code)).toEqual(['not-placed', 'not-placed', 'cost-differs'])
  })
})
