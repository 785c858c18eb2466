import { describe, expect, it } from 'vitest'
import { Provider } from '#catalogue/offer.ts'
import { controls } from '#policies/controls.ts'
import { samplePlan } from './sample-plan.ts'

describe('the sample plan that emitters are tried on', () => {
  it.each(Provider.options)('asks %s for every control and every kind of store', (provider) => {
    const stores = samplePlan(provider).agencies.flatMap((share) => share.dataStores)
    expect(stores.map((s) => s.store.kind).sort()).toEqual(['block', 'file', 'object', 'postgres'])
    expect(new Set(stores.flatMap((s) => s.controls.map((c) => c.control)))).toEqual(new Set(controls))
  })
})
