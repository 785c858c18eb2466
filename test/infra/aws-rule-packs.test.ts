import { expect, it } from 'vitest'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { packViolations } from './rule-packs.ts'
import { samplePlan } from './sample-plan.ts'

const packs = ['AwsSolutions', 'NIST.800.53.R5']

it('leaves AWS’s own rule packs nothing to say that its constructs have not answered', () => {
  expect(packViolations(samplePlan('aws'))).toEqual({ packs, violations: [] })
})

it('does so too for data that asks for little: no key of its own, one site, no log', () => {
  const plan: LandingZonePlan = samplePlan('aws')
  const plain = {
    ...plan,
    keys: plan.keys.map((key) => ({ ...key, custody: 'provider' as const })),
    agencies: plan.agencies.map((share) => ({
      ...share,
      dataStores: share.dataStores.map((store) => ({ ...store, controls: [] })),
    })),
  }
  expect(packViolations(plain)).toEqual({ packs, violations: [] })
})
