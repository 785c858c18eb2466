import type { Store } from '#classifier/submission.ts'
import type { Control, RequiredControl } from '../../controls.ts'
import type { Estate } from '../estate.ts'
import type { ExpectedDataSet, ExpectedZone } from '../expected.ts'
import type { Located } from '../resource.ts'
import { at, isAbsent, isPending, type Json, mayBeAbsent, sayValue } from '../value.ts'

/** A property in which a control shows, and what stands there. */
export type Proof = { readonly attribute: string; readonly found: string }

/** What looking for a control gave: it shows, it does not, or nobody can tell before the code is applied. */
export type Answer =
  | { readonly kind: 'shown'; readonly proofs: readonly Proof[] }
  | { readonly kind: 'missing'; readonly attribute: string; readonly found: string; readonly wanted: string }
  | { readonly kind: 'open'; readonly attribute: string }

/** Shown by there being nothing that speaks against it. */
export const shown: Answer = { kind: 'shown', proofs: [] }

export const shownBy = (attribute: string, found: string): Answer => ({ kind: 'shown', proofs: [{ attribute, found }] })

export const missing = (attribute: string, wanted: string, found: Json = undefined): Answer => ({
  kind: 'missing',
  attribute,
  found: sayValue(found),
  wanted,
})

export const open = (attribute: string): Answer => ({ kind: 'open', attribute })

export type StoreKind = Store['kind']

/** A resource that holds a data set, with everything that may show a control of it. */
export type Holder = {
  readonly resource: Located
  readonly kind: StoreKind | 'database'
  readonly dataSet: ExpectedDataSet
  readonly zone: ExpectedZone
  readonly need: RequiredControl
  readonly estate: Estate<Located>
  /** Resources that hold the same data set, this one among them. */
  readonly siblings: readonly Located[]
  /** The store among them that the data is copied out to. */
  readonly exit: Located | undefined
  readonly tagsOf: (resource: Located) => Readonly<Record<string, string>>
  /** Whether data of another agency lies where `place` says that a resource of this one does. */
  readonly strangerIn: (kind: string, place: (resource: Located) => string | undefined) => boolean
  /** Whether the whole zone is at hand, so that what other stacks must show can be asked for. */
  readonly wholeZone: boolean
}

export type StoreCheck = (holder: Holder) => Answer

/** The zone's own stacks, for controls that no single resource shows. */
export type ZoneStacks = {
  readonly zone: ExpectedZone
  readonly estate: Estate<Located>
  readonly tagsOf: (resource: Located) => Readonly<Record<string, string>>
}
export type ZoneCheck = (stacks: ZoneStacks) => Answer

/** Why a control cannot be looked for in a kind of store: what it would protect is not there, or is shown elsewhere. */
export type Exempt = { readonly exempt: string }

/**
 * How one provider's resources are looked at. A kind of store that a control says nothing about is exempt with its reason;
 * a control that the provider has nothing for at all is never shown.
 */
export type ProviderChecks = {
  readonly stores: Readonly<Record<StoreControl, Readonly<Record<StoreKind, StoreCheck | Exempt>> | StoreCheck>>
  readonly zone: Readonly<Record<ZoneControl, ZoneCheck | Exempt>>
  /** Databases and queues that are none of the kinds of stores, where facts are certain. What is not here is not judged. */
  readonly databases?: DatabaseChecks
  /** Whether the stack of what a zone shares is at hand. Without this only an emitted folder is known to hold it. */
  readonly hasOwnStack?: (stacks: ZoneStacks) => boolean
}

/** What is looked for in databases and queues, by family. */
export type DatabaseChecks = Readonly<Record<string, Readonly<Partial<Record<StoreControl, StoreCheck | Exempt>>>>>

export const zoneControls = ['private-connectivity', 'response-time-monitored', 'budget-alarm'] as const
export type ZoneControl = (typeof zoneControls)[number]
export type StoreControl = Exclude<Control, ZoneControl>

/** Shown if every answer is, by all that they are shown by; what is missing is said before what cannot be told. */
export function all(...answers: readonly Answer[]): Answer {
  const not = answers.find(({ kind }) => kind === 'missing') ?? answers.find(({ kind }) => kind === 'open')
  return not ?? { kind: 'shown', proofs: answers.flatMap((answer) => (answer.kind === 'shown' ? answer.proofs : [])) }
}

/** Shown if any answer is, else the first that is not. */
export function any(...answers: readonly Answer[]): Answer {
  return (
    answers.find(({ kind }) => kind === 'shown') ?? answers.find(({ kind }) => kind === 'open') ?? answers[0] ?? shown
  )
}

/** The value at the first of these paths that is there must pass; absent fails, pending cannot be told. */
export function must(
  value: Json,
  paths: string | readonly string[],
  wanted: string,
  passes: (found: Json) => boolean,
): Answer {
  const names = typeof paths === 'string' ? [paths] : paths
  const path = names.find((name) => !isAbsent(at(value, name))) ?? names[0] ?? ''
  const found = at(value, path)
  if (isPending(found) && !passes(found)) return open(path)
  return passes(found) ? shownBy(path, isAbsent(found) ? wanted : sayValue(found)) : missing(path, wanted, found)
}

/** Shown by what is found at an attribute, or by what was wanted of it where no value tells. */
export const when = (passes: boolean, attribute: string, wanted: string, found: Json = undefined): Answer =>
  passes ? shownBy(attribute, isAbsent(found) ? wanted : sayValue(found)) : missing(attribute, wanted, found)

/** Something must stand there: a value, or a link to another resource. */
export const present = (value: Json, paths: string | readonly string[], wanted: string): Answer =>
  must(value, paths, wanted, (found) => !mayBeAbsent(found))
