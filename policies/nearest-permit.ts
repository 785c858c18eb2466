import type { PolicyDecision } from './decision.ts'
import type { Condition, Permit } from './policy.ts'
import type { PolicyRequest } from './request.ts'

type Nearest = NonNullable<PolicyDecision['nearestPermit']>

const aboutLabel = (condition: Condition): boolean => condition.fact === 'label.confidentiality'

/**
 * The permit that came nearest, and the smallest set of facts that would make it speak: the conditions that failed. A
 * permit that the label itself rules out is never nearer than one it does not; then fewer facts are nearer, then the
 * milder permit by id.
 */
export function nearestPermit(permits: readonly Permit[], request: PolicyRequest): Nearest | undefined {
  let best: { permit: Permit; failed: Condition[]; label: number } | undefined
  for (const permit of permits) {
    const failed = permit.needs.filter((condition) => condition.holds(request) !== true)
    const label = failed.filter(aboutLabel).length
    const nearer =
      best === undefined || label < best.label || (label === best.label && failed.length < best.failed.length)
    if (nearer) best = { permit, failed, label }
  }
  if (best === undefined) return undefined
  return {
    rule: best.permit.id,
    flips: best.failed.map(({ fact, met, needed }) => ({ fact, met: met(request), needed: needed(request) })),
  }
}
