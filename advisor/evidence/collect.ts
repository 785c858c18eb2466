import { join } from 'node:path'
import type { Catalogue } from '#catalogue/index.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { DataSet, Submission } from '#classifier/submission.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { ShownDataSet } from '#policies/check/index.ts'
import { explainSubject } from '../explain-subject.ts'
import type { Explained } from '../render/explain.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import { type EmittedZone, readEmittedZones } from './emitted-zones.ts'

/** One data set: what decided, and what its zone's files show. */
export type DataSetEvidence = {
  readonly explained: Explained
  readonly dataSet: DataSet
  readonly zone: EmittedZone | null
  readonly shown: ShownDataSet | null
}

/** What an agency files about a system, or about one data set of it. */
export type Evidence = {
  readonly id: string
  /** What was asked for: a system with its data sets, or one data set. */
  readonly about: Explained
  readonly submission: Submission
  readonly plan: PlacementPlan
  readonly dataSets: readonly DataSetEvidence[]
}

export type EvidenceOptions = {
  /** The folder that `rettsky emit` wrote to. */
  readonly folder: string
  readonly plan: PlacementPlan
  readonly workspace: LoadedWorkspace
  readonly catalogue: Catalogue
}

/**
 * Reads what the emitted zones show of a system or data set.
 *
 * @throws InputError when nobody knows the id, when a zone's files are not those of the plan, and when they do not hold what
 * the plan puts into them.
 */
export async function collectEvidence(id: string, options: EvidenceOptions): Promise<Evidence> {
  const { plan, workspace, catalogue, folder } = options
  const about = explainSubject(id, plan, workspace, catalogue)
  const { submission } = workspace.submissions.find(
    ({ submission: { system } }) => system.id === about.placement.system,
  )!
  const wanted = submission.dataSets.filter((dataSet) => dataSet.id === id || submission.system.id === id)
  const explained = wanted.map((dataSet) => explainSubject(dataSet.id, plan, workspace, catalogue))
  const names = new Set(explained.flatMap(({ placement }) => placement.zone ?? []))
  const zones = await readEmittedZones(folder, [...names].sort(), plan)
  const dataSets = explained.map((one, i): DataSetEvidence => {
    const zone = zones.find((candidate) => candidate.zone === one.placement.zone) ?? null
    const shown = zone?.shown.find((candidate) => candidate.dataSet.id === one.placement.id) ?? null
    return { explained: one, dataSet: wanted[i]!, zone, shown }
  })
  refuseUnheld(dataSets, folder)
  return { id, about, submission, plan, dataSets }
}

function refuseUnheld(dataSets: readonly DataSetEvidence[], folder: string): void {
  const unheld = dataSets.filter(({ zone, shown }) => zone !== null && shown === null)
  if (unheld.length === 0) return
  throw new InputError(
    unheld.map(({ explained, zone }) => ({
      code: 'not-in-the-files',
      file: join(folder, zone!.zone),
      path: '',
      met: explained.placement.id,
      accepted: 'rettsky emit',
    })),
  )
}
