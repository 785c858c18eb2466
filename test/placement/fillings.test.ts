import { describe, expect, it } from 'vitest'
import { digestOfProblem } from '#placement/digest-problem.ts'
import type { Problem, Solution } from '#placement/problem.ts'
import { noMultipliers } from '#placement/solve/bound/multipliers.ts'
import { fillingSearch, groundOf } from '#placement/solve/fillings/index.ts'
import { solve } from '#placement/solve/index.ts'
import { wholeDomain } from '#placement/solve/model/domain.ts'
import { wholePart } from '#placement/solve/model/part.ts'
import { stateOf } from '#placement/solve/model/plan-state.ts'
import { readingOf } from '#placement/solve/model/reading.ts'
import { roomOf } from '#placement/solve/model/room.ts'
import { isFeasible } from '#placement/solve/search/penalty.ts'
import { randomFrom } from '#placement/solve/search/random.ts'
import { taskFrom } from '#placement/solve/task.ts'
import type { Incumbent } from '#placement/solve/tree/incumbent.ts'
import { nodeFrom } from '#placement/solve/tree/tree.ts'
import { type Proof, verifySolution } from '#placement/verify/index.ts'
import { generalisedAssignment } from '../bench/placement/public-kinds.ts'
import { bruteForce } from './brute-force.ts'
import { stream } from './generate.ts'
import { plainProblem } from './plain-kinds.ts'

/** Solves by filling zones alone, from nothing but a cost that a plan is known to have. */
function fill(problem: Problem, known: number): Solution {
  const task = taskFrom(readingOf(problem), 0, () => false)
  const from = nodeFrom(
    task,
    { part: wholePart(task.model, task.limits), m: noMultipliers(task.model, task.limits) },
    wholeDomain(task.model),
  )
  const incumbent: Incumbent = { cost: known, zoneOf: null, goal: known - 1 + 1e-6 }
  const room = roomOf(task.model, task.limits)
  const consider = (zoneOf: Int32Array) => {
    const state = stateOf(task.model, zoneOf)
    if (state.cost >= incumbent.cost || !isFeasible(task.model, room, state)) return
    Object.assign(incumbent, { cost: state.cost, zoneOf: zoneOf.slice(), goal: state.cost - 1 + 1e-6 })
  }
  const search = fillingSearch(task, from, groundOf(task.model, task.limits)!, incumbent, randomFrom(1), consider)
  for (const _ of search.steps());
  return {
    schema: 'rettsky/solution/v1',
    status: 'optimal',
    assignment: Object.fromEntries(
      problem.items.map((item, i) => [item.id, problem.zones[incumbent.zoneOf?.[i] ?? 0]!.id]),
    ),
    cost: incumbent.cost,
    lowerBound: Math.min(incumbent.cost, Math.ceil(search.bound())),
    gap: 0,
    certificate: {
      schema: 'rettsky/certificate/v1',
      problem: digestOfProblem(problem),
      method: 'multiplier-tree',
      data: search.proof() as never,
    },
    statistics: {},
  }
}

describe('a problem whose zones are filled whole', () => {
  it('is solved to the least cost, and the verifier finds the same bound', () => {
    let solved = 0
    for (let seed = 0; seed < 150; seed++) {
      const problem = plainProblem(seed)
      const least = bruteForce(problem)
      if (least === null) continue
      solved++
      const solution = fill(problem, least + 30)
      expect(solution.cost, `seed ${seed}`).toBe(least)
      expect(verifySolution(problem, solution), `seed ${seed}`).toMatchObject({ ok: true, lowerBound: least, gap: 0 })
    }
    expect(solved).toBeGreaterThan(75)
  })

  it('has a certificate that proves nothing false, whatever number in it is changed', () => {
    const random = stream(17)
    let claimed = 0
    for (let seed = 0; seed < 70; seed++) {
      const problem = plainProblem(seed)
      const least = bruteForce(problem)
      if (least === null) continue
      const solution = fill(problem, least + 1 + Math.floor(random() * 40))
      for (let n = 0; n < 12; n++) {
        const certificate = structuredClone(solution.certificate!)
        change(certificate.data, random)
        claimed++
        const verdict = verifySolution(problem, { ...solution, lowerBound: least + 1, certificate })
        expect(verdict.ok, `seed ${seed} change ${n}`).toBe(false)
        expect(verdict.lowerBound, `seed ${seed} change ${n}`).toBeLessThanOrEqual(least)
      }
    }
    expect(claimed).toBeGreaterThan(300)
  })

  it('gets the same bytes twice, and another seed proves the same cost', async () => {
    for (const problem of [5, 6].map((seed) => generalisedAssignment('D', 16, 4, seed))) {
      const [first, second, other] = [await solve(problem), await solve(problem), await solve(problem, { seed: 2 })]
      expect((first.certificate!.data as unknown as Proof).filled).toBeDefined()
      expect(first.statistics.nodes).toBeGreaterThan(1)
      expect(JSON.stringify(second)).toBe(JSON.stringify(first))
      expect(other.lowerBound).toBe(first.cost)
    }
  })
})

/** Changes, adds or takes away a number or a list somewhere in a JSON value. */
function change(value: unknown, random: () => number): void {
  const places: { list: Record<string, unknown>; key: string }[] = []
  const collect = (inside: unknown) => {
    if (typeof inside !== 'object' || inside === null) return
    for (const [key, child] of Object.entries(inside)) {
      places.push({ list: inside as Record<string, unknown>, key })
      collect(child)
    }
  }
  collect(value)
  const { list, key } = places[Math.floor(random() * places.length)]!
  const before = list[key]
  const steps = [1, -1, 3, -3, 40, -2_000, 1e6, 2 ** 40]
  if (typeof before === 'number') list[key] = before + steps[Math.floor(random() * steps.length)]!
  else if (Array.isArray(before) && before.length > 0) before.splice(Math.floor(random() * before.length), 1)
  else delete list[key]
}
