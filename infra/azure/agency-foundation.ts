import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import { logActivity } from './foundation/audit-log.ts'
import { enterZoneGroup } from './foundation/guardrails.ts'
import { type AgencyKeys, findKeys, makeKeys } from './foundation/keys.ts'
import { groupName, type Home, makeHome } from './foundation/resource-groups.ts'
import { connectAgency, findAgency } from './foundation/subscriptions.ts'
import { nameOf } from './names.ts'
import type { Hub } from './network/hub.ts'
import type { AzureSettings } from './settings.ts'
import { agencyTags } from './tags.ts'

/** What an agency's data stands on, whichever of its stacks made it. */
export interface AgencyGround {
  readonly home: Home
  readonly keys: AgencyKeys
}

/** The agency's own subscription under the zone's lock, its group and its keys. */
export class AgencyFoundation extends ComponentResource implements AgencyGround {
  readonly home: Home
  readonly keys: AgencyKeys

  constructor(
    plan: LandingZonePlan,
    share: AgencyShare,
    settings: AzureSettings,
    hub: Hub,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:azure:Foundation', nameOf(plan, 'foundation'), {}, opts)
    const provider = connectAgency(plan, share, settings, hub.home.provider, this)
    enterZoneGroup(plan, share, provider, this)
    const home = makeHome(plan, share.agency.short, provider, agencyTags(plan, share), this)
    logActivity(plan, share.agency.short, home, hub.auditLog.id, this)
    this.home = home
    this.keys = makeKeys(plan, share, this.home, settings, this)
    this.registerOutputs({})
  }
}

/** The same as the agency's other stacks find it. */
export class GivenAgencyFoundation extends ComponentResource implements AgencyGround {
  readonly home: Home
  readonly keys: AgencyKeys

  constructor(
    plan: LandingZonePlan,
    share: AgencyShare,
    settings: AzureSettings,
    hub: Hub,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:azure:Foundation', nameOf(plan, 'foundation'), {}, opts)
    const provider = findAgency(plan, share, settings, hub.home.provider, this)
    this.home = { provider, group: { name: groupName(plan, share.agency.short) } }
    this.keys = findKeys(plan, share, this.home, settings, this)
    this.registerOutputs({})
  }
}
