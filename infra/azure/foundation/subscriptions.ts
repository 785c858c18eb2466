import { Provider } from '@pulumi/azure-native/provider.js'
import { Alias } from '@pulumi/azure-native/subscription/alias.js'
import { getAliasOutput } from '@pulumi/azure-native/subscription/getAlias.js'
import type { Input, Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import type { AzureSettings } from '../settings.ts'
import { agencyTags } from '../tags.ts'

/** A subscription as Pulumi reaches it. Nothing comes from the shell that runs the program but who is logged in. */
const connect = (
  plan: LandingZonePlan,
  settings: AzureSettings,
  what: string,
  subscriptionId: Input<string>,
  parent: Resource,
): Provider =>
  new Provider(
    nameOf(plan, 'subscription', what),
    { subscriptionId, tenantId: settings.tenant, location: plan.zone.location.region, disablePulumiPartnerId: true },
    { parent },
  )

/** The subscription of what the zone shares. */
export const connectHub = (plan: LandingZonePlan, settings: AzureSettings, parent: Resource): Provider =>
  connect(plan, settings, 'hub', settings.subscription, parent)

/**
 * An agency's own subscription: the one named in the settings, else one made under the billing scope, else the one that was
 * made by hand with the account's name as its alias.
 */
export function connectAgency(
  plan: LandingZonePlan,
  share: AgencyShare,
  settings: AzureSettings,
  hub: Provider,
  parent: Resource,
): Provider {
  const known = settings.agencySubscriptions.get(share.agency.short)
  const subscriptionId = known ?? subscriptionOf(plan, share, settings, hub, parent)
  return connect(plan, settings, share.agency.short, subscriptionId, parent)
}

/** The same where another stack has made it. */
export function findAgency(
  plan: LandingZonePlan,
  share: AgencyShare,
  settings: AzureSettings,
  hub: Provider,
  parent: Resource,
): Provider {
  const known = settings.agencySubscriptions.get(share.agency.short)
  return connect(plan, settings, share.agency.short, known ?? madeSubscription(share, hub, parent), parent)
}

const madeSubscription = ({ account }: AgencyShare, hub: Provider, parent: Resource): Input<string> =>
  getAliasOutput({ aliasName: account }, { parent, provider: hub }).apply(
    ({ properties }) => properties?.subscriptionId ?? '',
  )

function subscriptionOf(
  plan: LandingZonePlan,
  share: AgencyShare,
  settings: AzureSettings,
  hub: Provider,
  parent: Resource,
): Input<string> {
  if (settings.billingScope === undefined) return madeSubscription(share, hub, parent)
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
