import { asText, at, each, isAbsent, isOff, isOn } from '../value.ts'
import { all, missing, must, type ProviderChecks, present, shown, when } from './answer.ts'
import { customerKey, externalKey } from './google-keys.ts'
import { audited, disksUsedInside, ownProject, regionPinned } from './google-policies.ts'
import {
  bucketInside,
  exitBucket,
  exitOfDatabase,
  exitOfObjects,
  privateShare,
  retained,
  snapshots,
  statementsLogged,
  versions,
} from './google-stores.ts'
import { budget, checked, interconnected } from './google-zone.ts'

const encryptsAlways =
  'Google encrypts every store at rest and cannot be told not to; whose key it is: see customer-managed-key'

/** How resources of Google Cloud show each control, in Terraform and Pulumi alike. */
export const google: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': {
      object: ({ resource }) =>
        isAbsent(at(resource.attributes, 'custom_placement_config'))
          ? shown
          : missing('custom_placement_config', 'absent'),
      postgres: { exempt: 'replicas and backups of a database are judged by country' },
      file: { exempt: 'replicas of a share are judged by country' },
      block: { exempt: 'replicas and snapshots of a disk are judged by country' },
    },
    'public-access-blocked': {
      object: ({ resource: { attributes } }) =>
        all(
          must(attributes, 'public_access_prevention', 'enforced', (found) => found === 'enforced'),
          must(attributes, 'uniform_bucket_level_access', 'true', isOn),
        ),
      postgres: ({ resource }) => must(resource.attributes, 'settings.ip_configuration.ipv4_enabled', 'false', isOff),
      file: privateShare,
      block: disksUsedInside,
    },
    'tls-only': {
      object: ({ resource }) => must(resource.attributes, 'ip_filter.mode', 'Enabled', (found) => found === 'Enabled'),
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['settings.ip_configuration.ssl_mode', 'settings.ip_configuration.require_ssl'],
          'ENCRYPTED_ONLY',
          (found) => isOn(found) || /^(ENCRYPTED_ONLY|TRUSTED_CLIENT_CERTIFICATE_REQUIRED)$/.test(asText(found) ?? ''),
        ),
      file: {
        exempt:
          'Filestore speaks NFS, which is not TLS; what passes between machines is encrypted by Google’s network alone',
      },
      block: { exempt: 'a disk is attached to its server inside Google; there is no connection of ours to encrypt' },
    },
    'encrypted-at-rest': {
      object: { exempt: encryptsAlways },
      postgres: { exempt: encryptsAlways },
      file: { exempt: encryptsAlways },
      block: { exempt: encryptsAlways },
    },
    'customer-managed-key': customerKey,
    'external-key': externalKey,
    versioned: {
      object: versions,
      postgres: ({ resource }) =>
        must(resource.attributes, 'settings.backup_configuration.point_in_time_recovery_enabled', 'true', isOn),
      file: { exempt: 'Filestore keeps no versions of its files' },
      block: { exempt: 'a disk keeps no versions; daily snapshots are shown by backup-within' },
    },
    immutable: {
      object: retained,
      postgres: { exempt: 'a database is there to be changed; what must not change is exported as objects' },
      file: { exempt: 'Filestore does not lock files against their owner' },
      block: { exempt: 'a disk is not locked against its server' },
    },
    'access-logged': {
      object: audited,
      postgres: (holder) => all(audited(holder), statementsLogged(holder)),
      file: { exempt: 'Filestore does not log single reads and writes; the flow log shows who was connected' },
      block: { exempt: 'who reads a disk is known to its server alone' },
    },
    'private-endpoint-only': {
      object: bucketInside,
      postgres: ({ resource: { attributes } }) =>
        all(
          present(attributes, 'settings.ip_configuration.private_network', 'the network of the zone'),
          must(attributes, 'settings.ip_configuration.ipv4_enabled', 'false', isOff),
        ),
      file: privateShare,
      block: disksUsedInside,
    },
    'two-sites': {
      object: { exempt: 'Google keeps every object of a region in two or more of its sites' },
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          ['settings.availability_type', 'availability_type'],
          'REGIONAL',
          (found) => found === 'REGIONAL',
        ),
      file: ({ resource }) =>
        must(resource.attributes, 'tier', 'REGIONAL', (found) => found === 'REGIONAL' || found === 'ENTERPRISE'),
      block: ({ resource }) =>
        when(each(resource.attributes, 'replica_zones').length >= 2, 'replica_zones', 'two zones'),
    },
    'backup-within': {
      object: { exempt: 'versions and removed objects stay in the bucket, whose place is judged' },
      postgres: ({ resource: { attributes } }) =>
        all(
          must(attributes, 'settings.backup_configuration.enabled', 'true', isOn),
          present(attributes, 'settings.backup_configuration.location', 'the region of the zone'),
        ),
      file: { exempt: 'backups of a share are resources of their own, judged by country' },
      block: snapshots,
    },
    'isolated-account': ownProject,
    'exit-copy': { object: exitOfObjects, postgres: exitOfDatabase, file: exitBucket, block: exitBucket },
  },
  zone: { 'private-connectivity': interconnected, 'response-time-monitored': checked, 'budget-alarm': budget },
}
