import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import { logAgency } from './foundation/audit-log.ts'
import { lockProject } from './foundation/guardrails.ts'
import { type AgencyKeys, findKeys, makeKeys } from './foundation/keys.ts'
import { type AgencyHome, findAgency, type Home, openAgency, type Place } from './foundation/projects.ts'
import { nameOf } from './names.ts'
import type { GoogleSettings } from './settings.ts'

/** What an agency's data stands on, whichever of its stacks made it. */
export interface AgencyGround {
  readonly home: AgencyHome
  readonly keys: AgencyKeys
}

/** The agency's own project under the zone's lock, its part of the audit log, its keys. */
export class AgencyFoundation extends ComponentResource implements AgencyGround {
  readonly home: Home
  readonly keys: AgencyKeys

  constructor(
    plan: LandingZonePlan,
    share: AgencyShare,
    settings: GoogleSettings,
    hub: Place,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:google:Foundation', nameOf(plan, 'foundation'), {}, opts)
    this.home = openAgency(plan, share, settings, hub, this)
    lockProject(plan, settings, this.home, this)
    logAgency(plan, this.home, hub, this)
    this.keys = makeKeys(plan, share, this.home, hub, settings, this)
    this.registerOutputs({})
  }
}

/** The same as the agency's other stacks find it. */
export class GivenAgencyFoundation extends ComponentResource implements AgencyGround {
  readonly home: AgencyHome
  readonly keys: AgencyKeys

  constructor(plan: LandingZonePlan, share: AgencyShare, settings: GoogleSettings, opts: ComponentResourceOptions) {
    super('rettsky:google:Foundation', nameOf(plan, 'foundation'), {}, opts)
    this.home = findAgency(plan, share, settings, this)
    this.keys = findKeys(plan, this.home)
    this.registerOutputs({})
  }
}
