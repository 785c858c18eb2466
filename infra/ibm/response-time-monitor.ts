import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { proberFiles } from '../monitoring/index.ts'
import { cloudConfig } from '../server/cloud-init.ts'
import { zoneGroup } from './foundation.ts'
import { nameOf, zoneTags } from './names.ts'
import { makeSecurityGroup, subnetFor } from './network.ts'
import { imageVariable, makeServer } from './server.ts'
import type { IbmSettings } from './settings.ts'
import { Blocks, type TerraformFile } from './terraform.ts'

const exporterPort = 9115
const prometheusPort = 9090

/** The zone's prober. IBM offers no network monitor of its own here, so the common yardstick is the only one. */
export function responseTimeMonitor(plan: LandingZonePlan, settings: IbmSettings): TerraformFile {
  const blocks = new Blocks()
  if (settings.image === undefined) blocks.variable('server_image', imageVariable)
  makeSecurityGroup(blocks, plan, 'prober', [exporterPort, prometheusPort])
  makeServer(blocks, plan, settings, {
    block: 'prober',
    group: zoneGroup,
    subnet: subnetFor(plan, 'monitoring', 0),
    site: 0,
    address: plan.responseTimeMonitor.prober,
    securityGroup: 'prober',
    tags: [...zoneTags(plan), 'rettsky-role:prober'],
    userData: cloudConfig(
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
    ),
  })
  return blocks.file()
}
