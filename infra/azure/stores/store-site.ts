import { DiagnosticSetting } from '@pulumi/azure-native/monitor/diagnosticSetting.js'
import type { CustomResourceOptions, Input, Resource } from '@pulumi/pulumi'
import type { AgencyShare, DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import type { AgencyKeys, ServiceKey } from '../foundation/keys.ts'
import type { Home } from '../foundation/resource-groups.ts'
import { nameOf } from '../names.ts'
import type { PrivateNames } from '../network/private-names.ts'

/** Where an agency's stores are put and what they lean on. */
export interface StoreSite {
  readonly plan: LandingZonePlan
  readonly share: AgencyShare
  readonly home: Home
  readonly keys: AgencyKeys
  readonly subnet: Input<string>
  readonly names: PrivateNames
  readonly auditLog: { readonly id: Input<string> }
  readonly parent: Resource
}

export type StoreMaker = (site: StoreSite, store: DataStore) => void

/** Data outlives stacks: Pulumi refuses to delete it, and leaves it where it is when it is taken out of the plan. */
export const keepData = (site: StoreSite): CustomResourceOptions => ({
  ...within(site),
  protect: true,
  retainOnDelete: true,
})

export const within = ({ parent, home }: StoreSite): CustomResourceOptions => ({ parent, provider: home.provider })

/** The key that the plan names, or nothing where the provider keeps it. */
export const keyOf = (site: StoreSite, store: DataStore): ServiceKey | undefined => site.keys.byId.get(store.key)

/** Every read, write and refusal of a service goes to the zone's audit log. */
export function logAccess(site: StoreSite, what: string, resourceUri: Input<string>): DiagnosticSetting {
  const name = nameOf(site.plan, 'diag', what)
  return new DiagnosticSetting(
    name,
    {
      name: 'audit',
      resourceUri,
      workspaceId: site.auditLog.id,
      logs: [{ categoryGroup: 'allLogs', enabled: true }],
    },
    within(site),
  )
}
