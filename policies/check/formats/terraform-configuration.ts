import type { Certainty, Reference, Setting } from '../resource.ts'
import { asText, at, each, isObject, type Json, type JsonObject, member, pending, type Ref } from '../value.ts'

/** A resource block of the configuration with the module it stands in. */
type Block = { readonly block: JsonObject; readonly module: readonly string[] }
type Found = { readonly value: Json; readonly refs: readonly Ref[] }

const nothing: Found = { value: undefined, refs: [] }

/**
 * The `configuration` half of a plan: what expressions refer to. Needed wherever a value is only known after apply, and for
 * regions of providers, which stand nowhere else. References are followed through variables, outputs and data sources.
 */
export class Configuration {
  private readonly plan: JsonObject
  private readonly blocks = new Map<string, Block>()
  private readonly known = new Map<string, JsonObject>()

  constructor(plan: JsonObject) {
    this.plan = plan
    this.index(at(plan, 'configuration.root_module'), [])
    for (const half of ['prior_state.values', 'planned_values', 'values'])
      this.remember(at(plan, `${half}.root_module`))
    for (const change of list(plan.resource_changes)) {
      const after = at(change, 'change.after')
      if (isObject(after)) this.known.set(baseOf(asText(change.address) ?? ''), after)
    }
  }

  resourceAt(address: string): Block | undefined {
    return this.blocks.get(baseOf(address))
  }

  /**
   * What the expressions at a path are pending on; undefined where nobody wrote one, so that the provider alone decides. A
   * resource without a block is not known to lack an expression.
   */
  refsAt(config: Block | undefined, path: string): Json {
    if (config === undefined) return pending([], 'not in the configuration')
    const written = path === '' ? [] : each(config.block.expressions, path)
    if (written.length === 0) return undefined
    const found = written.map((expression) => this.follow(expression, config.module, 0))
    const [only] = found
    if (found.length === 1 && only?.value !== undefined) return only.value
    return pending(
      found.flatMap(({ refs }) => refs),
      written.map(wordsOf).join(', '),
    )
  }

  /** Addresses that a resource points at, attribute by attribute. */
  referencesOf(config: Block | undefined): Reference[] {
    if (config === undefined) return []
    const found: Reference[] = []
    const visit = (value: Json, attribute: string): void => {
      if (Array.isArray(value)) for (const entry of value) visit(entry, attribute)
      if (!isObject(value)) return
      if (Array.isArray(value.references)) {
        for (const { address } of this.follow(value, config.module, 0).refs) found.push({ attribute, address })
        return
      }
      for (const [key, entry] of Object.entries(value)) visit(entry, attribute === '' ? key : `${attribute}.${key}`)
    }
    visit(config.block.expressions, '')
    return found
  }

  /** Region and account of the provider that a resource belongs to. */
  settingOf(config: Block | undefined, type: string): Setting {
    const key = asText(config?.block.provider_config_key) ?? type.split('_')[0] ?? ''
    const provider = this.provider(key)
    if (provider === undefined) return { account: key }
    const expressions = isObject(provider.expressions) ? provider.expressions : {}
    const module = moduleOfProvider(provider)
    const region = expressions.region ?? expressions.zone
    const attribute = `provider ${key}.region`
    const setting = { account: key, providerAttributes: expressions }
    if (region === undefined) return setting
    const { value, refs } = this.follow(region, module, 0)
    const place = asText(value)
    const certainty: Certainty = refs.length === 0 ? 'certain' : 'by-reference'
    return place === undefined
      ? { ...setting, region: { place: '@unknown', attribute, certainty: 'unknown' } }
      : { ...setting, region: { place, attribute, certainty } }
  }

  private provider(key: string): JsonObject | undefined {
    const all = this.plan.configuration
    const configs = isObject(all) && isObject(all.provider_config) ? all.provider_config : {}
    const own = configs[key] ?? configs[key.slice(key.lastIndexOf(':') + 1)]
    return isObject(own) ? own : undefined
  }

