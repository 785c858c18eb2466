import { type Detector, isMatch } from '#classifier/detectors/index.ts'
import {
  type ColumnCounts,
  type Count,
  countMatch,
  countPiece,
  isPieceOutcome,
  newColumnCounts,
  newCount,
} from './column-counts.ts'
import { fingerprint, openPrintSet } from './print-set.ts'
import { worthAsking, worthSearching } from './shapes.ts'
import { searchText, speaksOfSomebody } from './tokens.ts'

export type ColumnReader = {
  readonly counts: ColumnCounts
  /** True when the value was told from an empty one, so that whoever meets it again may say `repeat` instead. */
  add(value: string | null): boolean
  /** A value that was added before is met again, this many times. */
  repeat(times: number): void
}

/** Distinct values that are told apart in one column. */
const mostDistinct = 50_000
const longText = 40
const period = /^(?:19|20)\d\d\s?[/–-]\s?(?:(?:19|20)?\d\d)$|^(?:19|20)\d\d[-/ ]?[QKH][1-4]$/
const code = /^(?=.*\d)\p{Lu}{1,6}[-_./]?\d{1,6}$/u
const asFloat = /^\d+\.0$/
const number = /^[-+]?\d+(?:[.,]\d+)?$/

function countForm(counts: ColumnCounts, value: string): void {
  counts.distinct++
  counts.characters += value.length
  if (value.length >= longText) counts.longs++
  if (period.test(value)) counts.periods++
  else if (number.test(value)) counts.numbers++
  else if (code.test(value)) counts.codes++
}

/** A value as it was before a spreadsheet or a data frame had it: `'13097248022` and `13097248022.0` are a number of eleven digits. */
function plain(raw: string): string {
  const value = raw.trim()
  const quoted = value.length > 6 && value.startsWith("'") ? value.slice(1) : value
  return quoted.length > 8 && quoted.endsWith('.0') && asFloat.test(quoted) ? quoted.slice(0, -2) : quoted
}

/** Reads the values of one column, in any order. Values are judged once and not kept. */
export function readColumn(name: string): ColumnReader {
  const seen = openPrintSet(mostDistinct)
  const counts = newColumnCounts(name)
  const countOf = (detector: Detector): Count => {
    const found = counts.counts.get(detector.id)
    if (found !== undefined) return found
    const made = newCount()
    counts.counts.set(detector.id, made)
    return made
  }
  const search = (value: string): void =>
    searchText(value, (detector, outcome, inContext) => countPiece(countOf(detector), outcome, inContext))

  function judge(value: string): void {
    let whole = false
    for (const detector of worthAsking(value)) {
      const outcome = detector.judge(value)
      if (isMatch(outcome)) {
        const count = countOf(detector)
        count.candidates++
        countMatch(count, outcome)
        if (outcome.strength === 'worded' && speaksOfSomebody(value)) count.ofSomebody++
        whole ||= outcome.strength === 'checked'
      } else if (isPieceOutcome(outcome)) countOf(detector).candidates++
    }
    if (!whole && value.length > 11) search(value)
  }

  /** Beyond the distinct values that are told apart a value is only searched, as a piece of text is. */
  function judgeFurther(value: string): void {
    let whole = false
    for (const detector of worthSearching(value)) {
      const outcome = detector.judge(value)
      if (!isPieceOutcome(outcome)) continue
      const count = countOf(detector)
      countPiece(count, outcome, false)
      if (!isMatch(outcome)) continue
      if (outcome.strength === 'worded' && speaksOfSomebody(value)) count.ofSomebody++
      whole ||= outcome.strength === 'checked'
    }
    if (!whole && value.length > 11) search(value)
  }

  function add(raw: string | null): boolean {
    counts.rows++
    const value = raw === null ? '' : plain(raw)
    if (value === '') {
      counts.empty++
      return false
    }
    const met = seen.add(fingerprint(value))
    if (met === 'added') {
      countForm(counts, value)
      judge(value)
    } else if (met === 'full') {
      counts.overflowed = true
      judgeFurther(value)
    }
    return true
  }
  return {
    counts,
    add,
    repeat: (times) => {
      counts.rows += times
    },
  }
}
