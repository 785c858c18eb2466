import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '#catalogue/vocabulary/text.ts'
import { exitFiles, writeExits } from '#infra/exit/exit-files.ts'
import { exitPlans } from '#infra/exit/exit-plan.ts'
import { leaveZones } from '#infra/exit/leave-zones.ts'
import { parsePlan } from '#placement/read-plan.ts'

const path = new URL('../../examples/andeby/placement-plan.json', import.meta.url)
const plan = parsePlan(readFileSync(path, 'utf8'), 'placement-plan.json')
const exits = { ibm: await exitPlans(plan, 'ibm-eu-de'), azure: await exitPlans(plan, 'azure-norwayeast') }
const inZone = (zone: string) => plan.placements.filter((placement) => placement.zone === zone)

describe('the exit file of a zone', () => {
  it.each([
    ['ibm-eu-de', exits.ibm],
    ['azure-norwayeast', exits.azure],
  ] as const)('names everything in %s once, each with a permitted place or the rules against all', (zone, found) => {
    for (const { steps, leaving } of found) {
      expect(steps.flatMap(({ members }) => members).sort()).toEqual(
        inZone(zone)
          .map(({ id }) => id)
          .sort(),
      )
      for (const { members, to, rules } of steps) {
        const allowed = members.map((id) =>
          plan.placements
            .find((placement) => placement.id === id)!
            .options.flatMap((o) => (o.state === 'allowed' ? [o.zone] : [])),
        )
        const common = allowed[0]!.filter(
          (target) => allowed.every((zones) => zones.includes(target)) && !leaving.includes(target),
        )
        if (to === null) expect([common, rules.length > 0]).toEqual([[], true])
        else expect(common).toContain(to)
      }
    }
  })

  it('takes the operator’s other zones for gone as well, where it runs several', () => {
    const [location, operator] = exits.azure
    expect([location?.leaving, operator?.leaving]).toEqual([
      ['azure-norwayeast'],
      ['azure-norwayeast', 'azure-swedencentral'],
    ])
    expect(exits.ibm).toHaveLength(1)
  })

  it('puts first what bears a pause, and small before large', () => {
    const steps = exits.azure[0]?.steps ?? []
    const order = steps.map(({ availability, gib }) => [availability, gib] as const)
    expect(order).toEqual(order.toSorted(([a, small], [b, large]) => a.localeCompare(b) || small - large))
  })

  it.each(languages)('reads in %s, and charges nothing for leaving once the law forbids it', (language) => {
    const files = writeExits(plan, exits.azure, language)
    expect(files.get('exit/exit.md')).not.toMatch(/undefined|\{\w+\}|NaN/)
    expect(files.get('exit/exit.md')).toMatch(language === 'en' ? /\| \d+\.\d \|/ : /\| \d+,\d \|/)
    const later = writeExits({ ...plan, asOf: '2027-01-12' }, exits.azure, language)
    const charges = (csv: string | undefined) =>
      csv!
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',').slice(-2))
    expect(charges(files.get('exit/exit.csv')).every(([before, after]) => Number(before) > 0 && after === '0')).toBe(
      true,
    )
    expect(charges(later.get('exit/exit.csv')).every(([before, after]) => before === '' && after === '0')).toBe(true)
  })

  it('counts from the day that the body has set, where the law binds its providers later', () => {
    const late = { ...plan, asOf: '2027-06-01', cost: { ...plan.cost, leavingFreeFrom: '2028-01-01' } }
    const files = writeExits(late, exits.azure, 'en')
    expect(files.get('exit/exit.md')).toContain('Traffic out before 2028-01-01')
    expect(files.get('exit/exit.md')).toContain('forbids switching charges from 2028-01-01')
    expect(files.get('exit/exit.csv')).toMatch(/,\d+,0\r\n/)
  })
})

describe('the exit files of a plan', () => {
  it('are the same each time', async () => {
    expect(await exitFiles(plan, 'ibm-eu-de', 'nb')).toEqual(writeExits(plan, exits.ibm, 'nb'))
  })
})

describe('leaving a zone', () => {
  const problem = {
    schema: 'rettsky/problem/v1',
    items: ['a', 'b', 'c', 'd'].map((id) => ({ id })),
    zones: [{ id: 'left' }, { id: 'near', capacity: { gib: 20 } }, { id: 'far', openingCost: 7 }],
    cost: [
      [1, 10, 12],
      [1, 10, 40],
      [1, 5, 5],
      [1, null, null],
    ],
    size: { gib: [10, 10, 5, 10] },
  }
  const lies = new Map([
    ['a', 'left'],
    ['b', 'left'],
    ['c', 'near'],
    ['d', 'left'],
  ] as const)
  const leave = (changed: object = {}) => leaveZones({ ...problem, ...changed }, lies, new Set(['left']))

  it('takes the cheapest room that others leave, and says what has none', async () => {
    expect(await leave()).toEqual({
      to: new Map([
        ['a', 'far'],
        ['b', 'near'],
        ['d', null],
      ]),
      overCapacity: false,
    })
  })

  it('says when the rest is too small, and where things would go if it were not', async () => {
    const zones = [{ id: 'left' }, { id: 'near', capacity: { gib: 9 } }, { id: 'far', capacity: { gib: 0 } }]
    expect(await leave({ zones })).toMatchObject({
      overCapacity: true,
      to: new Map([
        ['a', 'near'],
        ['b', 'near'],
        ['d', null],
      ]),
    })
  })

  it('counts traffic with what stays as part of the price of a place', async () => {
    const zones = [{ id: 'left' }, { id: 'near' }, { id: 'far' }]
    expect((await leave({ zones })).to.get('a')).toBe('near')
    const dearNear = [
      [0, 9, 9],
      [9, 30, 30],
      [9, 0, 0],
    ]
    const turned = dearNear.map((_, x) => dearNear.map((row) => row[x]!))
    expect((await leave({ zones, edges: [{ a: 'a', b: 'c', cost: dearNear }] })).to.get('a')).toBe('far')
    expect((await leave({ zones, edges: [{ a: 'c', b: 'a', cost: turned }] })).to.get('a')).toBe('far')
    expect((await leave({ zones, edges: [{ a: 'c', b: 'a', cost: 3 }] })).to.get('a')).toBe('near')
  })
})
