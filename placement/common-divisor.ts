/** The greatest number that both are a multiple of; the other one where one of them is 0. */
export function commonDivisor(one: number, other: number): number {
  while (other !== 0) [one, other] = [other, one % other]
  return one
}
