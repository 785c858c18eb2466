import type { PairTable } from './pair-table.ts'

/** A table in which some items have become one, whose choices are what its members may choose together. */
export interface Tied {
  table: PairTable
  /** From choices in the tied table to choices in the one before it, and back; a choice back is -1 where it was ruled out. */
  untie(choice: Int32Array): Int32Array
  tie(choice: Int32Array): Int32Array
}

/** One item of the tied table: its members and, for each choice, what each member chooses. */
interface Group {
  members: number[]
  choices: number[][]
}

/** Choices together that an item made of two may have, as a multiple of those that its members have. */
const mostTogether = 1.2

/**
 * Makes one of every two items that leave each other few choices, again and again, and drops choices that no plan as cheap as
 * a known one holds. Exact: every such plan is a choice of the tied table, at the same cost. Null where nothing can be tied.
 */
export function tieItems(table: PairTable, known: number): Tied | null {
  const first = tieOnce(table, known)
  const next = first === null ? null : tieItems(first.table, known)
  if (first === null || next === null) return first
  return {
    table: next.table,
    untie: (choice) => first.untie(next.untie(choice)),
    tie: (choice) => next.tie(first.tie(choice)),
  }
}

function tieOnce(table: PairTable, known: number): Tied | null {
  const { items, first, from, neighbour } = table
  const rest = leastElsewhere(table)
  const width = (i: number) => first[i + 1]! - first[i]!
  const groups: Group[] = []
  const isTied = new Uint8Array(items)
  for (let i = 0; i < items; i++)
    for (let n = from[i]!; n < from[i + 1]! && isTied[i] === 0; n++) {
      const j = neighbour[n]!
      if (isTied[j] === 1) continue
      const few = mostTogether * Math.max(width(i), width(j))
      const choices = choicesTogether(table, i, n, known - rest(i, j), few)
      if (choices === null) continue
      groups.push({ members: [i, j], choices })
      isTied[i] = isTied[j] = 1
    }
  if (groups.length === 0) return null
  for (let i = 0; i < items; i++)
    if (isTied[i] === 0) groups.push({ members: [i], choices: Array.from({ length: width(i) }, (_, c) => [c]) })
  groups.sort((g, h) => g.members[0]! - h.members[0]!)
  return { table: tableOf(table, groups), ...translation(items, groups) }
}

/** What two items choose in plans that cost at most `most` beside the least that all others cost. Null where those are not few. */
function choicesTogether(table: PairTable, i: number, link: number, most: number, few: number): number[][] | null {
  const { first, own, neighbour, at, figures } = table
  const j = neighbour[link]!
  const columns = first[j + 1]! - first[j]!
  const choices: number[][] = []
  for (let c = first[i]!; c < first[i + 1]!; c++)
    for (let d = 0; d < columns; d++) {
      const cost = own[c]! + own[first[j]! + d]! + figures[at[link]! + (c - first[i]!) * columns + d]!
      if (cost <= most) choices.push([c - first[i]!, d])
      if (choices.length > few) return null
    }
  return choices
}

/** The least that all items but two cost: pairs cost nothing or more. */
function leastElsewhere({ items, first, own }: PairTable): (i: number, j: number) => number {
  const least = Float64Array.from({ length: items }, (_, i) => own.subarray(first[i]!, first[i + 1]!).reduce(lesser))
  const sum = least.reduce((total, cost) => total + cost, 0)
  return (i, j) => sum - least[i]! - least[j]!
}

function lesser(a: number, b: number): number {
  return Math.min(a, b)
}

function translation(items: number, groups: readonly Group[]): Pick<Tied, 'tie' | 'untie'> {
  return {
    untie(choice) {
      const whole = new Int32Array(items)
      for (const [g, { members, choices }] of groups.entries())
        for (const [m, i] of members.entries()) whole[i] = choices[choice[g]!]![m]!
      return whole
    },
    tie: (choice) =>
      Int32Array.from(groups, ({ members, choices }) =>
        choices.findIndex((together) => members.every((i, m) => choice[i] === together[m])),
      ),
  }
}

function tableOf(table: PairTable, groups: readonly Group[]): PairTable {
  const first = new Int32Array(groups.length + 1)
  for (const [g, { choices }] of groups.entries()) first[g + 1] = first[g]! + choices.length
  const own = Float64Array.from(
    groups.flatMap((group) => group.choices.map((together) => costOf(table, group, together))),
  )
  const groupOf = new Int32Array(table.items)
  for (const [g, { members }] of groups.entries()) for (const i of members) groupOf[i] = g
  const from = new Int32Array(groups.length + 1)
  const neighbour: number[] = []
  const at: number[] = []
  let length = 0
  for (const [g, { members }] of groups.entries()) {
    const met = new Set(members.flatMap((i) => neighboursOf(table, i).map((j) => groupOf[j]!)))
    met.delete(g)
    for (const h of [...met].sort((a, b) => a - b)) {
      neighbour.push(h)
      at.push(length)
      length += groups[g]!.choices.length * groups[h]!.choices.length
    }
    from[g + 1] = neighbour.length
  }
  const figures = new Float64Array(length)
  for (const [g, group] of groups.entries())
    for (let n = from[g]!; n < from[g + 1]!; n++) addFigures(table, group, groups[neighbour[n]!]!, figures, at[n]!)
  return {
    items: groups.length,
    first,
    zone: new Uint16Array(0),
    own,
    from,
    neighbour: Int32Array.from(neighbour),
    at: Int32Array.from(at),
    figures: figures.every((cost) => cost < 2 ** 31) ? new Int32Array(figures) : figures,
    choice: new Int32Array(groups.length),
    standing: new Float64Array(own.length),
    cost: 0,
  }
}

function neighboursOf({ from, neighbour }: PairTable, i: number): number[] {
  return [...neighbour.subarray(from[i]!, from[i + 1]!)]
}

/** What the members of a group cost by themselves and with each other. */
function costOf(
  { first, own, from, neighbour, at, figures }: PairTable,
  { members }: Group,
  together: number[],
): number {
  let cost = 0
  for (const [m, i] of members.entries()) {
    cost += own[first[i]! + together[m]!]!
    for (let n = from[i]!; n < from[i + 1]!; n++) {
      const other = members.indexOf(neighbour[n]!, m + 1)
      if (other < 0) continue
      const j = members[other]!
      cost += figures[at[n]! + together[m]! * (first[j + 1]! - first[j]!) + together[other]!]!
    }
  }
  return cost
}

/** Adds what two groups cost together, a row for each choice of the one. */
function addFigures(table: PairTable, one: Group, other: Group, sums: Float64Array, to: number): void {
  const { first, from, neighbour, at, figures } = table
  for (const [m, i] of one.members.entries())
    for (let n = from[i]!; n < from[i + 1]!; n++) {
      const l = other.members.indexOf(neighbour[n]!)
      if (l < 0) continue
      const columns = first[neighbour[n]! + 1]! - first[neighbour[n]!]!
      let sum = to
      for (const mine of one.choices)
        for (const theirs of other.choices) sums[sum++]! += figures[at[n]! + mine[m]! * columns + theirs[l]!]!
    }
}
