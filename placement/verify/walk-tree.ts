import { crowdedOut } from './crowding.ts'
import type { ExactProblem } from './exact-problem.ts'
import { isAllowed, type Leaf, type Measured, type ZoneState } from './leaf.ts'
import { excess, excessWithout, farBeyond, measure } from './leaf-bound.ts'
import { pricedFor } from './priced.ts'
import type { Excluded, Proof, ProofNode } from './proof.ts'
import { filledOf, pricesOf, refuse, whole } from './read-proof.ts'
import { excessOfEmptyShelf, excessOnShelves, moreWithUse } from './shelf.ts'

/**
 * Walks the tree once and returns the least bound of its leaves, in 1/scale units. `null`: every leaf was shown to hold no
 * plan, so the problem has none. Throws `Refused` for anything that is not a proof.
 */
export function leastLeaf(problem: ExactProblem, proof: Proof): bigint | null {
  const { items, zones } = problem
  const zoneState: ZoneState[] = problem.opening.map(() => 'undecided')
  const leaf: Leaf = {
    scale: whole(proof.scale, 'scale', 1),
    allowed: problem.allowed.slice(),
    zoneState,
    prices: {},
    values: new Float64Array(items).fill(Number.NaN),
    messages: new Float64Array(problem.pairCost.length * 2 * zones),
    filled: filledOf(problem, proof.filled),
    priced: pricedFor(problem),
  }
  let at = 0
  if (!Array.isArray(proof.nodes)) refuse('malformed-certificate', 'nodes', typeof proof.nodes, 'a list')
  const least = walk()
  if (at !== proof.nodes.length) refuse('malformed-certificate', 'nodes', String(proof.nodes.length), String(at))
  return least

  function walk(): bigint | null {
    const where = `nodes[${at}]`
    const node = proof.nodes[at++]
    if (node === undefined || node === null) refuse('malformed-certificate', where, 'nothing', 'a node')
    const takeOff = apply(problem, leaf, node, where)
    const aside = node.exclude === undefined ? null : setAside(node.exclude, `${where}.exclude`)
    let least: bigint | null
    if (node.branch !== undefined) least = branchAt(node.branch, where)
    else least = node.exclude === undefined ? leaveAt(node, where) : walk()
    aside?.undo()
    takeOff()
    return lesser(least, aside?.bound ?? null)
  }

  function leaveAt(node: ProofNode, where: string): bigint | null {
    if (node.infeasible === undefined) return measure(problem, leaf)?.bound ?? null
    const proofOfNone = measure(problem, {
      ...leaf,
      scale: 0,
      prices: pricesOf(problem, node.infeasible, where),
      values: new Float64Array(items).fill(Number.NaN),
      messages: new Float64Array(leaf.messages.length),
      priced: pricedFor(problem),
    })
    if (proofOfNone !== null && proofOfNone.bound <= 0n)
      refuse('infeasibility-not-proven', where, String(proofOfNone.bound), 'above 0')
    return null
  }

  /** Takes what the node excludes out of the leaf; its own bound is the least of what was taken out. */
  function setAside(exclude: Excluded, where: string): { bound: bigint | null; undo: () => void } {
    const measured = measure(problem, leaf)
    const isCrowdedOut = crowdedOut(problem, leaf)
    const stateBefore = [...zoneState]
    let least: bigint | null = null
    if (exclude.items.length !== exclude.zones.length)
      refuse('malformed-certificate', where, String(exclude.zones.length), String(exclude.items.length))
    const excessOf =
      measured === null || measured.shelves === null
        ? null
        : excessOnShelves(problem, measured, whole(exclude.above ?? 0, `${where}.above`, 0))
    // All are judged by the leaf as it was, so that their order does not matter.
    const gone: number[] = []
    for (const [n, item] of exclude.items.entries())
      for (const zone of exclude.zones[n]!) {
        const i = whole(item, where, 0, items - 1)
        const z = whole(zone, where, 0, zones - 1)
        if (!isAllowed(leaf, zones, i, z)) continue
        gone.push(i * zones + z)
        // No plan has it there, whatever that would cost.
        if (measured === null || isCrowdedOut(i, z)) continue
        const more = excessOf === null ? excess(problem, leaf, measured, i, z) : excessOf(i, z)
        least = lesser(least, finite(more))
      }
    const [used, unused] = [exclude.used ?? [], exclude.unused ?? []]
    for (const zone of [...used, ...unused]) {
      const z = whole(zone, where, 0, zones - 1)
      if (zoneState[z] !== 'undecided') refuse('malformed-certificate', where, zoneState[z]!, 'a zone not decided yet')
    }
    if (measured !== null) {
      for (const z of used) least = lesser(least, emptied(measured, z))
      for (const z of unused) least = lesser(least, finite(moreWithUse(measured, z)))
    }
    for (const at of gone) leaf.allowed[at] = 0
    for (const z of used) zoneState[z] = 'open'
    for (const z of unused) zoneState[z] = 'closed'
    return {
      bound: measured === null || least === null ? null : measured.bound + least,
      undo: () => {
        for (const at of gone) leaf.allowed[at] = 1
        for (const [z, state] of stateBefore.entries()) zoneState[z] = state
      },
    }
  }

  function emptied(measured: Measured, z: number): bigint {
    if (measured.shelves === null) return excessWithout(problem, leaf, measured, z)
    return finite(excessOfEmptyShelf(problem, measured, z))
  }

  function branchAt(branch: NonNullable<ProofNode['branch']>, where: string): bigint | null {
    if ('open' in branch) {
      const z = whole(branch.open, `${where}.branch.open`, 0, zones - 1)
      const before = zoneState[z]!
      zoneState[z] = before === 'closed' ? 'closed' : 'open'
      const first = before === 'closed' ? skip() : walk()
      zoneState[z] = 'closed'
      const second = before === 'open' ? skip() : walk()
      zoneState[z] = before
      return lesser(first, second)
    }
    const i = whole(branch.item, `${where}.branch.item`, 0, items - 1)
    const named = new Set(branch.zones.map((z) => whole(z, `${where}.branch.zones`, 0, zones - 1)))
    const row = leaf.allowed.slice(i * zones, (i + 1) * zones)
    for (let z = 0; z < zones; z++) if (!named.has(z)) leaf.allowed[i * zones + z] = 0
    const first = walk()
    for (let z = 0; z < zones; z++) leaf.allowed[i * zones + z] = named.has(z) ? 0 : row[z]!
    const second = walk()
    leaf.allowed.set(row, i * zones)
    return lesser(first, second)
  }

  /** A zone cannot be opened once closed, nor closed once open: that half holds no plan, but its nodes must be there. */
  function skip(): null {
    walk()
    return null
  }
}

