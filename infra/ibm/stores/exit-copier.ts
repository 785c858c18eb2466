import type { AgencyShare, DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { cloudConfig } from '../../server/cloud-init.ts'
import { script } from '../../server/script.ts'
import { bucketName, nameOf, storeName } from '../names.ts'
import { makeSecurityGroup } from '../network/security-groups.ts'
import { subnetFor } from '../network.ts'
import { makeServer } from '../server.ts'
import type { IbmSettings } from '../settings.ts'
import type { AgencySurroundings } from '../surroundings.ts'
import type { Blocks } from '../terraform.ts'

/**
 * One server a module that sends a copy of its stores out of the provider every night, in open formats, over the private
 * line, and keeps a dump of each database in the agency's own bucket in the region. Who it logs in as, at both ends, is
 * put into /etc/rettsky by people.
 */
export function exitCopier(
  blocks: Blocks,
  plan: LandingZonePlan,
  settings: IbmSettings,
  around: AgencySurroundings,
  share: AgencyShare,
): void {
  const served = share.dataStores.filter(
    ({ store, controls }) => store.kind !== 'block' && controls.some(({ control }) => control === 'exit-copy'),
  )
  if (served.length === 0) return
  const { short } = around
  const block = `exit_${around.part}`
  makeSecurityGroup(blocks, plan, around, block, [])
  const content = script(served.map((store) => copyOf(plan, settings, short, store)))
  makeServer(blocks, plan, settings, around, {
    block,
    subnet: around.subnet(subnetFor(plan, 'workload', 0)),
    site: 0,
    securityGroup: block,
    tags: [...around.tags, `rettsky-exit-copy:${settings.exitTarget}`],
    userData: cloudConfig(
      {
        hostname: nameOf(plan, `exit-${around.part}`),
        packages: ['nfs-common', 'postgresql-client', 'rclone'],
        mounts: [],
        files: [
          { path: '/usr/local/sbin/rettsky-exit-copy', permissions: '0755', content },
          { path: '/etc/cron.d/rettsky-exit-copy', content: '40 3 * * * root /usr/local/sbin/rettsky-exit-copy\n' },
        ],
        commands: [],
      },
      settings,
    ),
  })
}

function copyOf(plan: LandingZonePlan, { exitTarget }: IbmSettings, short: string, store: DataStore): string {
  const { dataSet } = store
  const rclone = 'rclone --config /etc/rettsky/rclone.conf'
  const away = `ssh -i /etc/rettsky/exit.key -o BatchMode=yes exit@${exitTarget} store ${dataSet} "$(date +%F)"`
  switch (store.store.kind) {
    case 'object':
      return `${rclone} copy objects:${bucketName(plan, `${short}-${dataSet}`)} exit:${dataSet}`
    case 'postgres':
      return `pg_dump --format=plain --dbname=service=${dataSet} | gzip | ${away}`
    default:
      return `${rclone} copy /srv/${storeName(plan, store)} exit:${dataSet}`
  }
}
