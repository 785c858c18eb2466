import { digestOfProblem } from '../digest-problem.ts'
import type { Problem, Solution } from '../problem.ts'
import { TooLarge } from './exact.ts'
import { readProblem } from './exact-problem.ts'
import { grain } from './grain.ts'
import { examinePlan } from './plan-faults.ts'
import type { Fault, Proof } from './proof.ts'
import { Refused, refuse } from './read-proof.ts'
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
 * proves, in exact arithmetic and in time linear in problem and certificate. Shares no code with `placement/solve`.
 */
export function verifySolution(
  problem: Problem,
  solution: Pick<Solution, 'assignment' | 'cost' | 'lowerBound' | 'certificate'>,
): Verdict {
  const plan = examinePlan(problem, solution.assignment)
  const faults = [...plan.faults]
  const cost = Number(plan.cost)
  if (cost !== solution.cost)
    faults.push({ code: 'cost-differs', where: 'cost', met: String(solution.cost), accepted: String(cost) })
  const proven = proofOf(problem, solution.certificate, faults)
  const lowerBound =
    proven === null ? Number.NEGATIVE_INFINITY : plan.faults.length === 0 ? costFrom(proven, cost) : proven.bound
  if (lowerBound < solution.lowerBound)
    faults.push({
      code: 'bound-not-proven',
      where: 'lowerBound',
      met: String(solution.lowerBound),
      accepted: `${lowerBound}`,
    })
  if (plan.faults.length === 0 && lowerBound > cost)
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
  const proven = proofOf(problem, certificate, faults)
  if (proven !== null && proven.bound !== Number.POSITIVE_INFINITY)
    faults.push({
      code: 'infeasibility-not-proven',
      where: 'certificate',
      met: 'a leaf that may hold a plan',
      accepted: 'none',
    })
  return { ok: faults.length === 0, faults }
}

/** The least cost that a plan can have from a bound on: what one plan costs is known, and others differ by multiples of the grain. */
function costFrom({ bound, grain }: { bound: number; grain: number }, cost: number): number {
  if (bound >= cost) return bound
  return grain === 0 ? cost : cost - grain * Math.floor((cost - bound) / grain)
}

function proofOf(
  problem: Problem,
  certificate: Solution['certificate'],
  faults: Fault[],
): { bound: number; grain: number } | null {
  try {
    if (certificate === undefined) refuse('malformed-certificate', 'certificate', 'nothing', 'a certificate')
    const digest = digestOfProblem(problem)
    if (certificate.problem !== digest) refuse('not-this-problem', 'certificate', certificate.problem, digest)
    if (certificate.method !== 'multiplier-tree')
      refuse('unknown-method', 'certificate', certificate.method, 'multiplier-tree')
    const proof = certificate.data as unknown as Proof
    const exactly = readProblem(problem)
    const least = leastLeaf(exactly, proof)
    // Costs are integers, so a bound between two of them may be rounded up.
    const bound = least === null ? Number.POSITIVE_INFINITY : Number(ceilDivide(least, BigInt(proof.scale)))
    return { bound, grain: grain(exactly) }
  } catch (error) {
    if (error instanceof Refused) faults.push(error.fault)
    else if (error instanceof TooLarge)
      faults.push({ code: 'number-too-large', where: 'certificate', met: error.message })
    else if (error instanceof TypeError || error instanceof RangeError)
      faults.push({ code: 'malformed-certificate', where: 'certificate', met: error.message })
    else throw error
    return null
  }
}

function ceilDivide(p: bigint, q: bigint): bigint {
  return p >= 0n ? (p + q - 1n) / q : -(-p / q)
}
