import type { LabelPart, Question, Reason } from './classification.ts'
import { bottom, confidentialities, joinAll, type Label, strictness } from './label.ts'

/**
 * One reason and what it does to the label: nothing, or raise some of its axes. No ground ever lowers. `assumed` where nobody
 * has said so and the strictest plausible answer stands in for one that is missing.
 */
export type Ground = { reason: Reason; raises: Partial<Label>; assumed: boolean }

/** What a source has to say: grounds for a label, and questions that only the agency can answer. */
export type Findings = { grounds: readonly Ground[]; questions: readonly Question[] }

export const nothing: Findings = { grounds: [], questions: [] }

export const gather = (all: readonly Findings[]): Findings => ({
  grounds: all.flatMap((f) => f.grounds),
  questions: all.flatMap((f) => f.questions),
})

/** A ground whose reason text is filled with `params`; a class that it raises to fills `{class}` by itself. */
export function ground(
  id: string,
  raises: Partial<Label>,
  params: Readonly<Record<string, string>> = {},
  law?: Reason['law'],
): Ground {
  const filled = raises.confidentiality === undefined ? params : { ...params, class: raises.confidentiality }
  return { raises, assumed: false, reason: { id, params: filled, ...(law === undefined ? {} : { law }) } }
}

/** A ground that stands in for an answer that is missing. */
export const assume = (id: string, raises: Partial<Label>, params: Readonly<Record<string, string>> = {}): Ground => ({
  ...ground(id, raises, params),
  assumed: true,
})

export const question = (id: string, fact: string, params: Readonly<Record<string, string>> = {}): Question => ({
  id,
  fact,
  params,
})

const strictest = (g: Ground) => strictness(g.raises.confidentiality ?? 'C0')

const key = (value: { id: string; params: Record<string, string>; fact?: string }): string =>
  JSON.stringify([value.id, value.fact, Object.entries(value.params).sort()])

/** Keeps one of each and sorts, so that the order in which facts were given cannot be seen. */
export function settle<T extends { id: string; params: Record<string, string>; fact?: string }>(
  all: readonly T[],
): T[] {
  if (all.length < 2) return [...all]
  const byKey = new Map(all.map((one) => [key(one), one]))
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** The label that grounds make together. */
export const joinedOf = (grounds: readonly Ground[]): Label => joinAll(grounds.map((g) => ({ ...bottom, ...g.raises })))

/** Joins grounds into a label part: the strictest reasons first, then by id. */
export function labelPart(grounds: readonly Ground[]): LabelPart {
  const byClass = Map.groupBy(grounds, (g) => confidentialities[strictest(g)]!)
  const reasons = confidentialities.toReversed().flatMap((c) => settle((byClass.get(c) ?? []).map((g) => g.reason)))
  return { label: joinedOf(grounds), reasons }
}
