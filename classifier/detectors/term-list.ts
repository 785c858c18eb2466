import type { Detector, Match } from './detector.ts'
import type { Kind } from './kinds.ts'
import { filterByBeginnings } from './word-beginnings.ts'

/**
 * A detector of words. A term ending in `-` is a stem that any ending may follow (`kreft-` finds "kreftbehandling"), any other term
 * stands alone. Letters of all languages count as letters, so that "aids" is not found in "maids" nor "lo" in "Oslo".
 */
export function termDetector(kind: Kind, terms: string): Detector {
  const listed = terms
    .trim()
    .split(/\s*,\s*|\n\s*/)
    .filter((term) => term !== '')
  const literal = (term: string) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const parts = listed.map((term) =>
    term.endsWith('-') ? literal(term.slice(0, -1)) : `${literal(term)}(?![\\p{L}\\p{N}])`,
  )
  const form = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})`, 'iu')
  const mayHold = filterByBeginnings(listed)
  const match: Match = { kind, strength: 'worded' }
  return {
    id: kind,
    kinds: [kind],
    version: 2,
    judge: (value) => (mayHold(value) && form.test(value) ? match : 'no-such-word'),
  }
}
