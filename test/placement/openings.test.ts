import { describe, expect, it } from 'vitest'
import { columnsOf } from '#placement/columns/columns.ts'
import type { Problem } from '#placement/problem.ts'
import { assignWithin } from '#placement/solve/fillings/assign-within.ts'
import { cheapestCover, coverOf } from '#placement/solve/fillings/cover.ts'
import { groundOf, refillZones } from '#placement/solve/fillings/index.ts'
import { interchange } from '#placement/solve/improve/interchange.ts'
import { searchUses } from '#placement/solve/improve/search-uses.ts'
import { solve } from '#placement/solve/index.ts'
import { wholeDomain } from '#placement/solve/model/domain.ts'
import { readModel } from '#placement/solve/model/model.ts'
import { stateOf } from '#placement/solve/model/plan-state.ts'
import { readingOf } from '#placement/solve/model/reading.ts'
import { roomOf } from '#placement/solve/model/room.ts'
import { isFeasible } from '#placement/solve/search/penalty.ts'
import { randomFrom } from '#placement/solve/search/random.ts'
import { taskFrom } from '#placement/solve/task.ts'
import { verifySolution } from '#placement/verify/index.ts'
import type { Proof } from '#placement/verify/proof.ts'
import { singleSourceLocation } from '../bench/placement/single-source-kinds.ts'
import { bildeKrarup } from '../bench/placement/uncapacitated-kinds.ts'
import { bruteForce } from './brute-force.ts'
import { stream } from './generate.ts'

/** All sets of so many zones. */
const setsOf = (zones: number) => Array.from({ length: 2 ** zones }, (_, bits) => bits)
const isIn = (bits: number, z: number) => ((bits >> z) & 1) === 1

