import type { Provider } from '@pulumi/azure-native/provider.js'
import { ResourceGroup } from '@pulumi/azure-native/resources/resourceGroup.js'
import type { Input, Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import type { Tags } from '../tags.ts'

/** Where something is put: a resource group and the subscription it lies in. */
export interface Home {
  readonly provider: Provider
  readonly group: { readonly name: Input<string> }
}

/** A home whose group this stack makes. */
export interface MadeHome extends Home {
  readonly group: ResourceGroup
}

/** A group takes everything in it along when it goes, however well each part is kept. */
export const kept = { protect: true, retainOnDelete: true } as const

export const groupName = (plan: LandingZonePlan, what: string): string => nameOf(plan, 'rg', what)

/** A group of one owner: `hub`, or an agency in its own subscription. */
export function makeHome(
  plan: LandingZonePlan,
  what: string,
  provider: Provider,
  tags: Tags,
  parent: Resource,
): MadeHome {
  const resourceGroupName = groupName(plan, what)
  const location = plan.zone.location.region
  const group = new ResourceGroup(
    resourceGroupName,
    { resourceGroupName, location, tags },
    { parent, provider, ...kept },
  )
  return { provider, group }
}
