import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import { asks } from '../data-store.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyGround } from './agency-foundation.ts'
import type { AgencyVpc } from './agency-network.ts'
import { nameOf } from './names.ts'
import { makeBlockStore } from './stores/block-store.ts'
import { makeExitBucket } from './stores/exit-store.ts'
import { makeFileStore } from './stores/file-store.ts'
import { makeObjectStore } from './stores/object-store.ts'
import { makePostgresStore } from './stores/postgres-store.ts'
import type { StoreMaker, StoreSite } from './stores/store-site.ts'

/** One maker per kind of store, so that a new kind does not compile until Google has answered for it. */
const makers: Readonly<Record<DataStore['store']['kind'], StoreMaker>> = {
  object: makeObjectStore,
  postgres: makePostgresStore,
  file: makeFileStore,
  block: makeBlockStore,
}

/** What Google cannot read by itself: the server that uses the share or the disk writes the copy. */
const writesItsOwnExit = ({ store }: DataStore): boolean => store.kind === 'file' || store.kind === 'block'

/** Where an agency's stores are put. */
export interface StoresPlace {
  readonly foundation: AgencyGround
  readonly network: AgencyVpc
}

/** What agencies keep, each agency's by itself: adding a data set touches one agency. */
export class DataStores extends ComponentResource {
  constructor(plan: LandingZonePlan, share: AgencyShare, place: StoresPlace, opts: ComponentResourceOptions) {
    super('rettsky:google:DataStores', nameOf(plan, 'data-stores'), {}, opts)
    new AgencyStores(plan, share, place, { parent: this })
    this.registerOutputs({})
  }
}

class AgencyStores extends ComponentResource {
  constructor(
    plan: LandingZonePlan,
    share: AgencyShare,
    { foundation: { home, keys }, network }: StoresPlace,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:google:AgencyStores', nameOf(plan, 'stores', share.agency.short), {}, opts)
    const site: StoreSite = { plan, share, home, keys, network, parent: this }
    for (const store of share.dataStores) {
      makers[store.store.kind](site, store)
      if (writesItsOwnExit(store) && asks(store, 'exit-copy')) makeExitBucket(site, store)
    }
    this.registerOutputs({})
  }
}
