import { Instance } from '@pulumi/gcp/compute/instance.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { proberUserData } from '../../server/prober.ts'
import { type Home, within } from '../foundation/projects.ts'
import { zoneLabels } from '../labels.ts'
import { nameOf } from '../names.ts'
import type { Network } from '../network.ts'
import type { GoogleSettings } from '../settings.ts'

/** The machine that the zone's probes come from, at the plan's address, without one outside. */
export function makeProber(
  plan: LandingZonePlan,
  settings: GoogleSettings,
  hub: Home,
  network: Network,
  parent: Resource,
): Instance {
  const subnet = plan.subnets.find(({ purpose }) => purpose === 'monitoring')
  return new Instance(
    nameOf(plan, 'prober'),
    {
      name: nameOf(plan, 'prober'),
      project: hub.projectId,
      zone: `${plan.zone.location.region}-a`,
      machineType: 'e2-small',
      bootDisk: { initializeParams: { image: 'ubuntu-os-cloud/ubuntu-2404-lts-amd64', size: 20 } },
      networkInterfaces: [
        {
          subnetwork: network.subnets.get(subnet?.name ?? '')!.id,
          networkIp: plan.responseTimeMonitor.prober,
          stackType: 'IPV4_ONLY',
        },
      ],
      shieldedInstanceConfig: { enableSecureBoot: true, enableVtpm: true, enableIntegrityMonitoring: true },
      metadata: {
        'user-data': proberUserData(plan, settings),
        'block-project-ssh-keys': 'true',
        'enable-oslogin': 'TRUE',
        'serial-port-enable': 'FALSE',
      },
      labels: zoneLabels(plan),
    },
    within(hub, parent, 'compute'),
  )
}
