import { getAuthScopeOutput, Project } from '@pulumi/openstack/identity/index.js'
import { OrderV1 } from '@pulumi/openstack/keymanager/index.js'
import type { Provider } from '@pulumi/openstack/provider.js'
import { ComponentResource, type ComponentResourceOptions, type Output } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan, ZoneKey } from '../landing-zone-plan.ts'
import { connect, connectPlatform } from './foundation/connections.ts'
import { custodyOf } from './foundation/custody.ts'
import type { Home } from './foundation.ts'
import { asTags, nameOf, zoneMetadata } from './names.ts'
import { isOwnCloud, type OpenStackSettings } from './settings.ts'

/** What an agency's data stands on: its own project and its keys. */
export class AgencyFoundation extends ComponentResource {
  /** The zone's own project, as its own stack made it. */
  readonly platform: Provider
  readonly home: Home
  /** Reference of each key that the host's key manager keeps, by the plan's key id. */
  readonly keys: ReadonlyMap<string, Output<string>>

  constructor(plan: LandingZonePlan, settings: OpenStackSettings, share: AgencyShare, opts: ComponentResourceOptions) {
    super('rettsky:openstack:Foundation', nameOf(plan, 'foundation'), {}, opts)
    this.platform = connectPlatform(plan, settings, this)
    this.home = this.#home(plan, settings, share)
    const kept = plan.keys.filter(({ id }) => custodyOf(plan, id) === 'key-manager')
    this.keys = new Map(kept.map((key) => [key.id, this.#key(plan, share, key)]))
    this.registerOutputs({})
  }

  #home(plan: LandingZonePlan, settings: OpenStackSettings, { account, agency: { short } }: AgencyShare): Home {
    const known = settings.agencyProjects.get(short)
    if (known !== undefined)
      return { projectId: known, provider: connect(plan, settings, short, { tenantId: known }, this) }
    if (!isOwnCloud(plan)) {
      const provider = connect(plan, settings, short, { tenantName: account }, this)
      const scope = getAuthScopeOutput({ name: account, region: plan.zone.location.region }, { parent: this, provider })
      return { provider, projectId: scope.projectId }
    }
    const project = new Project(
      account,
      {
        name: account,
        description: `${short}, ${plan.zone.id}`,
        ...(settings.domain === undefined ? {} : { domainId: settings.domain }),
        tags: asTags({ ...zoneMetadata(plan), 'rettsky-agency': short }),
      },
      { parent: this, provider: this.platform, protect: true, retainOnDelete: true },
    )
    return { projectId: project.id, provider: connect(plan, settings, short, { tenantId: project.id }, this) }
  }

  /** Made inside the key manager, in the agency's own project: the key itself never passes through this program. */
  #key(plan: LandingZonePlan, { agency }: AgencyShare, key: ZoneKey): Output<string> {
    const order = new OrderV1(
      nameOf(plan, `key-${key.id}`),
      {
        type: 'key',
        region: plan.zone.location.region,
        meta: { name: `${key.id}-${agency.short}`, algorithm: 'aes', bitLength: 256, mode: 'cbc' },
      },
      { parent: this, provider: this.home.provider, protect: true, retainOnDelete: true },
    )
    return order.secretRef
  }
}
