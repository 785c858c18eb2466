import { dirname, resolve } from 'node:path'
import { InputError, type Issue } from '#catalogue/vocabulary/issue.ts'
import { parseYamlWithPlaces } from '#catalogue/vocabulary/yaml-document.ts'
import { readText } from '../files/text.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import { type Scenario, Scenarios } from './schema.ts'

/** A scenario, and the folder that paths in it start from. */
export type ScenarioFile = { readonly scenario: Scenario; readonly folder: string }

type Known = {
  readonly zones: readonly { readonly id: string; readonly supplier: string; readonly limited: boolean }[]
}

/**
 * Reads files of scenarios and holds the names in them against the workspace.
 *
 * @throws InputError with every issue of every file.
 */
export async function readScenarios(
  files: readonly string[],
  workspace: LoadedWorkspace,
  known: Known,
): Promise<ScenarioFile[]> {
  const issues: Issue[] = []
  const found: ScenarioFile[] = []
  for (const file of files) {
    const parsed = parseYamlWithPlaces(Scenarios, { file, text: await readText(file) })
    if (!parsed.ok) {
      issues.push(...parsed.issues)
      continue
    }
    const { value, placeOf } = parsed.value
    const say = (code: string, path: (string | number)[], met: string, accepted: readonly string[]) =>
      issues.push({
        code,
        file,
        path: path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join(''),
        met,
        ...(accepted.length === 0 ? {} : { accepted: accepted.join(', ') }),
        ...placeOf(path),
      })
    for (const [i, scenario] of value.scenarios.entries()) {
      const twice = found.some((other) => other.scenario.id === scenario.id)
      if (twice) say('duplicate-id', ['scenarios', i, 'id'], scenario.id, [])
      for (const { path, met, accepted } of strangers(scenario, workspace, known))
        say('unknown-name', ['scenarios', i, ...path], met, accepted)
      found.push({ scenario, folder: dirname(resolve(file)) })
    }
  }
  if (issues.length > 0) throw new InputError(issues)
  return found
}

type Stranger = { path: (string | number)[]; met: string; accepted: readonly string[] }

/** Names that lead nowhere (rules of another folder show when it is read): zones, suppliers and rules that the workspace has not got, limits that a zone does not have. */
function strangers(
  { closes, prices, capacity, rules }: Scenario,
  { rules: { book } }: LoadedWorkspace,
  known: Known,
): Stranger[] {
  const zones = known.zones.map(({ id }) => id)
  const suppliers = [...new Set(known.zones.map(({ supplier }) => supplier))].sort()
  const limited = known.zones.filter((zone) => zone.limited).map(({ id }) => id)
  const check = (path: (string | number)[], names: readonly string[] | undefined, accepted: readonly string[]) =>
    (names ?? []).flatMap((met, i) => (accepted.includes(met) ? [] : [{ path: [...path, i], met, accepted }]))
  return [
    ...check(['closes', 'zones'], closes?.zones, zones),
    ...check(['closes', 'suppliers'], closes?.suppliers, suppliers),
    ...(prices ?? []).flatMap((change, i) => [
      ...check(['prices', i, 'zones'], change.zones, zones),
      ...check(['prices', i, 'suppliers'], change.suppliers, suppliers),
    ]),
    ...(capacity ?? []).flatMap(({ zone }, i) =>
      limited.includes(zone) ? [] : [{ path: ['capacity', i, 'zone'], met: zone, accepted: limited }],
    ),
    ...(rules?.folder === undefined ? check(['rules', 'without'], rules?.without, [...book.byId.keys()]) : []),
  ]
}
