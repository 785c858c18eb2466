import type { Catalogue } from '#catalogue/index.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { nearestOf } from '#catalogue/vocabulary/nearest.ts'
import type { CostEstimate } from '#classifier/cost/estimate.ts'
import { type ExitCost, exitCost } from '#classifier/cost/index.ts'
import { isUncounted } from '#classifier/system.ts'
import type { Subject } from '#placement/subject.ts'
import { judge } from '../advise.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import { pricesOf } from './workspace-prices.ts'

export type PriceChoice = { readonly id: string | undefined; readonly zones: readonly string[] | undefined }

/** A cost label, and what it costs to leave each zone again. */
export type PricedSubject = CostEstimate & {
  readonly exit: readonly ExitCost[]
  /** A system without servers, profile or traffic: it costs nothing because nobody has counted. */
  readonly uncounted: boolean
}

/** Cost labels of a workspace's systems and data sets, of all or of one, in all zones or in some. @throws InputError on unknown names. */
export function priceWorkspace(
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
  { id, zones }: PriceChoice,
): PricedSubject[] {
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
    issues.push({ code: 'unknown-name', path: 'ID', met: id, accepted: near ?? '<subject-id>' })
  }
  if (issues.length > 0) throw new InputError(issues)
  const asked = prices.zones.filter((zone) => zones?.includes(zone.id) ?? true)
  return chosen.map((subject) => ({
    ...subject.cost,
    zones: subject.cost.zones.filter(({ zone }) => asked.some((one) => one.id === zone)),
    exit: asked.map((zone) => exitCost(storedGib(subject), zone, prices.context)),
    uncounted: subject.kind === 'system' && isUncounted(subject.submission),
  }))
}

/** What would have to be taken out: a data set's store, or the disks of a system's servers. */
function storedGib({ kind, id, submission }: Subject): number {
  if (kind === 'system') return submission.servers.reduce((sum, { diskGib }) => sum + diskGib, 0)
  return submission.dataSets.find((dataSet) => dataSet.id === id)?.store.gib ?? 0
}
