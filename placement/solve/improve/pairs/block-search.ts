import type { Random } from '../../search/random.ts'
import { type Block, gatherBlock } from './block.ts'
import { narrow } from './block-bound.ts'
import { choose, type PairTable } from './pair-table.ts'

/** Places that are tried in one block at most. */
const mostNodes = 1_000

/** Room for the search through a block: what each choice of each member still costs, one table for each depth. */
export interface Depths {
  fields: Float64Array[]
  taken: Int32Array
  found: Int32Array
  isFound: boolean
  nodes: number
}

export function roomForDepths({ list, own }: Block): Depths {
  const fields = Array.from({ length: list.length + 1 }, () => new Float64Array(own.length))
  return { fields, taken: new Int32Array(list.length), found: new Int32Array(list.length), isFound: false, nodes: 0 }
}

/**
 * Places a block of items anew, the others as they are: as cheaply as can be, or as is found within `mostNodes`. Never costs
 * more; where several ways cost the same it is a matter of chance which is taken.
 */
export function placeBlock(
  table: PairTable,
  block: Block,
  depths: Depths,
  around: { start: number; size: number },
  random: Random,
): void {
  gatherBlock(table, block, around.start, around.size, random)
  if (!narrow(table, block)) return
  const { size, width, own, left, count, endsFrom, message, list } = block
  const field = depths.fields[0]!
  for (let k = 0; k < size; k++)
    for (let a = 0; a < count[k]!; a++) {
      const c = left[k * width + a]!
      field[k * width + c] = own[k * width + c]!
      for (let n = endsFrom[k]!; n < endsFrom[k + 1]!; n++) field[k * width + c]! += message[n * width + c]!
    }
  depths.taken.fill(-1)
  depths.nodes = 0
  depths.isFound = false
  descend(table, block, depths, 0, 0, random)
  if (!depths.isFound) return
  for (let k = 0; k < size; k++)
    if (depths.found[k] !== table.choice[list[k]!]) choose(table, list[k]!, depths.found[k]!)
}

/** Depth first, the member with fewest choices next, its cheapest choice first. */
function descend(table: PairTable, block: Block, depths: Depths, depth: number, spent: number, random: Random): void {
  const { width, least } = block
  const { fields, taken } = depths
  const field = fields[depth]!
  depths.nodes++
  const sum = spent + sumOfLeast(block, depths, field)
  if (sum >= block.upper) return
  const next = fewestChoices(block, depths, field, block.upper - sum)
  if (next < 0) {
    block.upper = spent - 0.5
    depths.isFound = true
    depths.found.set(taken)
    return
  }
  const others = sum - least[next]!
  for (const c of choicesInOrder(block, field, next, block.upper - others, random)) {
    if (others + field[next * width + c]! >= block.upper || depths.nodes > mostNodes) break
    taken[next] = c
    passOn(table, block, depths, next, field, fields[depth + 1]!)
    descend(table, block, depths, depth + 1, spent + field[next * width + c]!, random)
  }
  taken[next] = -1
}

function sumOfLeast({ size, width, left, count, least }: Block, { taken }: Depths, field: Float64Array): number {
  let sum = 0
  for (let k = 0; k < size; k++) {
    if (taken[k]! >= 0) continue
    let cheapest = Infinity
    for (let a = k * width, end = a + count[k]!; a < end; a++) {
      const cost = field[k * width + left[a]!]!
      if (cost < cheapest) cheapest = cost
    }
    least[k] = cheapest
    sum += cheapest
  }
  return sum
}

/** The member not yet placed that has fewest choices less than `spare` above its least; -1 when all are placed. */
function fewestChoices(block: Block, { taken }: Depths, field: Float64Array, spare: number): number {
  const { size, width, left, count, least, endsFrom } = block
  let [next, fewest] = [-1, Infinity]
  for (let k = 0; k < size; k++) {
    if (taken[k]! >= 0) continue
    const limit = spare + least[k]!
    let choices = 0
    for (let a = k * width, end = a + count[k]!; a < end; a++) if (field[k * width + left[a]!]! < limit) choices++
    block.steps += 4 * count[k]!
    const ends = endsFrom[k + 1]! - endsFrom[k]!
    if (choices > fewest || (choices === fewest && ends <= endsFrom[next + 1]! - endsFrom[next]!)) continue
    fewest = choices
    next = k
  }
  return next
}

function choicesInOrder(block: Block, field: Float64Array, k: number, limit: number, random: Random): number[] {
  const low = k * block.width
  const choices: number[] = []
  for (let a = 0; a < block.count[k]!; a++) {
    const c = block.left[low + a]!
    if (field[low + c]! >= limit) continue
    const at = Math.floor(random() * (choices.length + 1))
    choices.push(choices[at] ?? c)
    choices[at] = c
  }
  return choices.sort((c, d) => field[low + c]! - field[low + d]!)
}

/** What the members not yet placed cost once `k` is placed as taken. */
function passOn(
  { figures }: PairTable,
  block: Block,
  { taken }: Depths,
  k: number,
  field: Float64Array,
  deeper: Float64Array,
): void {
  const { size, width, left, count, endsFrom, other, back, at, columns, message } = block
  const c = taken[k]!
  deeper.set(field.subarray(0, size * width))
  for (let n = endsFrom[k]!; n < endsFrom[k + 1]!; n++) {
    const l = other[n]!
    if (taken[l]! >= 0) continue
    const row = at[n]! + c * columns[n]!
    const sent = message[n * width + c]!
    for (let a = l * width, end = a + count[l]!; a < end; a++) {
      const d = left[a]!
      deeper[l * width + d]! += figures[row + d]! - sent - message[back[n]! * width + d]!
    }
  }
}
