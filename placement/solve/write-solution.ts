import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import { digestOfProblem } from '../digest-problem.ts'
import type { Certificate, Problem, Solution } from '../problem.ts'
import type { Exploration, Incumbent } from './explore.ts'
import type { Task } from './task.ts'
import type { Node } from './tree.ts'
import { writeProof } from './write-proof.ts'

/** The answer in the words of the problem: plan, cost, proven bound and certificate; or that there is no plan. */
export function writeSolution(problem: Problem, task: Task, tree: Exploration, { cost, zoneOf }: Incumbent): Solution {
  const certificate: Certificate = {
    schema: 'rettsky/certificate/v1',
    problem: digestOfProblem(problem),
    method: 'multiplier-tree',
    data: writeProof(task, tree.root) as unknown as Certificate['data'],
  }
  const statistics = { nodes: tree.nodes }
  if (zoneOf === null) {
    if (tree.frontier.length > 0)
      throw new AdvisorError('no-plan-in-time', 'no plan was found, and none was ruled out, within the limit')
    const nothing = { status: 'infeasible' as const, assignment: {}, cost: 0, lowerBound: 0, gap: 0 }
    return { schema: 'rettsky/solution/v1', ...nothing, certificate, statistics }
  }
  const lowerBound = boundOfTree(tree, cost)
  const gap = (cost - lowerBound) / Math.max(1, Math.abs(cost))
  return {
    schema: 'rettsky/solution/v1',
    status: gap === 0 ? 'optimal' : gap <= task.gap ? 'within-gap' : 'time-limit',
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
