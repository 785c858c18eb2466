import { describe, expect, it } from 'vitest'
import type { InputError } from '#catalogue/vocabulary/issue.ts'
import { sayIssue } from '#catalogue/vocabulary/issue-texts/index.ts'
import { landingZonePlans, sharedBuildings } from '#infra/plan/index.ts'
import { samplePlacementPlan, sealed } from './sample-placement-plan.ts'
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

describe('lines of a zone through one building', () => {
  const exception = { reason: 'the second duct is dug in spring', approvedBy: 'Network section' }
  const plan = samplePlacementPlan(['aws'])
  const sharing = (more: (id: string) => object = () => ({}), asOf = plan.asOf) =>
    sealed({
      ...plan,
      asOf,
      links: plan.links.map((link) => ({ ...link, onRamp: 'aws-ramp-one', ...more(link.id) })),
    })
  const issuesOf = (shared: typeof plan) => {
    try {
      landingZonePlans(shared)
    } catch (error) {
      return (error as InputError).issues
    }
    return []
  }

  it('are refused, with the way out', () => {
    const [issue, ...others] = issuesOf(sharing())
    expect(others).toEqual([])
    expect(issue).toMatchObject({ code: 'lines-share-building', path: 'links[1]', met: 'DigiPlex Ulven' })
    expect(sayIssue(issue!, 'nb')).toContain('før den inn et annet sted, eller skriv et tidsbegrenset unntak')
  })

  it('may stay as long as an approved exception for one of them lasts, and no longer', () => {
    const waived = (id: string) =>
      id === 'aws-stockholm-2' ? { sameBuilding: { ...exception, expires: '2027-06-30' } } : {}
    expect(issuesOf(sharing(waived))).toEqual([])
    expect(issuesOf(sharing(waived, '2027-06-30'))).toEqual([])
    expect(issuesOf(sharing(waived, '2027-07-01'))).toMatchObject([
      { code: 'same-building-expired', path: 'links[1].sameBuilding.expires', met: '2027-06-30' },
    ])
  })
})
