import type { Proof, ProofNode } from '../verify/proof.ts'
import { boundOf } from './bound.ts'
import { closed, copyDomain, type Domain, decideZone, narrow, open, wholeDomain } from './domain.ts'
import type { Multipliers } from './multipliers.ts'
import type { Node, Search } from './tree.ts'

/** The tree as a certificate: each node holds what differs from its parent's multipliers. */
export function writeProof(search: Search, root: Node): Proof {
  const nodes: ProofNode[] = []
  write(root, wholeDomain(search.model), null, null)
  return { scale: search.scale, nodes }

  function write(node: Node, domain: Domain, above: Multipliers | null, valuesAbove: Float64Array | null): void {
    const { model, limits, scale } = search
    const { values } = boundOf(model, limits, domain, node.multipliers, scale)
    const entry = difference(search, node.multipliers, values, above, valuesAbove)
    nodes.push(entry)
    if (node.ray !== null) entry.infeasible = pricesFrom(search, node.ray)
    if (node.branch === null || node.children === null) return
    entry.branch = node.branch
    const [left, right] = [copyDomain(domain), copyDomain(domain)]
    if ('open' in node.branch) {
      decideZone(model, left, node.branch.open, open)
      decideZone(model, right, node.branch.open, closed)
    } else {
      const { item, zones } = node.branch
      narrow(model, left, item, (z) => zones.includes(z))
      narrow(model, right, item, (z) => !zones.includes(z))
    }
    const kept = model.opening.some((cost) => cost > 0) ? values : null
    write(node.children[0], left, node.multipliers, kept)
    write(node.children[1], right, node.multipliers, kept)
  }
}

function difference(
  search: Search,
  m: Multipliers,
  values: Float64Array,
  above: Multipliers | null,
  valuesAbove: Float64Array | null,
): ProofNode {
  const { model, limits } = search
  const node: ProofNode = {}
  if (limits.some((_, l) => m.limit[l] !== (above?.limit[l] ?? 0))) node.prices = pricesFrom(search, m.limit)
  const width = 2 * model.zones
  const edges: number[] = []
  const is: number[] = []
  for (let e = 0; e < model.edges; e++) {
    const from = e * width
    let same = true
    for (let w = from; same && w < from + width; w++) same = m.message[w] === (above?.message[w] ?? 0)
    if (same) continue
    edges.push(e)
    for (let w = from; w < from + width; w++) is.push(m.message[w]!)
  }
  if (edges.length > 0) node.messages = { edges, is }
  if (m.rent === null) return node
  // Without opening costs the verifier takes each item's least reduced cost, which is the same value.
  const items: number[] = []
  const valued: number[] = []
  for (let i = 0; i < model.items; i++)
    if (Number.isFinite(values[i]!) && (valuesAbove === null || valuesAbove[i] !== values[i])) {
      items.push(i)
      valued.push(values[i]!)
    }
  if (items.length > 0) node.values = { items, is: valued }
  return node
}

function pricesFrom({ model, limits }: Search, price: Float64Array): NonNullable<ProofNode['prices']> {
  const capacity: [number, string, number][] = []
  const share: [string, number][] = []
  let moves = 0
  for (const [l, limit] of limits.entries()) {
    const p = price[l]!
    if (p === 0) continue
    if (limit.kind === 'capacity') capacity.push([limit.zone, model.resources[limit.resource]!, p])
    else if (limit.kind === 'share') share.push([model.suppliers[limit.supplier]!, p])
    else moves = p
  }
  return { ...(capacity.length > 0 && { capacity }), ...(share.length > 0 && { share }), ...(moves > 0 && { moves }) }
}
