import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { confidentialities, strictness } from '#classifier/label.ts'
import { evaluate } from '../evaluate.ts'
import type { Policy } from '../policy.ts'
import type { PolicyRequest } from '../request.ts'
import { type RuleBook, ruleBook } from '../rule-book.ts'

/**
 * A body's own rules may close more, never open: a permit of its own is refused, and so is a rule that closes a zone for a
 * milder class and leaves it open for a stricter one.
 */
export function openingIssues(own: readonly Policy[], shipped: RuleBook, requests: readonly PolicyRequest[]): Issue[] {
  const permits = own.filter((rule) => rule.effect === 'permit')
  return [
    ...permits.map(
      (rule): Issue => ({
        code: 'rule-opens',
        path: `${rule.id}.effect`,
        met: 'permit',
        accepted: 'forbid, require, ask, prefer',
      }),
    ),
    ...own.flatMap((rule) =>
      rule.effect === 'permit' || shipped.byId.has(rule.id) ? [] : openerIssue(rule, shipped, requests),
    ),
  ]
}

function openerIssue(rule: Policy, shipped: RuleBook, requests: readonly PolicyRequest[]): Issue[] {
  const book = ruleBook([...shipped.rules, rule])
  for (const request of requests) {
    if (evaluate(book, request).permitted) continue
    const { label } = request.subject
    const stricter = confidentialities.slice(strictness(label.confidentiality) + 1)
    for (const confidentiality of stricter) {
      const subject = { ...request.subject, label: { ...label, confidentiality } }
      if (!evaluate(book, { ...request, subject }).permitted) continue
      return [
        {
          code: 'rule-opens-stricter',
          path: `${rule.id}.when`,
          met: label.confidentiality,
          params: { stricter: confidentiality },
        },
      ]
    }
  }
  return []
}