/** Lays the node's own multipliers over its parent's; the result takes them off again. */
function apply(problem: ExactProblem, leaf: Leaf, node: ProofNode, where: string): () => void {
  const prices = leaf.prices
  if (node.prices !== undefined) leaf.prices = pricesOf(problem, node.prices, where)
  const undoValues = overlay(leaf.values, node.values?.items, node.values?.is, 1, `${where}.values`)
  const width = 2 * problem.zones
  const undoMessages = overlay(leaf.messages, node.messages?.edges, node.messages?.is, width, `${where}.messages`)
  return () => {
    leaf.prices = prices
    undoValues()
    undoMessages()
  }
}

function overlay(
  target: Float64Array,
  places: readonly number[] | undefined,
  is: readonly number[] | undefined,
  width: number,
  where: string,
): () => void {
  if (places === undefined && is === undefined) return () => {}
  if (!Array.isArray(places) || !Array.isArray(is) || is.length !== places.length * width)
    return refuse('malformed-certificate', where, String(is?.length), `${places?.length ?? 0} × ${width}`)
  const count = target.length / width
  const before = new Float64Array(is.length)
  for (const [n, place] of places.entries()) {
    const start = whole(place, where, 0, count - 1) * width
    for (let w = 0; w < width; w++) {
      before[n * width + w] = target[start + w]!
      target[start + w] = whole(is[n * width + w], where)
    }
  }
  return () => {
    for (let n = places.length - 1; n >= 0; n--)
      target.set(before.subarray(n * width, (n + 1) * width), places[n]! * width)
  }
}

function finite(more: number): bigint {
  return more < Number.POSITIVE_INFINITY ? BigInt(more) : farBeyond
}

function lesser(p: bigint | null, q: bigint | null): bigint | null {
  if (p === null) return q
  if (q === null) return p
  return p < q ? p : q
}
