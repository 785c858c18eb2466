import { asText, isOn } from '../value.ts'
import { any, missing, must, type ProviderChecks, present, shown } from './answer.ts'
import {
  closedContainer,
  databaseTls,
  fileTls,
  guardedServer,
  noFloating,
  privateShare,
  secureApi,
} from './openstack-access.ts'
import { disksOf, encrypts, isOwn, isS3, isServer, onPrimary, onServer, spans } from './openstack-holders.ts'
import {
  backupDisk,
  blockSpans,
  copiedOut,
  encryptedDisks,
  keyOf,
  noSync,
  outsideKey,
  regionPinned,
  standby,
} from './openstack-stores.ts'
import { ceilings, handedOff, probed } from './openstack-zone.ts'
import * as s3 from './s3.ts'
import { ownAccount } from './shared.ts'

/**
 * How resources of OpenStack show each control. Objects lie behind S3 or Swift; where a host has no service for databases
 * or files, a server of one's own shows the control in its cloud-init, and its disks show what disks can.
 */
export const openstack: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': {
      object: noSync,
      postgres: { exempt: 'a standby’s disks are judged by their region' },
      file: { exempt: 'a share has no copies but snapshots' },
      block: { exempt: 'replicas of a disk are judged by country' },
    },
    'public-access-blocked': {
      object: (holder) => (isS3(holder) ? s3.publicBlocked(holder) : closedContainer(holder)),
      postgres: noFloating,
      file: privateShare,
      block: { exempt: 'a disk is reached through its server alone' },
    },
    'tls-only': {
      object: (holder) => (isS3(holder) ? s3.tlsOnly(holder) : secureApi(holder)),
      postgres: databaseTls,
      file: fileTls,
      block: { exempt: 'a volume is a disk of one server; no client reaches it over the network' },
    },
    'encrypted-at-rest': {
      object: (holder) => (isS3(holder) ? s3.encrypted(holder) : encrypts(holder, 'storage_policy')),
      postgres: encryptedDisks,
      file: (holder) => (isServer(holder) ? encryptedDisks(holder) : encrypts(holder, 'share_type')),
      block: (holder) => encrypts(holder, 'volume_type'),
    },
    'customer-managed-key': keyOf,
    'external-key': (holder) => (isOwn(holder) ? keyOf(holder) : outsideKey(holder)),
    versioned: {
      object: (holder) =>
        isS3(holder)
          ? s3.versioned(holder)
          : must(
              holder.resource.attributes,
              ['versioning', 'versioning_legacy.type'],
              'true',
              (found) => isOn(found) || /^(history|versions)$/.test(asText(found) ?? ''),
            ),
      postgres: (holder) =>
        onPrimary(holder, 'archive_mode = on', /archive_mode\s*=\s*on/, /pgbackrest|archive_command/),
      file: { exempt: 'a share keeps no versions; snapshots are taken by the agency' },
      block: { exempt: 'a volume keeps no versions; snapshots are taken by the agency' },
    },
    immutable: {
      object: s3.immutable,
      postgres: { exempt: 'a database is there to be changed; what must not change is exported as objects' },
      file: { exempt: 'neither Manila nor NFS locks files against their owner' },
      block: { exempt: 'Cinder does not lock volumes against their owner' },
    },
    'access-logged': {
      object: s3.logged,
      postgres: (holder) =>
        onServer(holder, 'pgaudit', /shared_preload_libraries\s*=\s*'[^']*pgaudit/, /pgaudit\.log\s*=\s*'?\w/),
      file: (holder) =>
        isServer(holder) ? onServer(holder, 'audit rules', /audit\/rules\.d/, /-w \/\S+ -p \w*[rw]/) : shown,
      block: { exempt: 'who reads a disk is known to the server alone' },
    },
    'private-endpoint-only': {
      object: (holder) =>
        isS3(holder) ? s3.denial(holder, 'Deny unless aws:SourceIp is inside', ['aws:SourceIp']) : secureApi(holder),
      postgres: guardedServer,
      file: (holder) =>
        isServer(holder)
          ? guardedServer(holder)
          : present(holder.resource.attributes, 'share_network_id', 'a network of the zone'),
      block: { exempt: 'a disk is reached through its server alone' },
    },
    'two-sites': {
      object: (holder) =>
        isS3(holder)
          ? shown
          : must(
              holder.resource.attributes,
              'storage_policy',
              'the policy that spans two sites',
              spans(holder, 'storage_policy'),
            ),
      postgres: standby,
      file: (holder) =>
        isServer(holder)
          ? any(
              ...disksOf(holder).map(({ attributes }) =>
                must(attributes, 'volume_type', 'the type that spans two sites', spans(holder, 'volume_type')),
              ),
              missing('volume_type', 'the type that spans two sites'),
            )
          : must(
              holder.resource.attributes,
              'share_type',
              'the type that spans two sites',
              spans(holder, 'share_type'),
            ),
      block: blockSpans,
    },
    'backup-within': {
      object: (holder) =>
        isS3(holder) ? s3.versioned(holder) : must(holder.resource.attributes, 'versioning', 'true', isOn),
      postgres: backupDisk,
      file: { exempt: 'snapshots of a share stay at its site' },
      block: { exempt: 'snapshots of a volume stay at its site' },
    },
    'isolated-account': ownAccount,
    'exit-copy': {
      object: copiedOut,
      postgres: copiedOut,
      file: copiedOut,
      block: { exempt: 'the server that uses the volume takes the copy; the stack does not know its format' },
    },
  },
  zone: { 'private-connectivity': handedOff, 'response-time-monitored': probed, 'budget-alarm': ceilings },
}
