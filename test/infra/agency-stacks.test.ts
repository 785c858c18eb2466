import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from '#infra/agency-stacks.ts'
import { emittedResources } from '#infra/diff/emitted-resources.ts'
import { diffZone } from '#infra/diff/zone-diff.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { stackDigest, stacksOf } from '#infra/pulumi/stacks.ts'
import { largeStacks, stackLimits, stackSizes } from '#infra/stack-limits.ts'
import { Estate, judge, locateAll } from '#policies/check/index.ts'
import type { Json } from '#policies/check/value.ts'
import { everyControl } from '../policies/check/every-control.ts'
import { expectedOf } from '../policies/check/expected-of.ts'
import { exported } from '../policies/check/exported-state.ts'
import { documentsOf, readEmitted } from '../policies/check/read-emitted.ts'
import { withSettings } from './captured.ts'
import { emittedZone } from './emitted-zone.ts'
import { manyDataSets } from './many-data-sets.ts'

const zones = ['azure', 'google', 'openstack', 'openstack-host'] as const

/** The zone with every control, its one agency with data cut so that each of the first stacks holds some and one holds none. */
function cut(plan: LandingZonePlan, stacks: number): LandingZonePlan {
  const { agency } = plan.agencies.find(({ dataStores }) => dataStores.length > 0)!
  return withSettings(plan, { [`stacks-${agency.short}`]: `${stacks}` })
}

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), { maxLength: 60 })
const stores = (all: readonly string[]) => all.map((dataSet) => ({ dataSet }))
const whereIs = (all: readonly string[], stacks: number) =>
  new Map(spread(stores(all), stacks).flatMap((part, i) => part.map(({ dataSet }) => [dataSet, i] as const)))

describe('the stack of a data set', () => {
  it('is one, and the same whatever other data sets there are and in whatever order', () => {
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 1, max: 99 }), (some, more, stacks) => {
        const [alone, among] = [whereIs(some, stacks), whereIs([...more, ...some].toReversed(), stacks)]
        expect([...alone.keys()].sort()).toEqual(some.toSorted())
        for (const [dataSet, stack] of alone) expect(among.get(dataSet)).toBe(stack)
      }),
    )
  })

  it('stays when there is one stack more, unless it is that one', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 98 }), (all, stacks) => {
        const [before, after] = [whereIs(all, stacks), whereIs(all, stacks + 1)]
        for (const dataSet of all) expect([before.get(dataSet), stacks]).toContain(after.get(dataSet))
      }),
    )
  })
})

describe.each(zones)('an agency that is cut at %s', (variant) => {
  const whole = everyControl(variant)
  const parted = cut(whole, 3)

  it('has the same resources under the same names, in stacks of their own', async () => {
    const [one, three] = [await emittedZone(whole), await emittedZone(parted)]
    const names = stacksOf(parted).map(({ name }) => name)
    expect(new Set(stackSizes(three).map(({ stack }) => stack))).toEqual(new Set(names))
    const { changes, restacked } = diffZone('', one, three)
    expect(changes).toEqual([])
    const name = `${whole.zone.id}.helse`
    expect(restacked.map(({ from, to }) => [from, to])).toEqual(
      names.filter((to) => dataIn(three).has(to) && to.startsWith(`${name}.`)).map((to) => [name, to]),
    )
    expect(twice(three)).toEqual([])
    expect(restacked.length).toBeGreaterThan(0)
  })

  it('passes the check as it did whole, before it is deployed and after', async () => {
    const found = async (plan: LandingZonePlan, form: (documents: ReadonlyMap<string, Json>) => Map<string, Json>) => {
      const files = await emittedZone(plan)
      const estate = new Estate(readEmitted(files, form(documentsOf(files))))
      const findings = judge(locateAll(estate), { expected: expectedOf(plan), zone: plan.zone.id })
      return findings.map(({ rule, resource, attribute }) => `${rule} ${resource} ${attribute}`).sort()
    }
    for (const form of [(documents: ReadonlyMap<string, Json>) => new Map(documents), exported])
      expect(await found(parted, form)).toEqual(await found(whole, form))
  })

  it('means something new to its first stack and one other when a data set comes, and to nobody else', () => {
    const { agency, dataStores } = parted.agencies.find((share) => share.dataStores.length > 0)!
    const after = {
      ...parted,
      agencies: parted.agencies.map((share) =>
        share.agency === agency
          ? { ...share, dataStores: [...dataStores, { ...dataStores[0]!, dataSet: 'one-more' }] }
          : share,
      ),
    }
    const before = stacksOf(parted).map(stackDigest)
    const touched = stacksOf(after).filter((stack, i) => stackDigest(stack) !== before[i])
    const home = whereIs(['one-more'], 3).get('one-more')!
    const name = `${parted.zone.id}.${agency.short}`
    expect(touched.map((stack) => stack.name)).toEqual([...new Set([name, home === 0 ? name : `${name}.${home + 1}`])])
  })
})

describe('a stack over the limits', () => {
  it.each([
    ['azure', 29],
    ['aws', 50],
  ] as const)('is named at %s with its agency', async (provider, dataSets) => {
    const plan = manyDataSets(provider, dataSets, 1)
    const [large, ...others] = largeStacks(plan, await emittedZone(plan))
    expect(others).toEqual([])
    expect(large).toMatchObject({ zone: plan.zone.id, cut: { agency: 'ag000' } })
    expect(large!.resources > stackLimits.resources || large!.bytes > stackLimits.bytes).toBe(true)
  })

  it('is none once its agency is cut into as many as it says', async () => {
    const plan = manyDataSets('azure', 29, 1)
    const [large] = largeStacks(plan, await emittedZone(plan))
    const parted = withSettings(plan, { 'stacks-ag000': `${large!.cut!.stacks}` })
    expect(largeStacks(parted, await emittedZone(parted))).toEqual([])
  })

  it('is none in the sample zones', async () => {
    for (const variant of zones) {
      const plan = everyControl(variant)
      expect(largeStacks(plan, await emittedZone(plan))).toEqual([])
    }
  })
})

/** Addresses that two stacks of a zone have. */
function twice(files: EmittedFiles): string[] {
  const all = stackSizes(files).flatMap(({ stack }) => [
    ...emittedResources(new Map([[`${stack}.resources.json`, files.get(`${stack}.resources.json`)!]])).keys(),
  ])
  return all.filter((address, i) => all.indexOf(address) !== i)
}

/** Stacks that hold a data set. */
const dataIn = (files: EmittedFiles): Set<string | null> =>
  new Set([...emittedResources(files).values()].flatMap(({ dataSet, stack }) => (dataSet === null ? [] : [stack])))
