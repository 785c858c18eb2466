import { join } from 'node:path'
import type { Language } from '#catalogue/vocabulary/text.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { Finding } from '#policies/check/index.ts'
import { advise } from './advise.ts'
import { checkPaths } from './check/check-folder.ts'
import { madeBy, openWorkspace } from './cli/open.ts'
import { emitNotes } from './emit/emit-notes.ts'
import { emitInMemory, writeZones } from './emit/emit-plan.ts'
import { planText } from './files/plan.ts'
import { writeWhole } from './files/write.ts'
import { reportPage } from './report/index.ts'
import { type Speech, speak } from './text/index.ts'

export type AdvisedAll = {
  readonly plan: PlacementPlan
  /** What was asked for, with the body's own rules to tell it from. */
  readonly speech: Speech
  readonly planFile: string
  readonly report: string
  readonly findings: readonly Finding[]
  readonly files: number
  readonly resources: number
}

/** From a workspace's folder to its plan, emitted zones, the check of what was emitted, and the report. `say` tells how far it is. */
export async function adviseAll(
  folder: string,
  out: string,
  language: Language,
  say: (text: string) => void,
): Promise<AdvisedAll> {
  const { workspace, catalogue } = await openWorkspace(folder, language)
  const speech = speak(language, workspace.rules.book)
  say(`read ${workspace.submissions.length} submissions`)
  const plan = await advise(workspace, catalogue, madeBy())
  const planFile = join(folder, 'placement-plan.json')
  say(`placed ${plan.placements.length} systems and data sets`)
  const to = { planFile, folder: join(out, 'zones'), language, zones: null }
  const zones = await emitInMemory(plan, to)
  await writeWhole(planFile, planText(plan))
  const setAside = await writeZones(zones, to)
  say(`emitted ${zones.length} zones`)
  for (const note of emitNotes({ zones, setAside }, speech)) say(note)
  const checked = await checkPaths([join(out, 'zones')], plan, {})
  const report = join(out, 'report.html')
  await writeWhole(report, await reportPage(plan, speech))
  return { plan, speech, planFile, report, ...checked }
}
