import type { Question } from '#classifier/classification.ts'
import { type Confidentiality, strictness } from '#classifier/label.ts'
import type { RequiredControl } from './controls.ts'
import type { FiredRule, PolicyDecision } from './decision.ts'
import { documentPlace, documentState } from './documents.ts'
import { mergeControls } from './merge-controls.ts'
import { nearestPermit } from './nearest-permit.ts'
import { isOffered } from './offered.ts'
import { type Ask, applies, type ControlDemand, type DocumentDemand, type Policy, type Requirement } from './policy.ts'
import type { PolicyRequest } from './request.ts'
import { isInForce, type RuleBook } from './rule-book.ts'
import { confidentialityOf } from './sensitivity.ts'

type Verdict = FiredRule['verdict']

/** What the rules have said so far about one request. */
type Findings = {
  readonly permits: FiredRule[]
  readonly forbids: FiredRule[]
  readonly preferences: FiredRule[]
  readonly controls: RequiredControl[]
  readonly questions: Map<string, Question>
}

/**
 * Whether a subject may lie in a zone. Default deny; a forbid overrides every permit; what cannot be told, and a rule that
 * throws, forbid as well, and the answers that would settle it are asked for. A requirement forbids where the zone cannot
 * offer its controls or a document that must come first is missing.
 */
export function evaluate(book: RuleBook, request: PolicyRequest): PolicyDecision {
  const { settings, action, asOf } = request
  const rules = book.rules.filter((rule) => isInForce(rule, action, settings, asOf))
  const found: Findings = { permits: [], forbids: [], preferences: [], controls: [], questions: new Map() }
  const lifted = liftToFloors(rules, request, found)
  for (const rule of rules) {
    try {
      hear(rule, lifted, found)
    } catch (error) {
      found.forbids.push(threw(rule, request, error))
    }
  }
  return decide(rules, lifted, found)
}

/** Rules with a floor lift the label first, so that every other rule sees the class that it counts as. */
function liftToFloors(rules: readonly Policy[], request: PolicyRequest, found: Findings): PolicyRequest {
  let confidentiality = request.subject.label.confidentiality
  for (const rule of rules) {
    if (rule.effect !== 'require' || rule.floor === undefined) continue
    const floor = floorOf(rule, request)
    if (strictness(floor) <= strictness(request.subject.label.confidentiality)) continue
    if (strictness(floor) > strictness(confidentiality)) confidentiality = floor
    found.preferences.push(fired(rule, request, 'fired', { floor }))
  }
  if (confidentiality === request.subject.label.confidentiality) return request
  return { ...request, subject: { ...request.subject, label: { ...request.subject.label, confidentiality } } }
}

/**
 * The class that a rule lifts to, C0 where it does not speak. A rule that cannot tell is taken to apply; one that throws lifts
 * nothing, since it forbids by itself when it is heard.
 */
function floorOf(rule: Requirement, request: PolicyRequest): Confidentiality {
  try {
    return rule.floor === undefined || rule.when(request) === false ? 'C0' : rule.floor(request)
  } catch {
    return 'C0'
  }
}

function hear(rule: Policy, request: PolicyRequest, found: Findings): void {
  const answer = applies(rule, request)
  if (answer === false) return
  const verdict = answer === 'unknown' ? 'unknown' : 'fired'
  switch (rule.effect) {
    case 'permit':
      found.permits.push(fired(rule, request, verdict))
      return
    case 'forbid':
      found.forbids.push(fired(rule, request, verdict))
      if (verdict === 'unknown') putQuestions(rule, rule.asks?.(request) ?? [], found)
      return
    case 'require':
      demand(rule, request, verdict, found)
      return
    case 'ask': {
      const asks = rule.asks(request)
      putQuestions(rule, asks, found)
      if (asks.some((ask) => ask.before === 'placement')) found.forbids.push(fired(rule, request, 'unknown'))
      return
    }
    case 'prefer':
      if (answer === true) found.preferences.push(fired(rule, request, 'fired'))
      return
    default:
      rule satisfies never
  }
}

/**
 * A requirement that may or may not apply is made anyway: its controls are demanded and its documents asked for. It only
 * forbids where that could change the answer, which is where the zone or the agency falls short.
 */
