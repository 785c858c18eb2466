import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Digest, digestOfBytes } from '#catalogue/vocabulary/digest.ts'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { expectedPlacement } from '#infra/expected-placement.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import { Estate, locateAll, type ShownDataSet, showDataSets } from '#policies/check/index.ts'
import { changedFiles, type EmittedManifest, readManifest } from '../check/manifest.ts'
import { readInputs } from '../check/read-inputs.ts'
import { filesBelow } from '../files/files-below.ts'

/** Names of a zone's statement in its folder: as it is, and signed. */
export const statementFile = 'statement.json'
export const signedStatementFile = 'statement.dsse.json'

/** An emitted zone: whole, unchanged, made from the plan, with what it shows of each data set. */
export type EmittedZone = {
  readonly zone: string
  readonly folder: string
  readonly manifest: EmittedManifest
  readonly manifestDigest: Digest
  readonly shown: readonly ShownDataSet[]
}

/**
 * Reads zones as they were emitted.
 *
 * @throws InputError with every zone that was not emitted or was made from another plan, and every file that was changed,
 * removed or added since.
 */
export async function readEmittedZones(
  folder: string,
  zones: readonly string[],
  plan: PlacementPlan,
): Promise<EmittedZone[]> {
  const manifests = await Promise.all(zones.map((zone) => readManifest(join(folder, zone))))
  const issues = await Promise.all(
    zones.map((zone, i) => issuesOf(zone, join(folder, zone), manifests[i] ?? null, plan)),
  )
  if (issues.flat().length > 0) throw new InputError(issues.flat())
  const expected = expectedPlacement(plan)
  return Promise.all(
    zones.map(async (zone, i): Promise<EmittedZone> => {
      const groups = await readInputs([join(folder, zone)], {})
      const located = groups.flatMap(({ resources }) => locateAll(new Estate(resources)))
      const own = join(folder, zone)
      return {
        zone,
        folder: own,
        manifest: manifests[i]!,
        manifestDigest: digestOfBytes(await readFile(join(own, 'manifest.json'))),
        shown: showDataSets(located, { expected, zone }),
      }
    }),
  )
}

async function issuesOf(
  zone: string,
  folder: string,
  manifest: EmittedManifest | null,
  plan: PlacementPlan,
): Promise<Issue[]> {
  if (manifest === null || manifest.zone !== zone) {
    return [{ code: 'zone-not-emitted', file: folder, path: '', met: zone, accepted: 'rettsky emit' }]
  }
  const changed = await filesThatChanged(folder, manifest)
  if (manifest.planDigest === plan.digest) return changed
  const differs = { met: manifest.planDigest, accepted: plan.digest }
  return [
    { code: 'plan-is-not-the-reviewed-one', file: join(folder, 'manifest.json'), path: 'planDigest', ...differs },
    ...changed,
  ]
}

/** Files of an emitted zone that are not what its manifest says, as issues. */
export async function filesThatChanged(folder: string, manifest: Pick<EmittedManifest, 'files'>): Promise<Issue[]> {
  const changed = await changedFiles(folder, manifest)
  const added = (await filesIn(folder)).filter((name) => !Object.hasOwn(manifest.files, name) && !ownFiles.has(name))
  return [
    ...changed.map(({ name, found }): Issue => ({ code: `emitted-file-${found}`, file: join(folder, name), path: '' })),
    ...added.map((name): Issue => ({ code: 'emitted-file-added', file: join(folder, name), path: '' })),
  ]
}

const ownFiles = new Set(['manifest.json', statementFile, signedStatementFile])

async function filesIn(folder: string): Promise<string[]> {
  return (await filesBelow(folder)).map((file) => relative(folder, file).replaceAll('\\', '/'))
}
