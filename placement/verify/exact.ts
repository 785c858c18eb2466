/** A sum left the integers that a double holds exactly, so the certificate proves nothing. */
export class TooLarge extends Error {}

export function exact(value: number): number {
  if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER || Number.isNaN(value))
    throw new TooLarge('a sum passed 2^53')
  return value
}

/** The quotient of integers, rounded up. */
export function quotientUp(value: number, by: number): number {
  const near = Math.ceil(value / by)
  if (exact((near - 1) * by) >= value) return near - 1
  return exact(near * by) < value ? near + 1 : near
}
