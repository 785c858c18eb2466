import { describe, expect, test } from 'vitest'
import { priceSystem, systemNeeds } from '#classifier/cost/index.ts'
import { SystemProfile } from '#classifier/cost/profile.ts'
import type { Submission } from '#classifier/submission.ts'
import { contextWith, submission, zoneOf } from './pricing.ts'

const context = contextWith()
const { kind: kinds, size: sizes } = SystemProfile.shape
const of = (profile: SystemProfile | undefined, change: Partial<Submission> = {}): Submission => ({
  ...submission,
  servers: [],
  ...change,
  system: { ...submission.system, userTrafficGibPerMonth: 0, publicTrafficGibPerMonth: 0, profile },
})
const monthly = (of: Submission) => {
  const cost = priceSystem(of, zoneOf('own'), context)
  if (!cost.priced) throw new Error('not priced')
  return cost
}

describe('a system whose servers nobody has counted', () => {
  test('costs what its profile stands for, and every line says that it is assumed', () => {
    for (const kind of kinds.options) {
      const costs = sizes.options.map((size) => monthly(of({ kind, size })))
      const amounts = costs.map((cost) => Number(cost.monthly))
      expect(amounts[0], kind).toBeGreaterThan(0)
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))
      for (const [i, cost] of costs.entries())
        for (const line of cost.lines)
          expect(line.assumptions).toContainEqual({ id: 'profile', params: { kind, size: sizes.options[i] } })
    }
  })

  test('costs what is counted as soon as a server is named', () => {
    const profile = { kind: 'records', size: 'large' } as const
    const counted = of(profile, { servers: submission.servers })
    expect(monthly(counted)).toEqual(monthly({ ...counted, system: { ...counted.system, profile: undefined } }))
  })

  test('keeps the traffic that the submission states', () => {
    const stated = of({ kind: 'web', size: 'small' })
    const needs = systemNeeds({ ...stated, system: { ...stated.system, publicTrafficGibPerMonth: 7 } })
    expect(needs).toMatchObject({ publicTrafficGibPerMonth: 7, userTrafficGibPerMonth: 5 })
  })
})
