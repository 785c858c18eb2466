import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import { logAgency } from './foundation/audit-log.ts'
import { lockProject } from './foundation/guardrails.ts'
import { type AgencyKeys, makeKeys } from './foundation/keys.ts'
import { type Home, openAgency, type Place } from './foundation/projects.ts'
import { nameOf } from './names.ts'
import type { GoogleSettings } from './settings.ts'

/** What an agency's data stands on: its own project under the zone's lock, its part of the audit log, its keys. */
export class AgencyFoundation extends ComponentResource {
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
