import { stat } from 'node:fs/promises'
import type { Catalogue } from '#catalogue/index.ts'
import { Day } from '#catalogue/vocabulary/identifier.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PolicyDecision } from '#policies/decision.ts'
import { countChanges, type DecisionChange, diffDecisions, ruleBasis } from '#policies/index.ts'
import type { Basis } from '#policies/policy.ts'
import { pricesOf } from '../prices/workspace-prices.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import { decideAll } from './decide.ts'
import { loadOwnRules } from './load-rules.ts'
import { readWaivers } from './read-waivers.ts'

/** A rule that rests on another law on the second side than on the first, and the subjects it decides about there. */
export type LawChange = {
  readonly rule: string
  readonly before: readonly Basis[]
  readonly after: readonly Basis[]
  readonly subjects: readonly string[]
}

/** What changes between two sides of a comparison. */
export type PolicyComparison = {
  readonly counts: ReturnType<typeof countChanges>
  readonly changes: readonly DecisionChange[]
  readonly laws: readonly LawChange[]
}

/**
 * Decides about everything in a workspace twice and says what differs. A side is a day that the rules are asked on, or a folder
 * whose `policies/` and `waivers.yaml` stand in for the workspace's.
 *
 * @throws InputError when a side is neither, or what it holds has faults.
 */
export async function comparePolicies(
  sides: readonly [string, string],
  workspace: LoadedWorkspace,
  catalogue: Catalogue,
): Promise<PolicyComparison> {
  const before = await sideOf(sides[0], 'A', workspace)
  const after = await sideOf(sides[1], 'B', workspace)
  const [was, is] = [before, after].map((side) =>
    decideAll(side, catalogue, pricesOf(side, catalogue).zones).flatMap(({ decisions }) => decisions),
  ) as [PolicyDecision[], PolicyDecision[]]
  const changes = diffDecisions(was, is)
  return { counts: countChanges(changes), changes, laws: lawChanges(before, after, is) }
}

async function sideOf(side: string, path: string, workspace: LoadedWorkspace): Promise<LoadedWorkspace> {
  const { config } = workspace
  const day = Day.safeParse(side)
  if (day.success) return { ...workspace, config: { ...config, asOf: day.data } }
  const found = await stat(side).catch(() => null)
  if (found?.isDirectory() !== true) {
    throw new InputError([{ code: 'no-such-file', path, met: side, accepted: '<day>, <folder>' }])
  }
  return withRulesOf(side, workspace)
}

/**
 * The workspace with the rules and waivers of another folder in place of its own.
 *
 * @throws InputError when they have faults.
 */
export async function withRulesOf(folder: string, workspace: LoadedWorkspace): Promise<LoadedWorkspace> {
  const { asOf, policies: settings } = workspace.config
  const rules = await loadOwnRules(folder, { asOf, settings })
  const waivers = await readWaivers(folder)
  const issues = [...rules.issues, ...waivers.issues].map((issue) => ({ ...issue, file: `${folder}/${issue.file}` }))
  if (issues.length > 0) throw new InputError(issues)
  return { ...workspace, rules, waivers: waivers.waivers }
}

function lawChanges(
  before: LoadedWorkspace,
  after: LoadedWorkspace,
  decisions: readonly PolicyDecision[],
): LawChange[] {
  const subjects = new Map<string, Set<string>>()
  for (const { subject, determining, controls } of decisions) {
    for (const rule of [...determining.map((fired) => fired.rule), ...controls.flatMap((control) => control.rules)]) {
      const known = subjects.get(rule) ?? new Set()
      subjects.set(rule, known.add(subject.id))
    }
  }
  const basesOf = ({ config, rules }: LoadedWorkspace, rule: string) => ruleBasis(rule, config.asOf, rules.book)
  return [...subjects]
    .map(
      ([rule, ids]): LawChange => ({
        rule,
        before: basesOf(before, rule),
        after: basesOf(after, rule),
        subjects: [...ids].sort(),
      }),
    )
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
}
