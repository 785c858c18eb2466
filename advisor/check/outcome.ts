import type { Finding, Severity } from '#policies/check/index.ts'

export type Bar = 'error' | 'warning' | 'none'

const reaches = (severity: Severity, bar: Bar): boolean =>
  bar !== 'none' && (severity === 'error' || (severity === 'warning' && bar === 'warning'))

/** What a run comes to: a violation at the bar, something at the bar that nobody can tell, or clean. */
export function outcome(findings: readonly Finding[], bar: Bar): 'clean' | 'violation' | 'cannotTell' {
  const counted = findings.filter(({ severity }) => reaches(severity, bar))
  if (counted.some(({ verdict }) => verdict === 'violation')) return 'violation'
  return counted.length > 0 ? 'cannotTell' : 'clean'
}
