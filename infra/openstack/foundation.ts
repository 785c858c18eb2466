import { getAuthScopeOutput, Project } from '@pulumi/openstack/identity/index.js'
import { OrderV1 } from '@pulumi/openstack/keymanager/index.js'
import { Provider } from '@pulumi/openstack/provider.js'
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan, ZoneKey } from '../landing-zone-plan.ts'
import { custodyOf } from './custody.ts'
import { agencyShort, asTags, nameOf, zoneMetadata } from './names.ts'
import { isOwnCloud, type OpenStackSettings } from './settings.ts'

/** A project with the provider instance that works in it. */
export interface Home {
  readonly provider: Provider
  readonly projectId: Input<string>
}

/** What everything else stands on: a project for the zone, one for each agency, and their keys. */
export class Foundation extends ComponentResource {
  readonly platform: Home
  readonly agencies: ReadonlyMap<string, Home>
  /** Reference of each key that the host's key manager keeps, by the plan's key id. */
  readonly keys: ReadonlyMap<string, Output<string>>

  constructor(plan: LandingZonePlan, settings: OpenStackSettings, opts: ComponentResourceOptions) {
    super('rettsky:openstack:Foundation', nameOf(plan, 'foundation'), {}, opts)
    const tenantName = settings.project ?? `lz-platform-${plan.zone.id}`
    const provider = this.#connect(plan, settings, 'platform', { tenantName })
    const scope = getAuthScopeOutput(
      { name: tenantName, region: plan.zone.location.region },
      { parent: this, provider },
    )
    this.platform = { provider, projectId: scope.projectId }
    this.agencies = new Map(plan.agencies.map((share) => [share.agency.id, this.#agencyHome(plan, settings, share)]))
    this.keys = new Map(
      plan.keys.filter(({ id }) => custodyOf(plan, id) === 'key-manager').map((key) => [key.id, this.#key(plan, key)]),
    )
    this.registerOutputs({})
  }

  /** One provider a project: the site is its region, and nothing but who is logged in comes from the shell. */
  #connect(plan: LandingZonePlan, settings: OpenStackSettings, what: string, project: object): Provider {
    return new Provider(
      nameOf(plan, what),
      {
        authUrl: settings.authUrl,
        region: plan.zone.location.region,
        endpointType: settings.endpointType,
        insecure: false,
        ...project,
      },
      { parent: this },
    )
  }

  #agencyHome(plan: LandingZonePlan, settings: OpenStackSettings, share: AgencyShare): Home {
    const { short } = share.agency
    const known = settings.agencyProjects.get(short)
    if (known !== undefined)
      return { projectId: known, provider: this.#connect(plan, settings, short, { tenantId: known }) }
    if (!isOwnCloud(plan)) {
      const provider = this.#connect(plan, settings, short, { tenantName: share.account })
      const scope = getAuthScopeOutput(
        { name: share.account, region: plan.zone.location.region },
        { parent: this, provider },
      )
      return { provider, projectId: scope.projectId }
    }
    const project = new Project(
      share.account,
      {
        name: share.account,
        description: `${short}, ${plan.zone.id}`,
        ...(settings.domain === undefined ? {} : { domainId: settings.domain }),
        tags: asTags({ ...zoneMetadata(plan), 'rettsky-agency': short }),
      },
      { parent: this, provider: this.platform.provider, protect: true, retainOnDelete: true },
    )
    return { projectId: project.id, provider: this.#connect(plan, settings, short, { tenantId: project.id }) }
  }

  /** Made inside the key manager, in the agency's own project: the key itself never passes through this program. */
  #key(plan: LandingZonePlan, key: ZoneKey): Output<string> {
    const home = this.agencies.get(key.agency) ?? this.platform
    const order = new OrderV1(
      nameOf(plan, `key-${key.id}`),
      {
        type: 'key',
        region: plan.zone.location.region,
        meta: { name: `${key.id}-${agencyShort(plan, key.agency)}`, algorithm: 'aes', bitLength: 256, mode: 'cbc' },
      },
      { parent: this, provider: home.provider, protect: true, retainOnDelete: true },
    )
    return order.secretRef
  }
}
