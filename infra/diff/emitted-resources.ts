import { posix } from 'node:path'
import type { EmittedFiles } from '../emitter.ts'

/**
 * What becomes of a resource that leaves the files. `left`: it stays at the provider. `guarded`: Terraform refuses to remove
 * it while its block is there, and no longer when the block is gone.
 */
export type Keeping = 'left' | 'guarded' | 'none'

/** One resource as the emitted files ask for it, in no provider's words. */
export interface EmittedResource {
  /** Where it stands and what it is called there: the same as long as it is the same resource. */
  readonly address: string
  /** The Pulumi stack or the folder of the Terraform module that has its state; nothing where the stack is part of the address. */
  readonly stack: string | null
  readonly type: string
  readonly name: string
  readonly dataSet: string | null
  readonly agency: string | null
  readonly properties: Readonly<Record<string, unknown>>
  readonly keeping: Keeping
}

type Json = Readonly<Record<string, unknown>>

/**
 * Every resource of a zone's folder, by address: CloudFormation templates, Pulumi previews and Terraform JSON. Until 0.1.0 a zone
 * that Pulumi deploys was one stack, in `resources.json`.
 */
export function emittedResources(files: EmittedFiles): ReadonlyMap<string, EmittedResource> {
  const all = [...files].flatMap(([path, text]) => {
    if (path.endsWith('.template.json')) return fromTemplate(path, parsed(text))
    if (path.endsWith('.tf.json')) return fromTerraform(posix.dirname(path), parsed(text))
    return path === 'resources.json' || path.endsWith('.resources.json') ? fromPreview(parsed(text)) : []
  })
  return new Map(all.map((resource) => [resource.address, resource]))
}

const parsed = (text: string): Json => JSON.parse(text) as Json

const objects = (value: unknown): [string, Json][] => Object.entries((value ?? {}) as Record<string, Json>)

function fromTemplate(path: string, { Resources }: Json): EmittedResource[] {
  const stack = path.replace('.template.json', '')
  return objects(Resources).map(([name, { Type, Properties, DeletionPolicy }]) => {
    const properties = (Properties ?? {}) as Json
    return {
      address: `${stack}/${name}`,
      stack: null,
      type: String(Type),
      name,
      ...owners(properties),
      properties,
      keeping: DeletionPolicy === 'Retain' || DeletionPolicy === 'RetainExceptOnCreate' ? 'left' : 'none',
    }
  })
}

type Step = { op: string; urn: string; newState: { type: string; custom: boolean; inputs: Json } & Json }

/**
 * Components and providers are Pulumi's own; nothing of them is at the cloud. The stack is no part of the address: a resource
 * whose state moved to another stack is the same resource.
 */
function fromPreview({ steps }: Json): EmittedResource[] {
  return ((steps ?? []) as Step[])
    .filter(({ op, newState }) => op === 'create' && newState.custom && !newState.type.startsWith('pulumi:'))
    .map(({ urn, newState: { type, inputs, protect, retainOnDelete } }) => ({
      address: urn.slice(urn.indexOf('::') + 2),
      stack: urn.slice('urn:pulumi:'.length, urn.indexOf('::')),
      type,
      name: urn.split('::').at(-1) ?? urn,
      ...owners(inputs),
      properties: inputs,
      keeping: protect === true || retainOnDelete === true ? 'left' : 'none',
    }))
}

/** The module is no part of the address: a resource whose state moved to another module is the same resource. */
function fromTerraform(stack: string, { resource }: Json): EmittedResource[] {
  return objects(resource).flatMap(([type, named]) =>
    objects(named).map(([name, { lifecycle, ...properties }]) => ({
      address: `${type}.${name}`,
      stack,
      type,
      name,
      ...owners(properties),
      properties,
      keeping: (lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy === true ? 'guarded' : 'none',
    })),
  )
}

/** The data set and agency that a resource is tagged with, in any of the ways providers write tags. */
function owners(properties: Json): Pick<EmittedResource, 'dataSet' | 'agency'> {
  const tags = tagsOf(properties)
  const dataSet = tags['rettsky-dataset']
  return {
    dataSet: dataSet === undefined || dataSet === 'none' ? null : dataSet,
    agency: tags['rettsky-agency'] ?? null,
  }
}

/** `Tags: [{ Key, Value }]`, `tags: { key: value }`, `labels`, `metadata`, `tags: ['key:value']`. */
function tagsOf(properties: Json): Record<string, string> {
  const given =
    properties.Tags ?? properties.tags ?? properties.labels ?? properties.metadata ?? properties.FileSystemTags
  if (!Array.isArray(given)) return (given ?? {}) as Record<string, string>
  return Object.fromEntries(
    given.map((tag: string | { Key: string; Value: string }) => {
      if (typeof tag !== 'string') return [tag.Key, tag.Value]
      const [key = '', value = ''] = tag.split(/[:=]/)
      return [key, value]
    }),
  )
}
