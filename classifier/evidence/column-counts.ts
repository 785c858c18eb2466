import { isMatch, type Kind, type Match, type Outcome } from '#classifier/detectors/index.ts'

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
  /** The same, for pieces inside texts and for values beyond those that are told apart. */
  pieces: number
  /** Pieces whose date exists, among them the hits: what chance is reckoned by where numbers begin with dates. */
  dated: number
  hits: number
  inContext: number
  hitSeries: number
  hitKinds: Map<Kind, number>
  /** Texts that hold a term and speak of somebody. */
  ofSomebody: number
}

/** What was seen in one column: counts only. No value is kept. */
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

export const newCount = (): Count => ({
  candidates: 0,
  matched: 0,
  checked: 0,
  series: 0,
  likely: 0,
  kinds: new Map(),
  details: new Map(),
  pieces: 0,
  dated: 0,
  hits: 0,
  inContext: 0,
  hitSeries: 0,
  hitKinds: new Map(),
  ofSomebody: 0,
})

export const newColumnCounts = (name: string): ColumnCounts => ({
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
})

const more = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

export function countMatch(count: Count, match: Match): void {
  count.matched++
  if (match.strength === 'checked') count.checked++
  if (match.synthetic === 'series') count.series++
  if (match.synthetic === 'likely') count.likely++
  more(count.kinds, match.kind)
  if (match.detail !== undefined) more(count.details, match.detail)
}

/** What a piece of the right form turned out to be: of the kind, or refused for its check digit or its date. */
export type PieceOutcome = Match | 'check-digit' | 'date'

export const isPieceOutcome = (outcome: Outcome): outcome is PieceOutcome =>
  isMatch(outcome) || outcome === 'check-digit' || outcome === 'date'

export function countPiece(count: Count, outcome: PieceOutcome, inContext: boolean): void {
  count.pieces++
  if (outcome !== 'date') count.dated++
  if (!isMatch(outcome)) return
  const match = outcome
  count.hits++
  if (inContext) count.inContext++
  if (match.synthetic !== undefined) count.hitSeries++
  more(count.hitKinds, match.kind)
}
