import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import { digestOfProblem } from '../digest-problem.ts'
import type { Certificate, Problem, Solution } from '../problem.ts'
import type { Proof } from '../verify/proof.ts'
import type { Exploration, Incumbent } from './explore.ts'
import type { Node } from './tree.ts'

/** What a search has shown. */
export interface Proven {
  lowerBound: number
  /** Whether plans may be left that it has not looked at. */
  isOpen: boolean
  nodes: number
  proof: Proof
}

/** The answer in the words of the problem: plan, cost, proven bound and certificate; or that there is no plan. */
export function writeSolution(
  problem: Problem,
  { lowerBound, isOpen, nodes, proof }: Proven,
  { cost, zoneOf }: Incumbent,
  wanted: number,
): Solution {
  const certificate: Certificate = {
    schema: 'rettsky/certificate/v1',
    problem: digestOfProblem(problem),
    method: 'multiplier-tree',
    data: proof as unknown as Certificate['data'],
  }
  const statistics = { nodes }
  if (zoneOf === null) {
    if (isOpen) throw new AdvisorError('no-plan-in-time', 'no plan was found, and none was ruled out, within the limit')
    const nothing = { status: 'infeasible' as const, assignment: {}, cost: 0, lowerBound: 0, gap: 0 }
    return { schema: 'rettsky/solution/v1', ...nothing, certificate, statistics }
  }
  const gap = (cost - lowerBound) / Math.max(1, Math.abs(cost))
  return {
    schema: 'rettsky/solution/v1',
    status: gap === 0 ? 'optimal' : gap <= wanted ? 'within-gap' : 'time-limit',
    assignment: assignmentOf(problem, zoneOf),
    cost,
    lowerBound,
    gap,
    certificate,
    statistics,
  }
}

/** Without a prototype, so that any id can be a key. */
function assignmentOf({ items, zones }: Problem, zoneOf: Int32Array): Solution['assignment'] {
  const assignment: Solution['assignment'] = Object.create(null)
  for (let i = 0; i < items.length; i++) assignment[items[i]!.id] = zones[zoneOf[i]!]!.id
  return assignment
}

/** What is proven: the least of all leaves and of all that was set aside on the way. Costs are integers. */
export function boundOfTree(tree: Exploration, cost: number): number {
  let least = Infinity
  const pending: Node[] = [tree.root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    least = Math.min(least, node.asideBound)
    if (node.children === null) least = Math.min(least, node.bound)
    else pending.push(...node.children)
  }
  return Math.min(cost, Math.ceil(least))
}
