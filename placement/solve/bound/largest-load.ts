import { type Model, sizeIn } from '../model/model.ts'

/** Cells of a table of sums above which only the common divisor of the sizes is made use of; the verifier makes as many. */
const mostCells = 2_000_000

/** What a zone can hold at the most of a resource: the largest sum of its items' sizes that its capacity has room for. */
export function largestLoad(model: Model, zone: number, resource: number): number {
  const capacity = model.capacity[resource * model.zones + zone]!
  const size = model.size[resource]!
  const sizes: number[] = []
  let [sum, divisor] = [0, 0]
  for (let i = 0; i < model.items; i++) {
    const own = sizeIn(size, i, zone)
    if (own === 0 || own > capacity || model.cost[i * model.zones + zone] === Infinity) continue
    sizes.push(own)
    sum += own
    for (let rest = own; rest > 0; ) [divisor, rest] = [rest, divisor % rest]
  }
  if (sum <= capacity) return capacity
  const steps = Math.floor(capacity / divisor)
  return divisor * (sizes.length * steps > mostCells ? steps : largestSum(sizes, divisor, steps))
}

/** In units of the common divisor. */
function largestSum(sizes: readonly number[], divisor: number, most: number): number {
  const isSum = new Uint8Array(most + 1)
  isSum[0] = 1
  let reach = 0
  for (const size of sizes) {
    const own = size / divisor
    for (let before = Math.min(reach, most - own); before >= 0; before--)
      if (isSum[before] === 1) isSum[before + own] = 1
    reach = Math.min(most, reach + own)
    if (isSum[most] === 1) return most
  }
  return isSum.lastIndexOf(1)
}
