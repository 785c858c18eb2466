import type { Finding } from '../finding.ts'
import { sayBoth } from '../say.ts'
import { type Renderer, reportPath } from './rendering.ts'

const severities = { error: 'critical', warning: 'minor', note: 'info' } as const

/**
 * GitLab's code quality report. Every entry has a line, since the widget stops at the first that lacks one, and a fingerprint of
 * its own, since the widget shows one entry of each.
 */
export const gitlab: Renderer = ({ findings, language }) =>
  `${JSON.stringify(
    findings.map((finding, i) => ({
      description: `${finding.resource}: ${sayBoth(finding, language)}`,
      check_name: finding.rule,
      fingerprint: ownFingerprint(finding, findings.slice(0, i)),
      severity: severities[finding.severity],
      location: { path: reportPath(finding.file), lines: { begin: finding.line ?? 1 } },
    })),
    null,
    2,
  )}\n`

/** The finding's own; with a number where files before it have the same, as two stacks with one resource's address do. */
function ownFingerprint({ id }: Finding, before: readonly Finding[]): string {
  const earlier = before.filter((finding) => finding.id === id).length
  return earlier === 0 ? id : `${id}-${earlier + 1}`
}
