import type { Random } from '../../search/random.ts'
import { type Block, pickAround, roomForBlock } from './block.ts'
import { type Depths, placeBlock, roomForDepths } from './block-search.ts'
import { choose, type PairTable, placeAll } from './pair-table.ts'

/** Sizes of the blocks: the next when the one before has brought nothing around as many items as there are. */
const [smallest, largest, wider] = [8, 20, 4]

export interface BlockSearch {
  block: Block
  depths: Depths
  list: Int32Array
}

export function roomForBlocks(table: PairTable): BlockSearch {
  const block = roomForBlock(table, largest)
  return { block, depths: roomForDepths(block), list: new Int32Array(table.items) }
}

/**
 * Iterated local search over blocks: places blocks anew as cheaply as can be until none gets cheaper, then items around one
 * at random, and so on from the cheaper of the two plans, for about that many steps.
 */
export function searchBlocks(
  table: PairTable,
  room: BlockSearch,
  random: Random,
  run: { effort: number; isLate: () => boolean; onPlan: () => void },
): void {
  const { block, list } = room
  block.steps = 0
  const isEnough = () => block.steps > run.effort || run.isLate()
  descend(table, room, random, isEnough, run.onPlan)
  let best = { cost: table.cost, choice: table.choice.slice() }
  while (!isEnough()) {
    placeAll(table, best.choice)
    const size = Math.ceil(table.items * (0.15 + 0.3 * random()))
    const picked = pickAround(table, list, Math.floor(random() * table.items), size, random)
    for (let n = 0; n < picked; n++) chooseAny(table, list[n]!, random)
    descend(table, room, random, isEnough, run.onPlan)
    if (table.cost <= best.cost) best = { cost: table.cost, choice: table.choice.slice() }
  }
}

/** Until no block of any size gets cheaper. */
function descend(
  table: PairTable,
  { block, depths }: BlockSearch,
  random: Random,
  isEnough: () => boolean,
  onPlan: () => void,
): void {
  for (let size = smallest, idle = 0; size <= largest && !isEnough(); ) {
    const before = table.cost
    placeBlock(table, block, depths, { start: Math.floor(random() * table.items), size }, random)
    if (table.cost < before) {
      size = smallest
      idle = 0
      onPlan()
    } else if (++idle >= table.items) {
      size += wider
      idle = 0
    }
  }
}

function chooseAny(table: PairTable, i: number, random: Random): void {
  const choices = table.first[i + 1]! - table.first[i]!
  choose(table, i, Math.floor(random() * choices))
}
