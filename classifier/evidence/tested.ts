import { byPrecedence, type Detector, type Kind } from '#classifier/detectors/index.ts'
import { nullRates } from '#classifier/detectors/null-rates.ts'
import type { Count } from './column-counts.ts'
import type { Verdict } from './verdict.ts'

/** Digits that begin with a date are common, so a kind that begins with one is tested against those. */
export function nullRateOf(detector: Detector): number {
  const { random, dateLed } = nullRates[detector.id]!
  return Math.max(random, dateLed ?? 0)
}

export function topKind(kinds: ReadonlyMap<Kind, number>, detector: Detector): Kind {
  const sorted = [...kinds].sort((a, b) => b[1] - a[1] || byPrecedence(a[0], b[0]))
  return sorted[0]?.[0] ?? detector.kinds[0]!
}

export function syntheticOf({ matched, series, likely }: Count): Verdict['synthetic'] {
  if (matched === 0) return 'none'
  if (series === matched) return 'all'
  if (matched >= 10 && likely >= matched * 0.9) return 'likely'
  return series > 0 || likely >= matched * 0.5 ? 'some' : 'none'
}

/** Matches and null rate to test by. CPR numbers are tested by modulus, KIDs by the one modulus that a creditor uses. */
export function tested(detector: Detector, count: Count): { matched: number; rate: number } {
  if (detector.id === 'dk-cpr') return { matched: count.checked, rate: 1 / 11 }
  if (detector.id === 'no-kid') {
    const by = (...details: string[]) => details.reduce((sum, detail) => sum + (count.details.get(detail) ?? 0), 0)
    return { matched: Math.max(by('mod10', 'mod10-mod11'), by('mod11', 'mod10-mod11')), rate: 0.1 }
  }
  if (detector.id === 'phone') {
    const abroad = count.matched - (count.details.get('national') ?? 0) - (count.details.get('bare') ?? 0)
    return abroad > 0 ? { matched: abroad, rate: 0.01 } : { matched: count.matched, rate: nullRateOf(detector) }
  }
  return { matched: count.matched, rate: nullRateOf(detector) }
}

const words = new Set(['health-term', 'union-term', 'political-term', 'religion-term'])

/** Detectors that look for words of a list. */
export const looksForWords = ({ id }: Detector): boolean => words.has(id)
