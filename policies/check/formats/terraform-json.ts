import { factsOf } from '../families/index.ts'
import type { Reference, Resource, Setting } from '../resource.ts'
import { asText, type Json, type JsonObject } from '../value.ts'
import type { Read, SourceFile } from './reader.ts'
import { tagsOf } from './tags.ts'
import { plain } from './terraform-expressions.ts'
import {
  blocksOf,
  calledFolders,
  callsIn,
  type Folders,
  foldersOf,
  type Module,
  rootModule,
} from './terraform-modules.ts'

/**
 * Reads Terraform's JSON configuration. All files of one folder are one module, as Terraform itself has it; one that another
 * module calls is read as called, with what it is given. What a module looks up by name and another one makes is known as the
 * same resource.
 */
export function readTerraformJson(files: readonly SourceFile[]): Read {
  const folders = foldersOf(files)
  const called = calledFolders(folders)
  const roots = [...folders.keys()].filter((folder) => !called.has(folder))
  const reads = roots.map((folder) => readModule(rootModule(folder, folders)))
  return {
    resources: withLookUps(
      reads.flatMap(({ resources }) => resources),
      folders,
    ),
    issues: reads.flatMap(({ issues }) => issues),
  }
}

/** What a module makes, with all that it calls. A module that is not at hand is said, since it may make anything. */
function readModule(module: Module): Read {
  const own = module.documents.flatMap(({ file, value }) =>
    blocksOf(value.resource).map(({ type, name, block }) => resourceOf(file, type, name, block, module)),
  )
  const called = callsIn(module.documents).map(({ file, name, source }): Read => {
    const inner = module.called.get(name)
    if (inner !== undefined) return readModule(inner)
    const path = `${module.prefix}module.${name}`
    return { resources: [], issues: [{ code: 'module-not-read', file, path, met: source }] }
  })
  return {
    resources: [...own, ...called.flatMap(({ resources }) => resources)],
    issues: called.flatMap(({ issues }) => issues),
  }
}

/** Arguments by which a data source names what a resource of the same type made. */
const nameArguments = ['name', 'key_name', 'bucket', 'bucket_name'] as const

function withLookUps(resources: readonly Resource[], folders: Folders): Resource[] {
  if (folders.size < 2) return [...resources]
  const asked = new Map<string, { module: string; address: string }[]>()
  for (const [module, documents] of folders) {
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

function resourceOf(file: string, type: string, name: string, block: JsonObject, module: Module): Resource {
  const references: Reference[] = []
  const attributes = plain(block, '', module, references) as JsonObject
  return {
    ...factsOf(type),
    address: `${module.prefix}${type}.${name}`,
    type,
    format: 'tf',
    file,
    module: module.root,
    tags: tagsOf(attributes),
    attributes,
    setting: settingOf(providerKey(block.provider, type), module),
    references,
  }
}

/** `aws.abroad`, also as the older `${aws.abroad}`; without a word the provider that the type begins with. */
const providerKey = (written: Json, type: string): string =>
  (asText(written) ?? type.split('_')[0] ?? '').replaceAll(/[${}]/g, '')

function settingOf(key: string, module: Module): Setting {
  const provider = module.providers.get(key)
  if (provider === undefined) return { account: key }
  const attributes = plain(provider.block, '', provider.module, []) as JsonObject
  const place = asText(attributes.region)
  const attribute = `provider ${provider.key}.region`
  const setting = { account: provider.key, providerAttributes: attributes }
  if (place !== undefined) return { ...setting, region: { place, attribute, certainty: 'certain' } }
  return attributes.region === undefined
    ? setting
    : { ...setting, region: { place: '@unknown', attribute, certainty: 'unknown' } }
}
