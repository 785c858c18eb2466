import type { Action } from './decision.ts'
import type { Policy } from './policy.ts'
import type { PolicySettings } from './settings.ts'

/** Rules in order of id, ready to be asked. Made once; the order they were given in does not matter. */
export type RuleBook = {
  readonly rules: readonly Policy[]
  readonly byId: ReadonlyMap<string, Policy>
}

/** A book of rules. Two rules of one id would make decisions ambiguous, so that is a fault of whoever made the list. */
export function ruleBook(rules: readonly Policy[]): RuleBook {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const byId = new Map(sorted.map((rule) => [rule.id, rule]))
  if (byId.size !== sorted.length) {
    const twice = sorted.filter((rule, i) => sorted[i - 1]?.id === rule.id).map((rule) => rule.id)
    throw new TypeError(`rules given twice: ${twice.join(', ')}`)
  }
  return { rules: sorted, byId }
}

/** A rule is in force when its pack is chosen and the day lies within its dates, both ends included. */
export function isInForce(rule: Policy, action: Action, settings: PolicySettings, asOf: string): boolean {
  return (
    rule.actions.includes(action) &&
    settings.packs.includes(rule.pack) &&
    rule.since <= asOf &&
    (rule.until === undefined || asOf <= rule.until)
  )
}
