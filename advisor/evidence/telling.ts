import { fill, type TextParams } from '#catalogue/vocabulary/text.ts'
import type { Speech } from '../text/index.ts'
import { type EvidenceWords, evidenceWords } from './words.ts'

/** How evidence is told: the words of a language, filled. */
export type Telling = {
  readonly speech: Speech
  readonly words: EvidenceWords
  readonly tell: (id: keyof EvidenceWords, params?: TextParams) => string
}

export function tellIn(speech: Speech): Telling {
  const words = evidenceWords[speech.language]
  return { speech, words, tell: (id, params = {}) => fill(words[id], params) }
}

/** A resource without its type, which stands beside it. */
export const nameOf = (address: string): string => address.split('::').at(-1) ?? address
