import { asks } from '../../data-store.ts'
import type { DataStore, LandingZonePlan } from '../../landing-zone-plan.ts'
import type { ServerFile } from '../../server/cloud-init.ts'
import { insidePrefixes } from '../network/security-groups.ts'
import type { OpenStackSettings } from '../settings.ts'
import { exitFiles } from './exit-copy.ts'

/** A standby follows the primary and takes over by hand. */
export type Role = 'primary' | 'standby'

export const version = 16
export const dataPath = '/srv/data'
export const backupPath = '/srv/backup'

/** Full backups kept. With a full one a week and every change between, any moment of four weeks can be returned to. */
const fullBackups = 4

/** Configuration of one PostgreSQL server: what it answers to, what it logs, where it keeps backups, how it starts. */
export const postgresFiles = (
  plan: LandingZonePlan,
  settings: OpenStackSettings,
  store: DataStore,
  role: Role,
): ServerFile[] => [
  { path: `/etc/postgresql/${version}/main/conf.d/rettsky.conf`, content: serverConfiguration(store, role) },
  { path: `/etc/postgresql/${version}/main/pg_hba.conf`, content: accessRules(plan) },
  { path: '/usr/local/sbin/rettsky-postgres', permissions: '0755', content: startScript(plan, store, role) },
  ...(role === 'primary' ? primaryFiles(settings, store) : []),
]

const primaryFiles = (settings: OpenStackSettings, store: DataStore): ServerFile[] => [
  { path: '/etc/pgbackrest/pgbackrest.conf', content: backupConfiguration(store) },
  { path: '/etc/cron.d/rettsky-backup', content: backupTimes(store) },
  ...exitFiles(settings, store, 'sudo -u postgres pg_dumpall --clean | gzip'),
]

function serverConfiguration(store: DataStore, role: Role): string {
  const logged = asks(store, 'access-logged')
    ? ["shared_preload_libraries = 'pgaudit'", "pgaudit.log = 'read, write, role, ddl'", 'log_connections = on']
    : []
  return lines(
    `data_directory = '${dataPath}/${version}'`,
    "listen_addresses = '*'",
    'ssl = on',
    "ssl_min_protocol_version = 'TLSv1.2'",
    "ssl_cert_file = '/etc/rettsky/server.crt'",
    "ssl_key_file = '/etc/rettsky/server.key'",
    "password_encryption = 'scram-sha-256'",
    'wal_level = replica',
    ...(role === 'primary'
      ? ['archive_mode = on', `archive_command = 'pgbackrest --stanza=${store.dataSet} archive-push %p'`]
      : []),
    ...logged,
  )
}

/** `hostssl` alone: what is not encrypted finds no rule and is refused. */
const accessRules = (plan: LandingZonePlan): string =>
  lines(
    'local all postgres peer',
    ...insidePrefixes(plan).map((prefix) => `hostssl all all ${prefix} scram-sha-256`),
    `hostssl replication replicator ${plan.zone.cidr} scram-sha-256`,
  )

const backupConfiguration = ({ dataSet }: DataStore): string =>
  lines(
    '[global]',
    `repo1-path=${backupPath}`,
    `repo1-retention-full=${fullBackups}`,
    'start-fast=y',
    `[${dataSet}]`,
    `pg1-path=${dataPath}/${version}`,
  )

/** Full on Sundays, what changed on the other nights. */
const backupTimes = ({ dataSet }: DataStore): string =>
  lines(
    `20 1 * * 0 postgres pgbackrest --stanza=${dataSet} --type=full backup`,
    `20 1 * * 1-6 postgres pgbackrest --stanza=${dataSet} --type=diff backup`,
  )

/**
 * A certificate of its own until the body's authority signs one, then data on the disk that stays. A standby waits for
 * the primary's address and the replication password, which people put into /etc/rettsky/primary.conninfo.
 */
function startScript({ zone }: LandingZonePlan, { dataSet }: DataStore, role: Role): string {
  const bin = `/usr/lib/postgresql/${version}/bin`
  const data = `${dataPath}/${version}`
  const fill =
    role === 'primary'
      ? [`[ -s ${data}/PG_VERSION ] || sudo -u postgres ${bin}/initdb -k -D ${data}`, `chown postgres ${backupPath}`]
      : [
          `[ -s ${data}/PG_VERSION ] || [ -s /etc/rettsky/primary.conninfo ] || exit 0`,
          `[ -s ${data}/PG_VERSION ] || sudo -u postgres ${bin}/pg_basebackup -R -D ${data} -d "$(cat /etc/rettsky/primary.conninfo)"`,
        ]
  return lines(
    '#!/bin/sh',
    'set -eu',
    `systemctl stop postgresql`,
    'mkdir -p /etc/rettsky',
    `[ -s /etc/rettsky/server.key ] || openssl req -x509 -newkey rsa:3072 -nodes -days 365 -subj /CN=${dataSet}.${zone.id} -keyout /etc/rettsky/server.key -out /etc/rettsky/server.crt`,
    'chown postgres /etc/rettsky/server.key; chmod 600 /etc/rettsky/server.key',
    `install -d -o postgres -g postgres -m 700 ${data}`,
    ...fill,
    'systemctl enable --now postgresql',
    ...(role === 'primary' ? [`sudo -u postgres pgbackrest --stanza=${dataSet} stanza-create`] : []),
  )
}

const lines = (...all: readonly string[]): ServerFile['content'] => `${all.join('\n')}\n`
