import { describe, expect, it } from 'vitest'
import { solve } from '#placement/solve/index.ts'
import { verifySolution } from '#placement/verify/index.ts'
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
  const problem = bodyProblem({ items: 100, zones: 6, ...full, seed: 2 })
  const solution = await solve(problem, { treeBytes: 0 })
  expect(solution.status).toBe('time-limit')
  expect(solution.statistics.nodes).toBeLessThan(20)
  const { ok, gap } = verifySolution(problem, solution)
  expect(ok && gap < 0.001).toBe(true)
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
