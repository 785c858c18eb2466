import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { makeBlockStore } from './block-store.ts'
import { makeExitBucket } from './exit-store.ts'
import { makeFileStore } from './file-store.ts'
import type { Foundation } from './foundation.ts'
import { nameOf } from './names.ts'
import type { Network } from './network.ts'
import { makeObjectStore } from './object-store.ts'
import { makePostgresStore } from './postgres-store.ts'
import { asks, type StoreMaker, type StoreSite } from './store-site.ts'

/** One maker per kind of store, so that a new kind does not compile until Google has answered for it. */
const makers: Readonly<Record<DataStore['store']['kind'], StoreMaker>> = {
  object: makeObjectStore,
  postgres: makePostgresStore,
  file: makeFileStore,
  block: makeBlockStore,
}

/** What Google cannot read by itself: the server that uses the share or the disk writes the copy. */
const writesItsOwnExit = ({ store }: DataStore): boolean => store.kind === 'file' || store.kind === 'block'

/** What agencies keep, each agency's by itself: adding a data set touches one agency. */
export class DataStores extends ComponentResource {
  constructor(plan: LandingZonePlan, foundation: Foundation, network: Network, opts: ComponentResourceOptions) {
    super('rettsky:google:DataStores', nameOf(plan, 'data-stores'), {}, opts)
    for (const share of plan.agencies) new AgencyStores(plan, share, foundation, network, { parent: this })
    this.registerOutputs({})
  }
}

class AgencyStores extends ComponentResource {
  constructor(
    plan: LandingZonePlan,
    share: AgencyShare,
    foundation: Foundation,
    network: Network,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:google:AgencyStores', nameOf(plan, 'stores', share.agency.short), {}, opts)
    const home = foundation.homes.agencies.get(share.agency.id)!
    const keys = foundation.keys.get(share.agency.id)!
    const site: StoreSite = { plan, share, home, keys, network, parent: this }
    for (const store of share.dataStores) {
      makers[store.store.kind](site, store)
      if (writesItsOwnExit(store) && asks(store, 'exit-copy')) makeExitBucket(site, store)
    }
    this.registerOutputs({})
  }
}
