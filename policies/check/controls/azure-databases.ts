import type { Located } from '../resource.ts'
import { asText, at, isAbsent, isOff } from '../value.ts'
import {
  type Answer,
  all,
  any,
  type DatabaseChecks,
  type Holder,
  missing,
  must,
  open,
  present,
  when,
} from './answer.ts'
import { endpoint, publicOff } from './azure-access.ts'

/** The server that a database is a part of, with what a check says of it; nobody can tell where it is not in the code. */
function onServer(holder: Holder, check: (server: Holder) => Answer): Answer {
  const server = holder.estate.pointedAt(holder.resource).find(({ family }) => family === 'mssql-server')
  return server === undefined ? open('server') : check({ ...holder, resource: server })
}

const serverClosed = (holder: Holder): Answer => onServer(holder, publicOff)

const serverPrivate = (holder: Holder): Answer => onServer(holder, (server) => all(publicOff(server), endpoint(server)))

const serverTls = (holder: Holder): Answer =>
  onServer(holder, ({ resource }) =>
    must(resource.attributes, ['minimalTlsVersion', 'minimum_tls_version'], '1.2', (found) =>
      /^1\.[23]$/.test(asText(found) ?? ''),
    ),
  )

const besides = ({ resource, estate }: Holder, pattern: RegExp): Located[] =>
  estate.pointingAt(resource).filter(({ type }) => pattern.test(type))

/** Azure encrypts a database until somebody switches that off. */
function encrypted(holder: Holder): Answer {
  const own = at(holder.resource.attributes, 'transparent_data_encryption_enabled')
  const states = besides(holder, /\/transparentDataEncryption$|:TransparentDataEncryption$/i).map(
    ({ attributes }) => at(attributes, 'state') ?? at(attributes, 'status'),
  )
  const off = [own, ...states].find(isOff)
  return when(off === undefined, 'transparentDataEncryption.state', 'Enabled', off)
}

const encryptors = /\/encryptionProtector$|:EncryptionProtector$|^azurerm_mssql_server_transparent_data_encryption$/i

function ownKey(holder: Holder): Answer {
  return onServer(holder, (server) => {
    const named = ['keyId', 'transparent_data_encryption_key_vault_key_id']
    const beside = besides(server, encryptors).map(({ attributes }) =>
      present(attributes, ['serverKeyName', 'key_vault_key_id', 'managed_hsm_key_id'], 'a key of the agency'),
    )
    return any(...beside, present(server.resource.attributes, named, 'a key of the agency'))
  })
}

/** Seven days of history, which is what Azure keeps where nobody says otherwise. */
function history(holder: Holder): Answer {
  const paths = ['short_term_retention_policy.retention_days', 'retentionDays']
  const policies = besides(holder, /backupShortTermRetentionPolic(y|ies)$/i).map(({ attributes }) => attributes)
  const answers = [holder.resource.attributes, ...policies].map((attributes) =>
    must(attributes, paths, '7 or more', (found) => isAbsent(found) || Number(asText(found)) >= 7),
  )
  return all(...answers)
}

const continuous = ({ resource: { attributes } }: Holder): Answer =>
  must(attributes, ['backupPolicy.type', 'backup.type'], 'Continuous', (found) => found === 'Continuous')

/** What is looked for in databases of Azure that are not PostgreSQL’s kin, by family. */
export const azureDatabases: DatabaseChecks = {
  'mssql-database': {
    'public-access-blocked': serverClosed,
    'private-endpoint-only': serverPrivate,
    'tls-only': serverTls,
    'encrypted-at-rest': encrypted,
    'customer-managed-key': ownKey,
    versioned: history,
  },
  'cosmos-account': {
    'public-access-blocked': publicOff,
    'private-endpoint-only': (holder) => all(publicOff(holder), endpoint(holder)),
    'tls-only': { exempt: 'Cosmos DB answers over TLS alone' },
    'encrypted-at-rest': { exempt: 'Cosmos DB encrypts every account and cannot be told not to' },
    'customer-managed-key': ({ resource }) =>
      present(resource.attributes, ['keyVaultKeyUri', 'key_vault_key_id'], 'a key of the agency'),
    versioned: continuous,
  },
  redis: {
    'public-access-blocked': publicOff,
    'private-endpoint-only': (holder) => all(publicOff(holder), endpoint(holder)),
    'tls-only': ({ resource: { attributes } }) => {
      const plain = at(attributes, 'enableNonSslPort') ?? at(attributes, 'non_ssl_port_enabled')
      return isAbsent(plain) || isOff(plain)
        ? when(true, 'enableNonSslPort', 'false')
        : missing('enableNonSslPort', 'false', plain)
    },
    'encrypted-at-rest': { exempt: 'Azure encrypts what a cache keeps on disk and cannot be told not to' },
  },
}
