import { type Detector, detectors, isMatch, type Kind, type Match } from '#classifier/detectors/index.ts'
import { worthAsking } from './shapes.ts'
import { searchText, speaksOfSomebody } from './tokens.ts'

/** Counts of one detector over the distinct values of one column. */
export type Count = {
  /** Distinct values of the right form, whether or not their check fits. */
  candidates: number
  matched: number
  checked: number
  series: number
  likely: number
  kinds: Map<Kind, number>
  details: Map<string, number>
  /** The same, for pieces inside texts. */
  pieces: number
  hits: number
  inContext: number
  hitSeries: number
  hitKinds: Map<Kind, number>
  /** Texts that hold a term and speak of somebody. */
  ofSomebody: number
}

export type ReadAs = 'empty' | 'period' | 'code' | 'number' | 'category' | 'label' | 'text' | 'other'

/** What was seen in one column: counts only. No value is kept, only a fingerprint of each so that repeats count once. */
export type ColumnCounts = {
  readonly name: string
  rows: number
  empty: number
  distinct: number
  /** More distinct values than are told apart; counts of distinct values stop there, the search for single hits goes on. */
  overflowed: boolean
  characters: number
  periods: number
  codes: number
  numbers: number
  longs: number
  readonly counts: Map<string, Count>
}

export type ColumnReader = { readonly counts: ColumnCounts; add(value: string | null): void }

const mostDistinct = 50_000
const longText = 40
const period = /^(?:19|20)\d\d\s?[/–-]\s?(?:(?:19|20)?\d\d)$|^(?:19|20)\d\d[-/ ]?[QKH][1-4]$/
const code = /^(?=.*\d)\p{Lu}{1,6}[-_./]?\d{1,6}$/u
const number = /^[-+]?\d+(?:[.,]\d+)?$/

const newCount = (): Count => ({
  candidates: 0,
  matched: 0,
  checked: 0,
  series: 0,
  likely: 0,
  kinds: new Map(),
  details: new Map(),
  pieces: 0,
  hits: 0,
  inContext: 0,
  hitSeries: 0,
  hitKinds: new Map(),
  ofSomebody: 0,
})

/** Fingerprint of 53 bits: enough to tell a million values apart, too little to get one back. */
function fingerprint(value: string): number {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b + unit, 0x85ebca6b) ^ (b >>> 13)
  }
  return (a >>> 0) * 0x20_0000 + (b >>> 11)
}

const more = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function countMatch(count: Count, match: Match): void {
  count.matched++
  if (match.strength === 'checked') count.checked++
  if (match.synthetic === 'series') count.series++
  if (match.synthetic === 'likely') count.likely++
  more(count.kinds, match.kind)
  if (match.detail !== undefined) more(count.details, match.detail)
}

function countPiece(count: Count, match: Match | null, inContext: boolean): void {
  count.pieces++
  if (match === null) return
  count.hits++
  if (inContext) count.inContext++
  if (match.synthetic !== undefined) count.hitSeries++
  more(count.hitKinds, match.kind)
}

/** Reads the values of one column, in any order. */
export function readColumn(name: string): ColumnReader {
  const seen = new Set<number>()
  const counts: ColumnCounts = {
    name,
    rows: 0,
    empty: 0,
    distinct: 0,
    overflowed: false,
    characters: 0,
    periods: 0,
    codes: 0,
    numbers: 0,
    longs: 0,
    counts: new Map(),
  }
  const countOf = (detector: Detector): Count => {
    const found = counts.counts.get(detector.id)
    if (found !== undefined) return found
    const made = newCount()
    counts.counts.set(detector.id, made)
    return made
  }
  const tell = (detector: Detector, match: Match | null, inContext: boolean) =>
    countPiece(countOf(detector), match, inContext)

  function judge(value: string): void {
    let whole = false
    for (const detector of worthAsking(value)) {
      const outcome = detector.judge(value)
      if (isMatch(outcome)) {
        const count = countOf(detector)
        if (!counts.overflowed) {
          count.candidates++
          countMatch(count, outcome)
        } else countPiece(count, outcome, false)
        if (outcome.strength === 'worded' && speaksOfSomebody(value)) count.ofSomebody++
        whole ||= outcome.strength === 'checked'
      } else if (outcome === 'check-digit' || outcome === 'date') countOf(detector).candidates++
    }
    if (!whole && value.length > 11) searchText(value, tell)
  }

  function add(raw: string | null): void {
    counts.rows++
    const value = raw === null ? '' : raw.trim()
    if (value === '') {
      counts.empty++
      return
    }
    const print = fingerprint(value)
    if (seen.has(print)) return
    if (seen.size < mostDistinct) seen.add(print)
    else counts.overflowed = true
    if (!counts.overflowed) {
      counts.distinct++
      counts.characters += value.length
      if (value.length >= longText) counts.longs++
      if (period.test(value)) counts.periods++
      else if (number.test(value)) counts.numbers++
      else if (code.test(value)) counts.codes++
    }
    judge(value)
  }
  return { counts, add }
}

export const detectorIds: readonly string[] = detectors.map(({ id }) => id)

/** What kind of thing a column is when it holds no identifier, by the form of its values. */
export function readAs(column: ColumnCounts): ReadAs {
  const { distinct, rows, empty, periods, codes, numbers, longs, characters } = column
  if (distinct === 0) return 'empty'
  if (periods >= distinct * 0.8) return 'period'
  if (codes >= distinct * 0.8) return 'code'
  if (numbers >= distinct * 0.8) return 'number'
  if (longs >= distinct * 0.5) return 'text'
  if (rows - empty >= 10 && distinct <= Math.max(3, (rows - empty) * 0.2)) return 'category'
  return characters / distinct < longText ? 'label' : 'other'
}
