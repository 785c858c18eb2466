import { describe, expect, it } from 'vitest'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PlacementInput } from '#placement/input.ts'
import { buildProblem } from '#placement/problem/build-problem.ts'
import { flowsOf } from '#placement/problem/traffic.ts'
import { PlacementSettings } from '#placement/settings.ts'
import { inputOf, rule, submission, type Told, zone } from './plan-input.ts'
import { solvedPlan } from './plan-solved.ts'

const zones = [zone('aa'), zone('bb')]
const asker = (gibPerMonth: number, limit = {}) =>
  submission({ id: 'ss' }, { dependsOn: [{ system: 'tt', gibPerMonth, ...limit }] })
const input = (gib: number, told: Told = {}, changes: Partial<PlacementInput> = {}, limit = {}) =>
  inputOf(zones, [asker(gib, limit), submission({ id: 'tt' })], told, changes)
const noWayBack = { egressPerGib: { aa: { aa: '0', bb: '1' }, bb: { aa: null, bb: '0' } } }

function issuesOf(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(({ code, params }) => [code, params?.zone, params?.to])
    throw error
  }
  return []
}

describe('traffic', () => {
  it('that could take a way without a price is an issue, never free', () => {
    expect(issuesOf(() => buildProblem(input(1, {}, noWayBack)))).toEqual([['missing-price', 'bb', 'aa']])
  })

  it('needs no price for a way that it cannot take or that it sends nothing over', () => {
    expect(issuesOf(() => buildProblem(input(0, {}, noWayBack)))).toEqual([])
    expect(issuesOf(() => buildProblem(input(1, { tt: { bb: [rule('forbid')] } }, noWayBack)))).toEqual([])
  })

  it('with a limit over a way that nobody has measured is counted', async () => {
    const apart: Told = { ss: { bb: [rule('forbid')] }, tt: { aa: [rule('forbid')] } }
    const unknown = { roundTripMs: { aa: { bb: null }, bb: { aa: null } } }
    expect((await solvedPlan(input(1, apart, unknown, { maxRoundTripMs: 3 }))).cost.unjudgedLimits).toBe(1)
    expect((await solvedPlan(input(1, apart, unknown))).cost.unjudgedLimits).toBe(0)
    expect((await solvedPlan(input(1, apart, {}, { maxRoundTripMs: 3 }))).cost).toMatchObject({
      unjudgedLimits: 0,
      latencyPenalty: 100_000_00,
    })
  })

  it('is put in the same order whatever order it was declared in', () => {
    const dependsOn = [
      { system: 'tt', gibPerMonth: 2 },
      { system: 'tt', gibPerMonth: 1, maxRoundTripMs: 4 },
      { system: 'tt', gibPerMonth: 1 },
    ]
    const flows = (list: typeof dependsOn) =>
      flowsOf(inputOf(zones, [submission({ id: 'ss' }, { dependsOn: list }), submission({ id: 'tt' })]))
    expect(flows(dependsOn.toReversed())).toEqual(flows(dependsOn))
  })
})

describe('the limit on a supplier’s share', () => {
  it('is read with six decimals and no more', () => {
    const read = (share: number) => PlacementSettings.safeParse({ supplierMaxShare: { resource: 'vcpu', share } })
    expect(read(0.333333).success).toBe(true)
    expect(read(0.3333333).error?.issues[0]).toMatchObject({ message: 'at most six decimals' })
  })
})

describe('a problem that the engine would refuse', () => {
  it('is said as an issue', () => {
    const huge = inputOf(zones, [submission({ id: 'ss' })], { ss: { aa: 1e12, bb: 1e12 } })
    expect(() => buildProblem(huge)).toThrowError(/too-large/)
  })

  it('is not one in which nothing can be placed', async () => {
    const plan = await solvedPlan(inputOf([zone('aa', { status: 'closed' })], [submission({ id: 'ss' })]))
    expect(plan.placements.map(({ outcome }) => outcome)).toEqual(['outside'])
  })
})
