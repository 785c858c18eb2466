import { asText } from '../value.ts'
import { all, missing, must, type ProviderChecks } from './answer.ts'
import {
  accountClosed,
  containersClosed,
  diskClosed,
  endpoint,
  https,
  privateServer,
  publicOff,
  serverClosed,
  setting,
  smbEncrypted,
} from './azure-access.ts'
import { azureDatabases } from './azure-databases.ts'
import { accountKey, diskKey, serverKey } from './azure-keys.ts'
import {
  blobVersions,
  copiesWithin,
  diagnosed,
  exitOfObjects,
  exitWritten,
  immutable,
  zoneRedundant,
} from './azure-stores.ts'
import { budget, expressRoute, monitored, regionPinned } from './azure-zone.ts'
import { ownAccount } from './shared.ts'

const encryptsAlways =
  'Azure encrypts every store at rest and cannot be told not to; whose key it is: see customer-managed-key'

/** How resources of Azure show each control, in Terraform, Resource Manager and Pulumi alike. */
export const azure: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': {
      object: copiesWithin,
      file: copiesWithin,
      postgres: { exempt: 'a server is copied by its backups and replicas alone, which are judged by country' },
      block: diskClosed,
    },
    'public-access-blocked': {
      object: (holder) => all(accountClosed(holder), containersClosed(holder)),
      file: accountClosed,
      postgres: serverClosed,
      block: diskClosed,
    },
    'tls-only': {
      object: https,
      file: (holder) => all(https(holder), smbEncrypted(holder)),
      postgres: (holder) => setting(holder, 'require_secure_transport', /^on$/i),
      block: { exempt: 'a disk is attached to its server inside Azure; there is no connection of ours to encrypt' },
    },
    'encrypted-at-rest': {
      object: { exempt: encryptsAlways },
      file: { exempt: encryptsAlways },
      postgres: { exempt: encryptsAlways },
      block: { exempt: encryptsAlways },
    },
    'customer-managed-key': { object: accountKey, file: accountKey, postgres: serverKey, block: diskKey },
    'external-key': () => missing('key', 'a key that is held outside; Azure has no such thing for this store'),
    versioned: {
      object: blobVersions,
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['backup_retention_days', 'backup.backupRetentionDays'],
          '7 or more',
          (found) => Number(asText(found)) >= 7,
        ),
      file: { exempt: 'a share keeps no versions of its files; removed shares can be called back for a month' },
      block: { exempt: 'a disk keeps no versions; its server takes snapshots' },
    },
    immutable: {
      object: immutable,
      postgres: { exempt: 'a database is there to be changed; what must not change is exported as objects' },
      file: { exempt: 'Azure Files does not lock files against their owner' },
      block: { exempt: 'a disk is not locked against its server' },
    },
    'access-logged': {
      object: diagnosed,
      file: diagnosed,
      postgres: (holder) => all(diagnosed(holder), setting(holder, 'pgaudit.log', /read|all/i, 'read')),
      block: { exempt: 'who reads a disk is known to its server alone' },
    },
    'private-endpoint-only': {
      object: (holder) => all(publicOff(holder), endpoint(holder)),
      file: (holder) => all(publicOff(holder), endpoint(holder)),
      postgres: privateServer,
      block: diskClosed,
    },
    'two-sites': {
      object: ({ resource }) => zoneRedundant(resource.attributes),
      file: ({ resource }) => zoneRedundant(resource.attributes),
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['high_availability.mode', 'highAvailability.mode'],
          'ZoneRedundant',
          (found) => found === 'ZoneRedundant',
        ),
      block: ({ resource }) => zoneRedundant(resource.attributes),
    },
    'backup-within': {
      object: { exempt: 'versions and removed objects stay in the account, whose copies are judged by country' },
      file: { exempt: 'removed shares stay in the account, whose copies are judged by country' },
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['backup_retention_days', 'backup.backupRetentionDays'],
          'above 0',
          (found) => Number(asText(found)) > 0,
        ),
      block: { exempt: 'snapshots of a disk are taken by its server and lie in its region' },
    },
    'isolated-account': ownAccount,
    'exit-copy': { object: exitOfObjects, file: exitWritten, postgres: exitWritten, block: exitWritten },
  },
  databases: azureDatabases,
  zone: { 'private-connectivity': expressRoute, 'response-time-monitored': monitored, 'budget-alarm': budget },
}
