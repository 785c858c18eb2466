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
 * Stricter than anything shows: every restriction named may be waived and the facts are mild, or a scan was made and facts and
 * scan both lie two classes or more below.
 */
function isOverDeclared({ dataSet, mapped, content }: Sides): boolean {
  if (!mapped.answered || mapped.restrictsByItself || dataSet.personalData === 'unknown') return false
  const gap = strictness(mapped.from) - strictness(content.confidentiality)
  const restrictions = restrictionsOf(dataSet)
  const onlyOptional = restrictions.length > 0 && restrictions.every((basis) => basis.optional)
  if (onlyOptional && mapped.from !== 'C1' && gap > 0) return true
  return dataSet.evidenced.length > 0 && strictness(mapped.from) >= strictness('C3') && gap >= 2
}

export function stateOf(sides: Sides): LabelState {
  if (isUnderDeclared(sides)) return 'under-declared'
  if (isUnexplained(sides)) return 'unexplained'
  if (isOverDeclared(sides)) return 'over-declared'
  return sides.dataSet.evidenced.length === 0 ? 'no-evidence' : 'agree'
}
