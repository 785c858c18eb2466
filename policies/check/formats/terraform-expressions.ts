import type { Reference } from '../resource.ts'
import { asText, at, isObject, type Json, member, pending, perhaps, type Ref } from '../value.ts'
import { type Module, merged } from './terraform-modules.ts'

const interpolation = /(?<!\$)\$\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g
const reference = /(?<![\w."-])((?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]+\.[A-Za-z_][\w-]*)((?:\[[^\]]*\]|\.\w+)*)/g

/** Values are followed through this many variables, locals and outputs; what turns in a circle is not known. */
const deepest = 12

/**
 * Expressions made plain: a variable, local or output becomes its value, a lone reference is pending on what it names. Blocks
 * made by `dynamic` are as many as its expression says, none among them.
 */
export function plain(value: Json, path: string, module: Module, references: Reference[], depth = 0): Json {
  if (typeof value === 'string') return plainText(value, path, module, references, depth)
  if (Array.isArray(value)) return value.map((entry) => plain(entry, path, module, references, depth))
  if (!isObject(value)) return value
  const made = merged(value.dynamic).flatMap((blocks) => Object.keys(blocks))
  const own = Object.entries(value).filter(([key]) => key !== 'dynamic' || made.length === 0)
  return Object.fromEntries([
    ...made.map((name) => [name, perhaps(`dynamic ${name}`)]),
    ...own.map(([key, entry]) => [key, plain(entry, path === '' ? key : `${path}.${key}`, module, references, depth)]),
  ])
}

function plainText(text: string, path: string, module: Module, references: Reference[], depth: number): Json {
  if (path === 'user_data') return text
  if (/(?<!%)%\{/.test(text)) return pending(refsIn(text, module), text)
  if (!/(?<!\$)\$\{/.test(text)) return withoutEscapes(text)
  const [whole] = text.match(/^\$\{([^${}]+)\}$/) ?? []
  const expression = whole?.slice(2, -1).trim()
  if (expression !== undefined) {
    const known = settled(expression, path, module, references, depth)
    if (known !== undefined) return known
    if (/\?.*\bnull\b/s.test(expression)) return perhaps(expression)
    const refs = refsIn(expression, module)
    for (const { address } of refs) references.push({ attribute: path, address })
    return pending(refs, expression)
  }
  let open = false
  const filled = text.replaceAll(interpolation, (original, inner: string) => {
    const known = asText(settled(inner.trim(), path, module, references, depth))
    if (known !== undefined) return known
    for (const { address } of refsIn(inner, module)) references.push({ attribute: path, address })
    open = true
    return original
  })
  return open ? pending(refsIn(filled, module), text) : withoutEscapes(filled)
}

/** `$${` and `%%{` are braces that Terraform is to leave alone. */
const withoutEscapes = (text: string): string => text.replaceAll(/([$%])\1\{/g, '$1{')

/** `var.place`, `local.site.place` and `module.store.bucket`, as far as the code that is at hand tells. */
function settled(expression: string, path: string, module: Module, references: Reference[], depth: number): Json {
  const [, kind, name = '', rest = ''] = /^(var|local|module)\.([\w-]+)((?:\.[\w-]+)*)$/.exec(expression) ?? []
  if (kind === undefined || depth > deepest) return undefined
  const follow = (value: Json, where: Module): Json => plain(value, path, where, references, depth + 1)
  if (kind === 'local') return inside(follow(member(module.locals, name), module), rest)
  if (kind === 'module') {
    const [, output = '', more = ''] = /^\.([\w-]+)(.*)$/.exec(rest) ?? []
    const called = module.called.get(name)
    return called === undefined
      ? undefined
      : inside(follow(at(merged(member(called.outputs, output))[0], 'value'), called), more)
  }
  const { caller } = module
  const given = caller === null ? undefined : member(caller.block, name)
  if (caller !== null && given !== undefined) return inside(follow(given, caller.module), rest)
  return inside(merged(member(module.variables, name))[0]?.default, rest)
}

/** What stands at `.a.b` inside a value. Nothing, and null, is no answer: the place where it was asked for says so. */
function inside(value: Json, rest: string): Json {
  const found = rest === '' ? value : at(value, rest.slice(1))
  return found === null ? undefined : found
}

const refsIn = (expression: string, { prefix }: Module): Ref[] =>
  [...expression.matchAll(reference)].map(([, address = '', rest = '']) => {
    const attribute = rest.replaceAll(/\[[^\]]*\]/g, '').replace(/^\./, '')
    const ref = { address: `${prefix}${address}` }
    return attribute === '' ? ref : { ...ref, attribute }
  })
