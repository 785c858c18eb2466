import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import { asks } from '../data-store.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyGround } from './agency-foundation.ts'
import type { LentNetwork } from './agency-network.ts'
import type { Home } from './foundation.ts'
import { nameOf, storeName } from './names.ts'
import type { OpenStackSettings } from './settings.ts'
import { makeExitCopier } from './stores/exit-copier.ts'
import { makeFileServer, makeShare } from './stores/file-store.ts'
import { AgencyBuckets, hasAccessLog, makeContainer } from './stores/object-store.ts'
import { makePostgres } from './stores/postgres-server.ts'
import { s3Endpoint } from './stores/s3.ts'
import { makeVolume } from './volumes.ts'

/** What of an agency's data lies in a stack. The first also has what serves all of them: access log and exit copier. */
export interface StoresOfStack {
  readonly share: AgencyShare
  readonly dataStores: readonly DataStore[]
  readonly first: boolean
}

/** An agency's data in its own project, kept when the stack goes. */
export class DataStores extends ComponentResource {
  constructor(
    plan: LandingZonePlan,
    settings: OpenStackSettings,
    { share, dataStores, first }: StoresOfStack,
    { foundation, network }: { readonly foundation: AgencyGround; readonly network: LentNetwork },
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:openstack:DataStores', nameOf(plan, 'data-stores'), {}, opts)
    const { home, keys } = foundation
    const objects = dataStores.filter(({ store }) => store.kind === 'object')
    const logs = first && plan.zone.capabilities.objectStorage !== 'swift' && share.dataStores.some(hasAccessLog)
    if (plan.zone.capabilities.objectStorage === 'swift') {
      for (const store of objects) makeContainer(plan, settings, store, home, this)
    } else if (objects.length > 0 || logs) {
      const buckets = new AgencyBuckets(plan, share.agency.id, s3Endpoint(plan, settings, home, this), this)
      for (const store of objects) buckets.add(store, keys.get(store.key))
      if (logs) buckets.addAccessLog()
    }
    for (const store of dataStores) this.#disk(plan, settings, home, network, store)
    if (first) makeExitCopier(plan, settings, share, home, network, this)
    this.registerOutputs({})
  }

  /** Everything that lies on a disk. */
  #disk(plan: LandingZonePlan, settings: OpenStackSettings, home: Home, network: LentNetwork, store: DataStore): void {
    const { kind } = store.store
    const args = [plan, settings, store, home, network, this] as const
    switch (kind) {
      case 'object':
        break
      case 'postgres':
        makePostgres(...args)
        break
      case 'file':
        if (plan.zone.capabilities.fileShare) makeShare(...args)
        else makeFileServer(...args)
        break
      case 'block': {
        const volume = { name: storeName(plan, store), spansSites: asks(store, 'two-sites') }
        makeVolume(plan, settings, store, volume, home, this)
        break
      }
      default:
        kind satisfies never
    }
  }
}
