import type { Language } from '#catalogue/vocabulary/text.ts'
import type { EmittedFiles } from '../emitter.ts'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { orderTable } from './csv.ts'
import { orderFacts } from './facts.ts'
import { orderSheet } from './sheet.ts'

export { type Giver, giverOf, type MissingFact, type OrderFacts, orderFacts } from './facts.ts'
export { factNames, giverNames, stateNames } from './texts.ts'

/** What carriers get: a sheet a line in the language asked for, and all lines as a table. */
export function orderSheets(plan: LandingZonePlan, language: Language): EmittedFiles {
  const all = orderFacts(plan)
  return new Map([
    ...all.map((facts): [string, string] => [`${facts.link.id}.md`, orderSheet(plan, facts, language)]),
    ['order-sheets.csv', orderTable(plan, all)],
  ])
}
