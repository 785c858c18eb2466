import { confidentialities } from '#classifier/label.ts'
import type { PolicyDecision } from '#policies/decision.ts'
import type { ControlDemand, Policy } from '#policies/policy.ts'
import type { PolicyRequest } from '#policies/request.ts'
import type { Trilean } from '#policies/trilean.ts'

/** What the naive judge says about a request. `whole` adds everything else that tells it from any other decision. */
export type Verdict = {
  readonly permitted: boolean
  readonly determining: readonly string[]
  readonly whole: () => {
    readonly controls: readonly string[]
    readonly questions: readonly string[]
    readonly preferences: readonly string[]
    readonly nearest: string
  }
}

/**
 * The rules read one after another, without memory and without anything of the engine's: a second opinion. Slow on purpose,
 * and written from what the rules say about themselves.
 */
export function judge(all: readonly Policy[], given: PolicyRequest): Verdict {
  const rules = all.filter((rule) => isSpoken(rule, given))
  const floors = rules.flatMap((rule) => {
    if (rule.effect !== 'require' || rule.floor === undefined || rule.when(given) === false) return []
    const floor = typeof rule.floor === 'function' ? rule.floor(given) : rule.floor
    return confidentialities.indexOf(floor) > confidentialities.indexOf(given.subject.label.confidentiality)
      ? [{ rule: rule.id, floor }]
      : []
  })
  const strictest = [given.subject.label.confidentiality, ...floors.map(({ floor }) => floor)].sort(
    (a, b) => confidentialities.indexOf(b) - confidentialities.indexOf(a),
  )[0]!
  const label = { ...given.subject.label, confidentiality: strictest }
  const request = { ...given, subject: { ...given.subject, label } }
  const forbids: string[] = []
  const permits: string[] = []
  const preferences: string[] = []
  const demands: { rule: string; demand: ControlDemand }[] = []
  const questions = new Set<string>()
  for (const rule of rules) {
    const answer = answerOf(rule, request)
    if (answer === false) continue
    if (rule.effect === 'permit') permits.push(`${rule.id} ${answer}`)
    if (rule.effect === 'prefer' && answer === true) preferences.push(rule.id)
    if (rule.effect === 'forbid') {
      forbids.push(`${rule.id} ${answer === true ? 'fired' : 'unknown'}`)
      if (answer === 'unknown') for (const { fact } of rule.asks?.(request) ?? []) questions.add(`${rule.id} ${fact}`)
    }
    if (rule.effect === 'ask') {
      const asks = rule.asks(request)
      for (const { fact } of asks) questions.add(`${rule.id} ${fact}`)
      if (asks.some(({ before }) => before === 'placement')) forbids.push(`${rule.id} unknown`)
    }
    if (rule.effect === 'require') {
      const controls = typeof rule.controls === 'function' ? rule.controls(request) : (rule.controls ?? [])
      for (const demand of controls) demands.push({ rule: rule.id, demand })
      const short = controls.some((demand) => !canOffer(request, demand))
      const absent = (rule.documents ?? [])
        .filter(({ when }) => when?.(request) !== false)
        .map(({ kind, before }) => ({ kind, before, state: paper(request, kind) }))
        .filter(({ state }) => state !== 'good')
      for (const { kind } of absent) questions.add(`${rule.id} system.documents[${kind}]`)
      const answers = rule.answers?.(request) ?? []
      for (const { fact } of [...answers, ...(answer === 'unknown' ? (rule.asks?.(request) ?? []) : [])])
        questions.add(`${rule.id} ${fact}`)
      const first = absent.filter(({ before }) => before === 'placement')
      if (short || first.length > 0 || answers.some(({ before }) => before === 'placement')) {
        const why =
          answer === 'unknown'
            ? 'unknown'
            : short
              ? 'control-missing'
              : first.some(({ state }) => state === 'bad')
                ? 'fired'
                : 'unknown'
        forbids.push(`${rule.id} ${why}`)
      }
    }
  }
  const open = permits.filter((permit) => permit.endsWith(' true'))
  const permitted = forbids.length === 0 && open.length > 0
  const lifting = !permitted && (forbids.length === 0 || forbids.some((forbid) => !forbid.endsWith(' unknown')))
  return {
    permitted,
    determining: [
      ...(forbids.length > 0 ? forbids : (permitted ? open : permits).map((p) => p.replace(' true', ' fired'))),
      ...(lifting ? floors.map(({ rule }) => `${rule} fired`) : []),
    ].sort(),
    whole: () => ({
      controls: merge(demands),
      questions: [...questions].sort(),
      preferences: [...preferences, ...(lifting ? [] : floors.map(({ rule, floor }) => `${rule} ${floor}`))].sort(),
      nearest: forbids.length > 0 || permitted ? '' : nearest(rules, request),
    }),
  }
}

