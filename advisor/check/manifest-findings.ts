import { join } from 'node:path'
import { type Finding, finding } from '#policies/check/finding.ts'
import { changedFiles, type EmittedManifest } from './manifest.ts'

/** What has become of an emitted zone since it was written: files that changed, or a plan that did. */
export async function manifestFindings(
  folder: string,
  manifest: EmittedManifest,
  planDigest: string,
): Promise<Finding[]> {
  const facts = {
    verdict: 'violation',
    severity: 'error',
    control: null,
    dataSet: null,
    label: null,
    action: 'place',
    zone: manifest.zone,
    type: 'file',
    attribute: '',
    fix: 'emit-again',
  } as const
  const changed = (await changedFiles(folder, manifest)).map(({ file, found }) =>
    finding({
      ...facts,
      rules: [],
      rule: 'RS-FILE-CHANGED',
      resource: file.slice(folder.length + 1),
      file,
      found,
      allowed: [],
    }),
  )
  if (manifest.planDigest === planDigest) return changed
  const short = (digest: string) => digest.replace('sha256:', '').slice(0, 16)
  const file = join(folder, 'manifest.json')
  return [
    ...changed,
    finding({
      ...facts,
      rules: [],
      rule: 'RS-PLAN-CHANGED',
      resource: 'manifest.json',
      file,
      found: short(manifest.planDigest),
      allowed: [short(planDigest)],
    }),
  ]
}
