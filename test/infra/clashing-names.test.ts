import { describe, expect, it } from 'vitest'
import { Agency } from '#catalogue/body.ts'
import { Provider } from '#catalogue/offer.ts'
import type { AgencyShare } from '#infra/landing-zone-plan.ts'
import { storesOf } from './captured.ts'
import { emittedZone } from './emitted-zone.ts'
import { sampleControlsWithout, samplePlan } from './sample-plan.ts'

describe('what people call data sets', () => {
  it.each(Provider.options)('may sound like what stands beside another one, in %s', async (provider) => {
    const plan = samplePlan(provider)
    const [share] = plan.agencies.filter(({ dataStores }) => dataStores.length > 0) as [AgencyShare]
    const beside = ['', '-exit', '-copy', '-data', '-backup'].map((part) => `map${part}`)
    const dataStores = storesOf(plan).flatMap((store) =>
      beside.map((name) => ({
        ...store,
        agency: share.agency.id,
        key: plan.keys.find(({ agency }) => agency === share.agency.id)!.id,
        dataSet: `${store.store.kind}-${name}`,
        controls: sampleControlsWithout(),
      })),
    )
    const files = await emittedZone({ ...plan, agencies: [{ ...share, dataStores }] })
    const text = [...files.values()].join('\n')
    for (const { dataSet } of dataStores) expect(text).toContain(dataSet)
  })
})

describe('what agencies are called', () => {
  it('is not what every zone has', () => {
    const named = (short: string) => Agency.safeParse({ id: '974770482', short, name: { nb: 'Etaten' } }).success
    expect(['hub', 'platform', 'shared'].filter(named)).toEqual([])
    expect(['helse', 'hubben'].filter(named)).toEqual(['helse', 'hubben'])
  })
})
