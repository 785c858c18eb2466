import { offerIssues } from '#catalogue/index.ts'
import { landingZone } from '#catalogue/landing-zone.ts'
import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { missingLinkFacts, overlaps, parsePrefix } from '#infra/plan/index.ts'
import type { Workspace } from './schema.ts'
import type { World } from './world.ts'

const file = 'rettsky.yaml'

/** Zones and lines as a network: offers that are open, prefixes that do not overlap, a line to every zone, facts for its state. */
export function checkNetwork(workspace: Workspace, world: World): Issue[] {
  return [...openOffers(workspace, world), ...prefixes(workspace), ...lines(workspace, world)]
}

function openOffers(workspace: Workspace, world: World): Issue[] {
  return workspace.zones.flatMap((zone, i) => {
    const offer = world.offers.find(({ id }) => id === zone.offer)
    const issues = offer === undefined ? [] : offerIssues(offer, workspace.asOf)
    return issues.map((issue) => ({ ...issue, file, path: `zones[${i}].offer`, met: zone.offer }))
  })
}

function prefixes(workspace: Workspace): Issue[] {
  const taken = workspace.networks.map((cidr, i) => ({ cidr, owner: `networks[${i}]` }))
  const issues: Issue[] = []
  for (const [i, zone] of workspace.zones.entries()) {
    for (const { cidr, owner } of taken) {
      if (!overlaps(parsePrefix(zone.cidr), parsePrefix(cidr))) continue
      issues.push({
        code: 'prefix-overlap',
        file,
        path: `zones[${i}].cidr`,
        met: zone.cidr,
        accepted: `a prefix outside ${cidr}`,
        params: { zone: zone.id, other: owner, prefix: cidr },
      })
    }
    taken.push({ cidr: zone.cidr, owner: zone.id })
  }
  return issues
}

function lines(workspace: Workspace, world: World): Issue[] {
  const without = workspace.zones.flatMap((zone, i) =>
    workspace.links.some((link) => link.zone === zone.id)
      ? []
      : [
          {
            code: 'zone-without-link',
            file,
            path: `zones[${i}]`,
            met: zone.id,
            accepted: 'at least one link',
            params: { zone: zone.id },
          },
        ],
  )
  const facts = workspace.links.flatMap((link, i) => {
    const use = workspace.zones.find(({ id }) => id === link.zone)
    const offer = world.offers.find(({ id }) => id === use?.offer)
    if (use === undefined || offer === undefined) return []
    return missingLinkFacts(link, landingZone(offer, use), `links[${i}]`).map((issue) => ({ ...issue, file }))
  })
  return [...without, ...facts]
}
