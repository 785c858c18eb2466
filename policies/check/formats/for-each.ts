import { asText, isObject, type Json, type JsonObject } from '../value.ts'
import type { Intrinsics } from './intrinsics.ts'

const loop = /^Fn::ForEach::\w+$/

/**
 * Resources with `Fn::ForEach` written out, loops inside loops as well. A collection that nobody can tell yet gives one
 * resource with its name as it was written, so that what it holds is not lost.
 */
export function expandLoops(resources: JsonObject, intrinsics: Intrinsics): JsonObject {
  const entries = Object.entries(resources).flatMap(([key, value]): [string, Json][] => {
    if (!loop.test(key) || !Array.isArray(value)) return [[key, value]]
    const [name, collection, body] = value
    const variable = asText(name) ?? ''
    const found = intrinsics.resolve(collection)
    const values = Array.isArray(found) ? found.flatMap((one) => asText(one) ?? []) : [`\${${variable}}`]
    return values.flatMap((one) => {
      const filled = fill(body, variable, one)
      return isObject(filled) ? Object.entries(expandLoops(filled, intrinsics)) : []
    })
  })
  return Object.fromEntries(entries)
}

/** A body with the loop's variable filled in: `${Name}` and `&{Name}` in texts and keys, and references to it. */
function fill(body: Json, variable: string, value: string): Json {
  if (typeof body === 'string')
    return body.replaceAll(`\${${variable}}`, () => value).replaceAll(`&{${variable}}`, plainName(value))
  if (Array.isArray(body)) return body.map((entry) => fill(entry, variable, value))
  if (!isObject(body)) return body
  if (body.Ref === variable && Object.keys(body).length === 1) return value
  return Object.fromEntries(
    Object.entries(body).map(([key, entry]) => [
      asText(fill(key, variable, value)) ?? key,
      fill(entry, variable, value),
    ]),
  )
}

/** Logical ids take letters and digits alone. */
const plainName = (value: string): string => value.replaceAll(/[^A-Za-z0-9]/g, '')
