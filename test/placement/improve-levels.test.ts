import { expect, it } from 'vitest'
import { columnsOf } from '#placement/columns/columns.ts'
import type { Problem } from '#placement/problem.ts'
import { unitPrices } from '#placement/solve/bound/multipliers.ts'
import { boardFrom } from '#placement/solve/improve/board.ts'
import { placeByHalves } from '#placement/solve/improve/levels/by-halves.ts'
import { levelsFrom } from '#placement/solve/improve/levels/by-levels.ts'
import { contract } from '#placement/solve/improve/levels/contract.ts'
import { matchItems } from '#placement/solve/improve/levels/match.ts'
import { put, queueFor, take } from '#placement/solve/improve/levels/queue.ts'
import { refine } from '#placement/solve/improve/levels/refine.ts'
import { menuFrom } from '#placement/solve/improve/menu.ts'
import { wholeDomain } from '#placement/solve/model/domain.ts'
import { matrix, readModel } from '#placement/solve/model/model.ts'
import { stateOf } from '#placement/solve/model/plan-state.ts'
import { readingOf } from '#placement/solve/model/reading.ts'
import { roomOf } from '#placement/solve/model/room.ts'
import { isFeasible, penaltyFrom } from '#placement/solve/search/penalty.ts'
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
  levels?.(null)
  expect(found).toBe(10)
})

it('refining never costs more, charges counted, and the sums that are kept along stay right', () => {
  const random = randomFrom(11)
  let better = 0
  for (let seed = 0; seed < 300; seed++) {
    const { model, limits, unit } = taskFrom(readingOf(smallProblem(seed)), 0, () => false)
    const domain = wholeDomain(model)
    if (model.edges === 0 || domain.count.includes(0)) continue
    const anyZone = (i: number) => domain.zone[i * model.zones + Math.floor(random() * domain.count[i]!)]!
    const start = Int32Array.from({ length: model.items }, (_, i) => anyZone(i))
    const price = new Float64Array(limits.length)
    const board = boardFrom(model, roomOf(model, limits), domain, penaltyFrom(model, limits, price, unit), start)
    const before = board.total
    refine(board, menuFrom(model, domain, unitPrices(model, limits, price)), random, () => false)
    expect(board.total).toBeLessThanOrEqual(before + 1e-6)
    expect(board.state.cost).toBe(stateOf(model, board.state.zoneOf).cost)
    if (board.total < before - 1) better++
  }
  expect(better).toBeGreaterThan(50)
})

it('halving places every item where it may lie, and no zone far beyond what it can hold', () => {
  const { model, limits } = taskFrom(readingOf(grid(12, 5)), 0, () => false)
  for (let seed = 1; seed < 4; seed++) {
    const room = roomOf(model, limits)
    const zoneOf = placeByHalves(model, wholeDomain(model), room, randomFrom(seed), () => false)
    const { held, cost } = stateOf(model, zoneOf)
    for (const [z, units] of held.entries()) expect(units).toBeLessThanOrEqual(1.15 * room.capacity[z]!)
    expect(cost).toBeLessThan(model.edges / 3)
  }
})

it('a queue gives out the least key first, also of keys that change', () => {
  const random = randomFrom(5)
  const queue = queueFor(200)
  for (let n = 0; n < 1_000; n++) put(queue, Math.floor(random() * 200), Math.floor(random() * 50))
  const keys: number[] = []
  for (let i = take(queue); i >= 0; i = take(queue)) keys.push(queue.key[i]!)
  expect(keys.length).toBeGreaterThan(150)
  expect(keys).toEqual(keys.toSorted((a, b) => a - b))
})

/** A square of items, each tied to the next along and down; zones with room for an equal part of them. */
function grid(side: number, parts = 2): Problem {
  const ids = Array.from({ length: side * side }, (_, i) => `i${i}`)
  const edges = ids.flatMap((a, i) => [
    ...(i % side < side - 1 ? [{ a, b: ids[i + 1]!, cost: 1 }] : []),
    ...(i + side < ids.length ? [{ a, b: ids[i + side]!, cost: 1 }] : []),
  ])
  return {
    schema: 'rettsky/problem/v1',
    items: ids.map((id) => ({ id })),
    zones: Array.from({ length: parts }, (_, z) => ({ id: `z${z}`, capacity: { n: Math.ceil(ids.length / parts) } })),
    cost: ids.map(() => Array.from({ length: parts }, () => 0)),
    size: { n: ids.map(() => 1) },
    edges,
  }
}
