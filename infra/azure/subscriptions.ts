import { Provider } from '@pulumi/azure-native/provider.js'
import { Alias } from '@pulumi/azure-native/subscription/alias.js'
import { getAliasOutput } from '@pulumi/azure-native/subscription/getAlias.js'
import type { Input, Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import { nameOf } from './names.ts'
import type { AzureSettings } from './settings.ts'
import { agencyTags } from './tags.ts'

/** Subscriptions as Pulumi reaches them. Nothing comes from the shell that runs the program but who is logged in. */
export interface Subscriptions {
  readonly hub: Provider
  readonly agencies: ReadonlyMap<string, Provider>
}

/**
 * One provider for the hub and one for each agency's own subscription: the one named in the settings, else one made
 * under the billing scope, else the one that was made by hand with the account's name as its alias.
 */
export function openSubscriptions(plan: LandingZonePlan, settings: AzureSettings, parent: Resource): Subscriptions {
  const connect = (what: string, subscriptionId: Input<string>) =>
    new Provider(
      nameOf(plan, 'subscription', what),
      { subscriptionId, tenantId: settings.tenant, location: plan.zone.location.region, disablePulumiPartnerId: true },
      { parent },
    )
  const hub = connect('hub', settings.subscription)
  const agencies = plan.agencies.map((share): [string, Provider] => {
    const known = settings.agencySubscriptions.get(share.agency.short)
    return [share.agency.id, connect(share.agency.short, known ?? subscriptionOf(plan, share, settings, hub, parent))]
  })
  return { hub, agencies: new Map(agencies) }
}

function subscriptionOf(
  plan: LandingZonePlan,
  share: AgencyShare,
  settings: AzureSettings,
  hub: Provider,
  parent: Resource,
): Input<string> {
  if (settings.billingScope === undefined) {
    const alias = getAliasOutput({ aliasName: share.account }, { parent, provider: hub })
    return alias.apply((found) => found.properties?.subscriptionId ?? '')
  }
  const made = new Alias(
    share.account,
    {
      aliasName: share.account,
      properties: {
        displayName: share.account,
        billingScope: settings.billingScope,
        workload: 'Production',
        additionalProperties: {
          subscriptionTenantId: settings.tenant,
          tags: agencyTags(plan, share),
        },
      },
    },
    { parent, provider: hub, protect: true, retainOnDelete: true },
  )
  return made.properties.apply((properties) => properties.subscriptionId ?? '')
}
