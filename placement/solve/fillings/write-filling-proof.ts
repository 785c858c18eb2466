import type { Proof, ProofNode } from '../../verify/proof.ts'
import type { BranchNode } from './branch-node.ts'
import type { Ground } from './ground.ts'

/** The tree as a certificate; each node holds the values that differ from those above it, the first one the given prices. */
export function writeFillingProof(ground: Ground, root: BranchNode, prices: ProofNode['prices']): Proof {
  const nodes: ProofNode[] = []
  write(root, new Float64Array(ground.items).fill(Number.NaN))
  nodes[0] = { ...(prices !== undefined && { prices }), ...nodes[0] }
  const { scale, resource, unit, opens } = ground
  return { scale, filled: { resource, unit, ...(opens && resource !== null && { together: true }) }, nodes }

  function write(node: BranchNode, above: Float64Array): void {
    let before = above
    for (const { values, found } of node.ruled) {
      const { items, zones, used, unused, above: most } = found
      nodes.push({
        ...difference(values, before),
        exclude: { items, zones, ...(used.length > 0 && { used }), ...(unused.length > 0 && { unused }), above: most },
      })
      before = values
    }
    // A leaf without a plan needs no bound.
    const entry: ProofNode = node.bound === Infinity ? {} : difference(node.values, before)
    nodes.push(entry)
    if (node.split === null || node.children === null) return
    entry.branch = node.split
    for (const child of node.children) write(child, node.values)
  }
}

function difference(values: Float64Array, above: Float64Array): Pick<ProofNode, 'values'> {
  const items: number[] = []
  for (let i = 0; i < values.length; i++) if (values[i] !== above[i]) items.push(i)
  return items.length === 0 ? {} : { values: { items, is: items.map((i) => values[i]! + 0) } }
}
