import {
  asText,
  at,
  isObject,
  isPending,
  type Json,
  type JsonObject,
  mayBeAbsent,
  pending,
  perhaps,
  type Ref,
} from '../value.ts'
import { parseArm, type Term } from './arm-syntax.ts'

/** More rounds than any template in use: a loop beyond them is not written out. */
const mostRounds = 200

/** `resourceGroup().location` where the caller did not say it. */
const groupPlace = '@resourceGroup'

/**
 * The expressions of Azure templates, evaluated with the defaults of parameters. A function that only Azure can answer, and a
 * parameter that nobody declared or filled, is pending.
 */
export class ArmExpressions {
  readonly groupLocation: string | undefined
  private readonly template: JsonObject
  private readonly given: JsonObject
  private readonly rounds: ReadonlyMap<string, number>
  private readonly busy = new Set<string>()

  constructor(
    template: JsonObject,
    given: JsonObject,
    groupLocation: string | undefined,
    rounds: ReadonlyMap<string, number> = new Map(),
  ) {
    this.template = template
    this.given = given
    this.groupLocation = groupLocation
    this.rounds = rounds
  }

  /**
   * What each round of a `copy` loop gives; undefined where nobody can tell how many there are. Loops of resources are also
   * counted by `copyIndex()` without a name.
   */
  eachRound<T>(copy: Json, isOfResource: boolean, make: (inside: ArmExpressions) => T): T[] | undefined {
    const count = Number(asText(this.resolve(at(copy, 'count'))) ?? Number.NaN)
    if (!Number.isInteger(count) || count > mostRounds) return undefined
    const name = asText(at(copy, 'name')) ?? ''
    return Array.from({ length: count }, (_, index) => {
      const rounds = new Map([...this.rounds, [name, index], ...(isOfResource ? ([['', index]] as const) : [])])
      return make(new ArmExpressions(this.template, this.given, this.groupLocation, rounds))
    })
  }

  /** Lists that loops inside a value make. How many entries one has that nobody can tell the length of, none among them, is open. */
  private madeByLoops(loops: readonly Json[]): JsonObject {
    return Object.fromEntries(
      loops.filter(isObject).map((loop): [string, Json] => {
        const name = asText(loop.name) ?? ''
        return [name, this.eachRound(loop, false, (inside) => inside.resolve(loop.input)) ?? perhaps(`copy ${name}`)]
      }),
    )
  }

  resolve(value: Json): Json {
    if (typeof value === 'string') return this.text(value)
    if (Array.isArray(value)) return value.map((entry) => this.resolve(entry))
    if (!isObject(value) || isPending(value)) return value
    if (Array.isArray(value.copy)) {
      const { copy, ...rest } = value
      return { ...this.madeByLoops(copy), ...(this.resolve(rest) as JsonObject) }
    }
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.resolve(entry)]))
  }

  private text(text: string): Json {
    if (text.startsWith('[[')) return text.slice(1)
    if (!text.startsWith('[') || !text.endsWith(']')) return text
    const term = parseArm(text.slice(1, -1))
    return term === undefined ? pending([], text) : this.evaluate(term, text)
  }

  private evaluate(term: Term, text: string): Json {
    if (term.kind === 'value') return term.value
    let found = this.call(
      term.name,
      term.args.map((arg) => this.evaluate(arg, text)),
      text,
    )
    for (const step of term.path) {
      if (isPending(found)) return found
      const key = typeof step === 'string' ? step : this.evaluate(step, text)
      if (isPending(key)) return key
      found = pick(found, key)
      if (found === undefined) return pending([], text)
    }
    return found
  }

  private call(name: string, args: readonly Json[], text: string): Json {
    const [first, second, third] = args
    const waiting = args.filter(isPending)
    switch (name.toLowerCase()) {
      case 'parameters':
        return this.named('parameters', asText(first) ?? '', text)
      case 'variables':
        return this.named('variables', asText(first) ?? '', text)
      case 'resourcegroup':
        return {
          location: this.groupLocation ?? pending([], groupPlace),
          name: pending([], text),
          id: pending([], text),
        }
      case 'if':
        if (isPending(first)) return [second, third].some(mayBeAbsent) ? perhaps(text) : pending(refsOf(args), text)
        return first === true || asText(first)?.toLowerCase() === 'true' ? second : third
      case 'resourceid':
        return resourceId(args, text)
      case 'reference':
        return isPending(first) ? first : pending([], text)
      case 'coalesce':
        return args.find((arg) => arg !== null && arg !== undefined) ?? null
      case 'createarray':
        return [...args]
      case 'null':
        return null
      case 'copyindex':
        return this.round(args) ?? pending([], text)
    }
    if (waiting.length > 0) return pending(refsOf(args), text)
    return plainFunction(name.toLowerCase(), args) ?? pending([], text)
  }

  /** `copyIndex()`, `copyIndex('loop')`, either with a number to start from. */
  private round(args: readonly Json[]): number | undefined {
    const index = this.rounds.get(args.find((arg) => typeof arg === 'string') ?? '')
    const start = args.find((arg) => typeof arg === 'number') ?? 0
    return index === undefined ? undefined : index + start
  }

  private named(section: 'parameters' | 'variables', name: string, text: string): Json {
    const mark = `${section} ${name}`
    if (this.busy.has(mark)) return pending([], text)
    this.busy.add(mark)
    try {
      if (section === 'parameters' && Object.hasOwn(this.given, name)) return this.given[name] ?? pending([], text)
      const all = this.template[section]
      const entry = isObject(all) ? lookUp(all, name) : undefined
      const loops = section === 'variables' && entry === undefined && isObject(all) ? all.copy : undefined
      if (Array.isArray(loops)) return lookUp(this.madeByLoops(loops), name) ?? pending([], text)
      const value = section === 'variables' ? entry : isObject(entry) ? entry.defaultValue : undefined
      return value === undefined ? pending([], text) : this.resolve(value)
    } finally {
      this.busy.delete(mark)
    }
  }
}