  /**
   * The value of an expression, or the resources that it waits for. Of code in JSON, Terraform gives the text of an expression
   * as its constant value, `${ibm_kms_key.a.crn}`, beside what it refers to.
   */
  private follow(expression: Json, module: readonly string[], depth: number): Found {
    if (!isObject(expression) || depth > 12) return nothing
    const references = Array.isArray(expression.references) ? expression.references.flatMap((r) => asText(r) ?? []) : []
    if ('constant_value' in expression && references.length === 0) return { value: expression.constant_value, refs: [] }
    const whole = references.filter((one) => !references.some((other) => other !== one && other.startsWith(`${one}.`)))
    const found = whole.map((reference) => this.followReference(reference, module, depth + 1))
    const refs = found.flatMap((entry) => entry.refs)
    const [only] = found
    return found.length === 1 && only !== undefined ? { value: only.value, refs } : { value: undefined, refs }
  }

  private followReference(reference: string, module: readonly string[], depth: number): Found {
    const [head = '', name = '', ...rest] = partsOf(reference)
    if (head === 'var') return this.variable(name, module, depth)
    if (head === 'module') return this.output(name, rest[0] ?? '', module, depth)
    if (['local', 'each', 'count', 'path', 'terraform', 'self'].includes(head)) return nothing
    const isData = head === 'data'
    const address = [...modulePath(module), ...(isData ? ['data', name, rest[0] ?? ''] : [head, name])].join('.')
    const attribute = (isData ? rest.slice(1) : rest).join('.')
    const ref: Ref = attribute === '' ? { address } : { address, attribute }
    const state = this.known.get(address)
    return { value: attribute === '' ? undefined : nonNull(at(state, attribute)), refs: [ref] }
  }

  private variable(name: string, module: readonly string[], depth: number): Found {
    const call = module.length === 0 ? undefined : this.call(module)
    if (call !== undefined) {
      const given = member(call.expressions, name)
      if (given !== undefined) return this.follow(given, module.slice(0, -1), depth)
      return { value: defaultOf(call.module, name), refs: [] }
    }
    const given = at(member(this.plan.variables, name), 'value')
    return { value: given ?? defaultOf(at(this.plan, 'configuration.root_module'), name), refs: [] }
  }

  private output(name: string, output: string, module: readonly string[], depth: number): Found {
    const inner = [...module, name]
    const expression = at(member(at(this.call(inner)?.module, 'outputs'), output), 'expression')
    return this.follow(expression, inner, depth)
  }

  private call(module: readonly string[]): JsonObject | undefined {
    let found: Json = at(this.plan, 'configuration.root_module')
    let call: Json
    for (const name of module) {
      call = isObject(found) && isObject(found.module_calls) ? found.module_calls[name] : undefined
      found = isObject(call) ? call.module : undefined
    }
    return isObject(call) ? call : undefined
  }

  private index(root: Json, module: readonly string[]): void {
    if (!isObject(root)) return
    for (const block of list(root.resources)) {
      this.blocks.set([...modulePath(module), asText(block.address) ?? ''].join('.'), { block, module })
    }
    const calls = isObject(root.module_calls) ? root.module_calls : {}
    for (const [name, call] of Object.entries(calls)) if (isObject(call)) this.index(call.module, [...module, name])
  }

  private remember(module: Json): void {
    if (!isObject(module)) return
    for (const resource of list(module.resources)) {
      if (isObject(resource.values)) this.known.set(baseOf(asText(resource.address) ?? ''), resource.values)
    }
    for (const child of list(module.child_modules)) this.remember(child)
  }
}

/** An address without its `[0]` and `["key"]`: every instance shares one block. */
export const baseOf = (address: string): string => address.replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '')

const partsOf = (reference: string): string[] => baseOf(reference).split('.')
const modulePath = (module: readonly string[]): string[] => module.flatMap((name) => ['module', name])
const list = (value: Json): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
/** What an expression refers to, as it was written. */
function wordsOf(expression: Json): string {
  const references = at(expression, 'references')
  return Array.isArray(references) ? references.map((one) => asText(one) ?? '').join(', ') : 'an expression'
}

/** What a variable of a module is unless somebody says otherwise. */
const defaultOf = (module: Json, name: string): Json => at(member(at(module, 'variables'), name), 'default')

const nonNull = (value: Json): Json => (value === null ? undefined : value)

function moduleOfProvider(provider: JsonObject): string[] {
  const address = asText(provider.module_address)
  return address === undefined ? [] : address.split('.').filter((part) => part !== 'module')
}
