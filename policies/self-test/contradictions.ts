import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { of, type Policy, type Requirement } from '../policy.ts'
import type { PolicyRequest } from '../request.ts'

type Firing = { readonly rule: Policy; readonly fires: ReadonlySet<number> }

/** Rules that cannot both have their way: a permit that a forbid always closes, and copies that two rules never agree on. */
export function contradictions(firings: readonly Firing[], requests: readonly PolicyRequest[]): Issue[] {
  return [...closedPermits(firings), ...disjointCopies(firings, requests)]
}

function closedPermits(firings: readonly Firing[]): Issue[] {
  const forbids = firings.filter(({ rule }) => rule.effect === 'forbid')
  return firings.flatMap((permit) => {
    if (permit.rule.effect !== 'permit' || permit.fires.size === 0) return []
    return forbids
      .filter((forbid) => [...permit.fires].every((state) => forbid.fires.has(state)))
      .map((forbid) => contradiction(forbid.rule, permit.rule))
  })
}

function disjointCopies(firings: readonly Firing[], requests: readonly PolicyRequest[]): Issue[] {
  const speakers = firings.flatMap(({ rule, fires }) =>
    rule.effect === 'require' && rule.controls !== undefined ? [{ rule, fires }] : [],
  )
  return speakers.flatMap((a, i) =>
    speakers.slice(i + 1).flatMap((b) => {
      const both = [...a.fires].filter((state) => b.fires.has(state)).map((state) => requests[state]!)
      const verdicts = both
        .map((request) => copiesAgree(a.rule, b.rule, request))
        .filter((agree) => agree !== undefined)
      return verdicts.length > 0 && !verdicts.includes(true) ? [contradiction(b.rule, a.rule)] : []
    }),
  )
}

/** Whether some country satisfies both, or nothing where they do not both speak of countries. */
function copiesAgree(a: Requirement, b: Requirement, request: PolicyRequest): boolean | undefined {
  const [first, second] = [copiesOf(a, request), copiesOf(b, request)]
  if (first === undefined || second === undefined) return undefined
  return first.some((country) => second.includes(country))
}

const copiesOf = (rule: Requirement, request: PolicyRequest) =>
  rule.controls === undefined
    ? undefined
    : of(rule.controls, request).find(({ control }) => control === 'copies-within')?.countries

const contradiction = (rule: Policy, other: Policy): Issue => ({
  code: 'rule-contradicts',
  path: `${rule.id}.when`,
  met: other.id,
})
