import { detectors, matches } from '#classifier/detectors/index.ts'
import { type Random, randomDay, randomFrom } from './random.ts'

type Make = (random: Random) => string

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const word: Make = (random) =>
  Array.from(
    { length: 2 + random.below(4) },
    () => random.pick([...'bdfghjklmnprstv']) + random.pick([...'aeiouyæøå']),
  ).join('')

/** What each detector is measured against: values of its own shape that are random, and such that begin with a date. */
export const shapes: Readonly<Record<string, { shape: string; random: Make; dateLed?: Make }>> = {
  credential: { shape: '20 letters and digits', random: (r) => Array.from({ length: 20 }, () => r.pick([...letters, ...'0123456789'])).join('') },
  'no-person': { shape: '11 digits', random: (r) => r.digits(11), dateLed: (r) => dayFirst(r) + r.digits(5) },
  'no-fh': { shape: '11 digits', random: (r) => r.digits(11) },
  'no-duf': { shape: '12 digits', random: (r) => r.digits(12), dateLed: (r) => `${2000 + r.below(25)}${r.digits(8)}` },
  'fi-hetu': {
    shape: '6 digits, hyphen, 3 digits, letter or digit',
    random: (r) => `${r.digits(6)}-${r.digits(3)}${r.pick([...letters, ...'0123456789'])}`,
    dateLed: (r) => `${dayFirst(r)}-${r.digits(3)}${r.pick([...letters, ...'0123456789'])}`,
  },
  'se-person': { shape: '10 digits', random: (r) => r.digits(10), dateLed: (r) => yearFirst(r) + r.digits(4) },
  'se-tf': { shape: '6 digits, hyphen, 2 letters, 2 digits', random: (r) => `${r.digits(6)}-${r.pick([...letters])}${r.pick([...letters])}${r.digits(2)}` },
  'dk-cpr': { shape: '10 digits', random: (r) => r.digits(10), dateLed: (r) => dayFirst(r) + r.digits(4) },
  iban: { shape: 'NO and 13 digits', random: (r) => `NO${r.digits(13)}` },
  card: { shape: '16 digits that begin as cards do', random: (r) => r.pick(['4', '51', '55', '2300', '6011']).padEnd(4, r.digits(3)) + r.digits(12) },
  email: { shape: 'two words and a dot', random: (r) => `${word(r)}.${word(r)}` },
  'se-orgnr': { shape: '10 digits', random: (r) => r.digits(10) },
  'no-mva': { shape: '9 digits and MVA', random: (r) => `${r.digits(9)}MVA` },
  'no-orgnr': { shape: '9 digits', random: (r) => r.digits(9) },
  'no-account': { shape: '11 digits', random: (r) => r.digits(11) },
  phone: { shape: '8 digits', random: (r) => r.digits(8) },
  coordinates: { shape: 'two numbers with 5 decimals', random: (r) => `${r.below(180)}.${r.digits(5)}, ${r.below(180)}.${r.digits(5)}` },
  address: { shape: 'two words and a number', random: (r) => `${capital(word(r))} ${word(r)} ${1 + r.below(99)}` },
  icd10: { shape: 'letter and 2 digits', random: (r) => r.pick([...letters]) + r.digits(2) },
  icpc2: { shape: 'letter and 2 digits', random: (r) => r.pick([...letters]) + r.digits(2) },
  'health-term': { shape: 'eight words', random: words },
  'union-term': { shape: 'eight words', random: words },
  'political-term': { shape: 'eight words', random: words },
  'religion-term': { shape: 'eight words', random: words },
  'no-kid': { shape: '12 digits', random: (r) => r.digits(12) },
} // biome-ignore format: a table is read best as a table

function words(random: Random): string {
  return Array.from({ length: 8 }, () => word(random)).join(' ')
}

function dayFirst(random: Random): string {
  const { dd, mm, yy } = randomDay(random)
  return dd + mm + yy
}

function yearFirst(random: Random): string {
  const { dd, mm, yy } = randomDay(random)
  return yy + mm + dd
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export type NullRate = { shape: string; random: number; dateLed?: number }

/** Share of values that pass by chance; no pass among n is written as 1/n, which is what the measurement can say. */
function measure(id: string, make: Make, count: number): number {
  const detector = detectors.find((one) => one.id === id)!
  const random = randomFrom(20_261_121)
  let passed = 0
  for (let i = 0; i < count; i++) if (matches(detector, make(random)) !== null) passed++
  return Math.max(passed, 1) / count
}

export function measureNullRate(id: string, count: number): NullRate {
  const { shape, random, dateLed } = shapes[id]!
  const rate = measure(id, random, count)
  return dateLed === undefined ? { shape, random: rate } : { shape, random: rate, dateLed: measure(id, dateLed, count) }
}
