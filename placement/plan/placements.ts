import type { Server, Store } from '#classifier/submission.ts'
import type { PolicyDecision } from '#policies/decision.ts'
import type { ItemExplanation } from '../explain/index.ts'
import type { PlacementInput } from '../input.ts'
import type { Placement, ZoneOption } from '../plan.ts'
import type { BuiltProblem } from '../problem/build-problem.ts'
import type { Group } from '../problem/group.ts'
import { presentPlace } from '../problem/migration.ts'
import { closedTo, costFor, decisionFor, type GroupOption, monthlyMinor } from '../problem/options.ts'
import type { Subject } from '../subject.ts'

/** One entry a system and data set, in order of kind and id, with why it lies where it lies. */
export function placementsOf(
  built: BuiltProblem,
  explained: readonly ItemExplanation[],
  input: PlacementInput,
): Placement[] {
  const reasons = new Map(explained.map((explanation) => [explanation.item, explanation]))
  const all = [...built.groups, ...built.outside]
  return all
    .flatMap((group) =>
      group.members.map((subject) =>
        placement(subject, group, built.options.get(group.id) ?? [], reasons.get(group.id)),
      ),
    )
    .sort((a, b) => (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind === 'system' ? -1 : 1))

  function placement(
    subject: Subject,
    group: Group,
    options: readonly GroupOption[],
    reason: ItemExplanation | undefined,
  ): Placement {
    const { submission, classification } = subject
    const zone = reason?.zone ?? null
    const decision = zone === null ? null : decisionFor(subject, zone)
    const asked = decision ?? subject.decisions[0]
    return {
      id: subject.id,
      kind: subject.kind,
      system: submission.system.id,
      agency: submission.agency,
      name: subject.name,
      label: classification.effective,
      state: classification.state,
      group: group.id,
      zone,
      outcome: zone !== null ? 'placed' : answersCouldOpen(group, input) ? 'held' : 'outside',
      now: presentPlace(subject, zone, input.zones),
      controls: decision?.controls ?? [],
      preferences: (decision?.preferences ?? []).map(({ rule }) => rule).sort(),
      ...(decision?.waived === undefined ? {} : { waivers: decision.waived.map(({ waiver }) => waiver).sort() }),
      costClass: subject.cost.class,
      driver: subject.cost.driver,
      monthly: zone === null ? 0 : monthlyMinor(costFor(subject, zone)),
      options: options.map((option) => zoneOption(option, subject, reason)),
      runnerUp: reason?.runnerUp ?? null,
      flipPrice: reason?.flipPrice ?? null,
      heldAwayBy: reason?.heldAwayBy ?? null,
      questions: questionsOf(classification.questions, asked?.questions ?? []),
      ...contents(subject),
    }
  }
}

/** True when nothing but unanswered questions keeps the group as a whole out of some zone that is open. */
function answersCouldOpen(group: Group, input: PlacementInput): boolean {
  return input.zones.some((zone) => {
    if (closedTo(group, zone, input) !== null) return false
    const refusals = group.members.map((m) => decisionFor(m, zone.id)).filter(({ permitted }) => !permitted)
    return refusals.length > 0 && refusals.every(restsOnQuestions)
  })
}

const restsOnQuestions = ({ determining }: PolicyDecision): boolean =>
  determining.length > 0 && determining.every((rule) => rule.effect === 'ask' || rule.verdict === 'unknown')

/** Options of the group as they concern one member: an exclusion names the other member it comes from. */
function zoneOption(option: GroupOption, subject: Subject, reason: ItemExplanation | undefined): ZoneOption {
  if (option.state === 'closed') return { state: 'closed', zone: option.zone, why: option.why }
  if (option.state === 'not-priced') return { state: 'not-priced', zone: option.zone, missing: [...option.missing] }
  if (option.state === 'excluded') {
    const own = decisionFor(subject, option.zone)
    const determining = own.permitted ? option.determining : own.determining
    return {
      state: 'excluded',
      zone: option.zone,
      rules: [...new Set(determining.map(({ rule }) => rule))].sort(),
      ...(own.permitted ? { because: option.because } : {}),
    }
  }
  const found = reason?.options.find((candidate) => candidate.zone === option.zone)
  return {
    state: 'allowed',
    zone: option.zone,
    run: option.run,
    neighbours: found?.neighbours ?? 0,
    migration: option.migration,
    constraint: found?.constraint ?? 0,
  }
}

/** The classifier's questions and the rules', each once. */
function questionsOf(...lists: readonly Placement['questions'][]): Placement['questions'] {
  const unique = new Map(lists.flat().map((question) => [`${question.fact} ${question.id}`, question]))
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, question]) => question)
}

function contents(subject: Subject): { store: Store | null; servers: Server[]; response: { p95Ms: number } | null } {
  const { submission } = subject
  if (subject.kind === 'data-set') {
    const dataSet = submission.dataSets.find(({ id }) => id === subject.id)
    return { store: dataSet?.store ?? null, servers: [], response: null }
  }
  return {
    store: null,
    servers: submission.servers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    response: submission.system.response ?? null,
  }
}
