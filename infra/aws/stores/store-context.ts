import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Doorways } from '../network/doorways.ts'
import type { GivenNetwork } from '../network/given-network.ts'
import type { Backups } from './backups.ts'
import type { DatabaseSettings } from './database-settings.ts'

/** What every store of an agency is built with. */
export type StoreContext = {
  readonly plan: LandingZonePlan
  readonly agency: string
  readonly partition: string
  /** The store's own key; undefined where the provider's keys are enough. */
  readonly keyArn: (store: DataStore) => string | undefined
  readonly network: GivenNetwork
  readonly doorways: Doorways
  readonly databases: DatabaseSettings
  readonly backups: Backups
  readonly logBucket: string | undefined
}

export type StoreProps = { readonly context: StoreContext; readonly store: DataStore }
