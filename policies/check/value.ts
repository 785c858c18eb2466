/** A JSON value as it stands in somebody's infrastructure code. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/**
 * A value that only the provider will know, or that points at another resource of the same input. Readers of every format
 * put this where their own notation stood; `refs` are addresses with the attribute they ask for.
 */
export type Pending = {
  readonly $pending: true
  readonly refs: readonly Ref[]
  readonly text?: string
  /** What it would be called, put together of what is known and what is not: two of one name are one. */
  readonly name?: string
  readonly mayBeNothing?: true
}
export type Ref = { readonly address: string; readonly attribute?: string }

export const pending = (refs: readonly Ref[] = [], text?: string): JsonObject =>
  (text === undefined ? { $pending: true, refs } : { $pending: true, refs, text }) as unknown as JsonObject

/** What a switch that nobody has thrown yet may leave out. It stands for no value, whatever it would be: it shows no control. */
export const perhaps = (text: string): JsonObject =>
  ({ $pending: true, refs: [], text, mayBeNothing: true }) as unknown as JsonObject

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isPending = (value: unknown): value is JsonObject & Pending => isObject(value) && value.$pending === true

/** True for nothing, and for what may turn out to be nothing. */
export const mayBeAbsent = (value: Json): boolean =>
  isAbsent(value) || (isPending(value) && value.mayBeNothing === true)

const spellings = new WeakMap<object, Map<string, string>>()

/** `account_replication_type`, `accountReplicationType` and `AccountReplicationType` are one key. */
export const plainKey = (key: string): string => key.replaceAll(/[_-]/g, '').toLowerCase()

function keysOf(object: JsonObject): Map<string, string> {
  const known = spellings.get(object)
  if (known !== undefined) return known
  const made = new Map(Object.keys(object).map((key) => [plainKey(key), key]))
  spellings.set(object, made)
  return made
}

/** One step down. A list of one block is the block; what Azure keeps under `properties` is found without naming it. */
function step(value: Json, key: string): Json {
  if (Array.isArray(value)) return value.length === 1 ? step(value[0], key) : undefined
  if (!isObject(value) || isPending(value)) return undefined
  const spelt = keysOf(value).get(plainKey(key))
  if (spelt !== undefined) return value[spelt]
  const properties = value.properties
  return isObject(properties) && key !== 'properties' ? step(properties, key) : undefined
}

/** The value at a path, whatever the format's spelling; undefined where there is none. A pending value on the way is the answer. */
export function at(value: Json, path: string): Json {
  let found = value
  for (const key of path.split('.')) {
    if (isPending(found)) return found
    found = step(found, key)
    if (found === undefined) return undefined
  }
  return found
}

/** The member of just this name. For names that people chose: `region_1` and `region1` are two variables. */
export const member = (value: Json, name: string): Json =>
  isObject(value) && !isPending(value) && Object.hasOwn(value, name) ? value[name] : undefined

/** Everything at a path where lists may stand anywhere on the way. */
export function each(value: Json, path: string): Json[] {
  let found: Json[] = [value]
  for (const key of path === '' ? [] : path.split('.')) {
    found = found.flatMap(flat).map((entry) => (isPending(entry) ? entry : step(entry, key)))
  }
  return found.flatMap(flat).filter((entry) => entry !== undefined && entry !== null)
}

const flat = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value])

/** The text at a path; undefined where there is none or it is no text. Numbers and booleans are read as text. */
export function textAt(value: Json, path: string): string | undefined {
  return asText(at(value, path))
}

export function asText(value: Json): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.length === 1) return asText(value[0])
  return undefined
}

/** True for what the formats write as true: true, "true", "True", "Enabled", "ON", "1". */
export function isOn(value: Json): boolean {
  if (typeof value === 'boolean') return value
  return typeof value === 'string' && /^(true|enabled|on|1|yes)$/i.test(value)
}

export function isOff(value: Json): boolean {
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' && /^(false|disabled|off|0|no|none|suspended)$/i.test(value)
}

/** True for nothing, an empty list, an empty object and an empty text. */
export function isAbsent(value: Json): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.every(isAbsent)
  return isObject(value) && Object.keys(value).length === 0
}

/** Every reference inside a value, with the path of keys that leads to it. */
export function refsIn(value: Json, path = ''): { path: string; ref: Ref }[] {
  if (isPending(value)) return value.refs.map((ref) => ({ path, ref }))
  if (Array.isArray(value)) return value.flatMap((entry, i) => refsIn(entry, `${path}[${i}]`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, entry]) => refsIn(entry, path === '' ? key : `${path}.${key}`))
}

/** A value as one line, for people: what stood there, shortened. */
export function sayValue(value: Json): string {
  if (value === undefined || value === null) return ''
  if (isPending(value)) return value.text ?? value.refs.map(({ address }) => address).join(', ')
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
