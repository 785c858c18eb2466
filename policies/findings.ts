import type { Question } from '#classifier/classification.ts'
import type { FiredRule } from './decision.ts'
import { alsoDemanded, type Demanded, nothingDemanded } from './demanded.ts'
import { documentState } from './documents.ts'
import { isOffered } from './offered.ts'
import { applies, of, type Requirement } from './policy.ts'
import { askedOf, documentQuestion } from './question.ts'
import type { PolicyRequest } from './request.ts'
import type { StandingRule } from './rule-book.ts'
import { confidentialityOf } from './sensitivity.ts'

type Verdict = FiredRule['verdict']

/** What rules have said about a request, in the order of their ids. */
export type Findings = {
  readonly permits: FiredRule[]
  readonly forbids: FiredRule[]
  readonly preferences: FiredRule[]
  readonly questions: Question[]
  demanded: Demanded
}

/** Hears every rule. One that throws forbids. */
export function hearAll(rules: readonly StandingRule[], request: PolicyRequest): Findings {
  const found: Findings = { permits: [], forbids: [], preferences: [], questions: [], demanded: nothingDemanded }
  for (const standing of rules) {
    try {
      hear(standing, request, found)
    } catch (error) {
      found.forbids.push(threw(standing, error))
    }
  }
  return found
}

function hear(standing: StandingRule, request: PolicyRequest, found: Findings): void {
  const { rule } = standing
  const answer = applies(rule, request)
  if (answer === false) return
  const verdict = answer === true ? 'fired' : 'unknown'
  switch (rule.effect) {
    case 'permit':
      found.permits.push(fired(standing, request, verdict))
      return
    case 'forbid':
      found.forbids.push(fired(standing, request, verdict))
      if (verdict === 'unknown' && rule.asks !== undefined) put(askedOf(rule, rule.asks(request)), found)
      return
    case 'require':
      demand(rule, standing, request, verdict, found)
      return
    case 'ask': {
      const asks = rule.asks(request)
      put(askedOf(rule, asks), found)
      if (asks.some((ask) => ask.before === 'placement')) found.forbids.push(fired(standing, request, 'unknown'))
      return
    }
    case 'prefer':
      if (answer === true) found.preferences.push(fired(standing, request, 'fired'))
      return
    default:
      rule satisfies never
  }
}

/**
 * A requirement that may or may not apply is made anyway: its controls are demanded and its documents asked for. It only
 * forbids where that could change the answer, which is where the zone or the agency falls short.
 */
function demand(
  rule: Requirement,
  standing: StandingRule,
  request: PolicyRequest,
  verdict: Verdict,
  found: Findings,
): void {
  let missing = ''
  if (rule.controls !== undefined) {
    const demands = of(rule.controls, request)
    found.demanded = alsoDemanded(found.demanded, rule, demands)
    for (const one of demands) if (!isOffered(request, one)) missing += `${missing && ', '}${one.control}`
  }
  const questions: Question[] = []
  let lacking = ''
  let settled = false
  for (const document of rule.documents ?? []) {
    if (document.when?.(request) === false) continue
    const state = documentState(request, document.kind)
    if (state === 'in-date') continue
    questions.push(documentQuestion(rule, document))
    if (document.before === 'go-live') continue
    lacking += `${lacking && ', '}${document.kind}`
    settled ||= state !== 'unanswered'
  }
  const answers = rule.answers?.(request) ?? []
  if (answers.length > 0) questions.push(...askedOf(rule, answers))
  if (verdict === 'unknown' && rule.asks !== undefined) questions.push(...askedOf(rule, rule.asks(request)))
  put(questions, found)
  if (missing === '' && lacking === '' && !answers.some((ask) => ask.before === 'placement')) return
  const why = verdict === 'unknown' ? verdict : missing !== '' ? 'control-missing' : settled ? 'fired' : 'unknown'
  found.forbids.push(
    fired(standing, request, why, { ...(missing && { missing }), ...(lacking && { documents: lacking }) }),
  )
}

/** One question a fact, in order of fact; rules are heard in order of id. */
function put(questions: readonly Question[], found: Findings): void {
  if (questions.length < 2) {
    for (const question of questions) found.questions.push(question)
    return
  }
  const byFact = new Map(questions.map((question) => [question.fact, question]))
  found.questions.push(...[...byFact.values()].sort((a, b) => (a.fact < b.fact ? -1 : 1)))
}

/** A rule that took part, with what fills its reason. */
export function fired(
  { rule, verification }: StandingRule,
  request: PolicyRequest,
  verdict: Verdict,
  extra?: Readonly<Record<string, string>>,
): FiredRule {
  const params: Record<string, string> = {}
  if (request.zone.id !== '') params.zone = request.zone.id
  params.class = confidentialityOf(request)
  Object.assign(params, rule.reason.params?.(request), extra)
  return { rule: rule.id, effect: rule.effect, verdict, params, verification }
}

const threw = ({ rule, verification }: StandingRule, error: unknown): FiredRule => ({
  rule: rule.id,
  effect: rule.effect,
  verdict: 'threw',
  params: { error: error instanceof Error ? error.message : String(error) },
  verification,
})
