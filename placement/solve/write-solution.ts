import { AdvisorError } from '#catalogue/vocabulary/issue.ts'
import type { Certificate, Solution } from '../problem.ts'
import type { Reading } from './model/reading.ts'
import type { Prover } from './prover.ts'
import { gapOf, type Incumbent } from './tree/incumbent.ts'

/** The answer in the words of the problem: plan, cost, proven bound and certificate; or that there is no plan. */
export function writeSolution(reading: Reading, prover: Prover, { cost, zoneOf }: Incumbent, wanted: number): Solution {
  const certificate: Certificate = {
    schema: 'rettsky/certificate/v1',
    problem: reading.digest,
    method: 'multiplier-tree',
    data: prover.proof() as unknown as Certificate['data'],
  }
  const lowerBound = prover.lowerBound()
  const statistics = { nodes: prover.nodes() }
  if (zoneOf === null) {
    if (prover.isOpen())
      throw new AdvisorError('no-plan-in-time', 'no plan was found, and none was ruled out, within the limit')
    const nothing = { status: 'infeasible' as const, assignment: {}, cost: 0, lowerBound: 0, gap: 0 }
    return { schema: 'rettsky/solution/v1', ...nothing, certificate, statistics }
  }
  const gap = gapOf(cost, lowerBound)
  return {
    schema: 'rettsky/solution/v1',
    status: gap === 0 ? 'optimal' : gap <= wanted ? 'within-gap' : 'time-limit',
    assignment: assignmentOf(reading, zoneOf),
    cost,
    lowerBound,
    gap,
    certificate,
    statistics,
  }
}

/** Without a prototype, so that any id can be a key. */
function assignmentOf({ itemIds, zoneIds }: Reading, zoneOf: Int32Array): Solution['assignment'] {
  const assignment: Solution['assignment'] = Object.create(null)
  for (let i = 0; i < itemIds.length; i++) assignment[itemIds[i]!] = zoneIds[zoneOf[i]!]!
  return assignment
}
