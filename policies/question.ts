import type { Question } from '#classifier/classification.ts'
import { documentPlace } from './documents.ts'
import type { Ask, DocumentDemand, Policy } from './policy.ts'

/** What a rule asks, as questions that carry its id. */
export const askedOf = (rule: Policy, asks: readonly Ask[]): Question[] =>
  asks.map(({ fact, before, params }) => ({ id: rule.id, fact, params: { ...params, before } }))

const known = new WeakMap<DocumentDemand, Question>()

/** Whether a document exists and is in date. A rule asks the same question everywhere, so it is made once. */
export function documentQuestion(rule: Policy, demand: DocumentDemand): Question {
  const found = known.get(demand)
  if (found !== undefined && found.id === rule.id) return found
  const { kind, before } = demand
  const made = { id: rule.id, fact: documentPlace(kind), params: { document: kind, before } }
  known.set(demand, made)
  return made
}
