import type { EmittedFiles } from '../emitter.ts'
import { differing } from './differing.ts'
import { type EmittedResource, emittedResources } from './emitted-resources.ts'
import type { KnownType, KnownTypes } from './known-types.ts'
import { type Restacked, restackedBetween } from './restacked.ts'
import { awsTypes } from './types/aws.ts'
import { azureTypes } from './types/azure.ts'
import { googleTypes } from './types/google.ts'
import { ibmTypes } from './types/ibm.ts'
import { openStackTypes } from './types/openstack.ts'

export const knownTypes: KnownTypes = { ...awsTypes, ...azureTypes, ...googleTypes, ...ibmTypes, ...openStackTypes }

/** `released`: it leaves the files and stays at the provider, because it is retained. */
export const changeKinds = ['created', 'changed', 'replaced', 'destroyed', 'released'] as const
export type ChangeKind = (typeof changeKinds)[number]

/**
 * How a change could lose data. `emptied`: what replaces it is empty. `gone`: nothing keeps it. `unguarded`: it stays, but
 * the next change could take it. `guard-leaves`: its guard goes with its block. `key-…`: the same of a key, and with it
 * everything it encrypts.
 */
export type Risk = 'emptied' | 'gone' | 'unguarded' | 'guard-leaves' | 'key-replaced' | 'key-gone' | 'key-unguarded'

export interface Change {
  readonly kind: ChangeKind
  readonly address: string
  readonly type: string
  readonly name: string
  readonly dataSet: string | null
  readonly agency: string | null
  /** Properties that differ. */
  readonly properties: readonly string[]
  readonly risk: Risk | null
}

export interface ZoneDiff {
  readonly zone: string
  readonly changes: readonly Change[]
  /** Resources whose only difference is the digest of the plan in their tags. */
  readonly retagged: number
  readonly restacked: readonly Restacked[]
}

/** What deploying the new files would do to what the old ones made. No files: the zone did not exist, or is given up. */
export function diffZone(zone: string, before: EmittedFiles | null, after: EmittedFiles | null): ZoneDiff {
  const [old, now] = [resourcesOf(before), resourcesOf(after)]
  const addresses = [...new Set([...old.keys(), ...now.keys()])].sort()
  const changes = addresses.flatMap((address) => change(old.get(address), now.get(address)))
  const same = changes.filter((found) => found !== 'retagged')
  return { zone, changes: same, retagged: changes.length - same.length, restacked: restackedBetween(zone, old, now) }
}

const resourcesOf = (files: EmittedFiles | null): ReadonlyMap<string, EmittedResource> =>
  files === null ? new Map() : emittedResources(files)

function change(old: EmittedResource | undefined, now: EmittedResource | undefined): (Change | 'retagged')[] {
  const shown = now ?? old
  if (shown === undefined) return []
  const { address, type, name, dataSet, agency } = shown
  const told = { address, type, name, dataSet, agency }
  const known = knownTypes[type]
  if (old === undefined) return [{ ...told, kind: 'created', properties: [], risk: null }]
  if (now === undefined) {
    if (old.keeping === 'left') return [{ ...told, kind: 'released', properties: [], risk: null }]
    const risk = old.keeping === 'guarded' && known?.holds !== undefined ? 'guard-leaves' : riskOf(known, 'gone')
    return [{ ...told, kind: 'destroyed', properties: [], risk }]
  }
  const properties = differing(old, now)
  const unguarded = old.keeping !== 'none' && now.keeping === 'none' ? riskOf(known, 'unguarded') : null
  if (properties.length === 0 && unguarded === null) return []
  const replaced = properties.some((property) => known?.replacedBy.includes(property) === true)
  if (replaced) return [{ ...told, kind: 'replaced', properties, risk: riskOf(known, 'emptied') }]
  if (unguarded === null && onlyRetagged(old, now, properties)) return ['retagged']
  return [{ ...told, kind: 'changed', properties, risk: unguarded }]
}

function riskOf(known: KnownType | undefined, risk: 'emptied' | 'gone' | 'unguarded'): Risk | null {
  if (known?.holds === undefined) return null
  if (known.holds === 'data') return risk
  return risk === 'emptied' ? 'key-replaced' : `key-${risk}`
}

const tagProperties: ReadonlySet<string> = new Set(['tags', 'labels', 'metadata'])

/** Until 0.1.0 resources carried the plan's digest as a tag. */
const onlyRetagged = (old: EmittedResource, now: EmittedResource, properties: readonly string[]): boolean =>
  properties.every(
    (name) => tagProperties.has(name) && withoutDigest(old.properties[name]) === withoutDigest(now.properties[name]),
  )

const withoutDigest = (tags: unknown): string =>
  JSON.stringify(tags ?? null).replaceAll(/"rettsky-plan("?[:=]"?)[0-9a-f]{16}",?/g, '')
