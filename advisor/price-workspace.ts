import type { Catalogue } from '#catalogue/index.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { nearestOf } from '#catalogue/vocabulary/nearest.ts'
import type { CostEstimate } from '#classifier/cost/estimate.ts'
import { judge } from './advise.ts'
import { pricesOf } from './prices.ts'
import type { LoadedWorkspace } from './workspace/load.ts'

export type PriceChoice = { readonly id: string | undefined; readonly zones: readonly string[] | undefined }

/** Cost labels of a workspace's systems and data sets, of all or of one, in all zones or in some. @throws InputError on unknown names. */
export function priceWorkspace(
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
  { id, zones }: PriceChoice,
): CostEstimate[] {
  const prices = pricesOf(workspace, catalogue)
  const known = prices.zones.map((zone) => zone.id)
  const subjects = judge(workspace, catalogue, prices)
  const chosen = id === undefined ? subjects : subjects.filter((subject) => subject.id === id)
  const issues = (zones ?? [])
    .filter((zone) => !known.includes(zone))
    .map((met) => ({ code: 'unknown-name', path: '--zone', met, accepted: known.join(', ') }))
  if (id !== undefined && chosen.length === 0) {
    const near = nearestOf(
      id,
      subjects.map((subject) => subject.id),
    )
    issues.push({ code: 'unknown-name', path: 'ID', met: id, accepted: near ?? 'the id of a system or data set' })
  }
  if (issues.length > 0) throw new InputError(issues)
  return chosen.map(({ cost }) => ({ ...cost, zones: cost.zones.filter(({ zone }) => zones?.includes(zone) ?? true) }))
}