describe('zones that cost to open', () => {
  it('are chosen as is cheapest among all sets that have room for what is needed', () => {
    const random = stream(5)
    const upTo = (n: number) => Math.floor(random() * (n + 1))
    for (let n = 0; n < 300; n++) {
      const zones = 1 + upTo(7)
      const term = Float64Array.from({ length: zones }, () => upTo(60) - 15)
      const room = Float64Array.from({ length: zones }, () => upTo(20))
      const need = upTo(50)
      const [optional, isShut] = [new Uint8Array(zones).fill(1), new Uint8Array(zones)]
      const shelves = {
        optional,
        isShut,
        room,
        need,
        free: new Int32Array(),
        candidates: [],
        fixed: new Float64Array(),
      }
      const held = upTo(zones) - 1
      const uses = new Uint8Array(zones).fill(upTo(1))
      const isHeldIn = held >= 0 && uses[held] === 1
      let least = Infinity
      for (const bits of setsOf(zones)) {
        if (held >= 0 && isIn(bits, held) !== isHeldIn) continue
        const own = [...term.keys()].filter((z) => isIn(bits, z))
        if (own.reduce((sum, z) => sum + room[z]!, 0) >= need)
          least = Math.min(
            least,
            own.reduce((sum, z) => sum + term[z]!, 0),
          )
      }
      expect(cheapestCover(coverOf(shelves), shelves, term, uses, held), `case ${n}`).toBe(least)
    }
  })

  it('are chosen as is cheapest among many that have room for as much', () => {
    const random = stream(6)
    const term = Float64Array.from({ length: 40 }, () => 1000 + Math.floor(random() * 90))
    const shelves = {
      optional: new Uint8Array(40).fill(1),
      isShut: new Uint8Array(40),
      room: new Float64Array(40).fill(10),
      need: 205,
      free: new Int32Array(),
      candidates: [],
      fixed: new Float64Array(),
    }
    const uses = new Uint8Array(40)
    const cheapest = term.toSorted().slice(0, 21)
    expect(cheapestCover(coverOf(shelves), shelves, term, uses)).toBe(cheapest.reduce((sum, more) => sum + more, 0))
    expect(uses.reduce((sum, used) => sum + used, 0)).toBe(21)
  })

  it('are opened and filled anew, a few at a time, at less and less cost, and all together at the least', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const problem = singleSourceLocation(7, 4, 2, seed)
      const least = bruteForce(problem)!
      const { model, limits } = taskFrom(readingOf(problem), 0, () => false)
      const ground = groundOf(model, limits)!
      const start = assignWithin(ground, new Uint8Array(model.zones).fill(1))!
      for (const wanted of [3, 7]) {
        let cost = stateOf(model, start).cost
        const onPlan = (zoneOf: Int32Array) => {
          const state = stateOf(model, zoneOf)
          expect(isFeasible(model, roomOf(model, limits), state)).toBe(true)
          expect(state.cost).toBeLessThan(cost)
          cost = state.cost
          return true
        }
        const run = { rounds: 5, wanted, isLate: () => false, onPlan }
        refillZones(ground, new Float64Array(model.items), start, randomFrom(seed), run)
        expect(cost, `seed ${seed}`).toBeGreaterThanOrEqual(least)
        if (wanted === 7) expect(cost, `seed ${seed}`).toBe(least)
      }
    }
  })

  it('are exchanged until the least cost is met, where nothing limits what they hold', () => {
    for (let n = 0; n < 60; n++) {
      const problem = openingsAlone(n)
      let found = Infinity
      const onPlan = (_: Int32Array, cost: number) => {
        found = cost
      }
      const start = new Int32Array(problem.items.length)
      const model = readModel(columnsOf(problem))
      interchange(model, start, randomFrom(n), { rounds: 400, isLate: () => false, onPlan })
      expect(found, `case ${n}`).toBe(bruteForce(problem))
    }
  })

  it('are changed one or two at a time for plans that keep the capacities and cost less and less', () => {
    for (let seed = 1; seed <= 2; seed++) {
      const { model, limits, unit } = taskFrom(readingOf(singleSourceLocation(12, 5, 2, seed)), 0, () => false)
      const ground = groundOf(model, limits)!
      const zoneOf = assignWithin(ground, new Uint8Array(model.zones).fill(1))!
      const price = new Float64Array(limits.length)
      const from = { model, limits, domain: wholeDomain(model), price, unit, zoneOf, values: null, seed }
      const costs = [stateOf(model, zoneOf).cost]
      const onPlan = (better: Int32Array, cost: number) => {
        const state = stateOf(model, better)
        expect(isFeasible(model, roomOf(model, limits), state)).toBe(true)
        expect(state.cost).toBe(cost)
        costs.push(cost)
      }
      const values = new Float64Array(model.items)
      searchUses(ground, from, values, new Set(), randomFrom(seed), { isLate: () => false, onPlan })
      expect(costs.length).toBeGreaterThan(1)
      expect(costs).toEqual(costs.toSorted((p, q) => q - p))
    }
  })

  it('are branched on alone where nothing limits what they hold, to a proof that is no more than the least cost', async () => {
    for (let n = 0; n < 60; n++) {
      const problem = openingsAlone(100 + n)
      const solution = await solve(problem)
      const verdict = verifySolution(problem, solution)
      expect(verdict, `case ${n}`).toMatchObject({ ok: true, gap: 0, cost: bruteForce(problem) })
    }
  })

  it('are proven to be the cheapest by a tree, and not by half of what a leaf of it has for values', async () => {
    const problem = bildeKrarup('E', 10, 3)
    const solution = await solve(problem)
    expect(verifySolution(problem, solution)).toMatchObject({ ok: true, gap: 0 })
    const proof = structuredClone(solution.certificate!.data) as unknown as Proof
    expect(proof.nodes.length).toBeGreaterThan(3)
    const leaf = proof.nodes.findLast(({ values }) => values !== undefined)!
    leaf.values = { items: leaf.values!.items, is: leaf.values!.is.map((value) => Math.floor(value / 2)) }
    const lie = { ...solution, certificate: { ...solution.certificate!, data: proof as never } }
    expect(verifySolution(problem, lie).ok).toBe(false)
  })
})

/** A few items and zones that meet in nothing but which zones are paid for. */
function openingsAlone(seed: number): Problem {
  const random = stream(seed)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const [items, zones] = [3 + upTo(3), 2 + upTo(2)]
  return {
    schema: 'rettsky/problem/v1',
    items: Array.from({ length: items }, (_, i) => ({ id: `i${i}` })),
    zones: Array.from({ length: zones }, (_, z) => ({ id: `z${z}`, openingCost: upTo(40) })),
    cost: Array.from({ length: items }, () =>
      Array.from({ length: zones }, (_, z) => (z > 0 && random() < 0.25 ? null : upTo(50))),
    ),
  }
}
