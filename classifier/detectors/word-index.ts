/** A word or words of a list. `opens`: anything may stand before it in its word, as in "bröstcancer". `goesOn`: any ending may follow. */
type Term = { text: string; opens: boolean; goesOn: boolean }

const lanes = 0x8000

/** Three letters as a number, much alike for alike letters: a place to look, not proof. */
const lane = (a: number, b: number, c: number): number => ((a & 255) * 961 + (b & 255) * 31 + (c & 255)) & (lanes - 1)

const letterOrDigit = /[\p{L}\p{N}]/u

/** Letters and digits of Latin-1 by code; the rest is looked up when it comes. */
const latin = Uint8Array.from({ length: 256 }, (_, code) => Number(letterOrDigit.test(String.fromCharCode(code))))
const isWord = (code: number): boolean =>
  code < 256 ? latin[code] === 1 : letterOrDigit.test(String.fromCharCode(code))

function parse(written: string): Term {
  const opens = written.startsWith('-')
  const goesOn = written.endsWith('-')
  return { text: written.slice(opens ? 1 : 0, goesOn ? -1 : undefined), opens, goesOn }
}

/** Terms by the three letters at one of their ends. A term of two letters stands in every lane that they can begin. */
function byLane(terms: readonly Term[], letters: (text: string) => string): ReadonlyMap<number, readonly Term[]> {
  const found = new Map<number, Term[]>()
  for (const term of terms) {
    const [a = 0, b = 0, c] = [...letters(term.text)].map((letter) => letter.charCodeAt(0))
    const thirds = c === undefined ? Array.from({ length: 256 }, (_, code) => code) : [c]
    for (const place of new Set(thirds.map((third) => lane(a, b, third))))
      found.set(place, [...(found.get(place) ?? []), term])
  }
  return found
}

/**
 * Whether a text holds a term of a list, whatever its case. Terms are looked up by the letters that words begin and end with, so that the
 * time it takes does not grow with the list.
 */
export function indexWords(written: readonly string[]): (text: string) => boolean {
  const terms = written.map(parse)
  const beginning = byLane(
    terms.filter(({ opens }) => !opens),
    (text) => text.slice(0, 3),
  )
  const ending = byLane(
    terms.filter(({ opens }) => opens),
    (text) => text.slice(-3),
  )
  const marks = new Uint8Array(lanes)
  for (const place of beginning.keys()) marks[place]! |= 1
  for (const place of ending.keys()) marks[place]! |= 2

  const beginsAt = (text: string, at: number, place: number): boolean =>
    beginning.get(place)!.some((term) => {
      const end = at + term.text.length
      return text.startsWith(term.text, at) && (term.goesOn || end >= text.length || !isWord(text.charCodeAt(end)))
    })
  const endsAt = (text: string, start: number, end: number, place: number): boolean =>
    ending.get(place)!.some((term) => end - start > term.text.length && text.endsWith(term.text, end))

  return (whole) => {
    const text = whole.toLowerCase()
    let start = -1
    for (let at = 0; at <= text.length; at++) {
      const inside = at < text.length && isWord(text.charCodeAt(at))
      if (inside && start < 0) {
        start = at
        const place = lane(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2))
        if ((marks[place]! & 1) === 1 && beginsAt(text, at, place)) return true
      } else if (!inside && start >= 0) {
        const place = lane(text.charCodeAt(at - 3), text.charCodeAt(at - 2), text.charCodeAt(at - 1))
        if ((marks[place]! & 2) === 2 && endsAt(text, start, at, place)) return true
        start = -1
      }
    }
    return false
  }
}
