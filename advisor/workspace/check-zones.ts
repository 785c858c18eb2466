import { offerIssues } from '#catalogue/index.ts'
import { landingZone } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { checkNetwork } from '#infra/plan/index.ts'
import type { Workspace } from './schema.ts'
import type { World } from './world.ts'

const file = 'rettsky.yaml'

/** Zones and lines as a network: offers that are open, and everything that emitting them would refuse, before anything is placed. */
export function checkZones(workspace: Workspace, world: World): Issue[] {
  return [...openOffers(workspace, world), ...buildable(workspace, world)]
}

function openOffers(workspace: Workspace, world: World): Issue[] {
  return workspace.zones.flatMap((zone, i) => {
    const offer = world.offers.find(({ id }) => id === zone.offer)
    const issues = offer === undefined ? [] : offerIssues(offer, workspace.asOf)
    return issues.map((issue) => ({ ...issue, file, path: `zones[${i}].offer`, met: zone.offer }))
  })
}

/** Checked when every zone's offer is known: paths count zones, and none may be left out. */
function buildable({ zones: uses, links, networks }: Workspace, { offers, onRamps }: World): Issue[] {
  const zones = uses.flatMap((use) =>
    offers.filter(({ id }) => id === use.offer).map((offer) => landingZone(offer, use)),
  )
  if (zones.length !== uses.length) return []
  return checkNetwork({ zones, judged: zones, links, networks, onRamps }).map((issue) => ({ ...issue, file }))
}
