import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { split } from '#placement/plan/plan-cost.ts'
import { agencies, inputOf, objectStore, rule, submission, type Told, zone } from './plan-input.ts'
import { solvedPlan } from './plan-solved.ts'

describe('splitting an amount', () => {
  it('gives parts that sum to it, and none far from its weight', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.array(fc.nat(1e6), { minLength: 1, maxLength: 9 }), (amount, weights) => {
        const parts = split(amount, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        for (const [i, part] of parts.entries()) {
          const fair = total === 0 ? amount / weights.length : (amount * weights[i]!) / total
          expect(Math.abs(part - fair)).toBeLessThan(1)
        }
      }),
    )
  })
})

describe('the cost of a plan', () => {
  it('shares a zone in which nothing costs anything by how many items each agency has there', async () => {
    const of = (id: string, agency: string) => submission({ id }, { agency })
    const free: Told = { ss: { aa: 0 }, tt: { aa: 0 }, uu: { aa: 0 }, vv: { aa: 0 } }
    const [first, second] = agencies
    const list = [of('ss', first), of('tt', second), of('uu', second), of('vv', second)]
    const { cost } = await solvedPlan(inputOf([zone('aa')], list, free))
    expect(cost.byAgency.map(({ shared }) => shared)).toEqual([2_50, 7_50])
  })

  const home = zone('home', { kind: 'private-cloud' })
  const allPrivate = async (told: Told, zones = [zone('aa'), home]) =>
    (await solvedPlan(inputOf(zones, [submission({ id: 'ss' })], told))).cost.allPrivate

  it('with everything private that may be opens the private cloud only for something that lies there', async () => {
    expect(await allPrivate({ ss: { home: 300 } })).toBe(310_00)
    expect(await allPrivate({ ss: { home: [rule('forbid')] } })).toBe(110_00)
  })

  it('with everything private is unknown without a private cloud or without a price there', async () => {
    expect(await allPrivate({}, [zone('aa')])).toBeNull()
    expect(await allPrivate({ ss: { home: null } })).toBeNull()
  })

  it('takes the cheapest of several private clouds, in whatever order they stand', async () => {
    const later = zone('later', { kind: 'private-cloud' })
    const told = { ss: { home: 500, later: 300 } }
    expect(await allPrivate(told, [later, home])).toBe(310_00)
    expect(await allPrivate(told, [home, later])).toBe(310_00)
  })

  it('lacks room only where all private clouds together do', async () => {
    const stored = submission({ id: 'ss' }, { dataSets: [objectStore('tt')] })
    const hall = (id: string, storageGib: number) => zone(id, { kind: 'private-cloud', capacity: { storageGib } })
    const lacks = async (...zones: ReturnType<typeof zone>[]) =>
      (await solvedPlan(inputOf([zone('aa'), ...zones], [stored], {}))).cost.beyondCapacity
    const [{ needed } = { needed: 0 }] = await lacks(hall('home', 0))
    expect(needed).toBeGreaterThan(1)
    expect(await lacks(hall('home', needed - 1))).toEqual([{ resource: 'storageGib', needed, has: needed - 1 }])
    expect(await lacks(hall('home', needed - 1), hall('later', 1))).toEqual([])
    expect(await lacks(hall('home', needed - 1), zone('later', { kind: 'private-cloud' }))).toEqual([])
  })
})
