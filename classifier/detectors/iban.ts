import type { Detector, Match, Outcome } from './detector.ts'

/** Length of an IBAN by country (SWIFT IBAN registry): the EEA, the United Kingdom, Switzerland and small neighbours. */
const lengths: Readonly<Record<string, number>> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FO: 18, FR: 27, GB: 22, GI: 23,
  GL: 18, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28,
  PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, TR: 26, UA: 29, VA: 22,
} // biome-ignore format: a table is read best as a block

const found = new Map<string, Match>(
  Object.keys(lengths).map((country) => [country, { kind: 'iban', strength: 'checked', detail: country }]),
)

const codes = new Uint8Array(36)

/** Country, two check digits, up to 30 letters and digits; in fours or together. The whole, country and check last, is 1 by modulus 97. */
function judge(value: string): Outcome {
  if (value.length < 15 || value.length > 42) return 'length'
  let count = 0
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i)
    if (code === 32 || code === 160) continue
    if (count === 34) return 'length'
    if (code >= 48 && code <= 57) codes[count++] = code - 48
    else if (code >= 65 && code <= 90) codes[count++] = code - 55
    else if (code >= 97 && code <= 122) codes[count++] = code - 87
    else return 'characters'
  }
  if (codes[0]! < 10 || codes[1]! < 10 || codes[2]! > 9 || codes[3]! > 9) return 'form'
  const match = found.get(String.fromCharCode(codes[0]! + 55, codes[1]! + 55))
  if (match === undefined) return 'country'
  if (lengths[match.detail!] !== count) return 'length'
  let rest = 0
  for (let i = 0; i < count; i++) {
    const part = codes[(i + 4) % count]!
    rest = (rest * (part > 9 ? 100 : 10) + part) % 97
  }
  return rest === 1 ? match : 'check-digit'
}

export const iban: Detector = { id: 'iban', kinds: ['iban'], version: 1, judge }
