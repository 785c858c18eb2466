import { Database } from '@pulumi/gcp/sql/database.js'
import { DatabaseInstance } from '@pulumi/gcp/sql/databaseInstance.js'
import { asks, auditedStatements, roomGib } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { within } from '../foundation/projects.ts'
import { dataLabels } from '../labels.ts'
import { nameOf } from '../names.ts'
import { exportDatabase } from './exit-store.ts'
import { keepData, keyOf, type StoreSite } from './store-site.ts'

/** Daily backups kept, and days within which any moment can be brought back. */
const retainedBackups = 35
const pointInTimeDays = 7
/** Smallest disk of an instance, GiB. */
const smallestDiskGib = 10

/** A PostgreSQL instance without a public address, reached over TLS only, whose backups are told to stay in the region. */
export function makePostgresStore(site: StoreSite, store: DataStore): void {
  const { plan, share, home, network } = site
  const { region } = plan.zone.location
  const key = keyOf(site, store)
  const instance = new DatabaseInstance(
    nameOf(plan, 'sql', store.dataSet),
    {
      name: nameOf(plan, 'sql', store.dataSet),
      project: home.projectId,
      region,
      databaseVersion: 'POSTGRES_17',
      deletionProtection: true,
      ...(key === undefined ? {} : { encryptionKeyName: key.id }),
      settings: {
        tier: 'db-custom-2-8192',
        edition: 'ENTERPRISE',
        availabilityType: asks(store, 'two-sites') ? 'REGIONAL' : 'ZONAL',
        diskType: 'PD_SSD',
        diskSize: roomGib(store, smallestDiskGib),
        diskAutoresize: true,
        deletionProtectionEnabled: true,
        retainBackupsOnDelete: true,
        ipConfiguration: {
          ipv4Enabled: false,
          privateNetwork: network.vpc.id,
          sslMode: 'ENCRYPTED_ONLY',
          enablePrivatePathForGoogleCloudServices: false,
        },
        backupConfiguration: {
          enabled: true,
          location: region,
          pointInTimeRecoveryEnabled: true,
          transactionLogRetentionDays: pointInTimeDays,
          backupRetentionSettings: { retainedBackups, retentionUnit: 'COUNT' },
        },
        databaseFlags: [
          { name: 'cloudsql.enable_pgaudit', value: 'on' },
          { name: 'cloudsql.iam_authentication', value: 'on' },
          { name: 'log_connections', value: 'on' },
          { name: 'log_disconnections', value: 'on' },
          { name: 'pgaudit.log', value: auditedStatements(store) },
        ],
        userLabels: dataLabels(plan, share, store),
      },
    },
    { ...keepData(site, 'postgres', key), ignoreChanges: ['settings.diskSize'] },
  )
  const name = store.dataSet.replaceAll('-', '_')
  new Database(
    nameOf(plan, 'db', store.dataSet),
    { name, project: home.projectId, instance: instance.name, charset: 'UTF8' },
    { ...within(home, site.parent, 'sqladmin'), protect: true, retainOnDelete: true },
  )
  if (asks(store, 'exit-copy')) exportDatabase(site, store, instance, name)
}
