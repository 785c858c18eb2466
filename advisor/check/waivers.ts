import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import type { Confidentiality } from '#classifier/label.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { Finding } from '#policies/check/index.ts'
import { waiveFindings } from '#policies/check/waive.ts'
import type { RuleBook } from '#policies/index.ts'
import { readWaivers } from '../rules/read-waivers.ts'

/** A resource that was read, and the strictest class that anything bound to it has. */
export type ReadResource = { readonly id: string; readonly confidentiality: Confidentiality | null }

/**
 * Findings with the waivers of a workspace in mind, and what its owners should look at: waivers that expire soon or match
 * nothing of the code that was read.
 *
 * @throws InputError when a waiver on resources may not stand. One that has expired may: its findings are errors again.
 */
export async function withWaivers(
  findings: readonly Finding[],
  {
    folder,
    plan,
    asOf,
    resources,
  }: { folder: string | undefined; plan: PlacementPlan; asOf: string; resources: ReadResource[] },
): Promise<{ findings: Finding[]; warnings: readonly Issue[] }> {
  if (folder === undefined) return { findings: [...findings], warnings: [] }
  const { waivers, issues, lint } = await readWaivers(folder)
  if (issues.length > 0) throw new InputError(issues)
  if (waivers.every((waiver) => waiver.resources.length === 0)) return { findings: [...findings], warnings: [] }
  const book = await bookFor(
    waivers.map(({ rule }) => rule),
    folder,
    plan,
  )
  const subjects = plan.placements.map(({ id, label }) => ({ id, confidentiality: label.confidentiality }))
  const zones = plan.zones.map(({ id }) => id)
  const linted = lint({ book, asOf, subjects, zones, resources }).filter(({ issue }) => {
    const at = Number(/\[(\d+)\]/.exec(issue.path)?.[1])
    return (waivers[at]?.resources.length ?? 0) > 0
  })
  const errors = linted.filter(({ severity, issue }) => severity === 'error' && issue.code !== 'waiver-expired')
  if (errors.length > 0) throw new InputError(errors.map(({ issue }) => issue))
  const unwaivable = new Set(book.rules.filter((rule) => rule.unwaivable === true).map(({ id }) => id))
  return {
    findings: waiveFindings(findings, waivers, { asOf, unwaivable }),
    warnings: linted.flatMap(({ severity, issue }) => (severity === 'warning' ? [issue] : [])),
  }
}

/** The shipped rules; the body's own beside them only where a waiver names a rule that is not shipped. */
async function bookFor(rules: readonly string[], folder: string, plan: PlacementPlan): Promise<RuleBook> {
  const [{ shipped }, { isFindingRule }] = await Promise.all([
    import('#policies/index.ts'),
    import('#policies/check/finding.ts'),
  ])
  if (rules.every((rule) => shipped.byId.has(rule) || isFindingRule(rule))) return shipped
  const { bookOfPlan } = await import('../rules/book-of-plan.ts')
  return bookOfPlan(folder, plan)
}
