import type { Random } from '../../search/random.ts'
import { choose, type PairTable } from './pair-table.ts'

/**
 * Tabu search (Taillard, "Robust taboo search for the quadratic assignment problem", 1991): always takes the best move, be it
 * uphill; an item may not return to the choice it left for a while of random length, unless that gives the best plan so far.
 * After a long time without a better plan some items are placed at random. Tells every plan that is the cheapest of the run;
 * returns that cost.
 */
export function searchTabu(
  table: PairTable,
  random: Random,
  run: { moves: number; isLate: () => boolean; onPlan: (table: PairTable) => void },
): number {
  const { items, first, standing, choice } = table
  const freeAgain = new Float64Array(standing.length)
  const shortest = 2 + Math.floor(items / 12)
  const range = 8 + Math.floor(items / 12)
  const patience = 200 * items
  let best = table.cost
  let idle = 0
  for (let now = 1; now <= run.moves; now++) {
    let least = Infinity
    let [who, what, ties] = [-1, -1, 0]
    for (let i = 0; i < items; i++) {
      const low = first[i]!
      const high = first[i + 1]!
      const here = standing[low + choice[i]!]!
      const spared = best - table.cost
      for (let c = low; c < high; c++) {
        const more = standing[c]! - here
        if (more > least || c - low === choice[i]) continue
        if (freeAgain[c]! > now && more >= spared) continue
        if (more < least) ties = 0
        if (random() * ++ties >= 1) continue
        least = more
        who = i
        what = c - low
      }
    }
    if (who < 0) continue
    freeAgain[first[who]! + choice[who]!] = now + shortest + Math.floor(random() * range)
    choose(table, who, what)
    if (table.cost < best) {
      best = table.cost
      idle = 0
      run.onPlan(table)
    } else if (++idle > patience) {
      idle = 0
      for (let n = 0; n < 2 + items / 4; n++) {
        const i = Math.floor(random() * items)
        choose(table, i, Math.floor(random() * (first[i + 1]! - first[i]!)))
      }
    }
    if (now % 16 === 0 && run.isLate()) break
  }
  return best
}
