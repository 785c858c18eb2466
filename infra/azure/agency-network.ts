import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import type { AgencyFoundation } from './agency-foundation.ts'
import { nameOf } from './names.ts'
import type { Hub } from './network/hub.ts'
import { joinNetworks } from './network/network-peering.ts'
import { knowPrivateNames } from './network/private-names.ts'
import { buildVnet } from './network/vnet.ts'
import type { AzureSettings } from './settings.ts'
import { agencyTags } from './tags.ts'

/** The spoke of an agency that has a network of its own, joined to the hub. Nothing for an agency that shares the zone's. */
export class AgencyNetwork extends ComponentResource {
  constructor(
    plan: LandingZonePlan,
    share: AgencyShare,
    settings: AzureSettings,
    { hub, foundation: { home } }: { readonly hub: Hub; readonly foundation: AgencyFoundation },
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:azure:Network', nameOf(plan, 'network'), {}, opts)
    const own = plan.subnets.filter(({ agency }) => agency === share.agency.id)
    if (own.length > 0) {
      const inAgency = { parent: this, provider: home.provider }
      const spoke = buildVnet(plan, settings, share.agency.short, home, agencyTags(plan, share), own, inAgency)
      knowPrivateNames(plan, hub.home, hub.names, spoke, this)
      joinNetworks(plan, hub.network, spoke, plan.privateConnectivity.agencyRoutes, this)
    }
    this.registerOutputs({})
  }
}
