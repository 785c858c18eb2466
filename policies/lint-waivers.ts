import type { Issue } from '#catalogue/vocabulary/issue.ts'
import { type Confidentiality, strictness } from '#classifier/label.ts'
import { findingRules, isFindingRule, unwaivableFindings } from './check/finding.ts'
import { isPattern, matches } from './name-pattern.ts'
import type { RuleBook } from './rule-book.ts'
import { daysFrom, isApprovedByAnother, isRunning, type Waiver } from './waivers.ts'

/** What waivers are held against. `resources` are addresses in infrastructure code, where some was read. */
export type WaiverWorld = {
  readonly book: RuleBook
  readonly asOf: string
  readonly subjects: readonly { readonly id: string; readonly confidentiality: Confidentiality }[]
  /** Ids of the body's zones. */
  readonly zones: readonly string[]
  readonly resources?: readonly { readonly id: string; readonly confidentiality: Confidentiality | null }[]
  readonly file?: string
}

export type WaiverFinding = { readonly severity: 'error' | 'warning'; readonly issue: Issue }

/** A waiver may last half a year, and a quarter where anything it matches is confidential. */
const longestDays = 180
const longestDaysFromC3 = 90
const soonDays = 30

/** A pattern may match hundreds; this many are named before they are only counted. */
const namesSaid = 5

/** A waiver with what it matches. */
type Held = {
  readonly waiver: Waiver
  readonly world: WaiverWorld
  readonly matched: readonly string[]
  readonly confidential: readonly string[]
}

/** A finding without its file: `path` is the place inside the waiver. */
type Found = readonly [severity: WaiverFinding['severity'], code: string, path: string, rest?: Partial<Issue>]

/** Everything that is wrong with waivers, in the order they stand in. */
export function lintWaivers(waivers: readonly Waiver[], world: WaiverWorld): WaiverFinding[] {
  const ids = waivers.map(({ id }) => id)
  return waivers.flatMap((waiver, i) => {
    const held = hold(waiver, world)
    const twice: Found[] = ids.indexOf(waiver.id) < i ? [['error', 'duplicate-id', 'id', { met: waiver.id }]] : []
    const found = [...twice, ...aboutRule(held), ...aboutPeople(held), ...aboutDays(held), ...aboutReach(held)]
    return found.map(([severity, code, path, rest]): WaiverFinding => {
      const file = world.file === undefined ? {} : { file: world.file }
      return { severity, issue: { ...rest, ...file, code, path: `waivers[${i}].${path}` } }
    })
  })
}

function hold(waiver: Waiver, world: WaiverWorld): Held {
  const subjects = world.subjects.filter(({ id }) => waiver.subjects.some((pattern) => matches(pattern, id)))
  const resources = (world.resources ?? []).filter(({ id }) => waiver.resources.some((one) => matches(one, id)))
  const matched = [...subjects, ...resources]
  const confidential = matched.filter(({ confidentiality: c }) => c !== null && strictness(c) >= strictness('C3'))
  const idsOf = (all: typeof matched) => [...new Set(all.map(({ id }) => id))].sort()
  return { waiver, world, matched: idsOf(matched), confidential: idsOf(confidential) }
}

/** Findings are waived on resources; rules on both. */
function aboutRule({ waiver: { rule: id, resources }, world: { book } }: Held): Found[] {
  if (isFindingRule(id) && resources.length > 0) {
    return unwaivableFindings.includes(id) ? [['error', 'waiver-unwaivable', 'rule', { met: id }]] : []
  }
  const rule = book.byId.get(id)
  if (rule === undefined) {
    const accepted = [...waivable(book), ...(resources.length > 0 ? waivableFindings : [])].join(', ')
    return [['error', 'unknown-name', 'rule', { met: id, accepted }]]
  }
  const closed = rule.unwaivable === true || rule.effect === 'permit'
  return closed ? [['error', 'waiver-unwaivable', 'rule', { met: id }]] : []
}

const aboutPeople = ({ waiver }: Held): Found[] =>
  when(!isApprovedByAnother(waiver), ['error', 'waiver-same-person', 'approvedBy', { met: waiver.requestedBy }])

