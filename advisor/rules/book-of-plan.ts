import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PlacementPlan } from '#placement/plan.ts'
import type { RuleBook } from '#policies/index.ts'
import { PolicySettings, packs } from '#policies/settings.ts'
import { loadOwnRules } from './load-rules.ts'

/**
 * The shipped rules and a workspace's own, of whatever pack, for what is told about a plan.
 *
 * @throws InputError when an own rule has a fault.
 */
export async function bookOfPlan(folder: string, { asOf }: PlacementPlan): Promise<RuleBook> {
  const settings = PolicySettings.parse({ packs: [...packs] })
  const { book, issues } = await loadOwnRules(folder, { asOf, settings })
  if (issues.length > 0) throw new InputError(issues)
  return book
}
