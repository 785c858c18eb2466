import type { Problem } from '#placement/problem.ts'

interface Rest {
  size?: Record<string, (number | number[])[]>
  capacity?: (z: number) => Record<string, number>
  opening?: readonly number[]
}

/** A problem of items and zones that are known by their numbers. */
export function problemOf(
  items: number,
  zones: number,
  cost: (number | null)[][],
  { size, capacity, opening }: Rest,
): Problem {
  return {
    schema: 'rettsky/problem/v1',
    items: Array.from({ length: items }, (_, i) => ({ id: `i${i}` })),
    zones: Array.from({ length: zones }, (_, z) => ({
      id: `z${z}`,
      ...(capacity !== undefined && { capacity: capacity(z) }),
      ...(opening !== undefined && { openingCost: opening[z]! }),
    })),
    cost,
    ...(size !== undefined && { size }),
  }
}
