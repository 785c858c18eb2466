import type { Action, FiredRule } from './decision.ts'
import type { Permit, Policy, Requirement } from './policy.ts'
import type { Fact } from './request.ts'
import type { PolicySettings } from './settings.ts'

/** Rules in order of id, ready to be asked. Made once; the order they were given in does not matter. */
export type RuleBook = {
  readonly rules: readonly Policy[]
  readonly byId: ReadonlyMap<string, Policy>
}

/** A rule as it stands on a day: `pending` when a basis in force on that day has not been read in the original. */
export type StandingRule = { readonly rule: Policy; readonly verification: FiredRule['verification'] }

/**
 * The rules of a book that have a say in an action on a day, under a body's settings, parted by what they look at:
 * `byProfile` at the zone and those few facts that many subjects share, `bySubject` at the subject and no zone, `byBoth` at
 * more of both. What the first find holds for every subject of the profile, what the second find for every zone.
 */
export type InForce = {
  readonly byProfile: readonly StandingRule[]
  readonly bySubject: readonly StandingRule[]
  readonly byBoth: readonly StandingRule[]
  readonly permits: readonly Permit[]
  readonly floors: readonly (StandingRule & { rule: Requirement })[]
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

/** `read` only when every basis in force on the day has been read. */
export function verificationOn(rule: Policy, asOf: string): FiredRule['verification'] {
  const standing = rule.basis.filter(({ since, until }) => (since ?? '') <= asOf && asOf <= (until ?? '9999'))
  return standing.some((basis) => basis.verification === 'pending') ? 'pending' : 'read'
}

/** Facts that make up a subject's profile. */
export const profileFacts = [
  'archive',
  'bookkeeping',
  'documents',
  'kind',
  'label',
  'lowered',
  'openByLaw',
  'stores',
] as const satisfies readonly Fact[]

/** What a rule must be shown. Documents are looked up for a rule that asks for them; controls are held against the zone. */
export function shownTo(rule: Policy): 'profile' | 'subject' | 'both' {
  const controls = rule.effect === 'require' && rule.controls !== undefined
  if (!rule.reads.includes('zone') && !controls) return 'subject'
  const profile: readonly Fact[] = [...profileFacts, 'zone']
  return rule.reads.every((fact) => profile.includes(fact)) ? 'profile' : 'both'
}

const known = new WeakMap<RuleBook, WeakMap<PolicySettings, Map<Action, Map<string, InForce>>>>()

/** Chosen once for each book, settings, action and day; a placement asks the same ones a million times. */
export function rulesInForce(book: RuleBook, action: Action, settings: PolicySettings, asOf: string): InForce {
  const ofBook = known.get(book) ?? remember(known, book, new WeakMap())
  const ofSettings = ofBook.get(settings) ?? remember(ofBook, settings, new Map<Action, Map<string, InForce>>())
  const ofAction = ofSettings.get(action) ?? remember(ofSettings, action, new Map<string, InForce>())
  return ofAction.get(asOf) ?? remember(ofAction, asOf, choose(book, action, settings, asOf))
}

function choose(book: RuleBook, action: Action, settings: PolicySettings, asOf: string): InForce {
  const rules = book.rules
    .filter((rule) => isInForce(rule, action, settings, asOf))
    .map((rule) => ({ rule, verification: verificationOn(rule, asOf) }))
  const shown = (what: ReturnType<typeof shownTo>) => rules.filter(({ rule }) => shownTo(rule) === what)
  return {
    byProfile: shown('profile'),
    bySubject: shown('subject'),
    byBoth: shown('both'),
    permits: rules.flatMap(({ rule }) => (rule.effect === 'permit' ? [rule] : [])),
    floors: rules.flatMap(({ rule, verification }) =>
      rule.effect === 'require' && rule.floor !== undefined ? [{ rule, verification }] : [],
    ),
  }
}

function remember<K, V>(map: { set(key: K, value: V): unknown }, key: K, value: V): V {
  map.set(key, value)
  return value
}
