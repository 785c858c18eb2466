import { describe, expect, it } from 'vitest'
import { Provider } from '#catalogue/offer.ts'
import { Store } from '#classifier/submission.ts'
import { controlTables, implementationOf } from '#infra/controls.ts'
import { controls } from '#policies/controls.ts'

const cells = Provider.options.flatMap((provider) => controls.map((control) => [provider, control] as const))

describe('how controls are met', () => {
  it.each(cells)('%s shows %s by a property, or says why it cannot', (provider, control) => {
    const met = implementationOf(provider, control)
    if ('notOffered' in met) {
      expect(met.notOffered.length).toBeGreaterThan(20)
      return
    }
    expect(met.shownBy.length).toBeGreaterThan(0)
    for (const reason of Object.values(met.notOfferedFor ?? {})) expect(reason.length).toBeGreaterThan(20)
    expect(Object.keys(met.notOfferedFor ?? {}).length).toBeLessThan(Store.shape.kind.options.length)
  })

  it('is answered for by every provider', () => {
    expect(Object.keys(controlTables).sort()).toEqual([...Provider.options].sort())
  })
})
