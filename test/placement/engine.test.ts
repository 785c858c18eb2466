import { describe, expect, it } from 'vitest'
import type { Problem } from '#placement/problem.ts'
import { solve } from '#placement/solve/index.ts'
import { verifyInfeasible, verifySolution } from '#placement/verify/index.ts'
import { filledZones } from '../bench/placement/public-kinds.ts'
import { bodyProblem } from './generate-body.ts'

const full = { capacity: true, opening: true, share: 0.4 } as const

describe('a body of a hundred items', () => {
  it('is placed at proven least cost under the full model', async () => {
    for (const seed of [1, 2, 4]) {
      const problem = bodyProblem({ items: 100, zones: 6, ...full, seed })
      const solution = await solve(problem)
      expect(solution.status).toBe('optimal')
      expect(verifySolution(problem, solution)).toMatchObject({ ok: true, gap: 0 })
    }
  })

  it('gets the same bytes twice, and another seed proves the same cost', async () => {
    const problem = bodyProblem({ items: 80, zones: 5, ...full, seed: 9 })
    const [first, second, third] = [await solve(problem), await solve(problem), await solve(problem, { seed: 2 })]
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
    expect(third.cost).toBe(first.cost)
  })
})

it('is bounded by what was proven when the search tree may grow no further', async () => {
  const problem = bodyProblem({ items: 100, zones: 6, ...full, seed: 5 })
  const solution = await solve(problem, { treeBytes: 0 })
  expect(solution.status).toBe('time-limit')
  expect(solution.statistics.nodes).toBeLessThan(20)
  const { ok, gap } = verifySolution(problem, solution)
  expect(ok && gap < 0.001).toBe(true)
})

describe('what sizes alone decide', () => {
  const rooms = (items: number, size: number, zones: number, room: number): Problem => ({
    schema: 'rettsky/problem/v1',
    items: Array.from({ length: items }, (_, i) => ({ id: `i${i}` })),
    zones: Array.from({ length: zones }, (_, z) => ({ id: `z${z}`, capacity: { room } })),
    cost: Array.from({ length: items }, (_, i) => Array.from({ length: zones }, (_, z) => (7 * i + 3 * z) % 11)),
    size: { room: Array.from({ length: items }, () => size) },
  })

  it('is seen at once: eleven items of two do not fit in ten rooms of three', async () => {
    const problem = rooms(11, 2, 10, 3)
    const solution = await solve(problem)
    expect(solution).toMatchObject({ status: 'infeasible', statistics: { nodes: 1 } })
    expect(verifyInfeasible(problem, solution.certificate)).toEqual({ ok: true, faults: [] })
  })

  it('is never a ground for excluding what fits', async () => {
    const problem = { ...rooms(6, 1, 6, 1), edges: [{ a: 'i0', b: 'i1', cost: 5 }] }
    const solution = await solve(problem)
    expect(verifySolution(problem, solution)).toMatchObject({ ok: true, gap: 0 })
    const zoneOf = problem.zones.map(({ id }) => id).indexOf(solution.assignment.i0!)
    const nodes = [{ exclude: { items: [0], zones: [[zoneOf]] } }, {}]
    const data = { ...(solution.certificate!.data as object), nodes } as never
    const lie = { ...solution, certificate: { ...solution.certificate!, data } }
    expect(verifySolution(problem, lie).lowerBound ?? Number.NEGATIVE_INFINITY).toBeLessThan(solution.cost)
  })
})

describe('a larger body', () => {
  it.each([
    ['three hundred items in ten zones', { items: 300, zones: 10, ...full }],
    ['strongly coupled items', { items: 400, zones: 6, ...full, coupling: 4 }],
    ['pairs priced by any matrix', { items: 300, zones: 6, ...full, pairs: 'matrix' as const }],
  ])('is placed within a thousandth of the least cost: %s', async (_, shape) => {
    const problem = bodyProblem({ ...shape, seed: 5 })
    const solution = await solve(problem, { gap: 0.001 })
    const verdict = verifySolution(problem, solution)
    expect(verdict.ok).toBe(true)
    expect(verdict.gap).toBeLessThanOrEqual(0.001)
    expect(['optimal', 'within-gap']).toContain(solution.status)
  })

  it('is placed within a thousandth when a hub has a thousand dependents', async () => {
    const problem = bodyProblem({ items: 1500, zones: 5, capacity: true, degree: 1, seed: 3 })
    for (let i = 1; i < 1200; i++) problem.edges!.push({ a: 'item-0', b: `item-${i}`, cost: 200 + (i % 700) })
    const solution = await solve(problem, { gap: 0.001 })
    const verdict = verifySolution(problem, solution)
    expect(verdict.ok).toBe(true)
    expect(verdict.gap).toBeLessThanOrEqual(0.001)
  })

  it('has a plan though a hidden one fills every zone to the brim', async () => {
    for (const [items, zones] of [
      [40, 8],
      [300, 15],
    ] as const) {
      const problem = filledZones(items, zones, 1)
      const solution = await solve(problem, { timeLimitSeconds: 0.5, deterministic: false })
      expect(verifySolution(problem, solution).ok).toBe(true)
    }
  })

  it('has a feasible plan and a valid bound when time is up or the caller stops it', async () => {
    const problem = bodyProblem({ items: 1000, zones: 8, ...full, coupling: 3, seed: 8 })
    const hurried = await solve(problem, { timeLimitSeconds: 0.8, deterministic: false })
    expect(verifySolution(problem, hurried).ok).toBe(true)
    expect(hurried.status).toBe('time-limit')
    const tooLate = await solve(problem, { timeLimitSeconds: 1e-9, deterministic: false })
    expect(verifySolution(problem, tooLate)).toMatchObject({ ok: true, lowerBound: tooLate.lowerBound })
    expect(tooLate.lowerBound).toBeGreaterThan(0.5 * tooLate.cost)
    const stop = new AbortController()
    const seen: number[] = []
    const stopped = await solve(problem, {
      deterministic: false,
      signal: stop.signal,
      onProgress: ({ cost, gap }) => {
        if (cost < Infinity) seen.push(gap)
        if (seen.length === 2) stop.abort()
      },
    })
    expect(verifySolution(problem, stopped).ok).toBe(true)
    expect(seen.length).toBeLessThan(10)
  })
})
