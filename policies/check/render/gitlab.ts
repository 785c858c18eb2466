import type { Finding } from '../finding.ts'
import { sayBoth } from '../say.ts'
import { type Renderer, reportPath } from './rendering.ts'

const severities = { error: 'critical', warning: 'minor', note: 'info' } as const

/**
 * GitLab's code quality report. Every entry has a line, since the widget stops at the first that lacks one, and a fingerprint of
 * its own, since the widget shows one entry of each.
 */
export const gitlab: Renderer = ({ findings, language }) => {
  const fingerprints = ownFingerprints(findings)
  const entries = findings.map((finding, i) => ({
    description: `${finding.resource}: ${sayBoth(finding, language)}`,
    check_name: finding.rule,
    fingerprint: fingerprints[i],
    severity: severities[finding.severity],
    location: { path: reportPath(finding.file), lines: { begin: finding.line ?? 1 } },
  }))
  return `${JSON.stringify(entries, null, 2)}\n`
}

/** Each finding's own; with a number where files before it have the same, as two stacks with one resource's address do. */
function ownFingerprints(findings: readonly Finding[]): string[] {
  const times = new Map<string, number>()
  return findings.map(({ id }) => {
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    return time === 1 ? id : `${id}-${time}`
  })
}
