import { describe, expect, it } from 'vitest'
import type { Problem } from '#placement/problem.ts'
import { cheapestCover, coverOf } from '#placement/solve/fillings/cover.ts'
import { interchange } from '#placement/solve/improve/interchange.ts'
import { readModel } from '#placement/solve/model/model.ts'
import { randomFrom } from '#placement/solve/search/random.ts'
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

  it('are exchanged until the least cost is met, where nothing limits what they hold', () => {
    const random = stream(11)
    const upTo = (n: number) => Math.floor(random() * (n + 1))
    for (let n = 0; n < 60; n++) {
      const [items, zones] = [3 + upTo(3), 2 + upTo(2)]
      const problem: Problem = {
        schema: 'rettsky/problem/v1',
        items: Array.from({ length: items }, (_, i) => ({ id: `i${i}` })),
        zones: Array.from({ length: zones }, (_, z) => ({ id: `z${z}`, openingCost: upTo(40) })),
        cost: Array.from({ length: items }, () =>
          Array.from({ length: zones }, (_, z) => (z > 0 && random() < 0.25 ? null : upTo(50))),
        ),
      }
      let found = Infinity
      const onPlan = (_: Int32Array, cost: number) => {
        found = cost
      }
      const start = new Int32Array(items)
      interchange(readModel(problem), start, randomFrom(n), { rounds: 400, isLate: () => false, onPlan })
      expect(found, `case ${n}`).toBe(bruteForce(problem))
    }
  })
})
