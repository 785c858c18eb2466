import type { Issue } from '#catalogue/vocabulary/issue.ts'
import type { Policy } from '../policy.ts'
import { ruleBook } from '../rule-book.ts'
import { rules as shippedRules } from '../rules/index.ts'
import { askRule, type Coverage } from './answers.ts'
import { contradictions } from './contradictions.ts'
import { openingIssues } from './opening.ts'
import { shapeIssues } from './shape.ts'
import { states, zoneStates } from './states.ts'

export type { Coverage } from './answers.ts'

/** What testing rules found. Errors make the rules unfit to decide by; warnings are for their owners. */
export type RuleTest = {
  readonly errors: readonly Issue[]
  readonly warnings: readonly Issue[]
  /** One row a rule that could be asked, by id. */
  readonly coverage: readonly Coverage[]
  readonly states: number
}

/**
 * Tests rules over the lattice of labels, in every kind of zone, with one departure of the other facts at a time. `own` rules
 * are tested beside the shipped ones, which they may tighten and never loosen. `asOf` is the day that review dates are held
 * against. `began` is told of each rule before it is asked.
 */
export function testRules(rules: readonly Policy[], asOf: string, began: (rule: string) => void = () => {}): RuleTest {
  const requests = states()
  const misshapen = new Map(rules.map((rule) => [rule, shapeIssues(rule)]))
  const askable = rules.filter((rule) => misshapen.get(rule)?.length === 0)
  const asked = askable.map((rule) => {
    began(rule.id)
    return { rule, ...askRule(rule, requests) }
  })
  const own = askable.filter((rule) => !shippedRules.includes(rule))
  const sound = asked.filter(({ issues }) =>
    issues.every(({ code }) => code !== 'rule-throws' && code !== 'rule-answer'),
  )
  const soundOwn = own.filter((rule) => sound.some((one) => one.rule === rule))
  const errors = [
    ...[...misshapen.values()].flat(),
    ...twice(rules),
    ...asked.flatMap(({ issues }) => issues),
    ...contradictions(sound, requests),
    ...openingIssues(
      soundOwn.filter((rule) => !shippedIds.has(rule.id)),
      ruleBook(shippedRules),
      openingStates(),
    ),
  ]
  return {
    errors: errors.sort(byPlace),
    warnings: askable.flatMap((rule) => overdue(rule, asOf)).sort(byPlace),
    coverage: asked.map(({ coverage }) => coverage).sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    states: requests.length,
  }
}

const shippedIds = new Set(shippedRules.map((rule) => rule.id))

/** Enough to see a rule open: every class without markers in every zone, everything documented or nothing. */
const openingStates = () => {
  const inZones = states().filter((request) => request.action === 'place' && request.subject.label.markers.length === 0)
  return inZones.slice(0, zoneStates.length * 12 * 3)
}

/** An id of one's own that a shipped rule has would replace it; one used twice is nobody's. */
function twice(rules: readonly Policy[]): Issue[] {
  const seen = new Set<string>()
  return rules.flatMap((rule) => {
    const taken = seen.has(rule.id) || (shippedIds.has(rule.id) && !shippedRules.includes(rule))
    seen.add(rule.id)
    return taken ? [{ code: 'duplicate-id', path: `${rule.id}.id`, met: rule.id }] : []
  })
}

const overdue = (rule: Policy, asOf: string): Issue[] =>
  rule.reviewOn < asOf
    ? [{ code: 'rule-review-overdue', path: `${rule.id}.reviewOn`, met: rule.reviewOn, params: { owner: rule.owner } }]
    : []

const byPlace = (a: Issue, b: Issue): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : a.code < b.code ? -1 : a.code > b.code ? 1 : 0
