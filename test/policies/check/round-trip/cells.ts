import type { Store } from '#classifier/submission.ts'
import { isObject, type Json } from '#policies/check/value.ts'
import type { Control } from '#policies/controls.ts'

/** One thing taken out of, or weakened in, what was emitted: the type of resource, the path inside it, and what to put there. */
export type Edit = readonly [type: RegExp, path: string, value?: Json | ((old: string) => string)]

/** Edits that must each be named, or why there is nothing to take out. */
export type Cell = readonly Edit[] | { readonly reason: string }

export type StoreKind = Store['kind']
export const storeKinds = ['object', 'postgres', 'file', 'block'] as const

/** For every control, a cell for each kind of store; controls of the whole zone have one. */
export type Cells = Readonly<Partial<Record<Control, Readonly<Partial<Record<StoreKind | 'zone', Cell>>>>>>

type Mutable = { [key: string]: Mutable | unknown }

/** A copy of the documents with one edit made wherever its type stands; undefined where there was nothing to edit. */
export function edited(documents: ReadonlyMap<string, Json>, [type, path, value]: Edit): Map<string, Json> | undefined {
  const copy = structuredClone(new Map(documents)) as Map<string, Mutable>
  let made = 0
  for (const document of copy.values()) made += editDocument(document, type, path, value)
  return made === 0 ? undefined : (copy as unknown as Map<string, Json>)
}

function editDocument(document: Mutable, type: RegExp, path: string, value: Edit[2]): number {
  if (isObject(document.Resources)) {
    return editNamed(
      document.Resources as Mutable,
      (one) => type.test(String(one.Type)),
      'Properties',
      path,
      value,
      document,
    )
  }
  if (Array.isArray(document.steps)) return editSteps(document, type, path, value)
  let made = 0
  for (const [name, named] of Object.entries((document.resource ?? {}) as Record<string, Mutable>)) {
    if (type.test(name)) made += editNamed(named, () => true, '', path, value, document)
  }
  return made
}

function editNamed(
  resources: Mutable,
  fits: (one: Mutable) => boolean,
  inside: string,
  path: string,
  value: Edit[2],
  document: Mutable,
): number {
  let made = 0
  for (const [name, one] of Object.entries(resources)) {
    if (!isObject(one) || !fits(one as Mutable)) continue
    if (path === '') {
      delete resources[name]
      made += 1
    } else if (path.startsWith('/')) made += editAt(document, path.slice(1).split('.'), value)
    else made += editAt((inside === '' ? one : one[inside]) as Mutable, path.split('.'), value)
  }
  return made
}

function editSteps(document: Mutable, type: RegExp, path: string, value: Edit[2]): number {
  const steps = document.steps as { newState: { type: string; urn: string; inputs: Mutable } }[]
  const found = steps.filter(({ newState }) => type.test(`${newState.type}::${newState.urn.split('::').at(-1)}`))
  if (path === '') {
    document.steps = steps.filter((step) => !found.includes(step))
    return found.length
  }
  return found.reduce((sum, { newState }) => sum + editAt(newState.inputs, path.split('.'), value), 0)
}

function editAt(target: unknown, [key = '', ...rest]: readonly string[], value: Edit[2]): number {
  if (Array.isArray(target)) return target.reduce((sum: number, entry) => sum + editAt(entry, [key, ...rest], value), 0)
  if (!isObject(target as Json)) return 0
  const object = target as Mutable
  if (rest.length > 0) return editAt(object[key], rest, value)
  if (value === undefined) {
    if (!(key in object)) return 0
    delete object[key]
  } else object[key] = typeof value === 'function' ? value(String(object[key])) : value
  return 1
}

/** Strings of a document with something replaced in each. */
export const replacing =
  (from: RegExp, to: string): ((old: string) => string) =>
  (old) =>
    old.replace(from, to)
