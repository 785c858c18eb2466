import { z } from 'zod'
import { matches } from '../name-pattern.ts'
import type { Estate } from './estate.ts'
import type { Kind, Located } from './resource.ts'

/** Addresses of resources that cannot carry tags, or whose tags are not ours to set, and the data sets that they hold. */
export const BindingFile = z.strictObject({
  schema: z.literal('rettsky/bind/v1'),
  bindings: z.array(
    z.union([
      z.strictObject({
        resources: z.array(z.string().min(1)).min(1).meta({ description: 'Addresses; * stands for anything' }),
        dataSets: z.array(z.string().min(1)).min(1),
      }),
      z.strictObject({
        resources: z.array(z.string().min(1)).min(1),
        none: z.string().min(1).meta({ description: 'Why they hold no data set' }),
      }),
    ]),
  ),
})
export type BindingFile = z.infer<typeof BindingFile>

/** What a resource holds, and how that is known. */
export type Binding = {
  readonly dataSets: readonly string[]
  readonly how: 'tag' | 'file' | 'inherited'
  /** Why it holds none; undefined where nobody said. */
  readonly reason?: string
}

const holding: ReadonlySet<Kind> = new Set<Kind>(['object', 'postgres', 'file', 'block', 'database', 'queue'])

/** Whether a resource keeps data of its own, so that somebody must say whose. */
export const holdsData = ({ kind }: { kind: Kind }): boolean => holding.has(kind)

const reasonTags = ['rettsky-reason', 'rettsky-purpose', 'rettsky-role']

/** Binds every resource that says what it holds, by tag first, then by file, then by what it belongs to. */
export function bindAll(estate: Estate<Located>, file: BindingFile | undefined): ReadonlyMap<Located, Binding> {
  const bound = new Map<Located, Binding>()
  for (const resource of estate.resources) {
    const own = byTag(resource, estate) ?? byFile(resource, file)
    if (own !== undefined) bound.set(resource, own)
  }
  let before: number
  do {
    before = bound.size
    for (const resource of estate.resources) {
      if (bound.has(resource) || !inherits(resource)) continue
      const from = ancestors(resource, estate)
        .map((one) => bound.get(one))
        .find((one) => one !== undefined)
      if (from !== undefined) bound.set(resource, { ...from, how: 'inherited' })
    }
  } while (bound.size > before)
  return bound
}

const inherits = (resource: Located): boolean => resource.kind !== 'other' || resource.copies.length > 0

function byTag(resource: Located, estate: Estate<Located>): Binding | undefined {
  const tags = allTags(resource, estate)
  const value = tags['rettsky-dataset']
  if (value === undefined || value === '') return undefined
  if (value !== 'none') return { dataSets: value.split('+').filter((id) => id !== ''), how: 'tag' }
  const reason = reasonTags.map((tag) => tags[tag]).find((text) => text !== undefined && text !== '')
  return reason === undefined ? { dataSets: [], how: 'tag' } : { dataSets: [], how: 'tag', reason }
}

/** Where tags are resources of their own, they count as the tags of what they name. */
function attachedTags(resource: Located, estate: Estate<Located>): Record<string, string> {
  return Object.assign({}, ...estate.pointingAt(resource, 'ibm-tag').map(({ tags }) => tags))
}

const merged = new WeakMap<Located, Readonly<Record<string, string>>>()

/** Tags of a resource with those that other resources attach to it. */
export function allTags(resource: Located, estate: Estate<Located>): Readonly<Record<string, string>> {
  const known = merged.get(resource)
  if (known !== undefined) return known
  const attached = attachedTags(resource, estate)
  const made = Object.keys(attached).length === 0 ? resource.tags : { ...attached, ...resource.tags }
  merged.set(resource, made)
  return made
}

function byFile({ address }: Located, file: BindingFile | undefined): Binding | undefined {
  const found = file?.bindings.find(({ resources }) => resources.some((pattern) => matches(pattern, address)))
  if (found === undefined) return undefined
  return 'none' in found ? { dataSets: [], how: 'file', reason: found.none } : { dataSets: found.dataSets, how: 'file' }
}

const parentAttribute =
  /^(replicatesourcedb|replicationsource|source|creationsource|creationdata|masterinstance|storageaccount|account|server|dataset|cluster|dbcluster|database|primary|targetresource|resourceuri|watched|bucket|table|filesystem|share|volume|disk|instance|name$|globalcluster|transferspec\.gcsdatasource)/

/** What a resource gets its data from or is a part of; for the far end of a copy, what it is copied from. */
function ancestors(resource: Located, estate: Estate<Located>): Located[] {
  const forward = resource.references
    .filter(
      ({ attribute }) =>
        parentAttribute.test(plain(attribute)) &&
        !/destination|sink|logging|target(bucket|prefix)/.test(plain(attribute)),
    )
    .flatMap(({ address }) => estate.find(resource, address) ?? [])
    .filter((one) => one !== resource && one.kind !== 'log')
  const backward = estate
    .pointingAt(resource)
    .filter((one) =>
      one.references.some(
        ({ attribute, address }) =>
          /destination|sink/.test(plain(attribute)) &&
          !/logging/.test(plain(attribute)) &&
          estate.find(one, address) === resource,
      ),
    )
  return [...forward, ...backward]
}

const plain = (attribute: string): string => attribute.replaceAll(/[_-]/g, '').toLowerCase()
