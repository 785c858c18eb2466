import { getAuthScopeOutput } from '@pulumi/openstack/identity/index.js'
import type { Provider } from '@pulumi/openstack/provider.js'
import { ComponentResource, type ComponentResourceOptions, type Input } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { connectPlatform, platformProject } from './foundation/connections.ts'
import { nameOf } from './names.ts'
import type { OpenStackSettings } from './settings.ts'

/** A project with the provider instance that works in it. */
export interface Home {
  readonly provider: Provider
  readonly projectId: Input<string>
}

/** What everything else stands on: the zone's own project. */
export class Foundation extends ComponentResource {
  readonly platform: Home

  constructor(plan: LandingZonePlan, settings: OpenStackSettings, opts: ComponentResourceOptions) {
    super('rettsky:openstack:Foundation', nameOf(plan, 'foundation'), {}, opts)
    const provider = connectPlatform(plan, settings, this)
    const scope = getAuthScopeOutput(
      { name: platformProject(plan, settings), region: plan.zone.location.region },
      { parent: this, provider },
    )
    this.platform = { provider, projectId: scope.projectId }
    this.registerOutputs({})
  }
}
