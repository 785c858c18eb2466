import { expect, it } from 'vitest'
import type { Problem } from '#placement/problem.ts'
import { improve } from '#placement/solve/improve/index.ts'
import { setsBeside, zonesUsed } from '#placement/solve/improve/zone-set.ts'
import { solve } from '#placement/solve/index.ts'
import { wholeDomain } from '#placement/solve/model/domain.ts'
import { readingOf } from '#placement/solve/model/reading.ts'
import { taskFrom } from '#placement/solve/task.ts'
import { verifySolution } from '#placement/verify/index.ts'
import { stream } from './generate.ts'

it('a plan within three zones is found though any way to it from four leads over plans that cost far more', () => {
  for (const limits of [{}, { capacity: { place: 30 } }]) {
    const task = taskFrom(readingOf(threeKinds(45, limits)), 0, () => false)
    const { model, unit } = task
    let least = Infinity
    improve(
      {
        model,
        limits: task.limits,
        domain: wholeDomain(model),
        price: new Float64Array(task.limits.length),
        unit,
        zoneOf: Int32Array.from({ length: 45 }, (_, i) => i % 5),
        values: null,
        seed: 1,
      },
      { steps: 10_000, isLate: () => least <= 3 * 30 + 45, onPlan: (_, cost) => (least = cost) },
    )
    expect(least).toBe(3 * 30 + 45)
  }
})

it('sets of zones beside another have one more, one fewer or one other, and always those that cost nothing', () => {
  const model = { opening: Float64Array.of(5, 0, 5, 5) }
  const has = zonesUsed(model, Int32Array.of(0, 0))
  expect([...has]).toEqual([1, 1, 0, 0])
  expect(setsBeside(model, has).map((set) => set.join(''))).toEqual(['0100', '1110', '1101', '0110', '0101'])
})

it('a share that no sizes sum up to is proven to be worth what they do', async () => {
  const cost = Array.from({ length: 30 }, (_, i) => [10, 30 + ((7 * i) % 13)])
  const problem: Problem = {
    schema: 'rettsky/problem/v1',
    items: cost.map((_, i) => ({ id: `i${i}` })),
    zones: [{ id: 'near', supplier: 'one' }, { id: 'far' }],
    cost,
    size: { room: cost.map(() => 4) },
    supplierMaxShare: { resource: 'room', share: 0.45 },
  }
  const solution = await solve(problem)
  expect(solution).toMatchObject({ status: 'optimal', statistics: { nodes: 1 } })
  expect(verifySolution(problem, solution)).toMatchObject({ ok: true, gap: 0 })
  expect(Object.values(solution.assignment).filter((zone) => zone === 'near')).toHaveLength(13)
})

/** Items of three kinds, each at 1 anywhere: pairs of different kinds cost 50 in the same zone, and zones cost 30 to open. */
function threeKinds(items: number, limits: { capacity?: Record<string, number> }): Problem {
  const random = stream(5)
  const zones = Array.from({ length: 5 }, (_, z) => ({ id: `z${z}`, openingCost: 30, ...limits }))
  const together = zones.map((_, k) => zones.map((_, l) => (k === l ? 50 : 0)))
  const ids = Array.from({ length: items }, (_, i) => `i${i}`)
  const edges = ids.flatMap((a, i) =>
    ids.slice(0, i).flatMap((b, j) => (i % 3 !== j % 3 && random() < 0.15 ? [{ a, b, cost: together }] : [])),
  )
  return {
    schema: 'rettsky/problem/v1',
    items: ids.map((id) => ({ id })),
    zones,
    cost: ids.map(() => zones.map(() => 1)),
    edges,
    ...(limits.capacity !== undefined && { size: { place: ids.map(() => 1) } }),
  }
}
