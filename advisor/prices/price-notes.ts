import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '#catalogue/index.ts'
import type { CostEstimate } from '#classifier/cost/estimate.ts'
import {
  type LineBreakEven,
  lineBreakEven,
  type UnlimitedBreakEven,
  unlimitedBreakEven,
} from '#classifier/cost/index.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { readPlan } from '../files/plan.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import { type Prices, pricesOf } from './workspace-prices.ts'

/** A line whose break-even matters: what goes over it by the plan, and whether it is there for need or for cost. */
export type LineNote = LineBreakEven & { readonly sent: number; readonly unlimited: UnlimitedBreakEven | undefined }

/** What one provider's two countries cost for the same things. */
export type CountryNote = {
  readonly provider: string
  readonly dearer: string
  readonly cheaper: string
  readonly share: number
  readonly subjects: number
}

export type PriceNotes = {
  readonly currency: string
  readonly lines: readonly LineNote[]
  readonly countries: readonly CountryNote[]
}

/** What is worth saying beside a list of prices. Of lines nothing can be said before there is a plan. */
export async function notesOf(
  estimates: readonly CostEstimate[],
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
): Promise<PriceNotes> {
  const prices = pricesOf(workspace, catalogue)
  const path = join(workspace.folder, 'placement-plan.json')
  const planned = await access(path).then(
    () => true,
    () => false,
  )
  const shown = new Set(estimates.flatMap(({ zones }) => zones.map(({ zone }) => zone)))
  const lines = planned ? lineNotes(workspace, await readPlan(path), prices) : []
  return {
    currency: workspace.config.currency,
    lines: lines.filter(({ zone }) => shown.has(zone)),
    countries: countryNotes(estimates, prices),
  }
}

/** Break-evens of every hosted zone that the plan uses, with the traffic that leaves it for users and neighbours. */
export function lineNotes(workspace: LoadedWorkspace, plan: PlacementPlan, prices: Prices): LineNote[] {
  const { links } = workspace.config
  return prices.zones.flatMap((zone): LineNote[] => {
    if (zone.kind === 'private-cloud' || !plan.cost.byZone.some(({ key }) => key === zone.id)) return []
    const line = lineBreakEven(zone, links, prices.context)
    if (line === undefined) return []
    const mbps = Math.max(...links.filter((link) => link.zone === zone.id).map(({ bandwidthMbps }) => bandwidthMbps))
    const here = new Set(plan.placements.filter((placement) => placement.zone === zone.id).map(({ id }) => id))
    const toUsers = workspace.submissions
      .filter(({ submission }) => here.has(submission.system.id))
      .reduce((sum, { submission }) => sum + submission.system.userTrafficGibPerMonth, 0)
    const toNeighbours = plan.crossings
      .filter(({ fromZone }) => fromZone === zone.id)
      .reduce((sum, { gibPerMonth }) => sum + gibPerMonth, 0)
    return [
      { ...line, sent: Math.round(toUsers + toNeighbours), unlimited: unlimitedBreakEven(zone, mbps, prices.context) },
    ]
  })
}

/** Zones of one provider in two countries, by what everything costs that has a price in both. */
export function countryNotes(estimates: readonly CostEstimate[], prices: Prices): CountryNote[] {
  const home = prices.zones.filter(({ location }) => location.country === 'NO')
  return home.flatMap((zone) =>
    prices.zones
      .filter((other) => other.operator === zone.operator && other.location.country === 'SE')
      .flatMap((other): CountryNote[] => {
        let [here, there, subjects] = [0, 0, 0]
        for (const { zones } of estimates) {
          const [a, b] = [zone.id, other.id].map((id) => zones.find((cost) => cost.zone === id))
          if (a?.priced !== true || b?.priced !== true) continue
          here += Number(a.monthly)
          there += Number(b.monthly)
          subjects++
        }
        if (there === 0 || here === 0) return []
        const [dearer, cheaper] = here >= there ? [zone.id, other.id] : [other.id, zone.id]
        const share = Math.round((Math.max(here, there) / Math.min(here, there) - 1) * 1_000) / 1_000
        return [{ provider: zone.operator, dearer, cheaper, share, subjects }]
      }),
  )
}
