import { asText, isObject, type Json, type JsonObject } from '../value.ts'

/** A function whose answer follows from its arguments alone; undefined for any other, and where an argument is not of its kind. */
export const plainFunction = (name: string, args: readonly Json[]): Json =>
  args.every((arg) => !Array.isArray(arg) && !isObject(arg)) ? ofScalars(name, args) : ofLists(name, args)

function ofScalars(name: string, args: readonly Json[]): Json {
  const [first, second, third] = args
  const texts = args.map((arg) => asText(arg) ?? '')
  const [text = '', other = ''] = texts
  switch (name) {
    case 'concat':
      return texts.join('')
    case 'format':
      return text.replaceAll(/\{(\d+)\}/g, (written, i: string) => texts[Number(i) + 1] ?? written)
    case 'tolower':
      return text.toLowerCase()
    case 'toupper':
      return text.toUpperCase()
    case 'replace':
      return text.replaceAll(other, () => texts[2] ?? '')
    case 'trim':
      return text.trim()
    case 'string':
      return text
    case 'bool':
      return text.toLowerCase() === 'true'
    case 'int':
      return Number(text)
    case 'true':
      return true
    case 'false':
      return false
    case 'equals':
      return first === second
    case 'not':
      return typeof first === 'boolean' ? !first : undefined
    case 'and':
      return args.every((arg) => arg === true)
    case 'or':
      return args.some((arg) => arg === true)
    case 'empty':
      return first === null || first === ''
    case 'first':
      return text.slice(0, 1)
    case 'last':
      return text.slice(-1)
    case 'contains':
      return text.includes(other)
    case 'startswith':
      return text.toLowerCase().startsWith(other.toLowerCase())
    case 'endswith':
      return text.toLowerCase().endsWith(other.toLowerCase())
    case 'length':
      return text.length
    case 'take':
      return text.slice(0, Number(second))
    case 'skip':
      return text.slice(Number(second))
    case 'substring':
      return third === undefined ? text.slice(Number(second)) : text.substr(Number(second), Number(third))
    case 'split':
      return text.split(other)
    case 'json':
      return parsed(text)
    case 'range':
      return Array.from({ length: Math.min(Number(second), mostEntries) }, (_, i) => Number(first) + i)
    case 'array':
      return [first]
    case 'tryget':
      return null
    default:
      return arithmetic(name, Number(text), Number(other))
  }
}

/** More than any template in use counts to. */
const mostEntries = 1000

function arithmetic(name: string, a: number, b: number): Json {
  switch (name) {
    case 'add':
      return a + b
    case 'sub':
      return a - b
    case 'mul':
      return a * b
    case 'div':
      return Math.trunc(a / b)
    case 'mod':
      return a % b
    case 'less':
      return a < b
    case 'lessorequals':
      return a <= b
    case 'greater':
      return a > b
    case 'greaterorequals':
      return a >= b
    default:
      return undefined
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function ofLists(name: string, args: readonly Json[]): Json {
  const [first, second] = args
  const size = Array.isArray(first) ? first.length : Object.keys((first ?? {}) as JsonObject).length
  switch (name) {
    case 'concat':
      return args.every(Array.isArray) ? args.flat() : undefined
    case 'equals':
      return JSON.stringify(first) === JSON.stringify(second)
    case 'length':
      return size
    case 'empty':
      return size === 0
    case 'first':
      return Array.isArray(first) ? (first[0] ?? null) : undefined
    case 'last':
      return Array.isArray(first) ? (first.at(-1) ?? null) : undefined
    case 'take':
      return Array.isArray(first) ? first.slice(0, Number(second)) : undefined
    case 'skip':
      return Array.isArray(first) ? first.slice(Number(second)) : undefined
    case 'array':
      return Array.isArray(first) ? first : [first]
    case 'union':
    case 'shallowmerge':
      if (args.every(Array.isArray)) return [...new Set(args.flat())]
      return args.every(isObject) ? Object.assign({}, ...args) : undefined
    case 'contains':
      if (Array.isArray(first)) return first.includes(second)
      return isObject(first) ? lookUp(first, asText(second) ?? '') !== undefined : undefined
    case 'tryget':
      return args.slice(1).reduce<Json>((found, key) => pick(found, key) ?? null, first)
    case 'items':
      return isObject(first) ? Object.entries(first).map(([key, value]) => ({ key, value })) : undefined
    default:
      return undefined
  }
}

/** Names in templates are read without regard to case. */
export const lookUp = (object: JsonObject, name: string): Json =>
  Object.hasOwn(object, name)
    ? object[name]
    : Object.entries(object).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

export function pick(value: Json, key: Json): Json {
  if (Array.isArray(value)) return value[Number(asText(key))]
  const name = asText(key)
  return isObject(value) && name !== undefined ? lookUp(value, name) : undefined
}
