/** What a declaration lets a value be. `values` are the only strings it names, when it names any. */
export type Shape =
  | { readonly kind: 'any' }
  | { readonly kind: 'number' | 'boolean' }
  | { readonly kind: 'string'; readonly values?: readonly string[] }
  | { readonly kind: 'array' | 'map'; readonly of: Shape }
  | { readonly kind: 'either'; readonly of: readonly Shape[] }
  | ObjectShape

export interface ObjectShape {
  readonly kind: 'object'
  readonly properties: ReadonlyMap<string, Property>
}

export interface Property {
  readonly required: boolean
  readonly shape: Shape
}

/** Where a value stands in what was given, and what is wrong with it. */
export type Problem = string

/**
 * Everything in a value that its shape does not have: names that do not exist, names that are missing, values of another
 * type, strings that are not among those listed. What only a deployment tells, `unknown`, passes.
 */
export function misfits(value: unknown, shape: Shape, unknown: (value: unknown) => boolean, path = ''): Problem[] {
  if (shape.kind === 'any' || unknown(value)) return []
  switch (shape.kind) {
    case 'string':
      if (typeof value !== 'string') return [misfit(path, value, 'a string')]
      return shape.values === undefined || shape.values.includes(value)
        ? []
        : [misfit(path, value, `one of ${shape.values.join(', ')}`)]
    case 'number':
    case 'boolean':
      return typeof value === shape.kind ? [] : [misfit(path, value, `a ${shape.kind}`)]
    case 'array':
      if (!Array.isArray(value)) return [misfit(path, value, 'a list')]
      return value.flatMap((item, i) => misfits(item, shape.of, unknown, `${path}[${i}]`))
    case 'map':
      if (!isRecord(value)) return [misfit(path, value, 'a map')]
      return Object.entries(value).flatMap(([key, item]) => misfits(item, shape.of, unknown, join(path, key)))
    case 'either': {
      const tried = shape.of.map((one) => misfits(value, one, unknown, path))
      return tried.reduce((best, next) => (next.length < best.length ? next : best))
    }
    case 'object':
      return isRecord(value) ? ofObject(value, shape, unknown, path) : [misfit(path, value, 'an object')]
    default:
      return shape satisfies never
  }
}

function ofObject(
  value: Record<string, unknown>,
  { properties }: ObjectShape,
  unknown: (value: unknown) => boolean,
  path: string,
): Problem[] {
  const missing = [...properties]
    .filter(([name, { required }]) => required && value[name] === undefined)
    .map(([name]) => `${join(path, name)} is missing`)
  const given = Object.entries(value).flatMap(([name, item]) => {
    const property = properties.get(name)
    return property === undefined
      ? [`${join(path, name)} does not exist`]
      : misfits(item, property.shape, unknown, join(path, name))
  })
  return [...missing, ...given]
}

/** A value of the shape, as a provider might answer it; `name` tells one answer from another. */
export function example(shape: Shape, name: string, depth = 0): unknown {
  switch (shape.kind) {
    case 'any':
      return null
    case 'number':
      return 1
    case 'boolean':
      return false
    case 'string':
      return shape.values?.[0] ?? name
    case 'array':
      return depth > 4 ? [] : [example(shape.of, `${name}[0]`, depth + 1)]
    case 'map':
      return {}
    case 'either':
      return example(shape.of[0]!, name, depth)
    case 'object':
      return depth > 4
        ? {}
        : Object.fromEntries(
            [...shape.properties].map(([key, { shape: of }]) => [key, example(of, join(name, key), depth + 1)]),
          )
    default:
      return shape satisfies never
  }
}

const misfit = (path: string, value: unknown, wanted: string): Problem =>
  `${path} is ${JSON.stringify(value)}, not ${wanted}`

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
