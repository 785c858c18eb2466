import { beforeAll, describe, expect, it } from 'vitest'
import { proof } from '#catalogue/vocabulary/issue-texts/proof.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { verifyPlan } from '#placement/verify-plan.ts'
import { inputOf, rule, submission, zone } from './plan-input.ts'
import { solvedPlan } from './plan-solved.ts'

let plan: PlacementPlan
beforeAll(async () => {
  const systems = [
    submission({ id: 'ss', now: { zone: 'bb' } }, { dependsOn: [{ system: 'tt', gibPerMonth: 3, maxRoundTripMs: 2 }] }),
    submission({ id: 'tt', now: { zone: 'bb' } }),
  ]
  const told = { ss: { bb: [rule('forbid')] }, tt: { aa: [rule('forbid')] } }
  plan = await solvedPlan(inputOf([zone('aa'), zone('bb')], systems, told))
})

/** The plan with something changed in it, and the faults that shows. */
function faultsAfter(forge: (plan: PlacementPlan) => void): string {
  const forged = structuredClone(plan)
  forge(forged)
  const { ok, faults } = verifyPlan(forged)
  expect(ok).toBe(faults.length === 0)
  for (const fault of faults) expect(Object.keys(proof)).toContain(`fault-${fault.code}`)
  return faults.map(({ code, where }) => `${code} at ${where}`).join('\n')
}

describe('verifying a plan', () => {
  it('finds nothing wrong with one that was made from its problem', () => {
    expect(verifyPlan(plan)).toMatchObject({ ok: true, faults: [] })
    expect(plan.cost).toMatchObject({ migration: 400_00, latencyPenalty: 100_000_00 })
  })

  it.each<[string, RegExp, (plan: PlacementPlan) => void]>([
    [
      'a zone’s running cost',
      /cost\.byZone\.aa\.run/,
      ({ cost: { byZone } }) => {
        byZone[0]!.run -= 5
      },
    ],
    [
      'running costs moved between zones',
      /cost\.byZone\.bb\.run/,
      ({ cost: { byZone } }) => {
        byZone[0]!.run += 5
        byZone[0]!.total += 5
        byZone[1]!.run -= 5
        byZone[1]!.total -= 5
      },
    ],
    [
      'the sum of a row',
      /cost\.byAgency\.850100101\.total/,
      ({ cost }) => {
        cost.byAgency[0]!.shared += 1
      },
    ],
    [
      'a chosen zone that the item may not have',
      /zone-not-allowed at ss/,
      ({ placements }) => {
        placements[0]!.options[0] = { state: 'excluded', zone: 'aa', rules: ['T01'] }
      },
    ],
    [
      'what an item costs',
      /monthly of ss/,
      ({ placements }) => {
        placements[0]!.monthly += 1
      },
    ],
    [
      'an option of the chosen zone',
      /run of ss in aa/,
      ({ placements }) => {
        const [option] = placements[0]!.options
        if (option?.state === 'allowed') option.run += 1
      },
    ],
    [
      'running cost that is said to be migration',
      /cost\.migration/,
      ({ cost }) => {
        cost.migration += 10
        cost.total -= 10
      },
    ],
    [
      'what a crossing costs',
      /cost\.byZone\.bb\.crossings/,
      ({ crossings }) => {
        crossings[0]!.monthly += 1
      },
    ],
    [
      'how near the plan is to its bound',
      /bound\.gap/,
      ({ bound }) => {
        bound.lowerBound -= 1
      },
    ],
    [
      'that it is the cheapest',
      /bound\.status/,
      ({ bound }) => {
        bound.lowerBound -= bound.cost
        bound.gap = 1
      },
    ],
    ['a crossing from a zone that nothing lies in', /cost\.byZone crossings/, ({ crossings }) => void crossings.pop()],
    [
      'how many limits nobody can judge',
      /cost\.unjudgedLimits/,
      ({ cost }) => {
        cost.unjudgedLimits = 4
      },
    ],
  ])('finds a change to %s', (_, fault, forge) => {
    expect(faultsAfter(forge)).toMatch(fault)
  })
})
