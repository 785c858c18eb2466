import { describe, expect, it } from 'vitest'
import type { Provider } from '#catalogue/offer.ts'
import type { InputError } from '#catalogue/vocabulary/issue.ts'
import { emitZone } from '#infra/emit.ts'
import { landingZonePlans } from '#infra/plan/index.ts'
import { samplePlacementPlan, sealed } from './sample-placement-plan.ts'

function withNetworks(provider: Provider, agencyNetworks: Record<string, string>) {
  const plan = samplePlacementPlan([provider])
  return sealed({ ...plan, zones: plan.zones.map((zone) => ({ ...zone, agencyNetworks })) })
}

const base = samplePlacementPlan(['aws']).zones[0]!.cidr.replace(/\.0\.0\/16$/, '')

describe('an agency with a network of its own in a zone', () => {
  it('gets a subnet a site that nobody else has, and moves nobody else’s', () => {
    const [plain] = landingZonePlans(samplePlacementPlan(['aws']))
    const [own] = landingZonePlans(withNetworks('aws', { helse: `${base}.128.0/22` }))
    expect(own!.subnets.filter(({ agency }) => agency !== undefined)).toEqual([
      { name: 'workload-helse-0', cidr: `${base}.128.0/23`, purpose: 'workload', site: 0, agency: '974770482' },
      { name: 'workload-helse-1', cidr: `${base}.130.0/23`, purpose: 'workload', site: 1, agency: '974770482' },
    ])
    expect(own!.subnets.filter(({ agency }) => agency === undefined)).toEqual(plain!.subnets)
  })

  it('is the only one that its subnets are shared with in AWS', async () => {
    const [plan] = landingZonePlans(withNetworks('aws', { helse: `${base}.128.0/22` }))
    const files = await emitZone(plan!)
    const network = [...files].find(([name]) => name.includes('-network-'))![1]
    const { Resources } = JSON.parse(network) as { Resources: Record<string, { Type: string; Properties: object }> }
    const shares = Object.values(Resources).filter(({ Type }) => Type === 'AWS::RAM::ResourceShare')
    const subnets = Object.keys(Resources).filter((id) => id.includes('workloadhelse') && !id.includes('routes'))
    expect(subnets).toHaveLength(2)
    for (const subnet of subnets) {
      const holding = shares.filter(({ Properties }) => JSON.stringify(Properties).includes(`"${subnet}"`))
      expect(holding.map(({ Properties }) => Properties)).toEqual([
        expect.objectContaining({ Principals: [{ Ref: 'AccountIdOfhelse' }] }),
      ])
    }
  })

  it.each([
    ['an agency that is not there', { nobody: `${base}.128.0/22` }, 'unknown-name'],
    ['a range of another zone', { helse: '10.99.0.0/22' }, 'agency-network-outside'],
    ['a range too small for two sites', { helse: `${base}.128.0/28` }, 'agency-network-outside'],
    ['a range that does not begin at its first address', { helse: `${base}.128.1/22` }, 'prefix-host-bits'],
    ['a range that the zone shares', { helse: `${base}.0.0/22` }, 'prefix-overlap'],
    ['a range that another agency has', { helse: `${base}.128.0/22`, plan: `${base}.130.0/24` }, 'prefix-overlap'],
  ])('is refused %s', (_, networks, code) => {
    try {
      landingZonePlans(withNetworks('aws', networks))
      expect.unreachable()
    } catch (error) {
      expect((error as InputError).issues.map((issue) => issue.code)).toEqual([code])
    }
  })
})
