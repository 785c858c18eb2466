import { digestOfProblem } from '../digest-problem.ts'
import type { Problem, Solution } from '../problem.ts'
import { TooLarge } from './exact.ts'
import { type ExactProblem, readProblem } from './exact-problem.ts'
import { grain } from './grain.ts'
import { examinePlan } from './plan-faults.ts'
import type { Fault, Proof } from './proof.ts'
import { Refused, refuse } from './refused.ts'
import { leastLeaf } from './walk-tree.ts'

export type { Fault, Prices, Proof, ProofNode } from './proof.ts'

export interface Verdict {
  ok: boolean
  /** Recomputed from the assignment. */
  cost: number
  /** Recomputed from the certificate. */
  lowerBound: number
  gap: number
  faults: Fault[]
}

/**
 * Re-checks a solution without the solver: recomputes the plan's cost and feasibility and the bound that its certificate
 * proves, in exact arithmetic and in time linear in problem and certificate. Shares no code with `placement/solve`, and trusts
 * nothing of what it is given.
 */
export function verifySolution(
  problem: Problem,
  solution: Pick<Solution, 'assignment' | 'cost' | 'lowerBound' | 'certificate'>,
): Verdict {
  const unread: Fault[] = []
  const read = withoutThrowing('problem-unreadable', 'problem', unread, () => {
    const exactly = readProblem(problem)
    return { exactly, ...examinePlan(problem, exactly, solution.assignment) }
  })
  if (read === null) return { ok: false, cost: 0, lowerBound: Number.NEGATIVE_INFINITY, gap: 1, faults: unread }
  const { exactly, cost, faults } = read
  const isFeasible = faults.length === 0
  if (cost !== solution.cost)
    faults.push({ code: 'cost-differs', where: 'cost', met: String(solution.cost), accepted: String(cost) })
  const bound = boundOf(problem, exactly, solution.certificate, faults) ?? Number.NEGATIVE_INFINITY
  const lowerBound = isFeasible ? leastCost(bound, cost, grain(exactly)) : bound
  if (!(lowerBound >= solution.lowerBound))
    faults.push({
      code: 'bound-not-proven',
      where: 'lowerBound',
      met: String(solution.lowerBound),
      accepted: `${lowerBound}`,
    })
  if (isFeasible && lowerBound > cost)
    faults.push({ code: 'bound-above-cost', where: 'lowerBound', met: String(lowerBound), accepted: `at most ${cost}` })
  const gap = Math.max(0, cost - lowerBound) / Math.max(1, Math.abs(cost))
  return { ok: faults.length === 0, cost, lowerBound, gap, faults }
}

/** Re-checks that a problem has no plan at all: every leaf of the certificate must show that it holds none. */
export function verifyInfeasible(
  problem: Problem,
  certificate: Solution['certificate'],
): { ok: boolean; faults: Fault[] } {
  const faults: Fault[] = []
  const exactly = withoutThrowing('problem-unreadable', 'problem', faults, () => readProblem(problem))
  const bound = exactly === null ? null : boundOf(problem, exactly, certificate, faults)
  if (bound !== null && bound !== Number.POSITIVE_INFINITY)
    faults.push({
      code: 'infeasibility-not-proven',
      where: 'certificate',
      met: 'a leaf that may hold a plan',
      accepted: 'none',
    })
  return { ok: faults.length === 0, faults }
}

/** What a plan costs at the least from a bound on: what one plan costs is known, and others differ by multiples of the grain. */
function leastCost(bound: number, cost: number, grain: number): number {
  if (bound >= cost || bound === Number.NEGATIVE_INFINITY) return bound
  return grain === 0 ? cost : cost - grain * Math.floor((cost - bound) / grain)
}

/** The bound that a certificate proves, Infinity where it shows that there is no plan; null, and a fault, when it proves nothing. */
function boundOf(
  problem: Problem,
  exactly: ExactProblem,
  certificate: Solution['certificate'],
  faults: Fault[],
): number | null {
  return withoutThrowing('malformed-certificate', 'certificate', faults, () => {
    if (certificate === undefined) refuse('malformed-certificate', 'certificate', 'nothing', 'a certificate')
    const digest = digestOfProblem(problem)
    if (certificate.problem !== digest) refuse('not-this-problem', 'certificate', certificate.problem, digest)
    if (certificate.method !== 'multiplier-tree')
      refuse('unknown-method', 'certificate', certificate.method, 'multiplier-tree')
    const proof = certificate.data as unknown as Proof
    const least = leastLeaf(exactly, proof)
    // Costs are integers, so a bound between two of them may be rounded up.
    return least === null ? Number.POSITIVE_INFINITY : Number(ceilDivide(least, BigInt(proof.scale)))
  })
}

/** Null, and a fault, where what was to be read is not what it should be. */
function withoutThrowing<T>(code: Fault['code'], where: string, faults: Fault[], read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refused) faults.push(error.fault)
    else if (error instanceof TooLarge) faults.push({ code: 'number-too-large', where, met: error.message })
    else if (error instanceof TypeError || error instanceof RangeError) faults.push({ code, where, met: error.message })
    else throw error
    return null
  }
}

function ceilDivide(p: bigint, q: bigint): bigint {
  return p >= 0n ? (p + q - 1n) / q : -(-p / q)
}
