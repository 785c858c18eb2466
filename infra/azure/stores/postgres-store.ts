import { Administrator } from '@pulumi/azure-native/dbforpostgresql/administrator.js'
import { Configuration } from '@pulumi/azure-native/dbforpostgresql/configuration.js'
import { Database } from '@pulumi/azure-native/dbforpostgresql/database.js'
import { Server } from '@pulumi/azure-native/dbforpostgresql/server.js'
import { asks, auditedStatements, roomGib } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { nameOf, serverName } from '../names.ts'
import { makePrivateEndpoint } from '../network/private-names.ts'
import { dataTags } from '../tags.ts'
import { keepData, keyOf, logAccess, type StoreSite, within } from './store-site.ts'

/** Disk sizes of flexible servers, GiB; a plan with more in one is refused. */
const diskSizesGib = [32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384, 32_767]
/** The longest that Azure keeps point-in-time backups. */
const backupDays = 35

/** Server parameters that the controls need; the rest is the agency's. */
const parametersOf = (store: DataStore): Readonly<Record<string, string>> => ({
  'azure.extensions': 'AZURE_STORAGE,PGAUDIT',
  shared_preload_libraries: 'azure_storage,pg_cron,pg_stat_statements,pgaudit',
  require_secure_transport: 'ON',
  ssl_min_protocol_version: 'TLSv1.2',
  log_connections: 'ON',
  log_disconnections: 'ON',
  'pgaudit.log': auditedStatements(store),
})

function diskSizeFor(store: DataStore): number {
  const size = diskSizesGib.find((one) => one >= roomGib(store))
  if (size === undefined) throw new RangeError(`${store.dataSet} fits on no disk; checkSizes refuses such plans`)
  return size
}

/** A PostgreSQL server without password or public address, whose backups never leave the region. */
export function makePostgresStore(site: StoreSite, store: DataStore): void {
  const { plan, share, home, keys } = site
  const key = keyOf(site, store)
  const tags = dataTags(plan, share, store)
  const server = new Server(
    nameOf(plan, 'psql', store.dataSet),
    {
      serverName: serverName(plan, store.dataSet),
      resourceGroupName: home.group.name,
      location: plan.zone.location.region,
      createMode: 'Default',
      version: '17',
      sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' },
      storage: { storageSizeGB: diskSizeFor(store), autoGrow: 'Enabled' },
      backup: { backupRetentionDays: backupDays, geoRedundantBackup: 'Disabled' },
      highAvailability: { mode: asks(store, 'two-sites') ? 'ZoneRedundant' : 'Disabled' },
      network: { publicNetworkAccess: 'Disabled' },
      authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: keys.tenant },
      identity: { type: 'UserAssigned', userAssignedIdentities: keys.identity.id.apply((id) => ({ [id]: {} })) },
      ...(key === undefined
        ? { dataEncryption: { type: 'SystemManaged' } }
        : {
            dataEncryption: {
              type: 'AzureKeyVault',
              primaryKeyURI: key.uri,
              primaryUserAssignedIdentityId: keys.identity.id,
            },
          }),
      tags,
    },
    { ...keepData(site), dependsOn: [...keys.grants] },
  )
  const onServer = { serverName: server.name, resourceGroupName: home.group.name }
  new Administrator(
    nameOf(plan, 'admin', store.dataSet),
    {
      ...onServer,
      objectId: keys.identity.principalId,
      principalName: keys.identity.name,
      principalType: 'ServicePrincipal',
      tenantId: keys.tenant,
    },
    within(site),
  )
  // One at a time: a server takes one change of its parameters at once.
  let previous: Configuration[] = []
  for (const [configurationName, value] of Object.entries(parametersOf(store))) {
    previous = [
      new Configuration(
        nameOf(plan, configurationName.replaceAll(/[._]/g, '-'), store.dataSet),
        { ...onServer, configurationName, value, source: 'user-override' },
        { ...within(site), dependsOn: previous },
      ),
    ]
  }
  const databaseName = store.dataSet.replaceAll('-', '_')
  new Database(nameOf(plan, 'db', store.dataSet), { ...onServer, databaseName, charset: 'UTF8' }, keepData(site))
  makePrivateEndpoint(plan, { what: store.dataSet, target: server, sub: 'postgresqlServer', tags }, site, site.parent)
  logAccess(site, store.dataSet, server.id)
}
