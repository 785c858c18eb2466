import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { proberFiles } from '../monitoring/index.ts'
import { cloudConfig, type PackageSource } from './cloud-init.ts'

/**
 * Cloud-init of the machine that probes come from: blackbox_exporter and Prometheus with the zone's targets and rules.
 * Rules speak English there: they are read by those who operate it.
 */
export const proberUserData = (plan: LandingZonePlan, source: PackageSource): string =>
  cloudConfig(
    {
      hostname: 'prober',
      packages: ['prometheus', 'prometheus-blackbox-exporter'],
      mounts: [],
      files: [...proberFiles(plan, 'en')].map(([name, content]) => ({ path: `/etc/prometheus/${name}`, content })),
      commands: [
        ['setcap', 'cap_net_raw+ep', '/usr/bin/prometheus-blackbox-exporter'],
        ['systemctl', 'restart', 'prometheus', 'prometheus-blackbox-exporter'],
      ],
    },
    source,
  )
