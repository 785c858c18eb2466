import type { Catalogue } from '#catalogue/index.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { nearestOf } from '#catalogue/vocabulary/nearest.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { inputDigests, judge } from './advise.ts'
import { pricesOf } from './prices/workspace-prices.ts'
import type { Explained } from './render/explain.ts'
import type { LoadedWorkspace } from './workspace/load.ts'

/**
 * Finds a system or data set in the plan and judges it again from the inputs, for the reasons that the plan does not carry.
 *
 * @throws InputError when neither plan nor inputs know the id.
 */
export function explainSubject(
  id: string,
  plan: PlacementPlan,
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
): Explained {
  const placement = plan.placements.find((candidate) => candidate.id === id)
  const own = workspace.submissions.filter(({ submission }) => submission.system.id === placement?.system)
  const subject = judge({ ...workspace, submissions: own }, catalogue, pricesOf(workspace, catalogue)).find(
    (s) => s.id === id,
  )
  if (placement !== undefined && subject !== undefined) {
    const inputs = inputDigests(workspace, catalogue)
    const stale = Object.entries(inputs).some(([name, digest]) => plan.inputs[name] !== digest)
    return { plan, placement, subject, stale, book: workspace.rules.book, waivers: workspace.waivers }
  }
  if (placement !== undefined) {
    throw new InputError([{ code: 'left-the-inputs', path: 'ID', met: id }])
  }
  if (
    workspace.submissions.some(({ submission: s }) => s.system.id === id || s.dataSets.some((set) => set.id === id))
  ) {
    throw new InputError([{ code: 'not-in-the-plan', path: 'ID', met: id }])
  }
  const near = nearestOf(
    id,
    plan.placements.map((candidate) => candidate.id),
  )
  throw new InputError([{ code: 'unknown-name', path: 'ID', met: id, accepted: near ?? '<id-in-the-plan>' }])
}
