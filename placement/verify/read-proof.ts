import type { ExactProblem } from './exact-problem.ts'
import type { Prices, Proof } from './proof.ts'
import { refuse } from './refused.ts'

/** The value as an integer between the limits, or a refusal. */
export function whole(
  value: unknown,
  where: string,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value
  return refuse('malformed-certificate', where, value, `an integer from ${least} to ${most}`)
}

/** Prices of limits that exist, none negative. */
export function pricesOf({ capacity, share, suppliers, maxMoves }: ExactProblem, prices: Prices, where: string) {
  const price = (value: unknown, of: string) => {
    if (typeof value === 'number' && value < 0) refuse('negative-price', `${where} ${of}`, value, 'at least 0')
    return whole(value, `${where} ${of}`, 0)
  }
  const read: Required<Prices> = {
    capacity: (prices.capacity ?? []).map(([zone, resource, value]): [number, string, number] => {
      if (!capacity.some((row) => row.zone === zone && row.resource === resource))
        refuse('malformed-certificate', where, `${resource} in zone ${zone}`, 'a capacity of the problem')
      return [zone, resource, price(value, resource)]
    }),
    share: (prices.share ?? []).map(([supplier, value]): [string, number] => {
      if (share === null || !suppliers.has(supplier))
        refuse('malformed-certificate', where, supplier, 'a supplier with a share of the problem')
      return [supplier, price(value, supplier)]
    }),
    moves: price(prices.moves ?? 0, 'moves'),
  }
  if (read.moves > 0 && maxMoves === null) refuse('malformed-certificate', where, 'moves', 'no limit on moves')
  return read
}

/** The resource whose capacities are kept, if any; it must be one of the problem's. */
export function filledOf(problem: ExactProblem, filled: Proof['filled']): Proof['filled'] {
  if (filled === undefined) return undefined
  const { resource, together } = filled
  if (together !== undefined && typeof together !== 'boolean')
    refuse('malformed-certificate', 'filled.together', together, 'true or false')
  if (resource !== null && !problem.sizes.has(resource))
    refuse('malformed-certificate', 'filled.resource', resource, 'a resource of the problem')
  return { resource, unit: whole(filled.unit, 'filled.unit', 1), together: together === true }
}
