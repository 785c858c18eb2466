import type { LandingZone } from '#catalogue/landing-zone.ts'
import type { Question } from '#classifier/classification.ts'
import { type Confidentiality, strictness } from '#classifier/label.ts'
import type { FiredRule, PolicyDecision } from './decision.ts'
import { joinDemanded } from './demanded.ts'
import { type Findings, fired, hearAll } from './findings.ts'
import { nearestPermit } from './nearest-permit.ts'
import { of, type Requirement } from './policy.ts'
import { noZone, type Profile, profileOf } from './profile.ts'
import type { PolicyRequest, SubjectFacts } from './request.ts'
import { type InForce, type RuleBook, rulesInForce } from './rule-book.ts'

/**
 * Whether a subject may lie in a zone. Default deny; a forbid overrides every permit; what cannot be told, and a rule that
 * throws, forbid as well, and the answers that would settle it are asked for. A requirement forbids where the zone cannot
 * offer its controls or a document that must come first is missing.
 */
export function evaluate(book: RuleBook, request: PolicyRequest): PolicyDecision {
  const inForce = rulesInForce(book, request.action, request.settings, request.asOf)
  const memory = memoryOf(inForce, request.body)
  const judged = judgedAlone(inForce, request, memory)
  const lifted = judged.subject === request.subject ? request : { ...request, subject: judged.subject }
  const shared = judgedByProfile(inForce, lifted, judged.profile, memory)
  const own = hearAll(inForce.byBoth, lifted)
  return decide(inForce, lifted, judged.lifts, [shared, judged.findings, own])
}

/** A subject as it counts once rules with a floor have lifted its label, by which, and what rules about it alone have found. */
type Judged = {
  readonly subject: SubjectFacts
  readonly profile: Profile
  readonly lifts: readonly FiredRule[]
  readonly findings: Findings
}

/** What is remembered between decisions on the same rules for the same body. */
type Memory = {
  readonly subjects: WeakMap<SubjectFacts, Judged>
  readonly zones: WeakMap<LandingZone, Map<Profile, Findings>>
}

const memories = new WeakMap<InForce, WeakMap<PolicyRequest['body'], Memory>>()

function memoryOf(inForce: InForce, body: PolicyRequest['body']): Memory {
  let ofRules = memories.get(inForce)
  if (ofRules === undefined) {
    ofRules = new WeakMap()
    memories.set(inForce, ofRules)
  }
  let memory = ofRules.get(body)
  if (memory === undefined) {
    memory = { subjects: new WeakMap(), zones: new WeakMap() }
    ofRules.set(body, memory)
  }
  return memory
}

function judgedAlone(inForce: InForce, request: PolicyRequest, memory: Memory): Judged {
  const known = memory.subjects.get(request.subject)
  if (known !== undefined) return known
  const alone = { ...request, zone: noZone }
  const { confidentiality, lifts } = liftedBy(inForce, alone)
  const { label } = request.subject
  const isLifted = confidentiality !== label.confidentiality
  const subject = isLifted ? { ...request.subject, label: { ...label, confidentiality } } : request.subject
  const findings = hearAll(inForce.bySubject, { ...alone, subject })
  const judged = { subject, profile: profileOf(subject), lifts, findings }
  memory.subjects.set(request.subject, judged)
  return judged
}

/** Rules with a floor lift the label first, so that every other rule sees the class that it counts as. */
function liftedBy({ floors }: InForce, request: PolicyRequest) {
  const given = request.subject.label.confidentiality
  let confidentiality: Confidentiality = given
  const lifts: FiredRule[] = []
  for (const standing of floors) {
    const floor = floorOf(standing.rule, request)
    if (strictness(floor) <= strictness(given)) continue
    if (strictness(floor) > strictness(confidentiality)) confidentiality = floor
    lifts.push(fired(standing, request, 'fired', { floor }))
  }
  return { confidentiality, lifts }
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

/** Findings remembered for a zone before it starts anew: for more profiles than a body has, and few enough to hold. */
const mostProfiles = 5_000

/** What rules about the zone and the profile find; remembered where another subject can have use of it. */
function judgedByProfile(inForce: InForce, request: PolicyRequest, profile: Profile, memory: Memory): Findings {
  const hear = () => hearAll(inForce.byProfile, { ...request, subject: profile.facts })
  if (!profile.shared) return hear()
  let ofZone = memory.zones.get(request.zone)
  if (ofZone === undefined) {
    ofZone = new Map()
    memory.zones.set(request.zone, ofZone)
  }
  let findings = ofZone.get(profile)
  if (findings === undefined) {
    findings = hear()
    if (ofZone.size >= mostProfiles) ofZone.clear()
    ofZone.set(profile, findings)
  }
  return findings
}

type ThreeParts = readonly [Findings, Findings, Findings]

/**
 * Rules that lifted the label take part in a refusal, unless nothing but answers is missing; where the zone is permitted all the
 * same, they only speak.
 */
function decide(
  { permits }: InForce,
  request: PolicyRequest,
  lifts: readonly FiredRule[],
  [a, b, c]: ThreeParts,
): PolicyDecision {
  const { subject, zone, action, asOf } = request
  const forbids = inOrder(ruleOf, a.forbids, b.forbids, c.forbids)
  const opened = inOrder(ruleOf, a.permits, b.permits, c.permits)
  const certain = opened.filter((permit) => permit.verdict === 'fired')
  const permitted = forbids.length === 0 && certain.length > 0
  const lifting = !permitted && (forbids.length === 0 || forbids.some(({ verdict }) => verdict !== 'unknown'))
  const nearest = forbids.length > 0 || permitted ? undefined : nearestPermit(permits, request)
  return {
    schema: 'rettsky/decision/v1',
    subject: { kind: subject.kind, id: subject.id },
    zone: zone.id,
    action,
    permitted,
    determining: permitted ? certain : withLifts(forbids.length > 0 ? forbids : opened, lifting ? lifts : []),
    controls: joinDemanded(joinDemanded(a.demanded, b.demanded), c.demanded).merged.slice(),
    questions: inOrder(askerOf, a.questions, b.questions, c.questions),
    preferences: withLifts(inOrder(ruleOf, a.preferences, b.preferences, c.preferences), lifting ? [] : lifts),
    ...(nearest === undefined ? {} : { nearestPermit: nearest }),
    asOf,
  }
}

const withLifts = (all: FiredRule[], lifts: readonly FiredRule[]): FiredRule[] =>
  lifts.length === 0 ? all : inOrder(ruleOf, all, lifts, [])

const ruleOf = ({ rule }: FiredRule): string => rule
const askerOf = ({ id }: Question): string => id

/** One list in order of rule id, out of three short ones. Always a list of its own: what is remembered is never handed out. */
function inOrder<T>(idOf: (said: T) => string, a: readonly T[], b: readonly T[], c: readonly T[]): T[] {
  const all = a.slice()
  for (const one of b) insert(idOf, one, all)
  for (const one of c) insert(idOf, one, all)
  return all
}

/** Puts what is said behind everything of its own rule and of those before it. */
function insert<T>(idOf: (said: T) => string, one: T, all: T[]): void {
  const id = idOf(one)
  let at = all.length
  while (at > 0 && idOf(all[at - 1]!) > id) at--
  if (at === all.length) all.push(one)
  else all.splice(at, 0, one)
}