function aboutDays(held: Held): Found[] {
  const { rule, approvedOn, expires } = held.waiver
  const { asOf } = held.world
  const days = daysFrom(approvedOn, expires)
  const longest = held.confidential.length > 0 ? longestDaysFromC3 : longestDays
  const long = { met: String(days), accepted: String(longest), params: { subjects: namesOf(held) } }
  const over = { met: expires, params: { rule, subjects: namesOf(held) } }
  const isSoon = expires >= asOf && daysFrom(asOf, expires) <= soonDays
  return [
    ...when(days < 0, ['error', 'ends-before-it-starts', 'expires', { met: expires }]),
    ...when(days > longest, ['error', 'waiver-too-long', 'expires', long]),
    ...when(approvedOn > asOf, ['warning', 'waiver-not-yet', 'approvedOn', { met: approvedOn }]),
    ...when(expires < asOf, ['error', 'waiver-expired', 'expires', over]),
    ...when(isSoon, ['warning', 'waiver-expires-soon', 'expires', { met: expires, params: { rule } }]),
  ]
}

function aboutReach({ waiver, world, matched }: Held): Found[] {
  const names = [...waiver.subjects, ...waiver.resources]
  const { max } = waiver
  const much = { met: String(matched.length), accepted: String(max) }
  return [
    ...when(names.length === 0, ['error', 'waiver-without-target', 'subjects']),
    ...(max === undefined ? names.filter(isPattern) : []).map(
      (met): Found => ['error', 'waiver-without-max', 'max', { met }],
    ),
    ...when(max !== undefined && matched.length > max, ['error', 'waiver-matches-too-much', 'max', much]),
    ...(waiver.zones ?? []).flatMap((met, i) =>
      when(!world.zones.includes(met), [
        'error',
        'unknown-name',
        `zones[${i}]`,
        { met, accepted: world.zones.join(', ') },
      ]),
    ),
    ...unmatched(waiver, world).map(({ path, met }): Found => ['warning', 'waiver-matches-nothing', path, { met }]),
  ]
}

const when = (condition: boolean, found: Found): Found[] => (condition ? [found] : [])

/** Whom a limit is said about: those who make it strict, else all that are matched, else the patterns themselves. */
function namesOf({ waiver, matched, confidential }: Held): string {
  const strict = confidential.length > 0 ? confidential : matched
  const names = strict.length > 0 ? strict : [...waiver.subjects, ...waiver.resources]
  return names.length > namesSaid ? `${names.slice(0, namesSaid).join(', ')} … (${names.length})` : names.join(', ')
}

/** Names and patterns that match nothing. Resources can only be told where infrastructure code was read. */
function unmatched(waiver: Waiver, { subjects, resources }: WaiverWorld): { path: string; met: string }[] {
  const idle = (list: 'subjects' | 'resources', names: readonly string[]) =>
    waiver[list].flatMap((met, i) => (names.some((name) => matches(met, name)) ? [] : [{ path: `${list}[${i}]`, met }]))
  const ids = subjects.map(({ id }) => id)
  return [
    ...idle('subjects', ids),
    ...(resources === undefined
      ? []
      : idle(
          'resources',
          resources.map(({ id }) => id),
        )),
  ]
}

const waivableFindings = findingRules.filter((rule) => !unwaivableFindings.includes(rule))

const waivable = (book: RuleBook): string[] =>
  book.rules.filter((rule) => rule.unwaivable !== true && rule.effect !== 'permit').map(({ id }) => id)

/** A waiver as a report shows it, the first to expire first. */
export type WaiverRow = {
  readonly waiver: Waiver
  readonly state: 'running' | 'expired' | 'not-yet'
  readonly daysLeft: number
}

/** Waivers with the days they have left; with `expiringIn`, those that expire within so many days or have expired. */
export function reportWaivers(waivers: readonly Waiver[], asOf: string, expiringIn?: number): WaiverRow[] {
  return waivers
    .map((waiver): WaiverRow => {
      const state = isRunning(waiver, asOf) ? 'running' : waiver.expires < asOf ? 'expired' : 'not-yet'
      return { waiver, state, daysLeft: daysFrom(asOf, waiver.expires) }
    })
    .filter(({ daysLeft }) => expiringIn === undefined || daysLeft <= expiringIn)
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.waiver.id < b.waiver.id ? -1 : 1))
}
