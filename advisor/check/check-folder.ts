import type { PlacementPlan } from '#placement/plan.ts'
import { Estate, type Finding, judge, locateAll, sortFindings } from '#policies/check/index.ts'
import { withBasis } from './basis.ts'
import { readBindings } from './bindings.ts'
import { expectedPlacement } from './expected-placement.ts'
import { withLines } from './lines.ts'
import { manifestFindings } from './manifest-findings.ts'
import { type Strictness, weigh } from './outcome.ts'
import { type InputOptions, readInputs } from './read-inputs.ts'

export type CheckOptions = InputOptions & {
  readonly bind?: string | undefined
  readonly strictness?: Strictness | undefined
}

export type Checked = {
  readonly findings: Finding[]
  readonly files: number
  readonly resources: number
  /** Every file that was read, sorted. */
  readonly sources: readonly string[]
}

/**
 * Holds infrastructure code against a plan. Emitted zones are told by their manifest: they must be whole and unchanged, and
 * hold everything that the plan puts into them.
 *
 * @throws InputError when a path holds nothing that can be read.
 */
export async function checkPaths(paths: string[], plan: PlacementPlan, options: CheckOptions): Promise<Checked> {
  const expected = expectedPlacement(plan)
  const bindings = await readBindings(options.bind)
  const groups = await readInputs(paths, options)
  const findings: Finding[] = []
  for (const group of groups) {
    const located = locateAll(new Estate(group.resources))
    const found = judge(located, { expected, bindings, zone: group.manifest?.zone ?? null })
    findings.push(...withLines(found, group.texts))
    if (group.manifest !== null) findings.push(...(await manifestFindings(group.folder, group.manifest, plan.digest)))
  }
  const weighed = findings.map((finding) => weigh(finding, options.strictness ?? 'by-label'))
  const sources = groups.flatMap(({ texts }) => [...texts.keys()]).sort()
  return {
    findings: sortFindings(await withBasis(weighed, plan.asOf)),
    files: sources.length,
    resources: groups.reduce((sum, { resources }) => sum + resources.length, 0),
    sources,
  }
}
