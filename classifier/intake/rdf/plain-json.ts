import { plainContext } from './contexts.ts'
import { ns } from './graph.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys that only a description of a data set has beside a title, where JSON says of nothing what it is. */
const signs = ['accessRights', 'distribution', 'publisher', 'theme', 'keyword']

const isDataSet = (value: Record<string, unknown>): boolean =>
  !('@type' in value) && 'title' in value && signs.some((sign) => sign in value)

/** True where no value of a tree names a context, and no key is one of JSON-LD's own. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(isPlain)
    : !isObject(value) || Object.entries(value).every(([key, inner]) => !key.startsWith('@') && isPlain(inner))

function withTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withTypes)
  if (!isObject(value)) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withTypes(member)]))
  return isDataSet(value) ? { ...inner, '@type': `${ns.dcat}Dataset` } : inner
}

/**
 * JSON of catalogues that are no JSON-LD, as programming interfaces give them: its keys are read as DCAT-AP 3 names them, and what has
 * a title and other marks of a data set is one. Anything with a key of JSON-LD's own stays as it is.
 */
export function asJsonLd(value: unknown): unknown {
  if (!isPlain(value)) return value
  return { ...plainContext, '@graph': [value].flat().map(withTypes) }
}
