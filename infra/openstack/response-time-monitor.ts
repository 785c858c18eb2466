import { RecordSet, Zone } from '@pulumi/openstack/dns/index.js'
import type { SecGroup } from '@pulumi/openstack/networking/index.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { proberPorts, proberShares } from '../monitoring/index.ts'
import { proberUserData } from '../server/prober.ts'
import type { Foundation } from './foundation.ts'
import { nameOf, zoneMetadata } from './names.ts'
import { makeGroup } from './network/security-groups.ts'
import type { Network } from './network.ts'
import { makeServer } from './server.ts'
import type { OpenStackSettings } from './settings.ts'

/** Servers with blackbox_exporter and Prometheus that measure every application server from inside the zone. */
export class ResponseTimeMonitor extends ComponentResource {
  constructor(
    plan: LandingZonePlan,
    settings: OpenStackSettings,
    foundation: Foundation,
    network: Network,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:openstack:ResponseTimeMonitor', nameOf(plan, 'response-time-monitor'), {}, opts)
    const group = makeGroup(
      plan,
      'prober',
      { ports: Object.values(proberPorts), ping: true, out: true },
      foundation.platform,
      this,
    )
    for (const [i, share] of proberShares(plan).entries()) this.#prober(share, i, settings, foundation, network, group)
    if (plan.zone.capabilities.dns) this.#name(plan, foundation)
    this.registerOutputs({})
  }

  /** The first has the address that the plan gives the zone's prober; others only send. */
  #prober(
    share: LandingZonePlan,
    i: number,
    settings: OpenStackSettings,
    foundation: Foundation,
    network: Network,
    group: SecGroup,
  ): void {
    makeServer(
      share,
      settings,
      {
        name: nameOf(share, i === 0 ? 'prober' : `prober-${i + 1}`),
        flavorName: settings.serverFlavor,
        site: 0,
        segment: network.segmentFor(share, 'monitoring', 0),
        ...(i === 0 ? { address: share.responseTimeMonitor.prober } : {}),
        groups: [group],
        volumes: [],
        userData: proberUserData(share, settings),
        metadata: { ...zoneMetadata(share), 'rettsky-role': 'prober', 'rettsky-dataset': 'none' },
      },
      foundation.platform,
      this,
    )
  }

  /** A name for the prober, where the host serves names. */
  #name(plan: LandingZonePlan, foundation: Foundation): void {
    const opts = { parent: this, provider: foundation.platform.provider }
    const region = plan.zone.location.region
    const domain = `${plan.zone.id}.${plan.body.short}.internal.`
    const zone = new Zone(nameOf(plan, 'names'), { name: domain, region, email: plan.budget.notify, ttl: 300 }, opts)
    const records = [plan.responseTimeMonitor.prober]
    new RecordSet(
      nameOf(plan, 'prober'),
      { region, zoneId: zone.id, name: `prober.${domain}`, type: 'A', records, ttl: 300 },
      opts,
    )
  }
}
