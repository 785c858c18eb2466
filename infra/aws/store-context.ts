import type { Control } from '#policies/controls.ts'
import type { DataStore, LandingZonePlan } from '../landing-zone-plan.ts'

/** What every store of an agency is built with. */
export type StoreContext = {
  readonly plan: LandingZonePlan
  readonly agency: string
  readonly partition: string
  /** The store's own key; undefined where the provider's keys are enough. */
  readonly keyArn: (store: DataStore) => string | undefined
  readonly network: {
    readonly vpcId: string
    /** Data subnets by site. */
    readonly subnetIds: readonly string[]
    /** Endpoints that stored objects may be reached through. */
    readonly endpointIds: readonly string[]
    /** Prefixes from which databases and file shares may be reached. */
    readonly readers: readonly string[]
  }
  readonly logBucket: string | undefined
}

export type StoreProps = { readonly context: StoreContext; readonly store: DataStore }

export const asks = (store: DataStore, control: Control): boolean => store.controls.some((c) => c.control === control)