function isSpoken(rule: Policy, { action, settings, asOf }: PolicyRequest): boolean {
  const started = rule.since <= asOf
  const ended = rule.until !== undefined && rule.until < asOf
  return rule.actions.includes(action) && settings.packs.includes(rule.pack) && started && !ended
}

function answerOf(rule: Policy, request: PolicyRequest): Trilean {
  if (rule.effect !== 'permit') return rule.when(request)
  const held = rule.needs.map((need) => need.holds(request))
  if (held.some((one) => one === false)) return false
  return held.every((one) => one === true) ? true : 'unknown'
}

function paper({ subject, asOf }: PolicyRequest, kind: keyof typeof subject.documents): 'good' | 'bad' | 'unsaid' {
  const found = subject.documents[kind]
  if (found === undefined || found.has === 'unknown') return 'unsaid'
  if (found.has === 'no') return 'bad'
  return found.until === undefined || found.until >= asOf ? 'good' : 'bad'
}

function canOffer({ zone, subject }: PolicyRequest, { control, countries }: ControlDemand): boolean {
  const own = zone.kind === 'private-cloud'
  const external = zone.capabilities.externalKeys && zone.keyCustody.includes('customer-held-external')
  const managed = zone.capabilities.keyManager && zone.keyCustody.includes('customer-managed')
  const needs: Partial<Record<ControlDemand['control'], boolean>> = {
    'copies-within': countries?.includes(zone.location.country) ?? true,
    'backup-within': countries?.includes(zone.location.country) ?? true,
    'customer-managed-key': own || managed || external,
    'external-key': own || external,
    immutable: zone.capabilities.objectLock,
    'access-logged': zone.capabilities.accessLog || !subject.stores.includes('object'),
    'private-connectivity': zone.kind !== 'hyperscaler' || zone.onRamps.length > 0,
    'two-sites': zone.capabilities.twoSites,
  }
  return needs[control] ?? true
}

function merge(demands: readonly { rule: string; demand: ControlDemand }[]): string[] {
  const names = [...new Set(demands.map(({ demand }) => demand.control))]
  return names
    .map((name) => {
      const same = demands.filter(({ demand }) => demand.control === name)
      const lists = same.flatMap(({ demand }) => (demand.countries === undefined ? [] : [demand.countries]))
      const common = lists[0]?.filter((country) => lists.every((list) => list.includes(country)))
      const rules = [...new Set(same.map(({ rule }) => rule))].sort()
      return `${name} ${[...(common ?? [])].sort().join(' ')} ${rules.join(' ')}`
    })
    .sort()
}

function nearest(rules: readonly Policy[], request: PolicyRequest): string {
  const ranked = rules.flatMap((rule) => {
    if (rule.effect !== 'permit') return []
    const failed = rule.needs.filter((need) => need.holds(request) !== true)
    const label = failed.some((need) => need.fact === 'label.confidentiality') ? 1 : 0
    return [{ id: rule.id, label, count: failed.length, facts: failed.map(({ fact }) => fact).join(' ') }]
  })
  ranked.sort((a, b) => a.label - b.label || a.count - b.count || (a.id < b.id ? -1 : 1))
  return ranked[0] === undefined ? '' : `${ranked[0].id} ${ranked[0].facts}`
}

/** The engine's decision, in the naive judge's words. */
export const said = (decision: PolicyDecision): Verdict => ({
  permitted: decision.permitted,
  determining: decision.determining.map(({ rule, verdict }) => `${rule} ${verdict}`).sort(),
  whole: () => ({
    controls: decision.controls
      .map(({ control, countries, rules }) => `${control} ${(countries ?? []).join(' ')} ${rules.join(' ')}`)
      .sort(),
    questions: decision.questions.map(({ id, fact }) => `${id} ${fact}`).sort(),
    preferences: decision.preferences
      .map(({ rule, params }) => (params.floor === undefined ? rule : `${rule} ${params.floor}`))
      .sort(),
    nearest:
      decision.nearestPermit === undefined
        ? ''
        : `${decision.nearestPermit.rule} ${decision.nearestPermit.flips.map(({ fact }) => fact).join(' ')}`,
  }),
})

export const same = (a: Verdict, b: Verdict): boolean =>
  a.permitted === b.permitted &&
  a.determining.length === b.determining.length &&
  a.determining.every((one, i) => one === b.determining[i])
