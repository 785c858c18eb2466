import type { Problem } from '#placement/problem.ts'
import { stream } from '../../placement/generate.ts'
import { problemOf } from './problem-of.ts'

// Uncapacitated location as the collections of UflLib (Max-Planck-Institut für Informatik, 2003) are described there.
// Customers are items, facilities zones; each call with another seed is a new instance.

/**
 * Körkel-Ghosh: Körkel, European Journal of Operational Research 39 (1989), and Ghosh, EJOR 150 (2003), where sizes are 250,
 * 500 and 750: as many customers as facilities, costs 1,000 to 2,000, alike in both directions or not, opening 100 to 200 (A),
 * 1,000 to 2,000 (B) or 10,000 to 20,000 (C).
 */
export function uncapacitatedLocation(kind: 'A' | 'B' | 'C', size: number, seed: number, isSymmetric = true): Problem {
  const random = stream(seed * 631 + size)
  const cost: number[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (let j = 0; j < size; j++)
    for (let z = 0; z < (isSymmetric ? j + 1 : size); z++) {
      const value = 1000 + Math.floor(random() * 1001)
      cost[j]![z] = value
      if (isSymmetric) cost[z]![j] = value
    }
  const unit = { A: 1, B: 10, C: 100 }[kind]
  const opening = cost.map(() => unit * (100 + Math.floor(random() * 101)))
  return problemOf(size, size, cost, { opening })
}

/**
 * Bilde and Krarup, Annals of Discrete Mathematics 1 (1977): costs 0 to 1,000; opening 1,000 to 10,000 (B), 1,000 to 2,000 (C), or
 * q × 1,000 for all alike (D with 80 customers and 30 facilities, E with 100 and 50; q from 1 to 10).
 */
export function bildeKrarup(kind: 'B' | 'C' | 'D' | 'E', q: number, seed: number): Problem {
  const random = stream(seed * 701 + q)
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const [customers, facilities] = kind === 'D' ? [80, 30] : [100, 50]
  const cost = Array.from({ length: customers }, () => Array.from({ length: facilities }, () => upTo(1_000)))
  const openingOf = {
    B: () => 1_000 + upTo(9_000),
    C: () => 1_000 + upTo(1_000),
    D: () => 1_000 * q,
    E: () => 1_000 * q,
  }
  return problemOf(customers, facilities, cost, { opening: Array.from({ length: facilities }, openingOf[kind]) })
}

/**
 * Kochetov and Ivanenko, "Computationally difficult instances for the uncapacitated facility location problem" (2003): a hundred
 * customers and facilities, opening 3,000, and few possible pairs, at 0 to 4 each: ten of each customer (A), of each facility
 * (B), or of both (C).
 */
export function largeGap(kind: 'A' | 'B' | 'C', seed: number): Problem {
  const random = stream(seed * 709 + kind.charCodeAt(0))
  const size = 100
  const few = 10
  const cost = Array.from({ length: size }, (): (number | null)[] => Array.from({ length: size }, () => null))
  const allow = (j: number, z: number) => {
    cost[j]![z] = Math.floor(random() * 5)
  }
  const numbers = Array.from({ length: size }, (_, n) => n)
  if (kind === 'C') {
    // Ten of each in both directions: ten steps aside in two random orders.
    const [rows, columns] = [shuffled(numbers, random), shuffled(numbers, random)]
    const steps = shuffled(numbers, random).slice(0, few)
    for (const n of numbers) for (const step of steps) allow(rows[n]!, columns[(n + step) % size]!)
  } else
    for (const n of numbers)
      for (const other of shuffled(numbers, random).slice(0, few))
        if (kind === 'A') allow(n, other)
        else allow(other, n)
  // A customer of whom no facility is in reach would leave no plan at all.
  for (const j of numbers) if (cost[j]!.every((value) => value === null)) allow(j, j)
  return problemOf(size, size, cost, { opening: numbers.map(() => 3_000) })
}

/** Kochetov and Ivanenko (2003): points in a square of 7,000, each a customer and a facility, opening 3,000. */
export function euclidean(size: number, seed: number): Problem {
  const random = stream(seed * 719 + size)
  const at = Array.from({ length: size }, () => [7_000 * random(), 7_000 * random()] as const)
  const cost = at.map(([x, y]) => at.map(([u, v]) => Math.round(Math.hypot(x - u, y - v))))
  return problemOf(size, size, cost, { opening: at.map(() => 3_000) })
}

/** Kochetov and Ivanenko (2003): a board of 3k × 3k fields, joined at its ends; a king reaches his own field and eight more at 0 to 4. */
export function chessboard(k: number, seed: number): Problem {
  const random = stream(seed * 727 + k)
  const width = 3 * k
  const size = width ** 2
  const near = (p: number, q: number) => [0, 1, width - 1].includes(Math.abs(p - q))
  const cost = Array.from({ length: size }, (_, j) =>
    Array.from({ length: size }, (_, z) =>
      near(j % width, z % width) && near(Math.floor(j / width), Math.floor(z / width))
        ? Math.floor(random() * 5)
        : null,
    ),
  )
  return problemOf(size, size, cost, { opening: cost.map(() => 3_000) })
}

/**
 * Kochetov and Ivanenko (2003): customers and facilities are points and lines of the projective plane of prime order k, at 0 to
 * 4 where they meet; opening 3,000.
 */
export function projectivePlane(k: number, seed: number): Problem {
  const random = stream(seed * 733 + k)
  const points: [number, number, number][] = [[0, 0, 1]]
  for (let a = 0; a < k; a++) {
    points.push([0, 1, a])
    for (let b = 0; b < k; b++) points.push([1, a, b])
  }
  const cost = points.map(([x, y, z]) =>
    points.map(([u, v, w]) => ((x * u + y * v + z * w) % k === 0 ? Math.floor(random() * 5) : null)),
  )
  return problemOf(points.length, points.length, cost, { opening: points.map(() => 3_000) })
}

/**
 * In the manner of Kratica, Tošić, Filipović and Ljubić, RAIRO Operations Research 35 (2001), the M* of 100 to 2,000: a
 * facility costs the more to open the better it serves, so that very many plans cost nearly the same.
 */
export function servedWell(size: number, seed: number): Problem {
  const random = stream(seed * 739 + size)
  const cost = Array.from({ length: size }, () => Array.from({ length: size }, () => 100 + Math.floor(random() * 900)))
  const mean = cost.map((_, z) => cost.reduce((sum, row) => sum + row[z]!, 0) / size)
  const [low, high] = [Math.min(...mean), Math.max(...mean)]
  const opening = mean.map((value) => Math.round(size * (10 + (10 * (high - value)) / Math.max(1e-9, high - low))))
  return problemOf(size, size, cost, { opening })
}

function shuffled(list: readonly number[], random: () => number): number[] {
  const mixed = [...list]
  for (let n = mixed.length - 1; n > 0; n--) {
    const at = Math.floor(random() * (n + 1))
    ;[mixed[n], mixed[at]] = [mixed[at]!, mixed[n]!]
  }
  return mixed
}
