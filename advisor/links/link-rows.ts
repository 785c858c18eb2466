import type { Catalogue } from '#catalogue/index.ts'
import { type LinkState, linkStates } from '#catalogue/landing-zone.ts'
import { type Giver, giverOf } from '#infra/order-sheet/index.ts'
import { buildingOf, type LinkFact, requiredFacts, sharedBuildings } from '#infra/plan/index.ts'
import type { Workspace } from '../workspace/schema.ts'
import { zoneOf } from './read-links.ts'

/** How far a line has come, and what it lacks for the next step. `next` is null for a line that is up. */
export type LinkRow = {
  readonly link: string
  readonly zone: string
  readonly carrier: string
  readonly state: LinkState
  readonly next: LinkState | null
  readonly missing: readonly { readonly fact: LinkFact; readonly from: Giver }[]
  readonly building: string | null
  /** Other lines that fall when this building does. */
  readonly sharesBuildingWith: readonly string[]
}

export function linkRows(workspace: Workspace, catalogue: Catalogue): LinkRow[] {
  const shared = sharedBuildings(workspace.links, catalogue.onRamps)
  return workspace.links.map((link) => {
    const zone = zoneOf(link, workspace, catalogue)
    const next = linkStates[linkStates.indexOf(link.state) + 1] ?? null
    const required = zone === undefined ? [] : requiredFacts(next ?? link.state, zone)
    const together = shared.filter(({ links }) => links.includes(link.id)).flatMap(({ links }) => links)
    return {
      link: link.id,
      zone: link.zone,
      carrier: link.carrier,
      state: link.state,
      next,
      missing: required.filter((fact) => link[fact] === undefined).map((fact) => ({ fact, from: giverOf(fact) })),
      building: buildingOf(link, catalogue.onRamps) ?? null,
      sharesBuildingWith: [...new Set(together)].filter((id) => id !== link.id).sort(),
    }
  })
}
