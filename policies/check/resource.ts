import type { Provider } from '#catalogue/offer.ts'
import type { Country } from '#catalogue/vocabulary/identifier.ts'
import type { JsonObject } from './value.ts'

export const formats = ['tfplan', 'tf', 'cfn', 'arm', 'pulumi'] as const
export type Format = (typeof formats)[number]

/** What a resource is to data: a store of some kind, a record of access, a key, a copier, or nothing of the sort. */
export type Kind =
  | 'object'
  | 'postgres'
  | 'file'
  | 'block'
  | 'database'
  | 'queue'
  | 'backup'
  | 'log'
  | 'registry'
  | 'key'
  | 'compute'
  | 'copier'
  | 'other'

/** How sure a place is. `default`: nobody wrote it, the provider decides so; `unknown`: nobody can tell before it is applied. */
export type Certainty =
  | 'certain'
  | 'by-reference'
  | 'default'
  | 'needs-stack-region'
  | 'needs-group-location'
  | 'unknown'

/** A place as code names it: a region, a word for several, or one of @stack, @resourceGroup, @paired, @unknown. */
export type Place = {
  readonly place: string
  /** Where it may be; empty where nobody can tell. */
  readonly countries: readonly Country[]
  readonly attribute: string
  readonly certainty: Certainty
}

export type Copy = Place & { readonly hazard: Hazard; readonly action: 'replicate' | 'backup' | 'log' | 'process' }

/** Why a resource deserves a look: each is a way for data to leave the place that its own location names. */
export const hazards = [
  'backup-elsewhere',
  'backup-redundancy-by-default',
  'cache-at-edges',
  'copy-to-other-account',
  'cross-region-inference',
  'cross-region-restore',
  'cross-tenant-copy-allowed',
  'geo-redundant',
  'geography-only',
  'key-in-several-regions',
  'log-export',
  'multi-region',
  'object-replication',
  'peering-location-elsewhere',
  'provider-zone-conflict',
  'readable-secondary',
  'replica',
  'replication-same-region',
  'several-regions',
  'snapshot-copy',
] as const
export type Hazard = (typeof hazards)[number]

/** One resource of somebody's infrastructure code, in the words of its own format but with references made plain. */
export type Resource = {
  readonly address: string
  readonly type: string
  readonly family: string
  readonly kind: Kind
  readonly provider: Provider | 'other'
  readonly format: Format
  readonly file: string
  readonly line?: number
  /** Folder whose files are one module, where addresses hold in a whole module and not in one file. */
  readonly module?: string
  /** What else it is called: by other modules of the same input that look it up by its name, or by the same name put otherwise. */
  readonly lookedUpAs?: readonly { readonly module: string; readonly address: string }[]
  /** Lower-case keys and values as written; where tags are pending the map lacks them. */
  readonly tags: Readonly<Record<string, string>>
  readonly attributes: JsonObject
  /** Where resources of its provider lie unless they say otherwise. */
  readonly setting: Setting
  /** Addresses that it points at, with the attribute that points. */
  readonly references: readonly Reference[]
}

export type Reference = { readonly attribute: string; readonly address: string }

/** What surrounds a resource: its provider's region, the provider instance (an account), its stack and what the stack asserts. */
export type Setting = {
  readonly region?: { readonly place: string; readonly attribute: string; readonly certainty: Certainty }
  readonly account?: string
  readonly providerAttributes?: JsonObject
  readonly stack?: string
  readonly assertedRegion?: string
}

/** A resource with where its data lies and where it is copied to. */
export type Located = Resource & {
  readonly locations: readonly Place[]
  readonly copies: readonly Copy[]
  readonly scope: 'regional' | 'multi-region' | 'dual-region' | 'geography' | 'global' | 'unknown'
  readonly hazards: readonly Hazard[]
  readonly confidence: Certainty
}
