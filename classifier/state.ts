import type { LabelState } from './classification.ts'
import { restrictionsOf } from './facts/legal-basis.ts'
import { type Label, strictness } from './label.ts'
import { personMarkers } from './markers.ts'
import type { Mapped } from './schemes/index.ts'
import type { DataSet } from './submission.ts'

/** Most pressing first: a system is in the most pressing state of its data sets. */
export const states: readonly LabelState[] = ['under-declared', 'unexplained', 'over-declared', 'no-evidence', 'agree']

/** What is held against each other: the agency's class, and what known facts and evidence show together. */
export type Sides = { dataSet: DataSet; mapped: Mapped; content: Label; evidenced: Label }

const isUnderDeclared = ({ dataSet, mapped, content, evidenced }: Sides): boolean =>
  (mapped.answered && strictness(content.confidentiality) > strictness(mapped.reach)) ||
  (dataSet.personalData === 'none' && evidenced.markers.some((marker) => personMarkers.includes(marker)))

/** Closed by the agency's own word, whether class or fact, with no law that closes it. */
function isUnexplained({ dataSet, mapped, content }: Sides): boolean {
  if (mapped.restrictsByItself || restrictionsOf(dataSet).length > 0) return false
  return mapped.claimsRestriction || strictness(content.confidentiality) >= strictness('C2')
}

/**
 * Stricter by two classes or more than anything shows, where a scan was made or every restriction named may be waived. A label
 * that lapses on a known day is strict for a while on purpose.
 */
function isOverDeclared({ dataSet, mapped, content }: Sides): boolean {
  if (!mapped.answered || mapped.restrictsByItself || dataSet.personalData === 'unknown') return false
  if (dataSet.validUntil !== undefined && dataSet.validUntil !== 'unknown') return false
  const gap = strictness(mapped.from) - strictness(content.confidentiality)
  const restrictions = restrictionsOf(dataSet)
  const onlyOptional = restrictions.length > 0 && restrictions.every((basis) => basis.optional)
  return gap >= 2 && (onlyOptional || dataSet.evidenced.length > 0)
}

export function stateOf(sides: Sides): LabelState {
  if (isUnderDeclared(sides)) return 'under-declared'
  if (isUnexplained(sides)) return 'unexplained'
  if (isOverDeclared(sides)) return 'over-declared'
  return sides.dataSet.evidenced.length === 0 ? 'no-evidence' : 'agree'
}
