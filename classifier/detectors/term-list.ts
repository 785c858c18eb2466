import type { Detector, Match } from './detector.ts'
import type { Kind } from './kinds.ts'
import { indexWords } from './word-index.ts'

/** A detector that looks for words, and the list it looks for. */
export type TermDetector = Detector & { readonly terms: readonly string[] }

/**
 * A detector of words. A term ending in `-` is a stem that any ending may follow (`diagnose-` finds "diagnosekode"), one beginning with `-`
 * the last part of a longer word (`-cancer` finds "bröstcancer"), any other term stands alone. Letters of all languages count as letters,
 * so that "aids" is not found in "maids" nor "lo" in "Oslo".
 */
export function termDetector(kind: Kind, terms: string): TermDetector {
  const listed = terms
    .trim()
    .split(/\s*,\s*|\n\s*/)
    .filter((term) => term !== '')
  const holds = indexWords(listed)
  const match: Match = { kind, strength: 'worded' }
  return {
    id: kind,
    kinds: [kind],
    version: 3,
    terms: listed,
    judge: (value) => (holds(value) ? match : 'no-such-word'),
  }
}
