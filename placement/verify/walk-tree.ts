import { Domain } from './domain.ts'
import type { ExactProblem } from './exact-problem.ts'
import { layOver } from './lay-over.ts'
import type { Leaf } from './leaf.ts'
import { measure } from './leaf-bound.ts'
import { checkPairs } from './pair-bound.ts'
import { pricedFor } from './priced.ts'
import type { Proof, ProofNode } from './proof.ts'
import { filledOf, pricesOf, whole } from './read-proof.ts'
import { refuse } from './refused.ts'
import { setAside } from './set-aside.ts'

/**
 * Walks the tree once and returns the least bound of its leaves, in 1/scale units. `null`: every leaf was shown to hold no
 * plan, so the problem has none. Throws `Refused` for anything that is not a proof.
 */
export function leastLeaf(problem: ExactProblem, proof: Proof): bigint | null {
  const { items, zones } = problem
  const domain = new Domain(problem)
  const leaf: Leaf = {
    scale: whole(proof.scale, 'scale', 1),
    domain,
    prices: {},
    values: new Float64Array(items).fill(Number.NaN),
    messages: new Float64Array(problem.pairs.count * 2 * zones),
    filled: filledOf(problem, proof.filled),
    priced: pricedFor(problem),
  }
  checkPairs(problem, leaf.scale)
  if (!Array.isArray(proof.nodes)) refuse('malformed-certificate', 'nodes', typeof proof.nodes, 'a list')
  let at = 0
  const least = walk()
  if (at !== proof.nodes.length) refuse('malformed-certificate', 'nodes', proof.nodes.length, `${at}`)
  return least

  function walk(): bigint | null {
    const where = `nodes[${at}]`
    const node = proof.nodes[at++]
    if (node === undefined || node === null) refuse('malformed-certificate', where, 'nothing', 'a node')
    const takeOff = layOver(problem, leaf, node, where)
    const restore = domain.remember()
    const aside = node.exclude === undefined ? null : setAside(problem, leaf, node.exclude, `${where}.exclude`)
    const rest =
      node.branch !== undefined
        ? branchAt(node.branch, `${where}.branch`)
        : node.exclude === undefined
          ? leaveAt(node, where)
          : walk()
    restore()
    takeOff()
    return lesser(rest, aside)
  }

  function leaveAt(node: ProofNode, where: string): bigint | null {
    if (node.infeasible === undefined) return measure(problem, leaf)?.bound ?? null
    const ofNone = measure(problem, {
      ...leaf,
      scale: 0,
      prices: pricesOf(problem, node.infeasible, where),
      values: new Float64Array(items).fill(Number.NaN),
      messages: new Float64Array(leaf.messages.length),
      priced: pricedFor(problem),
    })
    // Without costs any plan costs 0.
    if (ofNone !== null && ofNone.bound <= 0n) refuse('infeasibility-not-proven', where, ofNone.bound, 'above 0')
    return null
  }

  function branchAt(branch: NonNullable<ProofNode['branch']>, where: string): bigint | null {
    if ('open' in branch) {
      const z = whole(branch.open, `${where}.open`, 0, zones - 1)
      const state = domain.zoneState[z]!
      const used = within(() => domain.decide(z, 'open'))
      const empty = within(() => domain.decide(z, 'closed'))
      // What was decided before stays so: the other half holds no plan, but its nodes must be there.
      return state === 'undecided' ? lesser(used, empty) : state === 'open' ? used : empty
    }
    const i = whole(branch.item, `${where}.item`, 0, items - 1)
    const named = new Set(branch.zones.map((z) => whole(z, `${where}.zones`, 0, zones - 1)))
    const keep = (isIn: boolean) => () => {
      for (let z = 0; z < zones; z++) if (named.has(z) !== isIn) domain.forbid(i, z)
    }
    return lesser(within(keep(true)), within(keep(false)))
  }

  /** The next subtree, after a decision that is taken back again. */
  function within(decide: () => void): bigint | null {
    const restore = domain.remember()
    decide()
    const least = walk()
    restore()
    return least
  }
}

function lesser(p: bigint | null, q: bigint | null): bigint | null {
  if (p === null) return q
  if (q === null) return p
  return p < q ? p : q
}
