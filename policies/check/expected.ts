import type { Provider } from '#catalogue/offer.ts'
import type { Country } from '#catalogue/vocabulary/identifier.ts'
import type { Confidentiality } from '#classifier/label.ts'
import type { Store } from '#classifier/submission.ts'
import type { RequiredControl } from '../controls.ts'
import type { BindingFile } from './bind.ts'

/** What a check holds code against: where the reviewed plan puts each data set, and what must be seen there. */
export type ExpectedPlacement = {
  readonly planDigest: string
  readonly home: Country
  readonly zones: readonly ExpectedZone[]
  readonly dataSets: readonly ExpectedDataSet[]
}

export type ExpectedZone = {
  readonly id: string
  readonly provider: Provider
  readonly kind: 'private-cloud' | 'domestic-hosting' | 'hyperscaler'
  readonly region: string
  readonly country: Country
  /** Capabilities that decide how a control can be shown. */
  readonly keyManager: boolean
  readonly nativeMonitor: boolean
  /**
   * What the host calls the kinds of storage that encrypt, at one site and across two; a name says nothing by itself. null where
   * providers' own words do.
   */
  readonly encryptingTypes: EncryptingTypes | null
  /** Links that the zone has, and how far each has come. */
  readonly links: readonly { readonly id: string; readonly state: string }[]
  /** Addresses of the servers whose response time must be measured. */
  readonly servers: readonly { readonly system: string; readonly address: string; readonly port: number }[]
}

export type EncryptingTypes = Readonly<
  Record<'volume_type' | 'share_type' | 'storage_policy', { readonly oneSite: string; readonly twoSites: string }>
>

export type ExpectedDataSet = {
  readonly id: string
  readonly system: string
  readonly agency: string
  readonly agencyShort: string
  /** null where the plan gives it no place. */
  readonly zone: string | null
  readonly label: Confidentiality
  readonly store: Store['kind'] | null
  readonly controls: readonly RequiredControl[]
}

export type Judging = {
  readonly expected: ExpectedPlacement
  readonly bindings?: BindingFile | undefined
  /** The zone that these files are the whole of; null where they are somebody's own code. */
  readonly zone: string | null
}
