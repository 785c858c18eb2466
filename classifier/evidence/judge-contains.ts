import type { Detector } from '#classifier/detectors/index.ts'
import { nullRates } from '#classifier/detectors/null-rates.ts'
import { logLikelihoodRatio, logTail } from './chance.ts'
import type { ColumnCounts } from './column-counts.ts'
import { type Header, standsTo } from './header.ts'
import { leastShare } from './judge-is.ts'
import { looksForWords, nullRateOf, syntheticOf, tested, topKind } from './tested.ts'
import type { Verdict } from './verdict.ts'

type Base = Pick<Verdict, 'detector' | 'question' | 'header' | 'count' | 'nullRate'>

const elevens = new Set(['no-person', 'no-fh', 'no-account'])
const sharesCheck = (a: string, b: string): boolean => elevens.has(a) && elevens.has(b)

/** How often a value passes that is already known to pass the other detector, where both weigh digits alike. */
const givenOther = (rate: number, detector: Detector, other: Verdict | undefined): number =>
  other !== undefined && sharesCheck(detector.id, other.detector.id) ? Math.min(1, rate / other.nullRate) : rate

/** "Does this column contain it": hits inside texts, or as some of the cells, more than chance gives or with a word beside them. */
export function judgeContains(
  detector: Detector,
  column: ColumnCounts,
  header: Header,
  other: Verdict | undefined,
): Verdict | undefined {
  const count = column.counts.get(detector.id)
  if (count === undefined) return undefined
  const nullRate = nullRates[detector.id]!.random
  const base = { detector, question: 'contains', nullRate, header: standsTo(header, detector.kinds), count } as const
  if (looksForWords(detector) || detector.id === 'credential') return judgeFound(base, column)
  if (count.hits > 0) return judgePieces(base, other)
  return judgeSome(base, column, other)
}

/** One is enough: a word of a list, or a key that its maker gave a form of its own. */
function judgeFound(base: Base, column: ColumnCounts): Verdict | undefined {
  const { count, detector, nullRate } = base
  const matched = count.matched + count.hits
  if (matched === 0) return undefined
  return {
    ...base,
    kind: detector.kinds[0]!,
    verdict: 'contains',
    checked: column.distinct + count.pieces,
    matched,
    llr: logLikelihoodRatio(matched, matched, nullRate),
    synthetic: 'none',
  }
}

/** Dated pieces fewer than this say too little to be tested by themselves. */
const fewDated = 5
const surprise = Math.log(0.01)

/**
 * Pieces of texts. Hits must be more than chance gives among pieces of that form and, where many of those begin with a date, as case
 * numbers do, more than chance gives among these; or a word beside one says what it is.
 */
function judgePieces(base: Base, other: Verdict | undefined): Verdict {
  const { count, detector } = base
  const { pieces, hits, dated, hitKinds, hitSeries } = count
  const nullRate = givenOther(base.nullRate, detector, other)
  const surprising =
    logTail(pieces, hits, nullRate) < surprise &&
    (dated < fewDated || logTail(dated, hits, givenOther(nullRateOf(detector), detector, other)) < surprise)
  return {
    ...base,
    nullRate,
    kind: topKind(hitKinds, detector),
    verdict: count.inContext > 0 || surprising ? 'contains' : 'weak',
    checked: pieces,
    matched: hits,
    llr: logLikelihoodRatio(pieces, hits, nullRate),
    synthetic: hitSeries === hits ? 'all' : hitSeries > 0 ? 'some' : 'none',
  }
}

/** Some cells are of the kind, whole: persons and companies in one column. Tested among the cells of that form. */
function judgeSome(base: Base, column: ColumnCounts, other: Verdict | undefined): Verdict | undefined {
  const { detector, count } = base
  if (count.matched === 0 || !mayBeSome.has(detector.id)) return undefined
  const { matched, rate } = tested(detector, count)
  const given = givenOther(rate, detector, other)
  const share = matched / count.candidates
  const llr = logLikelihoodRatio(count.candidates, matched, given)
  const kind = topKind(count.kinds, detector)
  const result = {
    ...base,
    kind,
    checked: count.candidates,
    matched: count.matched,
    nullRate: given,
    llr,
    synthetic: syntheticOf(count),
  }
  const backed = base.header === 'supports' && logTail(count.candidates, matched, given) < Math.log(0.05)
  if ((share >= leastShare && llr >= Math.log(100)) || backed) return { ...result, verdict: 'contains' }
  return share >= leastShare && column.numbers < column.distinct * 0.5 ? { ...result, verdict: 'weak' } : undefined
}

const mayBeSome = new Set([
  'no-person',
  'no-fh',
  'no-duf',
  'fi-hetu',
  'se-person',
  'se-tf',
  'iban',
  'email',
  'card',
  'dk-cpr',
])
