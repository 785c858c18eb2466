import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import { asks } from '../data-store.ts'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyGround } from './agency-foundation.ts'
import { nameOf } from './names.ts'
import type { Hub } from './network/hub.ts'
import { makePrivateEndpoint } from './network/private-names.ts'
import { makeBlockStore } from './stores/block-store.ts'
import { makeWritableExit } from './stores/exit-store.ts'
import { makeFileStore } from './stores/file-store.ts'
import { makeObjectStore } from './stores/object-store.ts'
import { makePostgresStore } from './stores/postgres-store.ts'
import { logAccess, type StoreMaker, type StoreSite } from './stores/store-site.ts'
import { agencyTags } from './tags.ts'

/** One maker per kind of store, so that a new kind does not compile until Azure has answered for it. */
const makers: Readonly<Record<LandingZonePlan['agencies'][number]['dataStores'][number]['store']['kind'], StoreMaker>> =
  {
    object: makeObjectStore,
    postgres: makePostgresStore,
    file: makeFileStore,
    block: makeBlockStore,
  }

/** Where an agency's stores are put. */
export interface StoresPlace {
  readonly hub: Hub
  readonly foundation: AgencyGround
}

/** What agencies keep, each agency's by itself: adding a data set touches one agency. */
export class DataStores extends ComponentResource {
  constructor(plan: LandingZonePlan, share: AgencyShare, place: StoresPlace, opts: ComponentResourceOptions) {
    super('rettsky:azure:DataStores', nameOf(plan, 'data-stores'), {}, opts)
    new AgencyStores(plan, share, place, { parent: this })
    this.registerOutputs({})
  }
}

class AgencyStores extends ComponentResource {
  constructor(
    plan: LandingZonePlan,
    share: AgencyShare,
    { hub, foundation: { home, keys } }: StoresPlace,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:azure:AgencyStores', nameOf(plan, 'stores', share.agency.short), {}, opts)
    const { names, auditLog } = hub
    const site: StoreSite = { plan, share, home, keys, subnet: hub.subnetFor('data'), names, auditLog, parent: this }
    for (const { what, target, sub } of keys.stores) {
      makePrivateEndpoint(plan, { what, target, sub, tags: agencyTags(plan, share) }, site, this)
      logAccess(site, what, target.id)
    }
    for (const store of share.dataStores) {
      makers[store.store.kind](site, store)
      if (store.store.kind !== 'object' && asks(store, 'exit-copy')) makeWritableExit(site, store)
    }
    this.registerOutputs({})
  }
}
