import type { Proof, ProofNode } from '../../verify/proof.ts'
import type { CostTable } from './cost-table.ts'
import type { OpeningNode } from './opening-node.ts'

/** The tree as a certificate; each node that proves something holds the values that differ from those written before on its way. */
export function writeOpeningProof({ items, scale }: CostTable, root: OpeningNode): Proof {
  const nodes: ProofNode[] = []
  write(root, new Float64Array(items).fill(Number.NaN))
  return { scale, nodes }

  function write(node: OpeningNode, above: Float64Array): void {
    let before = above
    for (const { values, used, unused } of node.decided) {
      const found = { ...(used.length > 0 && { used }), ...(unused.length > 0 && { unused }) }
      nodes.push({ ...difference(values, before), exclude: { items: [], zones: [], ...found } })
      before = values
    }
    const isLeaf = node.children === null
    // A leaf without a plan needs no values, and what is split has its bounds below.
    const entry: ProofNode = isLeaf && node.bound < Infinity ? difference(node.values, before) : {}
    nodes.push(entry)
    if (node.children === null) return
    entry.branch = { open: node.split }
    for (const child of node.children) write(child, before)
  }
}

function difference(values: Float64Array, above: Float64Array): Pick<ProofNode, 'values'> {
  const items: number[] = []
  for (let i = 0; i < values.length; i++) if (values[i] !== above[i]) items.push(i)
  return items.length === 0 ? {} : { values: { items, is: items.map((i) => values[i]! + 0) } }
}
