import { strictness } from '#classifier/label.ts'
import type { Finding } from './finding.ts'

export type Strictness = 'strict' | 'lenient' | 'by-label'

/** Data from this class on must be told for sure, unless somebody asks for leniency. */
const toldForSure = 'C2'

/**
 * How grave it is that nobody can tell: an error under `strict`, a warning under `lenient`; else an error for data from C2
 * on, and where the label itself is not known. Notes stay notes.
 */
export function weigh(finding: Finding, mode: Strictness): Finding {
  if (finding.verdict !== 'indeterminate' || finding.severity === 'note') return finding
  const isGrave =
    mode === 'strict' ||
    (mode === 'by-label' && (finding.label === null || strictness(finding.label) >= strictness(toldForSure)))
  return { ...finding, severity: isGrave ? 'error' : 'warning' }
}
