import { expect, it } from 'vitest'
import { columnsOf } from '#placement/columns/columns.ts'
import { roomForBlock } from '#placement/solve/improve/pairs/block.ts'
import { placeBlock, roomForDepths } from '#placement/solve/improve/pairs/block-search.ts'
import { chooseForest, growForest, roomForForest } from '#placement/solve/improve/pairs/forest.ts'
import { type PairTable, pairTableFrom, placeAll, zonesOf } from '#placement/solve/improve/pairs/pair-table.ts'
import { searchPairs } from '#placement/solve/improve/pairs/search.ts'
import { tieItems } from '#placement/solve/improve/pairs/tie.ts'
import { wholeDomain } from '#placement/solve/model/domain.ts'
import { readModel } from '#placement/solve/model/model.ts'
import { stateOf } from '#placement/solve/model/plan-state.ts'
import { randomFrom } from '#placement/solve/search/random.ts'
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
    const model = readModel(columnsOf(problem))
    const table = pairTableFrom(model, wholeDomain(model), Infinity)!
    placeAll(table, new Int32Array(model.items))
    let best = Infinity
    let asked = 0
    const onPlan = (found: PairTable) => {
      best = found.cost
      expect(stateOf(model, zonesOf(found)).cost).toBe(best)
    }
    for (const _ of searchPairs(table, randomFrom(seed), { isLate: () => ++asked > 300, onPlan }));
    expect(best).toBe(bruteForce(problem))
  }
})

it('choosing a forest anew without chance never costs more, and the sums that are kept along stay right', () => {
  const random = stream(3)
  for (let seed = 1_000; seed < 1_050; seed++) {
    const model = readModel(columnsOf(pairsOnly(seed)))
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
    const model = readModel(columnsOf(problem))
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

/** The same with some pairs that leave each of two items one or two choices for each of the other's. */
const tiedPairs = (seed: number) => {
  const problem = pairsOnly(seed)
  const random = stream(seed)
  const hard = () =>
    problem.zones.map(() => problem.zones.map(() => (random() < 1.3 / problem.zones.length ? 0 : 10_000)))
  const ties = problem.items.slice(1).filter(() => random() < 0.4)
  return { ...problem, edges: [...(problem.edges ?? []), ...ties.map(({ id }) => ({ a: 'i0', b: id, cost: hard() }))] }
}

it('tied items are one item: the cheapest choice of the tied table is the cheapest plan', () => {
  let tiedOnes = 0
  for (let seed = 3_000; seed < 3_200; seed++) {
    const problem = tiedPairs(seed)
    const model = readModel(columnsOf(problem))
    const table = pairTableFrom(model, wholeDomain(model), Infinity)!
    const least = bruteForce(problem)!
    const tied = tieItems(table, least + (seed % 3))
    if (tied === null) continue
    tiedOnes++
    let found = Infinity
    const choice = new Int32Array(tied.table.items)
    for (let more = true; more; more = stepOn(tied.table, choice)) {
      placeAll(tied.table, choice)
      placeAll(table, tied.untie(choice))
      expect(table.cost).toBe(tied.table.cost)
      expect(tied.tie(table.choice)).toEqual(choice)
      found = Math.min(found, table.cost)
    }
    expect(found).toBe(least)
  }
  expect(tiedOnes).toBeGreaterThan(40)
})

/** The next of all choices, as one counts; false after the last. */
function stepOn({ first, items }: { first: Int32Array; items: number }, choice: Int32Array): boolean {
  for (let i = 0; i < items; i++) {
    choice[i]!++
    if (first[i]! + choice[i]! < first[i + 1]!) return true
    choice[i] = 0
  }
  return false
}
