import type { ComponentResource } from '@pulumi/pulumi'
import { asks } from '../../data-store.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { landingZoneName } from '../../plan/index.ts'
import { cloudConfig } from '../../server/cloud-init.ts'
import { script } from '../../server/script.ts'
import type { LentNetwork } from '../agency-network.ts'
import type { Home } from '../foundation.ts'
import { storeName } from '../names.ts'
import { makeServer } from '../server.ts'
import type { OpenStackSettings } from '../settings.ts'

/**
 * For stores that no server of their own holds: one server an agency that reads them and sends a copy out of the host
 * every night. Who it logs in as, at both ends, is put into /etc/rettsky/rclone.conf by people.
 */
export function makeExitCopier(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  { agency, dataStores }: AgencyShare,
  home: Home,
  network: LentNetwork,
  parent: ComponentResource,
): void {
  const served = dataStores.filter((store) => isServed(plan, store) && asks(store, 'exit-copy'))
  if (served.length === 0) return
  const name = `${landingZoneName(agency.short, '', plan.zone.id)}-exit-copier`
  const copies = served.map(
    (store) => `rclone --config /etc/rettsky/rclone.conf copy ${from(plan, store)} exit:${store.dataSet}`,
  )
  const userData = cloudConfig(
    {
      hostname: name,
      packages: ['ceph-common', 'rclone'],
      mounts: [],
      files: [
        {
          path: '/usr/local/sbin/rettsky-exit-copy',
          permissions: '0755',
          content: script(copies),
        },
        { path: '/etc/cron.d/rettsky-exit-copy', content: '40 3 * * * root /usr/local/sbin/rettsky-exit-copy\n' },
      ],
      commands: [],
    },
    settings,
  )
  makeServer(
    plan,
    settings,
    {
      name,
      flavorName: settings.serverFlavor,
      site: 0,
      segment: network.segmentFor(plan, 'workload', 0),
      groups: [network.groupFor('base')],
      volumes: [],
      userData,
      metadata: {
        ...plan.tags,
        'rettsky-agency': agency.short,
        'rettsky-dataset': 'none',
        'rettsky-exit-copy': settings.exitTarget,
      },
    },
    home,
    parent,
  )
}

const isServed = ({ zone }: LandingZonePlan, { store }: DataStore): boolean =>
  store.kind === 'object' || (store.kind === 'file' && zone.capabilities.fileShare)

const from = (plan: LandingZonePlan, store: DataStore): string =>
  store.store.kind === 'object' ? `objects:${storeName(plan, store)}` : `files:${storeName(plan, store)}`
