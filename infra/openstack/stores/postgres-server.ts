import type { ComponentResource } from '@pulumi/pulumi'
import { asks } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import { cloudConfig, type ServerSetup } from '../../server/cloud-init.ts'
import type { LentNetwork } from '../agency-network.ts'
import { unlockedBy } from '../foundation/custody.ts'
import type { Home } from '../foundation.ts'
import { dataMetadata, storeName } from '../names.ts'
import { deviceOf, makeServer } from '../server.ts'
import type { OpenStackSettings } from '../settings.ts'
import { makeVolume } from '../volumes.ts'
import { exitMetadata } from './exit-copy.ts'
import { backupPath, dataPath, postgresFiles, type Role, version } from './postgres-files.ts'

/**
 * PostgreSQL on a server of its own, because no host here sells it as a service that can be held to the controls: TLS
 * only, encrypted disks, every statement logged where asked, backups on a second disk in the same site. Where two sites
 * are required a standby at the second site follows the first.
 */
export function makePostgres(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  store: DataStore,
  home: Home,
  network: LentNetwork,
  parent: ComponentResource,
): void {
  const name = storeName(plan, store)
  const roles = asks(store, 'two-sites') ? (['primary', 'standby'] as const) : (['primary'] as const)
  for (const [site, role] of roles.entries()) {
    const own = role === 'primary' ? name : `${name}-${role}`
    const data = makeVolume(plan, settings, store, { name: `${own}-data`, site }, home, parent)
    const backups =
      role === 'primary'
        ? [makeVolume(plan, settings, store, { name: `${own}-backup`, site, factor: 2 }, home, parent)]
        : []
    makeServer(
      plan,
      settings,
      {
        name: own,
        flavorName: settings.databaseFlavor,
        site,
        segment: network.segmentFor(plan, 'data', site),
        groups: [network.groupFor('base'), network.groupFor('postgres')],
        volumes: [data, ...backups],
        userData: cloudConfig(setup(plan, settings, store, own, role), settings),
        metadata: {
          ...dataMetadata(plan, store),
          'rettsky-role': role,
          ...(role === 'primary' ? exitMetadata(settings, store) : {}),
        },
      },
      home,
      parent,
    )
  }
}

function setup(
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  store: DataStore,
  hostname: string,
  role: Role,
): ServerSetup {
  return {
    hostname,
    packages: [`postgresql-${version}`, `postgresql-${version}-pgaudit`, 'pgbackrest', 'openssl'],
    mounts: [
      { device: deviceOf(0), path: dataPath },
      ...(role === 'primary' ? [{ device: deviceOf(1), path: backupPath }] : []),
    ],
    files: postgresFiles(plan, settings, store, role),
    commands: [['/usr/local/sbin/rettsky-postgres']],
    tangUrl: unlockedBy(plan, settings, store),
  }
}
