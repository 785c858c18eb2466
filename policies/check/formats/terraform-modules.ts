import { posix } from 'node:path'
import { asText, isObject, type Json, type JsonObject } from '../value.ts'
import type { SourceFile } from './reader.ts'

export type Document = { readonly file: string; readonly value: JsonObject }

/** The files of each folder, which Terraform reads as one module. */
export type Folders = ReadonlyMap<string, readonly Document[]>

/** What configures a provider, with the module that says so: the words in it hold there. */
export type Provider = { readonly key: string; readonly block: JsonObject; readonly module: Module }

/** A module as it is called: one folder may be called several times, each time with other values. */
export type Module = {
  readonly documents: readonly Document[]
  /** The folder that Terraform is run in: addresses hold in all that is called from there. */
  readonly root: string
  /** What stands before each address: `module.store.`, and nothing in the root. */
  readonly prefix: string
  readonly caller: { readonly module: Module; readonly block: JsonObject } | null
  readonly variables: JsonObject
  readonly locals: JsonObject
  readonly outputs: JsonObject
  readonly providers: ReadonlyMap<string, Provider>
  /** The modules that it calls, by name, where their files are at hand. */
  readonly called: ReadonlyMap<string, Module>
}

/** A block may stand once, or as a list of blocks. */
export const merged = (value: Json): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []

/** Blocks of one label, such as `module`. */
const labelled = (value: Json): { readonly name: string; readonly block: JsonObject }[] =>
  merged(value).flatMap((blocks) =>
    Object.entries(blocks).flatMap(([name, entry]) =>
      merged(entry)
        .slice(0, 1)
        .map((block) => ({ name, block })),
    ),
  )

/** Blocks of two labels, `resource` or `data`. */
export const blocksOf = (value: Json): { readonly type: string; readonly name: string; readonly block: JsonObject }[] =>
  merged(value).flatMap((types) =>
    Object.entries(types).flatMap(([type, named]) => labelled(named).map((one) => ({ type, ...one }))),
  )

export const foldersOf = (files: readonly SourceFile[]): Folders =>
  Map.groupBy(
    files.flatMap(({ file, value }) => (isObject(value) ? [{ file, value }] : [])),
    ({ file }) => folderOf(file),
  )

const folderOf = (file: string): string => file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'), 0))

type Call = { readonly file: string; readonly name: string; readonly source: string; readonly block: JsonObject }

export const callsIn = (documents: readonly Document[]): Call[] =>
  documents.flatMap(({ file, value }) =>
    labelled(value.module).map(({ name, block }) => ({ file, name, source: asText(block.source) ?? '', block })),
  )

/** Pairs of files that Terraform reads together: those of one folder, and of a folder and one that it calls. */
export function pairsOfModules(files: readonly SourceFile[]): [string, string][] {
  const folders = foldersOf(files)
  return [...folders].flatMap(([folder, documents]) => {
    const called = callsIn(documents).flatMap(({ source }) => folders.get(folderAt(folder, source) ?? '') ?? [])
    const [first] = documents
    return first === undefined ? [] : [...documents, ...called].map(({ file }): [string, string] => [first.file, file])
  })
}

/** Folders that others call. Terraform makes nothing of what stands there for its own sake. */
export function calledFolders(folders: Folders): ReadonlySet<string> {
  const called = [...folders].flatMap(([folder, documents]) =>
    callsIn(documents).flatMap(({ source }) => folderAt(folder, source) ?? []),
  )
  return new Set(called.filter((folder) => folders.has(folder)))
}

/** The folder that a source names; undefined where it lies with a registry or in a repository. */
const folderAt = (folder: string, source: string): string | undefined =>
  /^\.\.?(\/|$)/.test(source) ? posix.join(folder, source).replace(/(?<=[^/])\/$/, '') : undefined

export const rootModule = (folder: string, folders: Folders): Module =>
  makeModule(folder, folders, { root: folder, prefix: '', caller: null })

/** Modules call each other this deep at most: one that calls itself, Terraform refuses. */
const deepest = 12

function makeModule(
  folder: string,
  folders: Folders,
  place: Pick<Module, 'root' | 'prefix' | 'caller'>,
  depth = 0,
): Module {
  const documents = folders.get(folder) ?? []
  const all = (name: string): JsonObject => Object.assign({}, ...documents.flatMap(({ value }) => merged(value[name])))
  const providers = new Map(handedDown(place.caller))
  const called = new Map<string, Module>()
  const module = {
    ...place,
    ...{ documents, providers, called },
    ...{ variables: all('variable'), locals: all('locals'), outputs: all('output') },
  }
  for (const [key, block] of providersIn(documents)) providers.set(key, { key: `${place.prefix}${key}`, block, module })
  for (const { name, source, block } of depth === deepest ? [] : callsIn(documents)) {
    const target = folderAt(folder, source)
    if (target === undefined || !folders.has(target)) continue
    const below = { root: place.root, prefix: `${place.prefix}module.${name}.`, caller: { module, block } }
    called.set(name, makeModule(target, folders, below, depth + 1))
  }
  return module
}

/** Providers that a called module has from its caller: those without an alias, and those that the call hands it by name. */
function handedDown(caller: Module['caller']): [string, Provider][] {
  if (caller === null) return []
  const plain = [...caller.module.providers].filter(([key]) => !key.includes('.'))
  const handed = merged(caller.block.providers).flatMap((names) =>
    Object.entries(names).flatMap(([key, name]): [string, Provider][] => {
      const provider = caller.module.providers.get((asText(name) ?? '').replaceAll(/[${}]/g, ''))
      return provider === undefined ? [] : [[key, provider]]
    }),
  )
  return [...plain, ...handed]
}

/** Every configuration of a provider; one with an alias by both names, `aws.abroad`. */
const providersIn = (documents: readonly Document[]): [string, JsonObject][] =>
  documents.flatMap(({ value }) =>
    merged(value.provider).flatMap((all) =>
      Object.entries(all).flatMap(([name, blocks]) =>
        merged(blocks).map((block): [string, JsonObject] => {
          const alias = asText(block.alias)
          return [alias === undefined ? name : `${name}.${alias}`, block]
        }),
      ),
    ),
  )
