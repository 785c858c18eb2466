import { factsOf } from '../families/index.ts'
import type { Reference, Resource, Setting } from '../resource.ts'
import { asText, isObject, type Json, type JsonObject, pending, perhaps } from '../value.ts'
import type { Read, SourceFile } from './reader.ts'
import { tagsOf } from './tags.ts'

type Document = { readonly file: string; readonly value: JsonObject }

type Module = {
  readonly folder: string
  readonly variables: JsonObject
  readonly locals: JsonObject
  readonly providers: ReadonlyMap<string, JsonObject>
}

/**
 * Reads Terraform's JSON configuration. All files of one folder are one module, as Terraform itself has it. What a module looks
 * up by name and another one makes is known as the same resource.
 */
export function readTerraformJson(files: readonly SourceFile[]): Read {
  const documents = files.flatMap(({ file, value }) => (isObject(value) ? [{ file, value }] : []))
  const modules = Map.groupBy(documents, ({ file }) => folderOf(file))
  const resources = [...modules].flatMap(([folder, own]) => moduleResources(folder, own))
  return { resources: withLookUps(resources, modules), issues: [] }
}

const folderOf = (file: string): string => file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'), 0))

function moduleResources(folder: string, documents: readonly Document[]): Resource[] {
  const block = (name: string) =>
    Object.assign({}, ...documents.flatMap(({ value }) => merged(value[name]))) as JsonObject
  const providers = providersOf(documents)
  const module: Module = { folder, variables: block('variable'), locals: block('locals'), providers }
  return documents.flatMap(({ file, value }) =>
    blocksOf(value.resource).map(({ type, name, block }) => resourceOf(file, type, name, block, module)),
  )
}

/** Blocks of two labels, `resource` or `data`. */
const blocksOf = (value: Json): { type: string; name: string; block: JsonObject }[] =>
  merged(value).flatMap((types) =>
    Object.entries(types).flatMap(([type, named]) =>
      merged(named).flatMap((blocks) =>
        Object.entries(blocks).flatMap(([name, entry]) =>
          merged(entry)
            .slice(0, 1)
            .map((block) => ({ type, name, block })),
        ),
      ),
    ),
  )

/** Arguments by which a data source names what a resource of the same type made. */
const nameArguments = ['name', 'key_name', 'bucket', 'bucket_name'] as const

function withLookUps(resources: readonly Resource[], modules: ReadonlyMap<string, readonly Document[]>): Resource[] {
  if (modules.size < 2) return [...resources]
  const asked = new Map<string, { module: string; address: string }[]>()
  for (const [module, documents] of modules) {
    for (const { type, name, block } of documents.flatMap(({ value }) => blocksOf(value.data))) {
      for (const key of nameKeys(type, block))
        asked.set(key, [...(asked.get(key) ?? []), { module, address: `data.${type}.${name}` }])
    }
  }
  return resources.map((resource) => {
    const lookedUpAs = nameKeys(resource.type, resource.attributes).flatMap((key) => asked.get(key) ?? [])
    return lookedUpAs.length === 0 ? resource : { ...resource, lookedUpAs }
  })
}

const nameKeys = (type: string, block: JsonObject): string[] =>
  nameArguments.flatMap((argument) => {
    const name = asText(block[argument])
    return name === undefined ? [] : [`${type} ${argument} ${name}`]
  })

/** A block may stand once, or as a list of blocks. */
const merged = (value: Json): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []

function providersOf(documents: readonly Document[]): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>()
  for (const { value } of documents) {
    for (const [name, blocks] of merged(value.provider).flatMap((all) => Object.entries(all))) {
      for (const block of merged(blocks)) {
        const alias = asText(block.alias)
        found.set(alias === undefined ? name : `${name}.${alias}`, block)
      }
    }
  }
  return found
}

function resourceOf(file: string, type: string, name: string, block: JsonObject, module: Module): Resource {
  const references: Reference[] = []
  const attributes = plain(block, '', module, references) as JsonObject
  const key = (asText(block.provider) ?? type.split('_')[0] ?? '').replaceAll(/[${}]/g, '')
  return {
    ...factsOf(type),
    address: `${type}.${name}`,
    type,
    format: 'tf',
    file,
    module: module.folder,
    tags: tagsOf(attributes),
    attributes,
    setting: settingOf(key, module),
    references,
  }
}

function settingOf(key: string, module: Module): Setting {
  const provider = module.providers.get(key)
  if (provider === undefined) return { account: key }
  const resolved = plain(provider, '', module, []) as JsonObject
  const place = asText(resolved.region)
  const attribute = `provider ${key}.region`
  const setting = { account: key, providerAttributes: resolved }
  if (place !== undefined) return { ...setting, region: { place, attribute, certainty: 'certain' } }
  return resolved.region === undefined
    ? setting
    : { ...setting, region: { place: '@unknown', attribute, certainty: 'unknown' } }
}

const interpolation = /\$\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g
const reference = /(?<![\w."-])((?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]+\.[A-Za-z_][\w-]*)((?:\[[^\]]*\]|\.\w+)*)/g

/**
 * Expressions made plain: a variable or local becomes its value, a lone reference is pending on what it names. Blocks made by
 * `dynamic` are as many as its expression says, none among them.
 */
function plain(value: Json, path: string, module: Module, references: Reference[], depth = 0): Json {
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
  if (text.includes('%{')) return pending(refsIn(text), text)
  if (!text.includes('${')) return text
  const [whole] = text.match(/^\$\{([^${}]+)\}$/) ?? []
  const expression = whole?.slice(2, -1).trim()
  if (expression !== undefined) {
    const known = depth > 8 ? undefined : settled(expression, path, module, references, depth)
    if (known !== undefined) return known
    if (/\?.*\bnull\b/s.test(expression)) return perhaps(expression)
    const refs = refsIn(expression)
    for (const { address } of refs) references.push({ attribute: path, address })
    return pending(refs, expression)
  }
  let open = false
  const filled = text.replaceAll(interpolation, (original, inner: string) => {
    const known = depth > 8 ? undefined : asText(settled(inner.trim(), path, module, references, depth))
    if (known !== undefined) return known
    for (const { address } of refsIn(inner)) references.push({ attribute: path, address })
    open = true
    return original
  })
  return open ? pending(refsIn(filled), text) : filled
}

function settled(expression: string, path: string, module: Module, references: Reference[], depth: number): Json {
  const [, kind, name = ''] = /^(var|local)\.([\w-]+)$/.exec(expression) ?? []
  if (kind === 'local') return known(plain(module.locals[name], path, module, references, depth + 1))
  if (kind !== 'var') return undefined
  const [variable] = merged(module.variables[name])
  return variable === undefined ? undefined : known(variable.default)
}

const known = (value: Json): Json => (value === null ? undefined : value)

function refsIn(expression: string) {
  return [...expression.matchAll(reference)].map(([, address = '', rest = '']) => {
    const attribute = rest.replaceAll(/\[[^\]]*\]/g, '').replace(/^\./, '')
    return attribute === '' ? { address } : { address, attribute }
  })
}
