import type { Reference } from '../resource.ts'
import { asText, isObject, type Json, type JsonObject } from '../value.ts'

/** What providers call a resource's own identity; other resources hold the same text where their code pointed at it. */
const identities = ['id', 'arn', 'crn', 'guid', 'self_link']

/** The same of keys, by a name that policies on a key call it by as well. */
const keyIdentity = 'key_id'

/** Shorter texts are words that mean something else in other places. */
const shortest = 4

type Held = { readonly address: string; readonly values: JsonObject }

/**
 * What points at what in a state, which holds no expressions: a value that is another resource's identity points at it.
 * Gives what a resource points at by its address.
 */
export function referencesByValue(held: readonly Held[]): (one: Held) => Reference[] {
  const owners = new Map<string, string[]>()
  for (const { address, values } of held) {
    for (const identity of new Set([...identities, keyIdentity].flatMap((name) => asText(values[name]) ?? []))) {
      if (identity.length >= shortest) owners.set(identity, [...(owners.get(identity) ?? []), address])
    }
  }
  return ({ address, values }) =>
    textsIn(values).flatMap(({ path, text }) =>
      identities.includes(path)
        ? []
        : (owners.get(text) ?? [])
            .filter((owner) => owner !== address)
            .map((owner) => ({ attribute: path, address: owner })),
    )
}

function textsIn(value: Json, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, path))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, path === '' ? key : `${path}.${key}`))
}
