import type { Detector } from '#classifier/detectors/index.ts'
import { logLikelihoodRatio } from './chance.ts'
import type { ColumnCounts, Count } from './column-counts.ts'
import { type Header, standsTo } from './header.ts'
import { looksForWords, syntheticOf, tested, topKind } from './tested.ts'
import type { Verdict } from './verdict.ts'

/** Evidence of 10 000 to 1 decides; a name for or against is worth 20 to 1. */
export const decisive = Math.log(10_000)
const nameWeight = Math.log(20)
export const leastShare = 0.55

/** Forms that alone prove little and need a name that supports them: short codes, and eight bare digits that may be telephone numbers. */
const needsName = ({ id }: Detector, { matched, details }: Count): boolean =>
  id === 'icd10' || id === 'icpc2' || (id === 'phone' && (details.get('bare') ?? 0) > matched / 2)

/** "Is this column of the kind": the share of its distinct values, tested against chance, with its name as prior. */
export function judgeIs(detector: Detector, column: ColumnCounts, header: Header): Verdict | undefined {
  const count = column.counts.get(detector.id)
  if (count === undefined || looksForWords(detector)) return undefined
  const kind = topKind(count.kinds, detector)
  const name = standsTo(header, detector.kinds)
  const { matched, rate } = tested(detector, count)
  const checked = column.distinct
  const llr = logLikelihoodRatio(checked, matched, rate)
  const prior = name === 'supports' ? nameWeight : name === 'against' ? -nameWeight : 0
  const share = Math.max(matched, detector.id === 'dk-cpr' ? count.matched * 0.99 : 0) / Math.max(1, checked)
  const decided = share >= leastShare && llr + prior >= decisive && (!needsName(detector, count) || name === 'supports')
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
