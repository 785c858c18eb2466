import type { RequiredControl } from './controls.ts'
import { mergeControls } from './merge-controls.ts'
import type { ControlDemand, Requirement } from './policy.ts'

type Demands = readonly ControlDemand[]

/**
 * Controls that rules demanded one after another, merged. Most decisions repeat the demands of one made before, so merged
 * lists are kept in a tree whose branches are demands in the order they came.
 */
export type Demanded = {
  readonly merged: readonly RequiredControl[]
  readonly after: Map<Demands, Demanded>
  readonly with: WeakMap<Demanded, Demanded>
}

const demanded = (merged: readonly RequiredControl[]): Demanded => ({ merged, after: new Map(), with: new WeakMap() })

/** Nothing demanded yet: the root of all lists. */
export const nothingDemanded: Demanded = demanded([])

/** What two lists of rules demand together. */
export function joinDemanded(a: Demanded, b: Demanded): Demanded {
  if (b === nothingDemanded) return a
  if (a === nothingDemanded) return b
  const found = a.with.get(b)
  if (found !== undefined) return found
  const made = demanded(mergeControls([...a.merged, ...b.merged]))
  a.with.set(b, made)
  return made
}

/** What is demanded once a rule has added its own. */
export function alsoDemanded(so: Demanded, rule: Requirement, demands: Demands): Demanded {
  const kept = keep(rule, demands)
  const found = so.after.get(kept)
  if (found !== undefined) return found
  const made = demanded(mergeControls([...so.merged, ...demands.map((one) => required(rule.id, one))]))
  so.after.set(kept, made)
  return made
}

type Kept = { readonly byArray: WeakMap<Demands, Demands>; readonly byContent: Map<string, Demands> }
const keptOf = new WeakMap<Requirement, Kept>()

/** One array for each content that a rule demands, so that a rule that makes a new array at each call grows no tree. */
function keep(rule: Requirement, demands: Demands): Demands {
  if (rule.controls === demands) return demands
  let kept = keptOf.get(rule)
  if (kept === undefined) {
    kept = { byArray: new WeakMap(), byContent: new Map() }
    keptOf.set(rule, kept)
  }
  const known = kept.byArray.get(demands)
  if (known !== undefined) return known
  const content = demands.map(({ control, countries }) => [control, ...(countries ?? [])].join(' ')).join(', ')
  const same = kept.byContent.get(content) ?? [...demands]
  kept.byContent.set(content, same)
  kept.byArray.set(demands, same)
  return same
}

const required = (rule: string, { control, countries }: ControlDemand): RequiredControl =>
  countries === undefined ? { control, rules: [rule] } : { control, countries: [...countries], rules: [rule] }
