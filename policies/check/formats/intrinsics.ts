import {
  asText,
  isObject,
  isPending,
  type Json,
  type JsonObject,
  mayBeAbsent,
  pending,
  perhaps,
  type Ref,
} from '../value.ts'

/**
 * CloudFormation's intrinsic functions, evaluated with the defaults of parameters. What points at a resource is pending on
 * it; what nobody can tell before deployment is pending on nothing.
 */
export class Intrinsics {
  private readonly template: JsonObject
  private readonly region: string | undefined
  private readonly conditions = new Map<string, boolean | undefined>()

  constructor(template: JsonObject, region: string | undefined) {
    this.template = template
    this.region = region
  }

  /** Whether a resource under a condition exists: unless the condition is surely false, it may. */
  holds(name: Json): boolean {
    return typeof name !== 'string' || this.condition(name) !== false
  }

  resolve(value: Json): Json {
    if (typeof value === 'string' && value.includes('{{resolve:')) return pending([], value)
    if (Array.isArray(value)) return value.map((entry) => this.resolve(entry)).filter((entry) => entry !== undefined)
    if (!isObject(value) || isPending(value)) return value
    const [name, ...others] = Object.keys(value)
    if (
      name !== undefined &&
      others.length === 0 &&
      (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))
    ) {
      const answer = this.call(name, value[name])
      if (answer !== undefined || name !== 'Condition') return answer === null ? undefined : answer
    }
    const entries = Object.entries(value).map(([key, entry]): [string, Json] => [key, this.resolve(entry)])
    return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined))
  }

  private call(name: string, argument: Json): Json {
    switch (name) {
      case 'Ref':
        return this.ref(asText(argument) ?? '')
      case 'Fn::GetAtt':
        return this.attribute(argument)
      case 'Fn::Sub':
        return this.substitute(argument)
      case 'Fn::Join':
        return this.join(argument)
      case 'Fn::FindInMap':
        return this.lookUp(argument)
      case 'Fn::If':
        return this.choose(argument)
      case 'Fn::Select':
        return this.select(argument)
      case 'Fn::Split':
        return this.split(argument)
      case 'Fn::Base64':
        return this.resolve(argument)
      case 'Condition':
        return undefined
      default:
        return pending([], name)
    }
  }

  private ref(name: string): Json {
    if (name === 'AWS::Region') return this.region ?? pending([], '@stack')
    if (name === 'AWS::NoValue') return null
    if (name === 'AWS::Partition') return 'aws'
    if (name.startsWith('AWS::')) return pending([], name)
    if (this.has('Resources', name)) return pending([{ address: name }], name)
    const parameter = this.entry('Parameters', name)
    const given = parameter?.Default
    const type = asText(parameter?.Type) ?? ''
    if (given === undefined || type.startsWith('AWS::SSM::')) return pending([], name)
    return type.includes('List') && typeof given === 'string' ? given.split(',').map((part) => part.trim()) : given
  }

  private attribute(argument: Json): Json {
    const parts =
      typeof argument === 'string' ? argument.split('.') : Array.isArray(argument) ? argument.map(asText) : []
    const [address, ...rest] = parts
    if (address === undefined) return pending()
    const attribute = rest.map((part) => part ?? '').join('.')
    return pending([{ address, attribute }], `${address}.${attribute}`)
  }

  private substitute(argument: Json): Json {
    const [text, given] = Array.isArray(argument) ? [asText(argument[0]), argument[1]] : [asText(argument), undefined]
    if (text === undefined) return pending()
    const own = isObject(given) ? given : {}
    return this.combine(
      text.split(/(\$\{[^}]+\})/).map((part): Json => {
        if (!part.startsWith('${')) return part
        const name = part.slice(2, -1)
        if (name.startsWith('!')) return `\${${name.slice(1)}}`
        if (Object.hasOwn(own, name)) return this.resolve(own[name])
        return name.includes('.') && !name.startsWith('AWS::') ? this.attribute(name) : this.ref(name)
      }),
      '',
    )
  }

  private join(argument: Json): Json {
    const [separator, parts] = Array.isArray(argument)
      ? [asText(argument[0]) ?? '', this.resolve(argument[1])]
      : ['', undefined]
    return Array.isArray(parts) ? this.combine(parts, separator) : pending()
  }

  /** Parts as one text; pending, with every reference, as soon as one part is. */
  private combine(parts: readonly Json[], separator: string): Json {
    const refs: Ref[] = []
    let open = false
    const text = parts
      .map((part) => {
        if (!isObject(part) && !Array.isArray(part)) return asText(part) ?? ''
        open = true
        if (!isPending(part)) return `\${}`
        refs.push(...part.refs)
        return `\${${part.text ?? ''}}`
      })
      .join(separator)
    return open ? pending(refs, text) : text
  }

  private lookUp(argument: Json): Json {
    if (!Array.isArray(argument)) return pending()
    const [map, first, second] = argument.map((part) => asText(this.resolve(part)))
    if (map === undefined || first === undefined || second === undefined) return pending([], 'Fn::FindInMap')
    const rows = this.entry('Mappings', map) ?? {}
    const row = Object.hasOwn(rows, first) ? rows[first] : undefined
    return isObject(row) && Object.hasOwn(row, second) ? row[second] : pending([], 'Fn::FindInMap')
  }

  private choose(argument: Json): Json {
    if (!Array.isArray(argument)) return pending()
    const [name, yes, no] = argument
    const holds = this.condition(asText(name) ?? '')
    if (holds === undefined) {
      const both = [this.resolve(yes), this.resolve(no)]
      if (both.some(mayBeAbsent)) return perhaps('Fn::If')
      return JSON.stringify(both[0]) === JSON.stringify(both[1])
        ? both[0]
        : pending(
            both.flatMap((side) => (isPending(side) ? side.refs : [])),
            'Fn::If',
          )
    }
    const chosen = this.resolve(holds ? yes : no)
    return chosen === undefined ? null : chosen
  }

  private select(argument: Json): Json {
    if (!Array.isArray(argument)) return pending()
    const [index, list] = [Number(asText(this.resolve(argument[0]))), this.resolve(argument[1])]
    if (isPending(list)) return list
    return Array.isArray(list) ? (list[index] ?? pending()) : pending()
  }

  private split(argument: Json): Json {
    if (!Array.isArray(argument)) return pending()
    const [separator, text] = [asText(argument[0]), this.resolve(argument[1])]
    if (isPending(text)) return text
    return separator !== undefined && typeof text === 'string' ? text.split(separator) : pending()
  }

  private condition(name: string): boolean | undefined {
    if (this.conditions.has(name)) return this.conditions.get(name)
    this.conditions.set(name, undefined)
    const answer = this.truth(this.entry('Conditions', name))
    this.conditions.set(name, answer)
    return answer
  }

  /** True, false, or undefined where a parameter without a default decides. */
  private truth(value: Json): boolean | undefined {
    if (!isObject(value)) return undefined
    const [name = ''] = Object.keys(value)
    const argument = value[name]
    if (name === 'Condition') return this.condition(asText(argument) ?? '')
    if (!Array.isArray(argument)) return undefined
    if (name === 'Fn::Equals') {
      const [left, right] = argument.map((side) => this.resolve(side))
      const [one, other] = [asText(left), asText(right)]
      return one === undefined || other === undefined ? undefined : one === other
    }
    const parts = argument.map((part) => this.truth(part))
    if (name === 'Fn::Not') return parts[0] === undefined ? undefined : !parts[0]
    if (name === 'Fn::And') return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
    if (name === 'Fn::Or') return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
    return undefined
  }

  private entry(section: string, name: string): JsonObject | undefined {
    const all = this.template[section]
    const found = isObject(all) ? all[name] : undefined
    return isObject(found) ? found : undefined
  }

  private has(section: string, name: string): boolean {
    return this.entry(section, name) !== undefined
  }
}