/** Names in templates are read without regard to case. */
const lookUp = (object: JsonObject, name: string): Json =>
  Object.hasOwn(object, name)
    ? object[name]
    : Object.entries(object).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

function pick(value: Json, key: Json): Json {
  if (Array.isArray(value)) return value[Number(asText(key))]
  const name = asText(key)
  return isObject(value) && name !== undefined ? lookUp(value, name) : undefined
}

const refsOf = (args: readonly Json[]): readonly Ref[] => args.flatMap((arg) => (isPending(arg) ? arg.refs : []))

/** `resourceId('Microsoft.Storage/storageAccounts', 'one')` points at that resource; a scope before the type is passed over. */
function resourceId(args: readonly Json[], text: string): Json {
  const at = args.findIndex((arg) => typeof arg === 'string' && /^[\w.]+\/[\w./]+$/.test(arg))
  const type = asText(args[at])
  const names = args.slice(at + 1).map((arg) => asText(arg) ?? (isPending(arg) ? arg.text : undefined))
  if (type === undefined || names.length === 0 || names.some((name) => name === undefined))
    return pending(refsOf(args), text)
  return pending([{ address: `${type}/${names.join('/')}`, attribute: 'id' }], text)
}

/** A function whose answer follows from its arguments alone; undefined for any other, and where an argument is not of its kind. */
const plainFunction = (name: string, args: readonly Json[]): Json =>
  args.every((arg) => !Array.isArray(arg) && !isObject(arg)) ? ofScalars(name, args) : ofLists(name, args)

function ofScalars(name: string, args: readonly Json[]): Json {
  const [first, second] = args
  const texts = args.map((arg) => asText(arg) ?? '')
  switch (name) {
    case 'concat':
      return texts.join('')
    case 'format':
      return texts[0]?.replaceAll(/\{(\d+)\}/g, (written, i: string) => texts[Number(i) + 1] ?? written)
    case 'tolower':
      return texts[0]?.toLowerCase()
    case 'toupper':
      return texts[0]?.toUpperCase()
    case 'replace':
      return texts[0]?.replaceAll(texts[1] ?? '', () => texts[2] ?? '')
    case 'trim':
      return texts[0]?.trim()
    case 'string':
      return texts[0]
    case 'bool':
      return texts[0]?.toLowerCase() === 'true'
    case 'int':
      return Number(texts[0])
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
      return texts[0]?.slice(0, 1)
    case 'contains':
      return texts[0]?.includes(texts[1] ?? '')
    case 'length':
      return texts[0]?.length
    default:
      return undefined
  }
}

function ofLists(name: string, args: readonly Json[]): Json {
  const [first, second] = args
  switch (name) {
    case 'concat':
      return args.every(Array.isArray) ? args.flat() : undefined
    case 'equals':
      return JSON.stringify(first) === JSON.stringify(second)
    case 'length':
      return Array.isArray(first) ? first.length : Object.keys(first as JsonObject).length
    case 'empty':
      return Array.isArray(first) ? first.length === 0 : Object.keys(first as JsonObject).length === 0
    case 'first':
      return Array.isArray(first) ? first[0] : undefined
    case 'union':
      if (args.every(Array.isArray)) return [...new Set(args.flat())]
      return args.every(isObject) ? Object.assign({}, ...args) : undefined
    case 'contains':
      if (Array.isArray(first)) return first.includes(second)
      return isObject(first) ? Object.keys(first).some((key) => key === asText(second)) : undefined
    default:
      return undefined
  }
}
