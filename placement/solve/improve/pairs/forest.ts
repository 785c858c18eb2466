import type { Random } from '../../search/random.ts'
import { choose, type PairTable } from './pair-table.ts'

/** Items that hang together without a ring, picked at random, and room for choosing anew for all of them at once. */
export interface Forest {
  /** Items in it, each after the one it hangs on. */
  list: Int32Array
  size: number
  /** The item it hangs on, -1 for none, and where that one stands among its neighbours. */
  above: Int32Array
  link: Int32Array
  /** Tree that an item is in, by union and find; -1 outside. */
  tree: Int32Array
  order: Int32Array
  field: Float64Array
  next: Int32Array
}

export function roomForForest({ items, first }: PairTable): Forest {
  const numbers = () => new Int32Array(items)
  return {
    list: numbers(),
    size: 0,
    above: numbers(),
    link: numbers(),
    tree: numbers(),
    order: Int32Array.from({ length: items }, (_, i) => i),
    field: new Float64Array(first[items]!),
    next: numbers(),
  }
}

/** Grows a forest through items in random order: each that would not close a ring belongs to it. */
export function growForest(table: PairTable, forest: Forest, random: Random): void {
  const { items, from, neighbour } = table
  const { order, tree } = forest
  for (let n = items - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    const i = order[n]!
    order[n] = order[other]!
    order[other] = i
  }
  tree.fill(-1)
  const roots: number[] = []
  for (let n = 0; n < items; n++) {
    const i = order[n]!
    roots.length = 0
    let isRing = false
    for (let m = from[i]!; !isRing && m < from[i + 1]!; m++) {
      if (tree[neighbour[m]!]! < 0) continue
      const root = rootOf(tree, neighbour[m]!)
      isRing = roots.includes(root)
      roots.push(root)
    }
    if (isRing) continue
    tree[i] = i
    for (const root of roots) tree[root] = i
  }
  hang(table, forest)
}

function rootOf(tree: Int32Array, i: number): number {
  while (tree[i] !== i) {
    tree[i] = tree[tree[i]!]!
    i = tree[i]!
  }
  return i
}

/** Lists the items of the forest from the first of each tree down. */
function hang({ from, neighbour, items }: PairTable, forest: Forest): void {
  const { list, above, link, tree, order } = forest
  above.fill(-2)
  forest.size = 0
  for (let n = 0; n < items; n++) {
    const start = order[n]!
    if (tree[start]! < 0 || above[start] !== -2) continue
    above[start] = -1
    list[forest.size++] = start
    for (let head = forest.size - 1; head < forest.size; head++) {
      const i = list[head]!
      for (let m = from[i]!; m < from[i + 1]!; m++) {
        const j = neighbour[m]!
        if (tree[j]! < 0 || above[j] !== -2) continue
        above[j] = i
        link[j] = m
        list[forest.size++] = j
      }
    }
  }
}

/**
 * Chooses anew for all items of the forest at once: the cheapest choice together, everything else as it is, when each choice
 * is made cheaper or dearer by chance, the more the higher the temperature (Papandreou and Yuille, "Perturb-and-MAP random
 * fields", 2011; blocks without rings: Hamze and de Freitas, "From fields to trees", 2004).
 */
export function chooseForest(table: PairTable, forest: Forest, temperature: number, random: Random): void {
  const { first, at, figures, standing, choice } = table
  const { list, size, above, link, field, next } = forest
  for (let n = 0; n < size; n++) {
    const i = list[n]!
    let chance = Math.floor(random() * 2 ** 32)
    for (let c = first[i]!; c < first[i + 1]!; c++) {
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
      field[c] = standing[c]! - temperature * gumbel[chance >>> 16]!
    }
  }
  for (let n = 0; n < size; n++) {
    const j = list[n]!
    const i = above[j]!
    if (i < 0) continue
    const width = first[j + 1]! - first[j]!
    const row = at[link[j]!]! + choice[i]! * width
    for (let c = 0; c < width; c++) field[first[j]! + c]! -= figures[row + c]!
    for (let c = first[i]!, figure = at[link[j]!]! + choice[j]!; c < first[i + 1]!; c++, figure += width)
      field[c]! -= figures[figure]!
  }
  for (let n = size - 1; n >= 0; n--) {
    const j = list[n]!
    const i = above[j]!
    if (i < 0) continue
    const low = first[j]!
    const width = first[j + 1]! - low
    let figure = at[link[j]!]!
    for (let c = first[i]!; c < first[i + 1]!; c++) {
      let least = figures[figure]! + field[low]!
      for (let d = 1; d < width; d++) {
        const cost = figures[figure + d]! + field[low + d]!
        if (cost < least) least = cost
      }
      figure += width
      field[c]! += least
    }
  }
  for (let n = 0; n < size; n++) {
    const i = list[n]!
    const width = first[i + 1]! - first[i]!
    if (above[i]! >= 0) {
      const row = at[link[i]!]! + next[above[i]!]! * width
      for (let c = 0; c < width; c++) field[first[i]! + c]! += figures[row + c]!
    }
    next[i] = cheapest(field, first[i]!, first[i + 1]!)
  }
  for (let n = 0; n < size; n++) if (next[list[n]!] !== choice[list[n]!]) choose(table, list[n]!, next[list[n]!]!)
}

function cheapest(field: Float64Array, low: number, high: number): number {
  let at = low
  for (let c = low + 1; c < high; c++) if (field[c]! < field[at]!) at = c
  return at - low
}

/** Quantiles of the distribution with which the cheapest of perturbed choices comes out as at that temperature. */
const gumbel = Float64Array.from({ length: 65_536 }, (_, n) => -Math.log(-Math.log((n + 0.5) / 65_536)))
