const lanes = 0x8000

/** One letter for both cases of it, in Latin-1. */
const fold = (code: number): number => code | 32
const lane = (a: number, b: number, c: number): number => (a * 961 + b * 31 + c) & (lanes - 1)
const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/**
 * A quick look before a long pattern: false only where no word of the text can begin one of the terms, by its first three letters. A
 * letter beyond Latin-1 is not looked up, so a text with one may hold anything.
 */
export function filterByBeginnings(terms: readonly string[]): (text: string) => boolean {
  const begun = new Uint8Array(lanes)
  for (const term of terms) {
    const [a = 32, b = 32, c] = [...term.toLowerCase()].map((letter) => fold(letter.charCodeAt(0)))
    const thirds = c === undefined || term.length < 3 ? Array.from({ length: 256 }, (_, code) => fold(code)) : [c]
    for (const third of thirds) begun[lane(a, b, third)] = 1
  }
  return (text) => {
    let before = 32
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code > 255) return true
      if (!isAsciiWord(before)) {
        const [b, c] = [text.charCodeAt(i + 1) | 32, text.charCodeAt(i + 2) | 32]
        if (begun[lane(fold(code), b & 255, c & 255)] === 1) return true
      }
      before = code
    }
    return false
  }
}
