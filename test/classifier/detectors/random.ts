/** Random numbers from a seed, the same on every machine. */
export type Random = {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number
  digits(count: number): string
  pick<T>(of: readonly T[]): T
  chance(share: number): boolean
}

/** Marsaglia's xorshift with 32 bits. */
export function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  const below = (limit: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return Math.floor((state / 4_294_967_296) * limit)
  }
  return {
    below,
    digits: (count) => {
      let text = ''
      for (let i = 0; i < count; i++) text += String(below(10))
      return text
    },
    pick: (of) => of[below(of.length)]!,
    chance: (share) => below(1_000_000) < share * 1_000_000,
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** A day of a year from 1925 to 2024, in pieces of two digits. */
export function randomDay(random: Random): { dd: string; mm: string; yy: string; century: string } {
  const year = 1925 + random.below(100)
  return {
    dd: two(1 + random.below(28)),
    mm: two(1 + random.below(12)),
    yy: two(year % 100),
    century: String(Math.floor(year / 100)),
  }
}
