import { join } from 'node:path'
import { type Finding, type FindingFacts, finding } from '#policies/check/finding.ts'
import { changedFiles, type EmittedManifest } from './manifest.ts'

/** What has become of an emitted zone since it was written: files that changed, or a plan that did. */
export async function manifestFindings(
  folder: string,
  manifest: EmittedManifest,
  planDigest: string,
): Promise<Finding[]> {
  const about = (name: string, facts: Pick<FindingFacts, 'rule' | 'found' | 'allowed'>): Finding =>
    finding({
      ...{ verdict: 'violation', severity: 'error', control: null, dataSet: null, label: null, action: 'place' },
      ...{ zone: manifest.zone, type: 'file', attribute: '', fix: 'emit-again', rules: [] },
      ...{ resource: name, file: join(folder, name) },
      ...facts,
    })
  const changed = (await changedFiles(folder, manifest)).map(({ name, found }) =>
    about(name, { rule: 'RS-FILE-CHANGED', found, allowed: [] }),
  )
  if (manifest.planDigest === planDigest) return changed
  const [found, allowed] = [shortened(manifest.planDigest), [shortened(planDigest)]]
  return [...changed, about('manifest.json', { rule: 'RS-PLAN-CHANGED', found, allowed })]
}

const shortened = (digest: string): string => digest.replace('sha256:', '').slice(0, 16)
