/** Values of Terraform's JSON syntax. Strings are templates there: `${…}` is an expression. */
export type TerraformValue =
  | string
  | number
  | boolean
  | null
  | readonly TerraformValue[]
  | { readonly [key: string]: TerraformValue }

export type TerraformBlock = { readonly [argument: string]: TerraformValue }
type Named = { readonly [type: string]: { readonly [name: string]: TerraformBlock } }

/** One `.tf.json` file. */
export interface TerraformFile {
  readonly terraform?: TerraformBlock
  readonly provider?: Readonly<Record<string, TerraformBlock>>
  readonly variable?: Readonly<Record<string, TerraformBlock>>
  readonly locals?: TerraformBlock
  readonly data?: Named
  readonly resource?: Named
}

/** Names of blocks take letters, digits and `_`. `wound-images` becomes `wound_images`. */
export const blockName = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, '_')

/** Attribute of a resource: `${ibm_is_vpc.zone.id}`. */
export const ref = (type: string, name: string, attribute = 'id'): string =>
  `\${${type}.${blockName(name)}.${attribute}}`

export const dataRef = (type: string, name: string, attribute = 'id'): string => ref(`data.${type}`, name, attribute)

/** An entry of a local map: `${local.subnets["data-0"]}`. */
export const localRef = (name: string, key: string): string => `\${local.${name}[${JSON.stringify(key)}]}`

export const variableRef = (name: string): string => `\${var.${blockName(name)}}`

/** Text that is to stay as it stands, whatever braces are in it: shell scripts, names that people gave. */
export const literal = (text: string): string => text.replaceAll(/[$%]\{/g, (brace) => `${brace.charAt(0)}${brace}`)

/** Collects blocks and puts each where Terraform wants it; two of one type and name are a fault of ours. */
export class Blocks {
  readonly #resources = new Map<string, Map<string, TerraformBlock>>()
  readonly #data = new Map<string, Map<string, TerraformBlock>>()
  readonly #variables = new Map<string, TerraformBlock>()
  readonly #locals = new Map<string, TerraformValue>()

  resource(type: string, name: string, block: TerraformBlock): string {
    add(this.#resources, type, blockName(name), block)
    return `${type}.${blockName(name)}`
  }

  data(type: string, name: string, block: TerraformBlock): void {
    add(this.#data, type, blockName(name), block)
  }

  variable(name: string, block: TerraformBlock): void {
    this.#variables.set(blockName(name), block)
  }

  local(name: string, value: TerraformValue): void {
    this.#locals.set(name, value)
  }

  file(): TerraformFile {
    return {
      ...(this.#variables.size === 0 ? {} : { variable: sortedObject(this.#variables) }),
      ...(this.#locals.size === 0 ? {} : { locals: sortedObject(this.#locals) }),
      ...(this.#data.size === 0 ? {} : { data: sortedTypes(this.#data) }),
      ...(this.#resources.size === 0 ? {} : { resource: sortedTypes(this.#resources) }),
    }
  }
}

function add(all: Map<string, Map<string, TerraformBlock>>, type: string, name: string, block: TerraformBlock): void {
  const named = all.get(type) ?? new Map<string, TerraformBlock>()
  if (named.has(name)) throw new RangeError(`two blocks are called ${type}.${name}`)
  all.set(type, named.set(name, block))
}

const byKey = <T>([a]: [string, T], [b]: [string, T]): number => (a < b ? -1 : 1)
const sortedObject = <T>(map: ReadonlyMap<string, T>): Record<string, T> => Object.fromEntries([...map].sort(byKey))
const sortedTypes = (map: Map<string, Map<string, TerraformBlock>>): Record<string, Record<string, TerraformBlock>> =>
  Object.fromEntries([...map].sort(byKey).map(([type, named]) => [type, sortedObject(named)]))
