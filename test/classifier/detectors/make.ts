import { type Random, randomDay } from './random.ts'

// Identifiers computed from their published rules, written apart from the detectors so that neither can hide the other's mistake.

const sum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)

/** The check digit of weights and modulus 11, or undefined where it would be 10. */
function mod11(digits: string, weights: readonly number[], remainder = 0): string | undefined {
  const check = (11 + remainder - (sum(digits, weights) % 11)) % 11
  return check === 10 ? undefined : String(check)
}

export function luhnDigit(digits: string): string {
  let total = 0
  ;[...digits].reverse().forEach((digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1)
    total += doubled > 9 ? doubled - 9 : doubled
  })
  return String((10 - (total % 10)) % 10)
}

const retry = (make: () => string | undefined): string => {
  for (;;) {
    const made = make()
    if (made !== undefined) return made
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

export type NorwegianSeries = { dayPlus?: number; monthPlus?: number; remainder?: 0 | 1 | 2 | 3 }

/** Eleven digits; without `monthPlus` and `dayPlus` an ordinary number, so tests add 80 wherever the series does not matter. */
export function norwegian(random: Random, { dayPlus = 0, monthPlus = 0, remainder = 0 }: NorwegianSeries = {}): string {
  return retry(() => {
    const { dd, mm, yy } = randomDay(random)
    const nine = two(Number(dd) + dayPlus) + two(Number(mm) + monthPlus) + yy + random.digits(3)
    const first = mod11(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2], remainder)
    const second = first === undefined ? undefined : mod11(nine + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    return second === undefined ? undefined : nine + first + second
  })
}

export function sharedHelp(random: Random): string {
  return retry(() => {
    const nine = random.pick(['8', '9']) + random.digits(8)
    const first = mod11(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
    const second = first === undefined ? undefined : mod11(nine + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    return second === undefined ? undefined : nine + first + second
  })
}

export function duf(random: Random): string {
  const ten = String(2000 + random.below(25)) + random.digits(6)
  return ten + two(sum(ten, [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]) % 11)
}

export function norwegianOrganisation(random: Random): string {
  return retry(() => {
    const eight = random.pick(['8', '9']) + random.digits(7)
    const check = mod11(eight, [3, 2, 7, 6, 5, 4, 3, 2])
    return check === undefined ? undefined : eight + check
  })
}

export function account(random: Random): string {
  return retry(() => {
    const ten = `${1 + random.below(9)}${random.digits(9)}`
    const check = mod11(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
    return check === undefined ? undefined : ten + check
  })
}

export function kid(random: Random, length: number, modulus: 10 | 11): string {
  const body = random.digits(length - 1)
  if (modulus === 10) return body + luhnDigit(body)
  let weight = 2
  let total = 0
  for (const digit of [...body].reverse()) {
    total += weight * Number(digit)
    weight = weight === 7 ? 2 : weight + 1
  }
  const check = (11 - (total % 11)) % 11
  return body + (check === 10 ? '-' : String(check))
}

type Swedish = { dayPlus?: 0 | 60; century?: boolean; hyphen?: boolean; test?: boolean }

export function swedish(
  random: Random,
  { dayPlus = 0, century = false, hyphen = true, test = true }: Swedish = {},
): string {
  const day = randomDay(random)
  const serial = test ? `98${random.below(10)}` : two(1 + random.below(97)) + random.below(10)
  const nine = day.yy + day.mm + two(Number(day.dd) + dayPlus) + serial
  return `${century ? day.century : ''}${nine.slice(0, 6)}${hyphen ? '-' : ''}${serial}${luhnDigit(nine)}`
}

export function swedishOrganisation(random: Random): string {
  const nine =
    random.pick(['2', '5', '7', '8', '9']) + random.digits(1) + String(2 + random.below(8)) + random.digits(6)
  return `${nine.slice(0, 6)}-${nine.slice(6)}${luhnDigit(nine)}`
}

export function hetu(random: Random, serial = 900 + random.below(100)): string {
  const { dd, mm, yy, century } = randomDay(random)
  const separator = random.pick(century === '19' ? [...'-YXWVU'] : [...'ABCDEF'])
  const born = dd + mm + yy
  const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(born + String(serial).padStart(3, '0')) % 31]
  return born + separator + String(serial).padStart(3, '0') + check
}

export function cpr(random: Random, checked = true): string {
  return retry(() => {
    const { dd, mm, yy, century } = randomDay(random)
    const seventh = century === '19' ? String(random.below(4)) : String(Number(yy) <= 36 ? 4 + random.below(6) : 5)
    const nine = dd + mm + yy + seventh + random.digits(2)
    const check = checked ? mod11(nine, [4, 3, 2, 7, 6, 5, 4, 3, 2]) : random.digits(1)
    return check === undefined ? undefined : `${nine.slice(0, 6)}-${nine.slice(6)}${check}`
  })
}

export function norwegianIban(random: Random): string {
  const bban = account(random)
  const rest = BigInt(`${bban}232400`) % 97n
  return `NO${two(98 - Number(rest))}${bban}`
}

export function card(random: Random): string {
  const fifteen = `4${random.digits(14)}`
  return fifteen + luhnDigit(fifteen)
}
