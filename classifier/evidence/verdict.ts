import { byPrecedence, type Detector, detectors, isNationalId, type Kind } from '#classifier/detectors/index.ts'
import { nullRates } from '#classifier/detectors/null-rates.ts'
import { logLikelihoodRatio, logTail } from './chance.ts'
import type { ColumnCounts, Count } from './column.ts'
import { type Header, readHeader, standsTo } from './header.ts'

/** What one detector makes of one column, before the columns beside it are looked at. */
export type Verdict = {
  kind: Kind
  detector: Detector
  question: 'is' | 'contains'
  verdict: 'is' | 'contains' | 'weak'
  checked: number
  matched: number
  nullRate: number
  llr: number
  header: 'supports' | 'against' | 'silent'
  synthetic: 'none' | 'some' | 'all'
  count: Count
}

/** Evidence of 10 000 to 1 decides; a name for or against is worth 20 to 1. */
const decisive = Math.log(10_000)
const nameWeight = Math.log(20)
const leastShare = 0.55

/** Detectors whose form alone proves little: they need a name that supports them. */
const needsName = new Set(['icd10', 'icpc2'])
const words = new Set(['health-term', 'union-term', 'political-term', 'religion-term'])

/** Digits that begin with a date are common, so a kind that begins with one is tested against those. */
function nullRateOf(detector: Detector): number {
  const { random, dateLed } = nullRates[detector.id]!
  return Math.max(random, dateLed ?? 0)
}

function topKind(kinds: ReadonlyMap<Kind, number>, detector: Detector): Kind {
  const sorted = [...kinds].sort((a, b) => b[1] - a[1] || byPrecedence(a[0], b[0]))
  return sorted[0]?.[0] ?? detector.kinds[0]!
}

function syntheticOf({ matched, series, likely }: Count): Verdict['synthetic'] {
  if (matched === 0) return 'none'
  if (series === matched) return 'all'
  if (matched >= 10 && likely >= matched * 0.9) return 'all'
  return series > 0 || likely >= matched * 0.5 ? 'some' : 'none'
}

/** Matches and null rate to test by. CPR numbers are tested by modulus, KIDs by the one modulus that a creditor uses. */
function tested(detector: Detector, count: Count): { matched: number; rate: number } {
  if (detector.id === 'dk-cpr') return { matched: count.checked, rate: 1 / 11 }
  if (detector.id === 'no-kid') {
    const by = (...details: string[]) => details.reduce((sum, detail) => sum + (count.details.get(detail) ?? 0), 0)
    return { matched: Math.max(by('mod10', 'mod10-mod11'), by('mod11', 'mod10-mod11')), rate: 0.1 }
  }
  if (detector.id === 'phone') {
    const abroad = count.matched - (count.details.get('national') ?? 0)
    return abroad > 0 ? { matched: abroad, rate: 0.01 } : { matched: count.matched, rate: nullRateOf(detector) }
  }
  return { matched: count.matched, rate: nullRateOf(detector) }
}

/** "Is this column of the kind": the share of its distinct values, tested against chance, with its name as prior. */
function judgeIs(detector: Detector, column: ColumnCounts, header: Header): Verdict | undefined {
  const count = column.counts.get(detector.id)
  if (count === undefined || words.has(detector.id)) return undefined
  const kind = topKind(count.kinds, detector)
  const name = standsTo(header, detector.kinds)
  const { matched, rate } = tested(detector, count)
  const checked = column.distinct
  const llr = logLikelihoodRatio(checked, matched, rate)
  const prior = name === 'supports' ? nameWeight : name === 'against' ? -nameWeight : 0
  const share = Math.max(matched, detector.id === 'dk-cpr' ? count.matched * 0.99 : 0) / Math.max(1, checked)
  const decided = share >= leastShare && llr + prior >= decisive && (!needsName.has(detector.id) || name === 'supports')
  const named = name === 'supports' && count.matched >= checked * leastShare && checked >= 3 && shapesEnough(detector)
  const base = {
    kind,
    detector,
    question: 'is',
    checked,
    matched: count.matched,
    nullRate: rate,
    llr,
    header: name,
    synthetic: syntheticOf(count),
    count,
  } as const
  if (decided || named) return { ...base, verdict: 'is' }
  const some = count.matched > 0 && (share >= leastShare || name === 'supports')
  return some ? { ...base, verdict: 'weak' } : undefined
}

/** Kinds whose form is rare enough that a fitting name and form together decide, whatever chance says of the digits. */
const shapesEnough = ({ id }: Detector): boolean =>
  ['dk-cpr', 'phone', 'icd10', 'icpc2', 'no-account', 'no-orgnr', 'no-kid'].includes(id)

/** "Does this column contain it": hits inside texts, or as some of the cells, more than chance gives or with a word beside them. */
function judgeContains(
  detector: Detector,
  column: ColumnCounts,
  header: Header,
  other: Verdict | undefined,
): Verdict | undefined {
  const count = column.counts.get(detector.id)
  if (count === undefined) return undefined
  const rate = nullRates[detector.id]!.random
  const name = standsTo(header, detector.kinds)
  const base = { detector, question: 'contains', nullRate: rate, header: name, count } as const
  if (words.has(detector.id)) {
    if (count.matched === 0) return undefined
    const kind = detector.kinds[0]!
    return {
      ...base,
      kind,
      verdict: 'contains',
      checked: column.distinct,
      matched: count.matched,
      llr: logLikelihoodRatio(count.matched, count.matched, rate),
      synthetic: 'none',
    }
  }
  if (detector.id === 'credential' && count.matched > 0) {
    return {
      ...base,
      kind: 'credential',
      verdict: 'contains',
      checked: column.distinct,
      matched: count.matched,
      llr: logLikelihoodRatio(count.matched, count.matched, rate),
      synthetic: 'none',
    }
  }
  if (count.hits > 0) {
    const checked = count.pieces
    const surprising = logTail(checked, count.hits, rate) < Math.log(0.01)
    const kind = topKind(count.hitKinds, detector)
    const synthetic = count.hitSeries === count.hits ? 'all' : count.hitSeries > 0 ? 'some' : 'none'
    const verdict = count.inContext > 0 || surprising ? 'contains' : 'weak'
    return {
      ...base,
      kind,
      verdict,
      checked,
      matched: count.hits,
      llr: logLikelihoodRatio(checked, count.hits, rate),
      synthetic,
    }
  }
  return judgeSome(detector, column, count, other, base)
}

/** Some cells are of the kind, whole: persons and companies in one column. Tested among the cells of that form. */
function judgeSome(
  detector: Detector,
  column: ColumnCounts,
  count: Count,
  other: Verdict | undefined,
  base: Pick<Verdict, 'detector' | 'question' | 'header' | 'count' | 'nullRate'>,
): Verdict | undefined {
  if (count.matched === 0 || !mayBeSome.has(detector.id)) return undefined
  const { matched, rate } = tested(detector, count)
  const given =
    other !== undefined && sharesCheck(detector.id, other.detector.id) ? Math.min(1, rate / other.nullRate) : rate
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
const elevens = new Set(['no-person', 'no-fh', 'no-account'])
const sharesCheck = (a: string, b: string): boolean => elevens.has(a) && elevens.has(b)

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
