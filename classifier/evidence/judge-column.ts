import { byPrecedence, detectors, isNationalId } from '#classifier/detectors/index.ts'
import type { ColumnCounts } from './column-counts.ts'
import { readHeader } from './header.ts'
import { judgeContains } from './judge-contains.ts'
import { decisive, judgeIs } from './judge-is.ts'
import type { Verdict } from './verdict.ts'

/**
 * Every verdict on one column, the strongest claim first. Of the kinds that its values are, one is taken, by precedence: a column of
 * fødselsnumre is also one of valid account numbers, and only the first is said.
 */
export function judgeColumn(column: ColumnCounts): Verdict[] {
  const header = readHeader(column.name)
  const all = detectors.flatMap((detector) => judgeIs(detector, column, header) ?? [])
  const is = all.filter(({ verdict }) => verdict === 'is').sort(byClaim)[0]
  const weak = is === undefined ? all.filter(({ verdict }) => verdict === 'weak') : []
  const contains = detectors
    .filter((detector) => detector !== is?.detector && (is === undefined || !isNationalId(is.kind)))
    .flatMap((detector) => judgeContains(detector, column, header, is) ?? [])
  const decided = new Set(contains.map(({ detector }) => detector))
  const kept = weak.filter(({ detector }) => !decided.has(detector))
  return [...(is === undefined ? [] : [is]), ...contains, ...kept].sort((a, b) => byPrecedence(a.kind, b.kind))
}

/** Precedence by kind; but among kinds that tell nothing apart by value, the one that the name supports. */
function byClaim(a: Verdict, b: Verdict): number {
  const named = Number(b.header === 'supports') - Number(a.header === 'supports')
  const alike =
    a.llr > 0 && b.llr > 0 && Math.abs(a.llr - b.llr) < decisive && !isNationalId(a.kind) && !isNationalId(b.kind)
  return alike && named !== 0 ? named : byPrecedence(a.kind, b.kind)
}
