import type { Random } from '../../search/random.ts'
import { roomForBlocks, searchBlocks } from './by-blocks.ts'
import { chooseForest, type Forest, growForest, roomForForest } from './forest.ts'
import { type PairTable, placeAll } from './pair-table.ts'
import { searchTabu } from './tabu.ts'
import { type Tied, tieItems } from './tie.ts'

interface Run {
  isLate: () => boolean
  onPlan: (table: PairTable) => void
}

/**
 * One way of searching: steps that its next round may take, the least cost that its last round from a new plan came to, and
 * how many rounds it has had.
 */
interface Way {
  effort: number
  found: number
  rounds: number
  go: (effort: number, isFresh: boolean) => void
}

/** Forests in the first round of annealing. */
const firstForests = 1_500

/**
 * Searches for better plans in rounds, each longer than the one before it of its kind: by tabu search, which is best where every
 * item meets every other; by annealing whole forests of items at once, which is best where few meet; and by placing blocks of
 * items anew exactly, which is best where a few of the costs outweigh all others. Every other
 * round of each begins at a new plan, the others at the best one known. The way that does best from a new plan gets three
 * rounds of four. Items that are found to be tied to each other go on as one. Yields the steps of each round.
 */
export function* searchPairs(table: PairTable, random: Random, { isLate, onPlan }: Run): Generator<number> {
  const forest = roomForForest(table)
  const blocks = roomForBlocks(table)
  const spread = typicalSpread(table, random)
  let best: { cost: number; choice: Int32Array } = { cost: Infinity, choice: table.choice.slice() }
  let found = Infinity
  const note = () => {
    found = Math.min(found, table.cost)
    if (table.cost >= best.cost) return
    best = { cost: table.cost, choice: table.choice.slice() }
    onPlan(table)
  }
  note()
  growForest(table, forest, random)
  const firstEffort = firstForests * stepsOf(table, forest)
  const way = (go: Way['go']): Way => ({ effort: firstEffort, found: Infinity, rounds: 0, go })
  const ways = [way(byTabu), way(byForests), way(byBlocks)]
  for (let round = 0; !isLate(); round++) {
    const better = ways.reduce((one, other) => (other.found < one.found ? other : one))
    const others = ways.filter((other) => other !== better)
    const rarer = others.reduce((one, other) => (other.rounds < one.rounds ? other : one))
    const next = round < ways.length ? ways[round]! : round % 4 === 0 ? rarer : better
    const isFresh = next.rounds++ % 2 === 0
    found = Infinity
    placeAll(table, isFresh ? randomChoice(table, random) : best.choice)
    next.go(next.effort, isFresh)
    if (isFresh) next.found = found
    yield next.effort
    next.effort *= 1.15
    if (round !== ways.length - 1) continue
    const tied = tieItems(table, best.cost)
    if (tied !== null) yield* searchTied(tied)
  }

  /** Fewer items, from the best plan on. */
  function* searchTied({ table: fewer, tie, untie }: Tied): Generator<number> {
    placeAll(fewer, tie(best.choice))
    const onFound = ({ choice, cost }: PairTable) => {
      if (cost >= best.cost) return
      best = { cost, choice: untie(choice) }
      placeAll(table, best.choice)
      onPlan(table)
    }
    yield* searchPairs(fewer, random, { isLate, onPlan: onFound })
  }

  function byTabu(effort: number): void {
    const figures = 2 * table.standing.length + (table.figures.length / table.items / meanWidth(table)) * 2
    searchTabu(table, random, { moves: Math.ceil(effort / figures), isLate, onPlan: note })
  }

  /** From far up, or from somewhat warm where a plan is known. */
  function byForests(effort: number, isFresh: boolean): void {
    const [hot, cold] = [0.4 * spread, 0.004 * spread]
    anneal(isFresh ? hot : hot * (cold / hot) ** (0.3 + 0.5 * random()), cold, effort)
    anneal(0, 0, effort / 20)
    note()
  }

  function byBlocks(effort: number): void {
    searchBlocks(table, blocks, random, { effort, isLate, onPlan: note })
    note()
  }

  function anneal(from: number, to: number, effort: number): void {
    for (let spent = 0; spent < effort && !isLate(); spent += stepsOf(table, forest)) {
      growForest(table, forest, random)
      chooseForest(table, forest, from === 0 ? 0 : from * (to / from) ** (spent / effort), random)
      if (table.cost < best.cost) note()
    }
  }
}

/** What choosing a forest anew takes, growing it included. */
function stepsOf({ first, from }: PairTable, { list, size, above }: Forest): number {
  let steps = from.at(-1)!
  for (let n = 0; n < size; n++) {
    const i = list[n]!
    const width = first[i + 1]! - first[i]!
    steps += 8 * width
    if (above[i]! >= 0) steps += width * (first[above[i]! + 1]! - first[above[i]!]!)
  }
  return steps
}

function meanWidth({ first, items }: PairTable): number {
  return first[items]! / items
}

/** How far the choices of an item are apart, on average, when all lie at random. */
function typicalSpread(table: PairTable, random: Random): number {
  const { items, first, standing } = table
  const before = table.choice.slice()
  placeAll(table, randomChoice(table, random))
  let sum = 0
  for (let n = 0; n < 2_000; n++) {
    const i = Math.floor(random() * items)
    const any = () => standing[first[i]! + Math.floor(random() * (first[i + 1]! - first[i]!))]!
    sum += Math.abs(any() - any())
  }
  placeAll(table, before)
  return Math.max(1e-3, sum / 2_000)
}

function randomChoice({ items, first }: PairTable, random: Random): Int32Array {
  return Int32Array.from({ length: items }, (_, i) => Math.floor(random() * (first[i + 1]! - first[i]!)))
}