function demand(rule: Requirement, request: PolicyRequest, verdict: Verdict, found: Findings): void {
  const demands = rule.controls?.(request) ?? []
  found.controls.push(...demands.map((one) => required(rule, one)))
  const documents = (rule.documents?.(request) ?? []).filter((one) => documentState(request, one.kind) !== 'in-date')
  const answers = rule.answers?.(request) ?? []
  putQuestions(rule, [...documents.map(documentQuestion), ...answers], found)
  if (verdict === 'unknown') putQuestions(rule, rule.asks?.(request) ?? [], found)
  const missing = demands.filter((one) => !isOffered(request, one))
  const blocking = documents.filter((one) => one.before === 'placement')
  if (missing.length === 0 && blocking.length === 0 && !answers.some((one) => one.before === 'placement')) return
  const settled = blocking.some((one) => documentState(request, one.kind) !== 'unanswered')
  const why = verdict === 'unknown' ? verdict : missing.length > 0 ? 'control-missing' : settled ? 'fired' : 'unknown'
  found.forbids.push(
    fired(rule, request, why, {
      ...(missing.length === 0 ? {} : { missing: missing.map((one) => one.control).join(', ') }),
      ...(blocking.length === 0 ? {} : { documents: blocking.map((one) => one.kind).join(', ') }),
    }),
  )
}

function decide(rules: readonly Policy[], request: PolicyRequest, found: Findings): PolicyDecision {
  const { subject, zone, action, asOf } = request
  const certain = found.permits.filter((permit) => permit.verdict === 'fired')
  const permitted = found.forbids.length === 0 && certain.length > 0
  const refusedByDefault = found.forbids.length === 0 && certain.length === 0
  const permits = rules.filter((rule) => rule.effect === 'permit')
  const nearest = refusedByDefault ? nearestPermit(permits, request) : undefined
  return {
    schema: 'rettsky/decision/v1',
    subject: { kind: subject.kind, id: subject.id },
    zone: zone.id,
    action,
    permitted,
    determining: found.forbids.length > 0 ? found.forbids : permitted ? certain : found.permits,
    controls: mergeControls(found.controls),
    questions: [...found.questions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, question]) => question),
    preferences: found.preferences,
    ...(nearest === undefined ? {} : { nearestPermit: nearest }),
    asOf,
  }
}

function putQuestions(rule: Policy, asks: readonly Ask[], found: Findings): void {
  for (const { fact, before, params } of asks) {
    found.questions.set(`${rule.id} ${fact}`, { id: rule.id, fact, params: { ...params, before } })
  }
}

const documentQuestion = ({ kind, before }: DocumentDemand): Ask => ({
  fact: documentPlace(kind),
  before,
  params: { document: kind },
})

const required = (rule: Policy, { control, countries }: ControlDemand): RequiredControl =>
  countries === undefined ? { control, rules: [rule.id] } : { control, countries: [...countries], rules: [rule.id] }

function fired(
  rule: Policy,
  request: PolicyRequest,
  verdict: Verdict,
  extra: Readonly<Record<string, string>> = {},
): FiredRule {
  const own = rule.reason.params?.(request) ?? {}
  return {
    rule: rule.id,
    effect: rule.effect,
    verdict,
    params: { zone: request.zone.id, class: confidentialityOf(request), ...own, ...extra },
    verification: verificationOf(rule, request.asOf),
  }
}

const threw = (rule: Policy, request: PolicyRequest, error: unknown): FiredRule => ({
  rule: rule.id,
  effect: rule.effect,
  verdict: 'threw',
  params: { zone: request.zone.id, error: error instanceof Error ? error.message : String(error) },
  verification: verificationOf(rule, request.asOf),
})

/** `read` only when every basis in force on the day has been read. */
function verificationOf(rule: Policy, asOf: string): FiredRule['verification'] {
  const inForce = rule.basis.filter(({ since, until }) => (since ?? '') <= asOf && asOf <= (until ?? '9999'))
  return inForce.some((basis) => basis.verification === 'pending') ? 'pending' : 'read'
}
