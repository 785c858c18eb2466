import { sayBoth } from '../say.ts'
import { type Renderer, reportPath } from './rendering.ts'

const severities = { error: 'critical', warning: 'minor', note: 'info' } as const

/** GitLab's code quality report. Every entry has a line, since the widget stops at the first that lacks one. */
export const gitlab: Renderer = ({ findings, language }) =>
  `${JSON.stringify(
    findings.map((finding) => ({
      description: `${finding.resource}: ${sayBoth(finding, language)}`,
      check_name: finding.rule,
      fingerprint: finding.id,
      severity: severities[finding.severity],
      location: { path: reportPath(finding.file), lines: { begin: finding.line ?? 1 } },
    })),
    null,
    2,
  )}\n`
