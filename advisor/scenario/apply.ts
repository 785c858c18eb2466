import { resolve } from 'node:path'
import type { Catalogue } from '#catalogue/index.ts'
import type { Capacity } from '#catalogue/landing-zone.ts'
import { Money } from '#catalogue/price-book.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { PlacementInput } from '#placement/input.ts'
import { type RuleBook, ruleBook } from '#policies/index.ts'
import { judge, placementInput } from '../advise.ts'
import { type Prices, pricesOf } from '../prices/workspace-prices.ts'
import { withRulesOf } from '../rules/compare.ts'
import type { LoadedWorkspace } from '../workspace/load.ts'
import type { ScenarioFile } from './read.ts'
import { scalePrices } from './scale-prices.ts'
import type { RuleChange, Scenario } from './schema.ts'

/** A workspace as it would be, with its prices and what placement would choose from. */
export type World = {
  readonly workspace: LoadedWorkspace
  readonly prices: Prices
  readonly input: PlacementInput
}

/** The workspace as it is. */
export function presentWorld(workspace: LoadedWorkspace, catalogue: Catalogue): World {
  const prices = pricesOf(workspace, catalogue)
  return { workspace, prices, input: placementInput(workspace, judge(workspace, catalogue, prices), prices) }
}

/**
 * The workspace as a scenario makes it. A zone that closes is given up on the day of the plan, so that contracts hold nothing
 * there either; rules are asked on their own day, while everything else stays on the plan's.
 *
 * @throws InputError when the rules of another folder have faults.
 */
export async function worldOf(
  { scenario, folder }: ScenarioFile,
  present: World,
  catalogue: Catalogue,
): Promise<World> {
  const { rules, prices: changes = [] } = scenario
  const changed = withZones(scenario, present)
  const workspace = rules === undefined ? changed : await withRules(rules, changed, folder)
  const prices = pricesOf(workspace, catalogue)
  const asked =
    rules?.asOf === undefined ? workspace : { ...workspace, config: { ...workspace.config, asOf: rules.asOf } }
  const input = placementInput(workspace, judge(asked, catalogue, prices), prices)
  return { workspace, prices, input: scalePrices(input, changes) }
}

function withZones({ closes, capacity = [] }: Scenario, { workspace, prices }: World): LoadedWorkspace {
  const { config } = workspace
  const suppliers = new Map(prices.zones.map(({ id, supplier }) => [id, supplier]))
  const isClosed = (zone: string) =>
    closes?.zones?.includes(zone) === true || closes?.suppliers?.includes(suppliers.get(zone) ?? '') === true
  const zones = config.zones.map((zone) => ({
    ...zone,
    ...(isClosed(zone.id) ? { onlyUntil: config.asOf } : {}),
    ...(zone.capacity === undefined
      ? {}
      : {
          capacity: capacity
            .filter((change) => change.zone === zone.id)
            .reduce((limits, { times }) => multiplied(limits, times), zone.capacity),
        }),
  }))
  return { ...workspace, config: { ...config, zones } }
}

/** Whole units, rounded down: half a machine holds nothing. In decimals, for 100 × 1.15 is 114.99… in binary. */
const multiplied = (limits: Capacity, times: number): Capacity =>
  Object.fromEntries(
    Object.entries(limits).map(([resource, limit]) => [
      resource,
      new Money(limit ?? 0).times(times).floor().toNumber(),
    ]),
  )

async function withRules(rules: RuleChange, workspace: LoadedWorkspace, folder: string): Promise<LoadedWorkspace> {
  const settings = Object.fromEntries(Object.entries(rules.settings ?? {}).filter(([, value]) => value !== undefined))
  const config = { ...workspace.config, policies: { ...workspace.config.policies, ...settings } }
  const other = { ...workspace, config }
  const moved = rules.folder === undefined ? other : await withRulesOf(resolve(folder, rules.folder), other)
  const unknown = (rules.without ?? []).filter((id) => !moved.rules.book.byId.has(id))
  if (unknown.length === 0) return withoutRules(moved, rules.without ?? [])
  const accepted = [...moved.rules.book.byId.keys()].join(', ')
  throw new InputError(unknown.map((met) => ({ code: 'unknown-name', path: 'rules.without', met, accepted })))
}

/** The workspace with some rules left out of its book. */
export function withoutRules(workspace: LoadedWorkspace, ids: readonly string[]): LoadedWorkspace {
  if (ids.length === 0) return workspace
  const { book, own } = workspace.rules
  const stays = ({ id }: { readonly id: string }) => !ids.includes(id)
  const less: RuleBook = ruleBook(book.rules.filter(stays))
  return { ...workspace, rules: { book: less, own: own.filter(({ rule }) => stays(rule)) } }
}
