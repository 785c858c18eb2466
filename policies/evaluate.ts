import type { Question } from '#classifier/classification.ts'
import { type Confidentiality, strictness } from '#classifier/label.ts'
import type { FiredRule, PolicyDecision } from './decision.ts'
import { alsoDemanded, type Demanded, nothingDemanded } from './demanded.ts'
import { documentState } from './documents.ts'
import { nearestPermit } from './nearest-permit.ts'
import { isOffered } from './offered.ts'
import { applies, of, type Requirement } from './policy.ts'
import { askedOf, documentQuestion } from './question.ts'
import type { PolicyRequest } from './request.ts'
import { type InForce, type RuleBook, rulesInForce, type StandingRule } from './rule-book.ts'
import { confidentialityOf } from './sensitivity.ts'

type Verdict = FiredRule['verdict']

/** What the rules have said so far about one request. */
type Findings = {
  readonly permits: FiredRule[]
  readonly forbids: FiredRule[]
  readonly preferences: FiredRule[]
  readonly questions: Question[]
  demanded: Demanded
}

/**
 * Whether a subject may lie in a zone. Default deny; a forbid overrides every permit; what cannot be told, and a rule that
 * throws, forbid as well, and the answers that would settle it are asked for. A requirement forbids where the zone cannot
 * offer its controls or a document that must come first is missing.
 */
export function evaluate(book: RuleBook, request: PolicyRequest): PolicyDecision {
  const inForce = rulesInForce(book, request.action, request.settings, request.asOf)
  const found: Findings = { permits: [], forbids: [], preferences: [], questions: [], demanded: nothingDemanded }
  const lifted = liftToFloors(inForce, request, found)
  for (const standing of inForce.rules) {
    try {
      hear(standing, lifted, found)
    } catch (error) {
      found.forbids.push(threw(standing, request, error))
    }
  }
  return decide(inForce, lifted, found)
}

/** Rules with a floor lift the label first, so that every other rule sees the class that it counts as. */
function liftToFloors(inForce: InForce, request: PolicyRequest, found: Findings): PolicyRequest {
  const { label } = request.subject
  const given = strictness(label.confidentiality)
  let lifted: Confidentiality = label.confidentiality
  for (const standing of inForce.floors) {
    const floor = floorOf(standing.rule, request)
    if (strictness(floor) <= given) continue
    if (strictness(floor) > strictness(lifted)) lifted = floor
    found.preferences.push(fired(standing, request, 'fired', { floor }))
  }
  if (lifted === label.confidentiality) return request
  return { ...request, subject: { ...request.subject, label: { ...label, confidentiality: lifted } } }
}

/**
 * The class that a rule lifts to, C0 where it does not speak. A rule that cannot tell is taken to apply; one that throws lifts
 * nothing, since it forbids by itself when it is heard.
 */
function floorOf(rule: Requirement, request: PolicyRequest): Confidentiality {
  try {
    return rule.floor === undefined || rule.when(request) === false ? 'C0' : of(rule.floor, request)
  } catch {
    return 'C0'
  }
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
  const short = { ...(missing && { missing }), ...(lacking && { documents: lacking }) }
  found.forbids.push(fired(standing, request, why, short))
}

function decide({ permits }: InForce, request: PolicyRequest, found: Findings): PolicyDecision {
  const { subject, zone, action, asOf } = request
  const certain = found.permits.filter((permit) => permit.verdict === 'fired')
  const forbidden = found.forbids.length > 0
  const permitted = !forbidden && certain.length > 0
  const nearest = forbidden || permitted ? undefined : nearestPermit(permits, request)
  return {
    schema: 'rettsky/decision/v1',
    subject: { kind: subject.kind, id: subject.id },
    zone: zone.id,
    action,
    permitted,
    determining: forbidden ? found.forbids : permitted ? certain : found.permits,
    controls: [...found.demanded.merged],
    questions: found.questions,
    preferences: found.preferences,
    ...(nearest === undefined ? {} : { nearestPermit: nearest }),
    asOf,
  }
}

/** Rules are heard in order of id, so only the questions of one rule need sorting among themselves, by fact. */
function put(questions: readonly Question[], found: Findings): void {
  if (questions.length === 0) return
  if (questions.length === 1) {
    found.questions.push(questions[0]!)
    return
  }
  const byFact = new Map(questions.map((question) => [question.fact, question]))
  found.questions.push(...[...byFact.values()].sort((a, b) => (a.fact < b.fact ? -1 : 1)))
}

function fired(
  { rule, verification }: StandingRule,
  request: PolicyRequest,
  verdict: Verdict,
  extra?: Readonly<Record<string, string>>,
): FiredRule {
  const params = {
    zone: request.zone.id,
    class: confidentialityOf(request),
    ...rule.reason.params?.(request),
    ...extra,
  }
  return { rule: rule.id, effect: rule.effect, verdict, params, verification }
}

const threw = ({ rule, verification }: StandingRule, request: PolicyRequest, error: unknown): FiredRule => ({
  rule: rule.id,
  effect: rule.effect,
  verdict: 'threw',
  params: { zone: request.zone.id, error: error instanceof Error ? error.message : String(error) },
  verification,
})
