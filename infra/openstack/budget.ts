import { QuoteSetV3 } from '@pulumi/openstack/blockstorage/index.js'
import { QuotaSetV2 } from '@pulumi/openstack/compute/index.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import { roomGib } from '../data-store.ts'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyGround } from './agency-foundation.ts'
import { nameOf } from './names.ts'
import { isOwnCloud } from './settings.ts'

/**
 * OpenStack knows no prices, so its budget is a ceiling: an agency's quota is what its plan needs and a half more. A host
 * sets quotas on order, so there the ceiling stands in the order and money is watched on the host's invoice.
 */
export class Budget extends ComponentResource {
  constructor(plan: LandingZonePlan, share: AgencyShare, foundation: AgencyGround, opts: ComponentResourceOptions) {
    super('rettsky:openstack:Budget', nameOf(plan, 'budget'), {}, opts)
    if (isOwnCloud(plan)) this.#limit(plan, foundation, share)
    this.registerOutputs({})
  }

  #limit(plan: LandingZonePlan, { home, platform }: AgencyGround, share: AgencyShare): void {
    const { projectId } = home
    const opts = { parent: this, provider: platform }
    const region = plan.zone.location.region
    const name = nameOf(plan, `quota-${share.agency.short}`)
    const need = needOf(share)
    new QuotaSetV2(name, { projectId, region, ...need.compute, floatingIps: 0 }, opts)
    new QuoteSetV3(name, { projectId, region, ...need.storage }, opts)
  }
}

const headroom = 1.5

/** Own servers beside the application servers: two a database, one a file server or exit copier. */
const serversPerStore = 2
const vcpuPerStore = 8
const memoryGibPerStore = 32

/** Disks of a store: data, backup of twice the size, both once more at a second site, and what the servers boot from. */
const disksPerStore = 6

export function needOf({ servers, dataStores }: AgencyShare): {
  compute: { cores: number; ram: number; instances: number }
  storage: { gigabytes: number; volumes: number }
} {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const above = (value: number) => Math.ceil(value * headroom)
  const stores = dataStores.length
  return {
    compute: {
      instances: above(servers.length + serversPerStore * stores),
      cores: above(sum(servers.map(({ server }) => server.vcpu)) + vcpuPerStore * stores),
      ram: above(sum(servers.map(({ server }) => server.memoryGib)) + memoryGibPerStore * stores) * 1024,
    },
    storage: {
      volumes: above(servers.length + disksPerStore * stores),
      gigabytes: above(
        sum(servers.map(({ server }) => server.diskGib)) +
          disksPerStore * sum(dataStores.map((store) => roomGib(store))),
      ),
    },
  }
}
