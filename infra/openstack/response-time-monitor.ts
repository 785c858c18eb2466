import { RecordSet, Zone } from '@pulumi/openstack/dns/index.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { proberFiles } from '../monitoring/index.ts'
import { cloudConfig } from '../server/cloud-init.ts'
import type { Foundation } from './foundation.ts'
import { nameOf, zoneMetadata } from './names.ts'
import type { Network } from './network.ts'
import { insidePrefixes, makeGroup } from './security-groups.ts'
import { makeServer } from './server.ts'
import type { OpenStackSettings } from './settings.ts'

const exporterPort = 9115
const prometheusPort = 9090

/** A server with blackbox_exporter and Prometheus that measures every application server from inside the zone. */
export class ResponseTimeMonitor extends ComponentResource {
  constructor(
    plan: LandingZonePlan,
    settings: OpenStackSettings,
    foundation: Foundation,
    network: Network,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:openstack:ResponseTimeMonitor', nameOf(plan, 'response-time-monitor'), {}, opts)
    const inside = insidePrefixes(plan)
    const open = inside.flatMap((from) => [
      { port: null, protocol: 'icmp' as const, from },
      ...[exporterPort, prometheusPort].map((port) => ({ port, protocol: 'tcp' as const, from })),
    ])
    const group = makeGroup(plan, 'prober', open, foundation.platform, this)
    makeServer(
      plan,
      settings,
      {
        name: nameOf(plan, 'prober'),
        flavorName: settings.serverFlavor,
        site: 0,
        segment: network.segmentFor(plan, 'monitoring', 0),
        address: plan.responseTimeMonitor.prober,
        group,
        volumes: [],
        userData: proberConfiguration(plan, settings),
        metadata: { ...zoneMetadata(plan), 'rettsky-role': 'prober', 'rettsky-dataset': 'none' },
      },
      foundation.platform,
      this,
    )
    if (plan.zone.capabilities.dns) this.#name(plan, foundation)
    this.registerOutputs({})
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

/**
 * Rules speak English on the server: it is read by those who operate it. The files in the folder `monitoring/` are the
 * same in the language that was asked for.
 */
function proberConfiguration(plan: LandingZonePlan, settings: OpenStackSettings): string {
  return cloudConfig(
    {
      hostname: nameOf(plan, 'prober'),
      packages: ['prometheus', 'prometheus-blackbox-exporter'],
      mounts: [],
      files: [...proberFiles(plan, 'en')].map(([name, content]) => ({ path: `/etc/prometheus/${name}`, content })),
      commands: [
        ['setcap', 'cap_net_raw+ep', '/usr/bin/prometheus-blackbox-exporter'],
        ['systemctl', 'restart', 'prometheus', 'prometheus-blackbox-exporter'],
      ],
    },
    settings,
  )
}
