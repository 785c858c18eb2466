import { expect, it } from 'vitest'
import { columnsOf } from '#placement/columns/columns.ts'
import type { Problem } from '#placement/problem.ts'
import { levelsFrom } from '#placement/solve/improve/levels/by-levels.ts'
import { contract } from '#placement/solve/improve/levels/contract.ts'
import { matchItems } from '#placement/solve/improve/levels/match.ts'
import { wholeDomain } from '#placement/solve/model/domain.ts'
import { matrix, readModel } from '#placement/solve/model/model.ts'
import { stateOf } from '#placement/solve/model/plan-state.ts'
import { readingOf } from '#placement/solve/model/reading.ts'
import { roomOf } from '#placement/solve/model/room.ts'
import { isFeasible } from '#placement/solve/search/penalty.ts'
import { randomFrom } from '#placement/solve/search/random.ts'
import { taskFrom } from '#placement/solve/task.ts'
import { smallProblem } from './generate.ts'

it('items that are joined cost and take up what they do one by one, wherever they may lie together', () => {
  const random = randomFrom(7)
  let joinedOnes = 0
  for (let seed = 0; seed < 1_000; seed++) {
    const model = readModel(columnsOf(smallProblem(seed)))
    if (model.edges === 0 || model.pairKind.includes(matrix)) continue
    const domain = wholeDomain(model)
    const weight = new Float64Array(model.items).fill(1)
    const { of, groups } = matchItems(model, domain, weight, 2, [], random)
    if (groups < model.items) joinedOnes++
    const joined = contract(model, domain, of, groups)
    for (let round = 0; round < 3; round++) {
      const zoneOf = Int32Array.from({ length: groups }, (_, g) => {
        expect(joined.domain.count[g]).toBeGreaterThan(0)
        return joined.domain.zone[g * model.zones + Math.floor(random() * joined.domain.count[g]!)]!
      })
      const together = stateOf(joined.model, zoneOf)
      const single = stateOf(
        model,
        of.map((g) => zoneOf[g]!),
      )
      expect(together.cost).toBe(single.cost)
      expect(together.held).toEqual(single.held)
      expect(together.supplied).toEqual(single.supplied)
    }
  }
  expect(joinedOnes).toBeGreaterThan(50)
})

it('a grid of 10 × 10 is cut in half along a line', () => {
  const { model, limits, unit } = taskFrom(readingOf(grid(10)), 0, () => false)
  let found = Infinity
  const from = { model, limits, domain: wholeDomain(model), price: new Float64Array(limits.length), unit }
  const levels = levelsFrom({ ...from, zoneOf: new Int32Array(100), values: null, seed: 1 }, randomFrom(1), {
    isLate: () => false,
    onPlan: (zoneOf, cost) => {
      const state = stateOf(model, zoneOf)
      expect(state.cost).toBe(cost)
      expect(isFeasible(model, roomOf(model, limits), state)).toBe(true)
      found = Math.min(found, cost)
    },
  })
  for (let round = 0; round < 3; round++) levels?.(null)
  expect(found).toBe(10)
})

/** A square of items, each tied to the next along and down; two zones with room for half of them. */
function grid(side: number): Problem {
  const ids = Array.from({ length: side * side }, (_, i) => `i${i}`)
  const edges = ids.flatMap((a, i) => [
    ...(i % side < side - 1 ? [{ a, b: ids[i + 1]!, cost: 1 }] : []),
    ...(i + side < ids.length ? [{ a, b: ids[i + side]!, cost: 1 }] : []),
  ])
  return {
    schema: 'rettsky/problem/v1',
    items: ids.map((id) => ({ id })),
    zones: ['x', 'y'].map((id) => ({ id, capacity: { n: ids.length / 2 } })),
    cost: ids.map(() => [0, 0]),
    size: { n: ids.map(() => 1) },
    edges,
  }
}
