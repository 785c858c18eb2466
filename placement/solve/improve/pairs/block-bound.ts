import type { Block } from './block.ts'
import type { PairTable } from './pair-table.ts'

/** Most passes over a block; on average a quarter are made. */
const mostPasses = 12

/**
 * Moves the costs of pairs to their ends, pass by pass and back and forth, by sequential message passing (Kolmogorov 2006),
 * and drops every choice that no plan below `upper` can hold. False where there is no such plan.
 */
export function narrow(table: PairTable, block: Block): boolean {
  let last = -Infinity
  for (let pass = 0; pass < mostPasses; pass++) {
    const bound = sendMessages(table, block, pass % 2 === 0)
    if (bound >= block.upper) return false
    if (pass % 2 === 0) continue
    if (bound < last + 0.02 * (block.upper - bound)) break
    last = bound
  }
  return true
}

/** One pass; returns the bound on what the block costs, Infinity where a member has no choice left. */
function sendMessages({ figures }: PairTable, block: Block, forward: boolean): number {
  const { size, width, own, left, count, endsFrom, other, back, at, columns, message, least } = block
  const theta = new Float64Array(width)
  let bound = 0
  for (let k = 0; k < size; k++) bound += least[k]!
  for (let step = 0; step < size; step++) {
    const k = forward ? step : size - 1 - step
    const low = k * width
    const choices = count[k]!
    let ahead = 0
    for (let a = 0; a < choices; a++) theta[left[low + a]!] = own[low + left[low + a]!]!
    for (let n = endsFrom[k]!; n < endsFrom[k + 1]!; n++) {
      const l = other[n]!
      const lowL = l * width
      const choicesL = count[l]!
      const theirs = back[n]! * width
      if (l > k === forward) ahead++
      block.steps += choices * choicesL
      for (let a = 0; a < choices; a++) {
        const c = left[low + a]!
        const row = at[n]! + c * columns[n]!
        let cheapest = Infinity
        for (let b = 0; b < choicesL; b++) {
          const d = left[lowL + b]!
          const rest = figures[row + d]! - message[theirs + d]!
          if (rest < cheapest) cheapest = rest
        }
        message[n * width + c] = cheapest
        theta[c]! += cheapest
      }
    }
    let cheapest = Infinity
    for (let a = 0; a < choices; a++) cheapest = Math.min(cheapest, theta[left[low + a]!]!)
    bound += cheapest - least[k]!
    least[k] = cheapest
    count[k] = 0
    for (let a = 0; a < choices; a++) {
      const c = left[low + a]!
      if (bound + theta[c]! - cheapest < block.upper) left[low + count[k]!++] = c
    }
    if (count[k] === 0) return Infinity
    const part = 1 / Math.max(ahead, endsFrom[k + 1]! - endsFrom[k]! - ahead)
    for (let n = endsFrom[k]!; ahead > 0 && n < endsFrom[k + 1]!; n++)
      if (other[n]! > k === forward)
        for (let a = 0; a < count[k]!; a++) {
          const c = left[low + a]!
          message[n * width + c]! -= part * (theta[c]! - cheapest)
        }
  }
  return bound
}
