import type { CustomResourceOptions, Resource } from '@pulumi/pulumi'
import type { AgencyShare, DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import type { AgencyVpc } from '../agency-network.ts'
import type { AgencyKeys, ServiceKey } from '../foundation/keys.ts'
import { type AgencyHome, type ServiceName, within } from '../foundation/projects.ts'

/** Where an agency's stores are put and what they lean on. */
export interface StoreSite {
  readonly plan: LandingZonePlan
  readonly share: AgencyShare
  readonly home: AgencyHome
  readonly keys: AgencyKeys
  readonly network: AgencyVpc
  readonly parent: Resource
}

export type StoreMaker = (site: StoreSite, store: DataStore) => void

/** The key that the plan names, or nothing where Google keeps it. */
export const keyOf = (site: StoreSite, store: DataStore): ServiceKey | undefined => site.keys.get(store.key)

const serviceFor: Readonly<Record<DataStore['store']['kind'], ServiceName>> = {
  object: 'storage',
  postgres: 'sqladmin',
  file: 'file',
  block: 'compute',
}

/**
 * Data outlives stacks: Pulumi refuses to delete it, and leaves it where it is when it is taken out of the plan. It waits
 * until its service may use the key.
 */
export function keepData(
  site: StoreSite,
  kind: DataStore['store']['kind'],
  key: ServiceKey | undefined,
): CustomResourceOptions {
  const opts = within(site.home, site.parent, serviceFor[kind])
  const grant = key?.grants.get(kind)
  // Databases and shares stand in the network of another project, on addresses that are peered into it.
  const network = kind === 'postgres' || kind === 'file' ? site.network.joined : []
  const dependsOn = [...opts.dependsOn, ...(grant === undefined ? [] : [grant]), ...network]
  return { ...opts, dependsOn, protect: true, retainOnDelete: true }
}
