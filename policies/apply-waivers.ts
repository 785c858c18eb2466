import type { PolicyDecision } from './decision.ts'
import { evaluate } from './evaluate.ts'
import { matches } from './name-pattern.ts'
import type { PolicyRequest } from './request.ts'
import { type RuleBook, ruleBook } from './rule-book.ts'
import { isApprovedByAnother, isRunning, type Waiver } from './waivers.ts'

/**
 * The decision with the body's waivers in mind. A waiver takes its one rule away for its subjects while it runs; the rule's
 * controls go with it, and every other rule still speaks. A decision that a waiver changed names it. Rules that cannot be
 * waived, permits, and waivers that are not approved yet or have expired count for nothing.
 */
export function applyWaivers(book: RuleBook, request: PolicyRequest, waivers: readonly Waiver[]): PolicyDecision {
  const decision = evaluate(book, request)
  if (decision.permitted) return decision
  const running = waivers.filter((waiver) => isFor(waiver, request) && canWaive(book, waiver))
  if (running.length === 0) return decision
  const waived = evaluate(without(book, new Set(running.map(({ rule }) => rule))), request)
  if (!waived.permitted) return decision
  const needed = running.filter((waiver) => decision.determining.some(({ rule }) => rule === waiver.rule))
  return {
    ...waived,
    waived: needed
      .map(({ id, rule, expires }) => ({ waiver: id, rule, expires }))
      .sort((a, b) => (a.waiver < b.waiver ? -1 : 1)),
  }
}

function isFor(waiver: Waiver, { subject, zone, asOf }: PolicyRequest): boolean {
  return (
    isRunning(waiver, asOf) &&
    (waiver.zones === undefined || waiver.zones.includes(zone.id)) &&
    waiver.subjects.some((pattern) => matches(pattern, subject.id))
  )
}

function canWaive(book: RuleBook, waiver: Waiver): boolean {
  const found = book.byId.get(waiver.rule)
  return found !== undefined && found.unwaivable !== true && found.effect !== 'permit' && isApprovedByAnother(waiver)
}

const lesser = new WeakMap<RuleBook, Map<string, RuleBook>>()

/** The book without some rules, made once for each set of them. */
function without(book: RuleBook, ids: ReadonlySet<string>): RuleBook {
  const known = lesser.get(book) ?? new Map<string, RuleBook>()
  lesser.set(book, known)
  const key = [...ids].sort().join(' ')
  const made = known.get(key) ?? ruleBook(book.rules.filter((rule) => !ids.has(rule.id)))
  known.set(key, made)
  return made
}
