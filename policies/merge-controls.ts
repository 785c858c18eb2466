import type { Country } from '#catalogue/vocabulary/identifier.ts'
import { controls as order, type RequiredControl } from './controls.ts'
import type { PolicyDecision } from './decision.ts'

/**
 * One entry a control, in the order of the list of controls: countries intersected, since a copy must satisfy every rule
 * that speaks of it, and rules united. Countries that no rule names stay unnamed.
 */
export function mergeControls(all: readonly RequiredControl[]): RequiredControl[] {
  const merged = new Map<string, { countries: readonly Country[] | undefined; rules: Set<string> }>()
  for (const { control, countries, rules } of all) {
    const entry = merged.get(control)
    if (entry === undefined) {
      merged.set(control, { countries, rules: new Set(rules) })
    } else {
      entry.countries = intersect(entry.countries, countries)
      for (const rule of rules) entry.rules.add(rule)
    }
  }
  return order.flatMap((control) => {
    const entry = merged.get(control)
    if (entry === undefined) return []
    const rules = [...entry.rules].sort()
    return [
      entry.countries === undefined ? { control, rules } : { control, countries: [...entry.countries].sort(), rules },
    ]
  })
}

/** What a stack must contain so that it satisfies every one of the decisions. */
export function controlsFor(decisions: readonly PolicyDecision[]): RequiredControl[] {
  return mergeControls(decisions.flatMap((decision) => decision.controls))
}

function intersect(a: readonly Country[] | undefined, b: readonly Country[] | undefined) {
  if (a === undefined || b === undefined) return a ?? b
  return a.filter((country) => b.includes(country))
}
