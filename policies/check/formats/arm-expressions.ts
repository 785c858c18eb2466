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
import { lookUp, pick, plainFunction } from './arm-functions.ts'
import { nameOfCall, nameOfValue } from './arm-names.ts'
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
  /** The deployments that this template is inside of. */
  private readonly scope: string
  private readonly busy = new Set<string>()

  constructor(
    template: JsonObject,
    given: JsonObject,
    groupLocation: string | undefined,
    rounds: ReadonlyMap<string, number> = new Map(),
    scope = '',
  ) {
    this.template = template
    this.given = given
    this.groupLocation = groupLocation
    this.rounds = rounds
    this.scope = scope
  }

  /** What a resource of this template is called by its symbol, which other templates may use for another. */
  symbol(name: string): string {
    return `${this.scope}#${name}`
  }

  /**
   * The template inside a deployment: with a scope of its own where it says `inner`, else in its parent's. Into another group,
   * whose location nobody said. Undefined where the template is only linked to.
   */
  inside(block: JsonObject): ArmExpressions | undefined {
    const template = at(block, 'properties.template')
    if (!isObject(template)) return undefined
    const isInner = /^inner$/i.test(asText(at(block, 'properties.expressionEvaluationOptions.scope')) ?? '')
    const parameters = at(block, 'properties.parameters')
    const given = Object.entries(isObject(parameters) ? parameters : {}).map(([key, entry]): [string, Json] => [
      key,
      this.resolve(isObject(entry) ? entry.value : undefined),
    ])
    const group = block.resourceGroup === undefined ? this.groupLocation : undefined
    const scope = `${this.scope}/${nameOfValue(this.resolve(block.name))}`
    return isInner
      ? new ArmExpressions(template, Object.fromEntries(given), group, new Map(), scope)
      : new ArmExpressions(
          { ...template, ...ownWords(this.template) },
          this.given,
          this.groupLocation,
          this.rounds,
          scope,
        )
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
      return make(new ArmExpressions(this.template, this.given, this.groupLocation, rounds, this.scope))
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
    const args = term.args.map((arg) => this.evaluate(arg, text))
    const path = term.path.map((step) => (typeof step === 'string' ? step : this.evaluate(step, text)))
    const output = this.output(term.name, args, path)
    if (output !== undefined) return output
    const name = () => [nameOfCall(term.name, args), ...path.map(nameOfValue)].join('.')
    let found = this.call(term.name, args, text)
    for (const key of path) {
      if (isPending(found)) break
      const picked: Json = isPending(key) ? pending(key.refs, text) : pick(found, key)
      found = picked === undefined ? pending([], text) : picked
    }
    return named(found, name)
  }

  /** `reference('store').outputs.id.value`: what the template of a nested deployment gives out, where it is at hand. */
  private output(name: string, args: readonly Json[], path: readonly Json[]): Json {
    const [word, key, last] = path.map((step) => asText(step)?.toLowerCase())
    if (name.toLowerCase() !== 'reference' || word !== 'outputs' || key === undefined || last !== 'value')
      return undefined
    const [first] = args
    const wanted = isPending(first) ? first.refs.map(({ address }) => address.toLowerCase()) : [asText(first)]
    const entries = isObject(this.template.resources) ? Object.entries(this.template.resources) : []
    const mark = `output ${wanted.join()} ${key}`
    if (this.busy.has(mark)) return undefined
    this.busy.add(mark)
    try {
      const found = entries.find(([symbol, block]) => isDeployment(block) && this.isCalled(block, symbol, wanted))?.[1]
      const inside = isObject(found) ? this.inside(found) : undefined
      const outputs = inside?.template.outputs
      const output = isObject(outputs) ? lookUp(outputs, key) : undefined
      return isObject(output) ? inside?.resolve(output.value) : undefined
    } finally {
      this.busy.delete(mark)
    }
  }

  private isCalled(block: Json, symbol: string, wanted: readonly (string | undefined)[]): boolean {
    if (wanted.includes(symbol)) return true
    const name = nameOfValue(this.resolve(isObject(block) ? block.name : undefined))
    return wanted.includes(`microsoft.resources/deployments/${name}`.toLowerCase())
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
        return isPending(first) ? first : pending([{ address: this.symbol(asText(first) ?? '') }], text)
      case 'coalesce':
        return args.find((arg) => arg !== null && arg !== undefined) ?? null
      case 'createarray':
        return [...args]
      case 'createobject':
        return Object.fromEntries(
          args.flatMap((key, i): [string, Json][] => (i % 2 === 0 ? [[asText(key) ?? '', args[i + 1]]] : [])),
        )
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
      const value = section === 'variables' ? entry : defaultOf(entry)
      return value === undefined ? pending([], text) : this.resolve(value)
    } finally {
      this.busy.delete(mark)
    }
  }
}

/** What a parameter is where nobody fills it: its default, or nothing where it need not be filled. */
const defaultOf = (entry: Json): Json =>
  isObject(entry) ? (entry.defaultValue ?? (entry.nullable === true ? null : undefined)) : undefined

/** What holds in a template whose expressions are its parent's: the parent's own words. */
const ownWords = ({ parameters, variables, functions }: JsonObject): JsonObject => ({
  parameters,
  variables,
  functions,
})

const isDeployment = (block: Json): boolean =>
  isObject(block) && /^microsoft\.resources\/deployments$/i.test(asText(block.type) ?? '')

/** A value that nobody can tell, with what it is called. */
const named = (value: Json, name: () => string): Json =>
  isPending(value) && value.name === undefined ? { ...value, name: name() } : value

const refsOf = (args: readonly Json[]): readonly Ref[] => args.flatMap((arg) => (isPending(arg) ? arg.refs : []))

/** `resourceId('Microsoft.Storage/storageAccounts', 'one')` points at that resource; a scope before the type is passed over. */
function resourceId(args: readonly Json[], text: string): Json {
  const at = args.findIndex((arg) => typeof arg === 'string' && /^[\w.]+\/[\w./]+$/.test(arg))
  const type = asText(args[at])?.replace(/\/$/, '')
  const names = args.slice(at + 1).map(nameOfValue)
  if (type === undefined || names.length === 0) return pending(refsOf(args), text)
  return pending([{ address: `${type}/${names.join('/')}`, attribute: 'id' }], text)
}
