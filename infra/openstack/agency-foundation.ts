import type { Provider } from '@pulumi/openstack/provider.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import { findHome, makeHome } from './foundation/agency-home.ts'
import { type AgencyKeys, findKeys, makeKeys } from './foundation/agency-keys.ts'
import { connectPlatform } from './foundation/connections.ts'
import type { Home } from './foundation.ts'
import { nameOf } from './names.ts'
import type { OpenStackSettings } from './settings.ts'

/** What an agency's data stands on, whichever of its stacks made it: its own project and its keys. */
export interface AgencyGround {
  /** The zone's own project, as its own stack made it. */
  readonly platform: Provider
  readonly home: Home
  readonly keys: AgencyKeys
}

export class AgencyFoundation extends ComponentResource implements AgencyGround {
  readonly platform: Provider
  readonly home: Home
  readonly keys: AgencyKeys

  constructor(plan: LandingZonePlan, settings: OpenStackSettings, share: AgencyShare, opts: ComponentResourceOptions) {
    super('rettsky:openstack:Foundation', nameOf(plan, 'foundation'), {}, opts)
    this.platform = connectPlatform(plan, settings, this)
    this.home = makeHome(plan, settings, share, this.platform, this)
    this.keys = makeKeys(plan, share, this.home, this)
    this.registerOutputs({})
  }
}

/** The same as the agency's other stacks find it. */
export class GivenAgencyFoundation extends ComponentResource implements AgencyGround {
  readonly platform: Provider
  readonly home: Home
  readonly keys: AgencyKeys

  constructor(plan: LandingZonePlan, settings: OpenStackSettings, share: AgencyShare, opts: ComponentResourceOptions) {
    super('rettsky:openstack:Foundation', nameOf(plan, 'foundation'), {}, opts)
    this.platform = connectPlatform(plan, settings, this)
    this.home = findHome(plan, settings, share, this.platform, this)
    this.keys = findKeys(plan, share, this.home, this)
    this.registerOutputs({})
  }
}
