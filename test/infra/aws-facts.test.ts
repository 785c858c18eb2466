import { expect, it } from 'vitest'
import { directConnectRegion } from '#infra/aws/partition.ts'
import { Emitted } from './aws-emitted.ts'
import { samplePlan } from './sample-plan.ts'

it('makes each Nordic line in the region whose Direct Connect its location answers to', () => {
  const regions = ['DGPU1', 'EQSK1', 'ITXS1', 'EQHE6', 'ITXC2'].map((code) => directConnectRegion(code, 'eu-west-1'))
  expect(regions).toEqual(['eu-central-1', 'eu-north-1', 'eu-central-1', 'eu-central-1', 'eu-central-1'])
  expect(directConnectRegion(undefined, 'eu-west-1')).toBe('eu-west-1')
})

it('gives no network monitor more than the four probes that AWS takes from one subnet', async () => {
  const plan = samplePlan('aws')
  const [app] = plan.responseTimeMonitor.probes.filter(({ id }) => id === 'home-care-app1')
  if (app === undefined) throw new Error('the sample has a probe of home care')
  const more = Array.from({ length: 8 }, (_, i) => ({ ...app, id: `home-care-app${i + 2}` }))
  const emitted = await Emitted.of({
    ...plan,
    responseTimeMonitor: { ...plan.responseTimeMonitor, probes: [app, ...more] },
  })
  const perMonitor = Map.groupBy(
    emitted.ofType('AWS::NetworkMonitor::Probe'),
    ({ Properties }) => Properties.MonitorName,
  )
  const counts = [...perMonitor.values()].map(({ length }) => length)
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(9)
  expect(Math.max(...counts)).toBeLessThanOrEqual(4)
})
