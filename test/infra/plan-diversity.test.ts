import { describe, expect, it } from 'vitest'
import { sharedBuildings } from '#infra/plan/index.ts'
import { samplePlan } from './sample-plan.ts'

const entries = (provider: Parameters<typeof samplePlan>[0]) => samplePlan(provider).privateConnectivity.links
const linksOf = (...providers: Parameters<typeof samplePlan>[0][]) =>
  providers.flatMap((p) => entries(p).map(({ link }) => link))
const rampsOf = (...providers: Parameters<typeof samplePlan>[0][]) =>
  providers.flatMap((p) => entries(p).flatMap(({ onRamp }) => onRamp ?? []))

describe('diversity of lines', () => {
  it('is real when the lines of a zone enter by two buildings', () => {
    expect(sharedBuildings(linksOf('aws'), rampsOf('aws'))).toEqual([])
  })

  it('is apparent when two lines of a zone enter by one building, whatever their carriers', () => {
    const links = linksOf('aws').map((link) => ({ ...link, onRamp: 'aws-ramp-one' }))
    expect(sharedBuildings(links, rampsOf('aws'))).toEqual([
      { scope: { zone: 'aws-stockholm' }, building: 'DigiPlex Ulven', links: ['aws-stockholm-1', 'aws-stockholm-2'] },
    ])
  })

  it('is apparent when the only lines in use of two clouds enter by one building', () => {
    expect(sharedBuildings(linksOf('aws', 'azure'), rampsOf('aws', 'azure'))).toEqual([
      {
        scope: { cutOff: ['aws-stockholm', 'azure-oslo'] },
        building: 'DigiPlex Ulven',
        links: ['aws-stockholm-1', 'azure-oslo-1'],
      },
    ])
  })

  it('is mended when one of the clouds gets a line in use through another building', () => {
    const mended = linksOf('aws', 'azure').map((link) =>
      link.id === 'aws-stockholm-2' ? { ...link, state: 'up' as const } : link,
    )
    expect(sharedBuildings(mended, rampsOf('aws', 'azure'))).toEqual([])
  })

  it('is not promised by a single line, and an unknown building is not taken for a shared one', () => {
    const [one] = linksOf('openstack')
    expect(sharedBuildings(one === undefined ? [] : [one], [])).toEqual([])
    const unknown = linksOf('openstack').map(({ building: _, ...link }) => link)
    expect(sharedBuildings(unknown, [])).toEqual([])
  })
})
