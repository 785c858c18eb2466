import { offerIssues } from '#catalogue/index.ts'
import { type LandingZone, landingZone } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { checkNetwork, checkOverrides } from '#infra/plan/index.ts'
import { isMissingSetting, zoneSettingIssues } from '#infra/settings/index.ts'
import type { Workspace } from './schema.ts'
import type { World } from './world.ts'

const file = 'rettsky.yaml'

/** Zones and lines as a network: offers that are open, and everything that emitting them would refuse, before anything is placed. */
export function checkZones(workspace: Workspace, world: World): Issue[] {
  return [
    ...openOffers(workspace, world),
    ...overrides(workspace, world),
    ...buildable(workspace, world),
    ...settings(workspace, world).filter((issue) => !isMissingSetting(issue)),
  ]
}

/**
 * Settings that nobody has given yet. Nothing is stopped by them while a plan is being made; `emit` refuses a zone that lacks
 * one, so they are said early.
 */
export const missingSettings = (workspace: Workspace, world: World): Issue[] =>
  settings(workspace, world).filter(isMissingSetting)

function settings(workspace: Workspace, world: World): Issue[] {
  const shorts = workspace.agencies.map(({ short }) => short)
  return zonesOf(workspace, world).flatMap(({ zone, index }) =>
    zoneSettingIssues(zone, shorts).map((issue) => ({
      ...issue,
      file,
      path: issue.path.replace(`zones.${zone.id}`, `zones[${index}]`),
    })),
  )
}

function overrides(workspace: Workspace, { offers }: World): Issue[] {
  return workspace.zones.flatMap((use, i) => {
    const offer = offers.find(({ id }) => id === use.offer)
    return offer === undefined ? [] : checkOverrides(use, offer, `zones[${i}]`).map((issue) => ({ ...issue, file }))
  })
}

function openOffers(workspace: Workspace, world: World): Issue[] {
  return workspace.zones.flatMap((zone, i) => {
    const offer = world.offers.find(({ id }) => id === zone.offer)
    const issues = offer === undefined ? [] : offerIssues(offer, workspace.asOf)
    return issues.map((issue) => ({ ...issue, file, path: `zones[${i}].offer`, met: zone.offer }))
  })
}

/** Checked when every zone's offer is known: paths count zones, and none may be left out. */
function buildable(workspace: Workspace, world: World): Issue[] {
  const { links, networks, agencies, asOf } = workspace
  const { onRamps } = world
  const zones = zonesOf(workspace, world).map(({ zone }) => zone)
  if (zones.length !== workspace.zones.length) return []
  return checkNetwork({ zones, judged: zones, links, networks, onRamps, agencies, asOf }).map((issue) => ({
    ...issue,
    file,
  }))
}

/** Zones whose offer is known, with their place in the file. */
const zonesOf = ({ zones }: Workspace, { offers }: World): { zone: LandingZone; index: number }[] =>
  zones.flatMap((use, index) =>
    offers.filter(({ id }) => id === use.offer).map((offer) => ({ zone: landingZone(offer, use), index })),
  )
