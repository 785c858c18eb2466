import type { Random } from '../search/random.ts'
import { type BranchNode, openNode, type Search } from './branch-node.ts'
import { closed, type Field, narrowed, open, planOf, undecided } from './field.ts'

/**
 * Looks for a plan below a node: takes the mixture at its word where it divides least, raises the values again, and so on
 * until each item has one zone. Where that leads nowhere, it goes on in smaller steps a few times. Null when nothing below
 * the goal was met.
 */
export function dive(search: Search, from: BranchNode, random: Random): Int32Array | null {
  let node = from
  let part = isLarge(search) ? 0.25 : 0.15
  for (let patience = 4; patience > 0 && !search.isLate(); ) {
    if (node.bound >= search.goal) return null
    const plan = planOf(node.field)
    if (plan !== null) return plan
    const free = freeItems(node.field)
    const next = useOfZones(search, node, random) ?? placeItems(search, node, free, part, random)
    if (next !== null && next.bound < search.goal) node = next
    else {
      patience--
      part /= 3
    }
  }
  return null
}

function freeItems({ from }: Field): number[] {
  const free: number[] = []
  for (let i = 0; i + 1 < from.length; i++) if (from[i + 1]! - from[i]! > 1) free.push(i)
  return free
}

function follow(search: Search, node: BranchNode, field: Field | null): BranchNode | null {
  const effort = isLarge(search)
    ? { rounds: 4, again: 2, turns: 1, stride: 0.2, ease: 0.01 }
    : { rounds: 10, again: 4, turns: 2, stride: 0.2, ease: 0.05 }
  return field === null ? null : openNode(search, field, node, effort)
}

function isLarge({ ground }: Search): boolean {
  return ground.items * ground.zones > 50_000
}

/**
 * Opens the zones that the mixture uses nearly whole, or else the one that it uses most of; closes those that it uses
 * nothing of once the others have room for all. Null where no zone is in doubt.
 */
function useOfZones(search: Search, node: BranchNode, random: Random): BranchNode | null {
  const { ground } = search
  const { field, used } = node
  const doubtful = Array.from(used.keys()).filter((z) => field.state[z] === undecided && ground.opening[z]! > 0)
  if (doubtful.length === 0) return null
  const state = field.state.slice()
  const some = doubtful.filter((z) => used[z]! > 0.01)
  for (const z of some) if (used[z]! > 0.9) state[z] = open
  if (some.length === 0) for (const z of doubtful) state[z] = closed
  else if (some.every((z) => used[z]! <= 0.9)) {
    const worth = Float64Array.from(used, (value) => value + 0.2 * random())
    const top = some.reduce((best, z) => (worth[z]! > worth[best]! ? z : best))
    state[top] = used[top]! > 0.4 ? open : closed
  }
  return follow(
    search,
    node,
    narrowed(field, state, () => true),
  )
}

/** Places the items that the mixture divides least. */
function placeItems(
  search: Search,
  node: BranchNode,
  free: readonly number[],
  part: number,
  random: Random,
): BranchNode | null {
  const { field, share } = node
  const { zones, items } = search.ground
  const ranked = free.map((i) => {
    let [most, top] = [-1, -1]
    for (let n = field.from[i]!; n < field.from[i + 1]!; n++) {
      const held = share[i * zones + field.zone[n]!]! + 0.05 * random()
      if (held > most) [most, top] = [held, field.zone[n]!]
    }
    return { i, top, most }
  })
  ranked.sort((p, q) => q.most - p.most || p.i - q.i)
  const chosen = new Int32Array(items).fill(-1)
  for (const { i, top } of ranked.slice(0, Math.max(1, Math.floor(part * free.length)))) chosen[i] = top
  return follow(
    search,
    node,
    narrowed(field, field.state, (i, z) => chosen[i] === -1 || chosen[i] === z),
  )
}
