import type { Proof } from '../verify/proof.ts'
import { costFrom } from './model/grain.ts'
import type { Task } from './task.ts'
import type { Exploration } from './tree/explore.ts'
import type { Incumbent } from './tree/incumbent.ts'
import type { Node } from './tree/tree.ts'
import { writeProof } from './tree/write-proof.ts'

/** What has looked through all plans, or some of them, and can prove what the rest must cost. */
export interface Prover {
  lowerBound(): number
  /** Whether plans may be left that it has not looked at. */
  isOpen(): boolean
  nodes(): number
  proof(): Proof
}

export function treeProver(task: Task, tree: Exploration, best: Incumbent): Prover {
  return {
    lowerBound: () => costFrom(boundOfTree(tree), best.cost, task.grain),
    isOpen: () => tree.frontier.some(({ bound }) => bound < best.goal),
    nodes: () => tree.nodes,
    proof: () => writeProof(task, tree.root),
  }
}

/** A search that has a tree of its own: by fillings, or by which zones are paid for. */
interface OwnSearch {
  readonly nodes: number
  readonly isOpen: boolean
  bound(): number
  proof(): Proof
}

export function searchProver(search: OwnSearch, best: Incumbent, { grain }: Task): Prover {
  return {
    lowerBound: () => costFrom(search.bound(), best.cost, grain),
    isOpen: () => search.isOpen,
    nodes: () => search.nodes,
    proof: () => search.proof(),
  }
}

/** What is proven: the least of all leaves and of all that was set aside on the way. */
function boundOfTree(tree: Exploration): number {
  let least = Infinity
  const pending: Node[] = [tree.root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    least = Math.min(least, node.asideBound)
    if (node.children === null) least = Math.min(least, node.bound)
    else pending.push(...node.children)
  }
  return least
}
