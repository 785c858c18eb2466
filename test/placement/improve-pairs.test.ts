import { expect, it } from 'vitest'
import { wholeDomain } from '#placement/solve/domain.ts'
import { roomForBlock } from '#placement/solve/improve/pairs/block.ts'
import { placeBlock, roomForDepths } from '#placement/solve/improve/pairs/block-search.ts'
import { chooseForest, growForest, roomForForest } from '#placement/solve/improve/pairs/forest.ts'
import { pairTableFrom, placeAll, zonesOf } from '#placement/solve/improve/pairs/pair-table.ts'
import { searchPairs } from '#placement/solve/improve/pairs/search.ts'
import { readModel } from '#placement/solve/model.ts'
import { stateOf } from '#placement/solve/plan-state.ts'
import { randomFrom } from '#placement/solve/random.ts'
import { bruteForce } from './brute-force.ts'
import { smallProblem, stream } from './generate.ts'

/** Problems in which items meet in pairs and nothing else, some pairs more than once. */
const pairsOnly = (seed: number) => {
  const { items, zones, cost, edges, schema } = smallProblem(seed)
  return { schema, items, zones: zones.map(({ id }) => ({ id })), cost, ...(edges && { edges }) }
}

it('a search over pairs finds the least cost of small problems', () => {
  for (let seed = 0; seed < 60; seed++) {
    const problem = pairsOnly(seed)
    const model = readModel(problem)
    const table = pairTableFrom(model, wholeDomain(model), Infinity)!
    placeAll(table, new Int32Array(model.items))
    let best = Infinity
    let asked = 0
    searchPairs(table, randomFrom(seed), {
      isLate: () => ++asked > 300,
      onPlan: (found) => {
        best = found.cost
        expect(stateOf(model, zonesOf(found)).cost).toBe(best)
      },
    })
    expect(best).toBe(bruteForce(problem))
  }
})

it('choosing a forest anew without chance never costs more, and the sums that are kept along stay right', () => {
  const random = stream(3)
  for (let seed = 1_000; seed < 1_050; seed++) {
    const model = readModel(pairsOnly(seed))
    const table = pairTableFrom(model, wholeDomain(model), Infinity)!
    const forest = roomForForest(table)
    placeAll(table, new Int32Array(model.items))
    for (let round = 0; round < 10; round++) {
      const before = table.cost
      growForest(table, forest, random)
      chooseForest(table, forest, round % 2 === 0 ? 0 : 100, random)
      if (round % 2 === 0) expect(table.cost).toBeLessThanOrEqual(before)
      expect(table.cost).toBe(stateOf(model, zonesOf(table)).cost)
    }
  }
})

it('a block of items is placed as cheaply as can be while the others stay', () => {
  const random = stream(5)
  for (let seed = 2_000; seed < 2_150; seed++) {
    const problem = pairsOnly(seed)
    const model = readModel(problem)
    const table = pairTableFrom(model, wholeDomain(model), Infinity)!
    const block = roomForBlock(table, 4)
    const depths = roomForDepths(block)
    const choice = Int32Array.from({ length: table.items }, (_, i) =>
      Math.floor(random() * (table.first[i + 1]! - table.first[i]!)),
    )
    placeAll(table, choice)
    for (let round = 0; round < 3; round++) {
      const around = { start: Math.floor(random() * table.items), size: 2 + round }
      placeBlock(table, block, depths, around, random)
      const members = new Set(block.list.subarray(0, block.size))
      const zoneOf = zonesOf(table)
      const pins = problem.items.flatMap(({ id }, i) => (members.has(i) ? [] : [[id, problem.zones[zoneOf[i]!]!.id]]))
      expect(table.cost).toBe(bruteForce({ ...problem, pins: Object.fromEntries(pins) }))
      expect(table.cost).toBe(stateOf(model, zoneOf).cost)
    }
  }
})
