import type { FiredRule, PolicyDecision } from './decision.ts'

/** One decision that two versions of the rules, or two days, answer differently. */
export type DecisionChange = {
  readonly subject: PolicyDecision['subject']
  readonly zone: string
  readonly action: PolicyDecision['action']
  readonly change: 'opened' | 'closed' | 'other-rules' | 'other-controls' | 'other-questions'
  /** Rules that decide after and did not before, and the other way round. */
  readonly rulesAdded: readonly string[]
  readonly rulesGone: readonly string[]
  readonly controlsAdded: readonly string[]
  readonly controlsGone: readonly string[]
  readonly before: readonly FiredRule[]
  readonly after: readonly FiredRule[]
}

/** Decisions that change between two rounds over the same subjects and zones, in order of subject, zone and action. */
export function diffDecisions(before: readonly PolicyDecision[], after: readonly PolicyDecision[]): DecisionChange[] {
  const earlier = new Map(before.map((decision) => [keyOf(decision), decision]))
  return after
    .flatMap((now) => {
      const known = earlier.get(keyOf(now))
      const change = known === undefined ? undefined : compare(known, now)
      return change === undefined ? [] : [change]
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

/** How many decisions change in which way, and for how many systems and data sets. */
export function countChanges(
  changes: readonly DecisionChange[],
): Readonly<Record<string, { decisions: number; subjects: number }>> {
  const kinds = [...new Set(changes.map(({ change }) => change))].sort()
  return Object.fromEntries(
    kinds.map((kind) => {
      const same = changes.filter(({ change }) => change === kind)
      return [kind, { decisions: same.length, subjects: new Set(same.map(({ subject }) => subject.id)).size }]
    }),
  )
}

const keyOf = ({ subject, zone, action }: PolicyDecision): string => `${subject.kind} ${subject.id} ${zone} ${action}`
const orderOf = ({ subject, zone, action }: DecisionChange): string => `${subject.id} ${subject.kind} ${zone} ${action}`

function compare(before: PolicyDecision, after: PolicyDecision): DecisionChange | undefined {
  const rules = [said(before), said(after)] as const
  const controls = [demanded(before), demanded(after)] as const
  const change = kindOf(before, after, differ(rules), differ(controls))
  if (change === undefined) return undefined
  return {
    subject: after.subject,
    zone: after.zone,
    action: after.action,
    change,
    rulesAdded: added(rules),
    rulesGone: gone(rules),
    controlsAdded: added(controls),
    controlsGone: gone(controls),
    before: before.determining,
    after: after.determining,
  }
}

function kindOf(before: PolicyDecision, after: PolicyDecision, rules: boolean, controls: boolean) {
  if (before.permitted !== after.permitted) return after.permitted ? 'opened' : 'closed'
  if (rules) return 'other-rules'
  if (controls) return 'other-controls'
  return differ([asked(before), asked(after)]) ? 'other-questions' : undefined
}

type Pair = readonly [before: readonly string[], after: readonly string[]]
const differ = ([before, after]: Pair): boolean => before.join('|') !== after.join('|')
const added = ([before, after]: Pair): string[] => after.filter((one) => !before.includes(one))
const gone = ([before, after]: Pair): string[] => before.filter((one) => !after.includes(one))

const said = ({ determining }: PolicyDecision): string[] => [...new Set(determining.map(({ rule }) => rule))].sort()

const demanded = ({ controls }: PolicyDecision): string[] =>
  controls.map(({ control, countries }) => (countries === undefined ? control : `${control} ${countries.join(' ')}`))

const asked = ({ questions }: PolicyDecision): string[] => questions.map(({ id, fact }) => `${id} ${fact}`).sort()
