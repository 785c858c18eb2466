import type { Random } from '../../search/random.ts'
import type { PairTable } from './pair-table.ts'

/**
 * Items that hang together, to be placed anew all at once while the others stay. Its members are numbered from 0; choice c of
 * member k is at `k * width + c`.
 */
export interface Block {
  list: Int32Array
  size: number
  /** Member number of every item, -1 outside. */
  member: Int32Array
  width: number
  /** What each choice costs with the items outside as they are. */
  own: Float64Array
  /** Choices that may be part of a cheaper plan are `left[k * width ..]`, `count[k]` of them. */
  left: Int32Array
  count: Int32Array
  /** Ends of pairs inside: those of member k are `endsFrom[k] .. endsFrom[k + 1]`. */
  endsFrom: Int32Array
  /** Member at the other end, the number of that end, and where the costs with it begin in the table's figures. */
  other: Int32Array
  back: Int32Array
  at: Int32Array
  /** How many choices the other end has: what a row of the figures is long. */
  columns: Int32Array
  /** Share of the pair's cost that each choice at this end bears; end n at `n * width`. */
  message: Float64Array
  /** Least of what each member costs with its shares. */
  least: Float64Array
  /** What the plan sought must cost less than, inside. */
  upper: number
  /** Elementary steps taken since this was last set to 0. */
  steps: number
}

export function roomForBlock({ items, first, from }: PairTable, most: number): Block {
  const members = Math.min(most, items)
  const ends = Math.min(from[items]!, members * (members - 1))
  let width = 0
  for (let i = 0; i < items; i++) width = Math.max(width, first[i + 1]! - first[i]!)
  const numbers = (length: number) => new Int32Array(length)
  return {
    list: numbers(members),
    size: 0,
    member: numbers(items).fill(-1),
    width,
    own: new Float64Array(members * width),
    left: numbers(members * width),
    count: numbers(members),
    endsFrom: numbers(members + 1),
    other: numbers(ends),
    back: numbers(ends),
    at: numbers(ends),
    columns: numbers(ends),
    message: new Float64Array(ends * width),
    least: new Float64Array(members),
    upper: 0,
    steps: 0,
  }
}

/** Picks items around one, each a neighbour of one picked before, and sums up what they cost as the others lie. */
export function gatherBlock(table: PairTable, block: Block, start: number, size: number, random: Random): void {
  const { first, from, neighbour, at, figures, standing, choice } = table
  const { list, member, width, own, endsFrom, other, columns } = block
  block.member.fill(-1)
  block.size = pickAround(table, list, start, Math.min(size, list.length), random)
  for (let k = 0; k < block.size; k++) member[list[k]!] = k
  let ends = 0
  let [alone, twice] = [0, 0]
  for (let k = 0; k < block.size; k++) {
    const i = list[k]!
    const choices = first[i + 1]! - first[i]!
    const low = k * width
    for (let c = 0; c < choices; c++) own[low + c] = standing[first[i]! + c]!
    endsFrom[k] = ends
    for (let n = from[i]!; n < from[i + 1]!; n++) {
      const j = neighbour[n]!
      if (member[j]! < 0) continue
      other[ends] = member[j]!
      columns[ends] = first[j + 1]! - first[j]!
      block.at[ends++] = at[n]!
      for (let c = 0, to = low, f = at[n]! + choice[j]!; c < choices; c++, f += first[j + 1]! - first[j]!)
        own[to++]! -= figures[f]!
      twice += figures[at[n]! + choice[i]! * (first[j + 1]! - first[j]!) + choice[j]!]!
    }
    alone += own[low + choice[i]!]!
  }
  endsFrom[block.size] = ends
  findBacks(block)
  block.message.fill(0, 0, ends * width)
  // Costs are whole: a plan as cheap as the present one will do, so that the search does not stand still.
  block.upper = alone + twice / 2 + 0.5
  leaveChoices(table, block)
}

/** Lists items around one in random order, each a neighbour of one listed before; returns how many. */
export function pickAround(
  { from, neighbour, items }: PairTable,
  list: Int32Array,
  start: number,
  size: number,
  random: Random,
): number {
  const isSeen = new Uint8Array(items)
  const waiting = [start]
  isSeen[start] = 1
  let listed = 0
  while (listed < size && waiting.length > 0) {
    const pick = Math.floor(random() * waiting.length)
    const i = waiting[pick]!
    waiting[pick] = waiting.at(-1)!
    waiting.pop()
    list[listed++] = i
    for (let n = from[i]!; n < from[i + 1]!; n++) {
      if (isSeen[neighbour[n]!] === 1) continue
      isSeen[neighbour[n]!] = 1
      waiting.push(neighbour[n]!)
    }
  }
  return listed
}

function findBacks({ size, endsFrom, other, back }: Block): void {
  for (let k = 0; k < size; k++)
    for (let n = endsFrom[k]!; n < endsFrom[k + 1]!; n++)
      for (let m = endsFrom[other[n]!]!; m < endsFrom[other[n]! + 1]!; m++) if (other[m] === k) back[n] = m
}

/** Leaves each member the choices that are cheap enough even if all others had their cheapest and pairs cost nothing. */
function leaveChoices({ first }: PairTable, block: Block): void {
  const { size, list, width, own, left, count, least } = block
  const choicesOf = (k: number) => first[list[k]! + 1]! - first[list[k]!]!
  let sum = 0
  for (let k = 0; k < size; k++) {
    least[k] = Infinity
    for (let c = 0; c < choicesOf(k); c++) least[k] = Math.min(least[k]!, own[k * width + c]!)
    sum += least[k]!
  }
  for (let k = 0; k < size; k++) {
    count[k] = 0
    for (let c = 0; c < choicesOf(k); c++)
      if (sum + own[k * width + c]! - least[k]! < block.upper) left[k * width + count[k]!++] = c
  }
}
