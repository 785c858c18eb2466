import type { ExactProblem } from './exact-problem.ts'
import type { Fault, Prices, Proof } from './proof.ts'

/** A certificate that proves nothing; carries the fault to report. */
export class Refused extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.code)
    this.fault = fault
  }
}

export function refuse(code: Fault['code'], where: string, met: string, accepted: string): never {
  throw new Refused({ code, where, met, accepted })
}

/** The value as an integer between the limits, or a refusal. */
export function whole(
  value: unknown,
  where: string,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value
  return refuse('malformed-certificate', where, String(value), `an integer from ${least} to ${most}`)
}

/** Prices whose limits exist, each named once, none negative. */
export function pricesOf(problem: ExactProblem, prices: Prices, where: string): Prices {
  const price = (value: unknown, of: string) => {
    if (typeof value === 'number' && value < 0) refuse('negative-price', `${where} ${of}`, String(value), 'at least 0')
    return whole(value, `${where} ${of}`, 0)
  }
  const capacity = (prices.capacity ?? []).map(([zone, resource, value]): [number, string, number] => {
    if (!problem.capacity.some((row) => row.zone === zone && row.resource === resource))
      refuse('malformed-certificate', where, `${resource} in zone ${zone}`, 'a capacity of the problem')
    return [zone, resource, price(value, resource)]
  })
  const share = (prices.share ?? []).map(([supplier, value]): [string, number] => {
    if (problem.share === null || !problem.suppliers.has(supplier))
      refuse('malformed-certificate', where, supplier, 'a supplier with a share of the problem')
    return [supplier, price(value, supplier)]
  })
  const moves = price(prices.moves ?? 0, 'moves')
  if (moves > 0 && problem.maxMoves === null) refuse('malformed-certificate', where, 'moves', 'no limit on moves')
  return { capacity, share, moves }
}

/** The resource whose capacities are kept, if any; it must be one of the problem's. */
export function filledOf(problem: ExactProblem, filled: Proof['filled']): Proof['filled'] {
  if (filled === undefined) return undefined
  const { resource, together } = filled
  if (together !== undefined && typeof together !== 'boolean')
    refuse('malformed-certificate', 'filled.together', String(together), 'true or false')
  if (resource !== null && !problem.sizes.has(resource))
    refuse('malformed-certificate', 'filled.resource', String(resource), 'a resource of the problem')
  return { resource, unit: whole(filled.unit, 'filled.unit', 1), together: together === true }
}
