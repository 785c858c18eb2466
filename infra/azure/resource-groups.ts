import type { Provider } from '@pulumi/azure-native/provider.js'
import { ResourceGroup } from '@pulumi/azure-native/resources/resourceGroup.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { nameOf } from './names.ts'
import type { Subscriptions } from './subscriptions.ts'
import { agencyTags, zoneTags } from './tags.ts'

/** Where something is put: a resource group and the subscription it lies in. */
export interface Home {
  readonly provider: Provider
  readonly group: ResourceGroup
}

/** One group for what the zone shares, one for each agency in its own subscription. */
export interface Homes {
  readonly hub: Home
  readonly agencies: ReadonlyMap<string, Home>
}

/** A group takes everything in it along when it goes, however well each part is kept. */
export const kept = { protect: true, retainOnDelete: true } as const

export function makeResourceGroups(plan: LandingZonePlan, subscriptions: Subscriptions, parent: Resource): Homes {
  const make = (what: string, provider: Provider, tags: Readonly<Record<string, string>>): Home => {
    const resourceGroupName = nameOf(plan, 'rg', what)
    const location = plan.zone.location.region
    return {
      provider,
      group: new ResourceGroup(resourceGroupName, { resourceGroupName, location, tags }, { parent, provider, ...kept }),
    }
  }
  const agencies = plan.agencies.map((share): [string, Home] => [
    share.agency.id,
    make(share.agency.short, subscriptions.agencies.get(share.agency.id)!, agencyTags(plan, share)),
  ])
  return { hub: make('hub', subscriptions.hub, zoneTags(plan)), agencies: new Map(agencies) }
}
