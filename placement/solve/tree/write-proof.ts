import type { Proof, ProofNode } from '../../verify/proof.ts'
import { boundOf } from '../bound/bound.ts'
import { type Multipliers, noMultipliers } from '../bound/multipliers.ts'
import { copyDomain, type Domain, wholeDomain } from '../model/domain.ts'
import { expand, type Part } from '../model/part.ts'
import type { Task } from '../task.ts'
import { applyExclusion, type Exclusion } from './exclude.ts'
import { type Bounded, divide, type Node } from './tree.ts'

/** The tree as a certificate, in the numbers of the whole problem: each node holds what differs from its parent. */
export function writeProof(task: Task, root: Node): Proof {
  const { model, limits, scale } = task
  const nodes: ProofNode[] = []
  const noValues = new Float64Array(model.items).fill(Number.NaN)
  write(root, wholeDomain(model), { m: noMultipliers(model, limits), values: noValues })
  return { scale, nodes }

  function write(node: Node, domain: Domain, above: Above): void {
    let before = above
    for (const step of node.aside) {
      before = add(step, domain, before)
      const found = inWhole(step.part, step.found)
      nodes.at(-1)!.exclude = {
        items: found.items,
        zones: found.zones,
        ...(found.used.length > 0 && { used: found.used }),
        ...(found.unused.length > 0 && { unused: found.unused }),
      }
      applyExclusion(model, domain, found)
    }
    const isEmpty = domain.count.includes(0)
    before = isEmpty ? before : add(node, domain, before)
    if (isEmpty) nodes.push({})
    const entry = nodes.at(-1)!
    if (node.ray !== null) entry.infeasible = pricesFrom(task, node.ray)
    if (node.branch === null || node.children === null) return
    const branch = 'open' in node.branch ? node.branch : { ...node.branch, item: node.part.item[node.branch.item]! }
    entry.branch = branch
    const right = copyDomain(domain)
    divide(model, branch, domain, right)
    write(node.children[0], domain, before)
    write(node.children[1], right, before)
  }

  function add(step: Bounded, domain: Domain, above: Above): Above {
    const m = expand(model, limits, step.part, domain, step.m, above.m, scale)
    const { values } = m.rent === null ? { values: noValues } : boundOf(model, limits, domain, m, scale)
    nodes.push(difference(task, m, values, above))
    return { m, values }
  }
}

interface Above {
  m: Multipliers
  values: Float64Array
}

function inWhole(part: Part, found: Exclusion): Exclusion {
  return { ...found, items: found.items.map((i) => part.item[i]!) }
}

function difference(task: Task, m: Multipliers, values: Float64Array, above: Above): ProofNode {
  const { model, limits } = task
  const node: ProofNode = {}
  if (limits.some((_, l) => m.limit[l] !== above.m.limit[l])) node.prices = pricesFrom(task, m.limit)
  const width = 2 * model.zones
  const edges: number[] = []
  for (let e = 0; e < model.edges; e++) {
    const from = e * width
    let same = true
    for (let w = from; same && w < from + width; w++) same = m.message[w] === above.m.message[w]
    if (!same) edges.push(e)
  }
  if (edges.length > 0) node.messages = { edges, is: messagesOf(m, edges, width) }
  // Without opening costs the verifier takes each item's least reduced cost, which is the same value.
  if (m.rent === null) return node
  const items: number[] = []
  const valued: number[] = []
  for (let i = 0; i < model.items; i++)
    if (above.values[i] !== values[i]) {
      items.push(i)
      valued.push(values[i]!)
    }
  if (items.length > 0) node.values = { items, is: valued }
  return node
}

/** Of known length from the start: for a million pairs, growing the list would take it twice over. */
function messagesOf({ message }: Multipliers, edges: readonly number[], width: number): number[] {
  const is = new Array<number>(edges.length * width)
  let to = 0
  for (const e of edges) for (let w = e * width; w < (e + 1) * width; w++) is[to++] = message[w]!
  return is
}

export function pricesFrom({ model, limits }: Task, price: Float64Array): NonNullable<ProofNode['prices']> {
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
