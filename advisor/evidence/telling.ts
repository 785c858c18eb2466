import { fill, type LocalText, say, type TextParams } from '#catalogue/vocabulary/text.ts'
import type { Speech } from '../text/index.ts'
import { plain } from './markdown.ts'
import { type EvidenceWords, evidenceWords } from './words.ts'

/** How evidence is told: the words of a language, filled. */
export type Telling = {
  readonly speech: Speech
  readonly words: EvidenceWords
  readonly tell: (id: keyof EvidenceWords, params?: TextParams) => string
  /** A name that somebody else gave. */
  readonly name: (text: LocalText) => string
}

export function tellIn(speech: Speech): Telling {
  const words = evidenceWords[speech.language]
  return {
    speech,
    words,
    tell: (id, params = {}) => fill(words[id], params),
    name: (text) => plain(say(text, speech.language)),
  }
}

/** A resource without its type, which stands beside it. */
export const nameOf = (address: string): string => address.split('::').at(-1) ?? address
