import { describe, expect, it } from 'vitest'
import { Provider } from '#catalogue/offer.ts'
import { retentionDays } from '#infra/retention.ts'
import { emittedZone } from './emitted-zone.ts'
import { samplePlan } from './sample-plan.ts'

/** Where each provider's stacks say for how long an object of a data set cannot be changed. */
const lockedDays: Readonly<Record<Provider, (text: string) => number[]>> = {
  aws: (text) => figures(text, /"DefaultRetention": \{\s*"Days": (\d+)/g),
  azure: (text) => figures(text, /"immutabilityPeriodSinceCreationInDays":(\d+)/g),
  google: (text) => figures(text, /"retentionPeriod":"(\d+)"/g).map((seconds) => seconds / 86_400),
  ibm: (text) => figures(text, /"default_retention": \[?\s*\{[^}]*"days": (\d+)/g),
  openstack: (text) => figures(text, /"defaultRetention":\{"days":(\d+)/g),
}

const figures = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(([, figure]) => Number(figure))

async function lockedIn(provider: Provider, markers: readonly ['bookkeeping'] | readonly []): Promise<number[]> {
  const plan = samplePlan(provider)
  const agencies = plan.agencies.map((share) => ({
    ...share,
    dataStores: share.dataStores.map((store) => ({
      ...store,
      controls:
        store.store.kind === 'object'
          ? [
              ...store.controls.filter(({ control }) => control !== 'immutable'),
              { control: 'immutable' as const, rules: ['T01'] },
            ]
          : store.controls,
      label: { ...store.label, markers: [...markers] },
    })),
  }))
  const files = await emittedZone({ ...plan, agencies } as typeof plan)
  return lockedDays[provider](
    [...files]
      .filter(([name]) => /json$/.test(name))
      .map(([, text]) => text)
      .join('\n'),
  )
}

describe('what must not change is locked for as long as its law says', () => {
  it.each(Provider.options)('at %s: accounts for six years, anything else for one', async (provider) => {
    expect(
      retentionDays({ confidentiality: 'C2', integrity: 'I2', availability: 'A1', markers: ['bookkeeping'] }),
    ).toBe(2196)
    const [books, others] = [await lockedIn(provider, ['bookkeeping']), await lockedIn(provider, [])]
    expect(books).toContain(2196)
    expect(others).not.toContain(2196)
    expect(others).toContain(365)
  })
})
