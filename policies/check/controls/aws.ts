import { at, isAbsent, isOn } from '../value.ts'
import { all, missing, must, type ProviderChecks, present, shown } from './answer.ts'
import { keepsBackups, notPublic, ofCluster, standby } from './aurora.ts'
import { objectTrail, regionPinned, snapshotsBlocked, vpcBlocked } from './aws-account.ts'
import { backedUp, exitOfDatabase, exitOfFiles, exitOfObjects, lockedBackups } from './aws-copies.ts'
import { awsDatabases } from './aws-databases.ts'
import { customerKey, externalKey, keyGuarded, keyStays } from './aws-keys.ts'
import { filePolicy, mountsGuarded, parameter, tlsRequired } from './aws-stores.ts'
import { budget, directConnect, probed } from './aws-zone.ts'
import { allowsOnly, hasDenial } from './policy-document.ts'
import * as s3 from './s3.ts'
import { ownAccount } from './shared.ts'

/** How resources of AWS show each control, in CloudFormation, Terraform and Pulumi alike. */
export const aws: ProviderChecks = {
  stores: {
    'region-pinned': regionPinned,
    'copies-within': keyStays,
    'public-access-blocked': {
      object: (holder) => all(s3.publicBlocked(holder), vpcBlocked(holder)),
      postgres: notPublic,
      file: (holder) =>
        filePolicy(
          holder,
          (document) => allowsOnly(document, 'elasticfilesystem:AccessedViaMountTarget'),
          'only AccessedViaMountTarget',
        ),
      block: snapshotsBlocked,
    },
    'tls-only': {
      object: s3.tlsOnly,
      postgres: ofCluster(tlsRequired),
      file: (holder) =>
        filePolicy(
          holder,
          (document) => hasDenial(document, 'aws:SecureTransport', 'false'),
          'Deny unless aws:SecureTransport',
        ),
      block: { exempt: 'a disk is attached to its server inside the host; there is no connection to encrypt' },
    },
    'encrypted-at-rest': {
      object: {
        exempt:
          'S3 encrypts every new object since January 2023 and cannot be told not to; whose key it is: see customer-managed-key',
      },
      postgres: ofCluster(({ resource }) => must(resource.attributes, ['StorageEncrypted'], 'true', isOn)),
      file: ({ resource }) => must(resource.attributes, 'Encrypted', 'true', isOn),
      block: ({ resource }) => must(resource.attributes, 'Encrypted', 'true', isOn),
    },
    'customer-managed-key': {
      object: customerKey,
      postgres: ofCluster(customerKey),
      file: customerKey,
      block: customerKey,
    },
    'external-key': externalKey,
    versioned: {
      object: s3.versioned,
      postgres: { exempt: 'a database keeps its history as point-in-time recovery, which backup-within shows' },
      file: { exempt: 'EFS keeps no versions of files; daily backups are shown by backup-within' },
      block: { exempt: 'a disk has no versions; daily backups are shown by backup-within' },
    },
    immutable: { object: s3.immutable, postgres: lockedBackups, file: lockedBackups, block: lockedBackups },
    'access-logged': {
      object: (holder) => all(s3.logged(holder), objectTrail(holder)),
      postgres: (holder) =>
        all(
          must(
            holder.resource.attributes,
            ['EnableCloudwatchLogsExports', 'enabled_cloudwatch_logs_exports'],
            'postgresql',
            (found) => JSON.stringify(found ?? '').includes('postgresql'),
          ),
          parameter(holder, 'pgaudit.log', /read|all/),
        ),
      file: { exempt: 'EFS does not log single reads and writes; the flow log shows who was connected' },
      block: { exempt: 'reads and writes of a disk are seen by its server alone' },
    },
    'private-endpoint-only': {
      object: (holder) =>
        s3.denial(holder, 'Deny unless aws:SourceVpce is of the zone', ['aws:SourceVpce'], ['aws:SourceVpc']),
      postgres: (holder) =>
        all(
          notPublic(holder),
          present(
            holder.resource.attributes,
            ['VPCSecurityGroups', 'VpcSecurityGroupIds', 'vpc_security_group_ids'],
            'groups with private prefixes',
          ),
        ),
      file: (holder) =>
        all(
          mountsGuarded(holder, 1),
          filePolicy(
            holder,
            (document) => allowsOnly(document, 'elasticfilesystem:AccessedViaMountTarget'),
            'only AccessedViaMountTarget',
          ),
        ),
      block: snapshotsBlocked,
    },
    'two-sites': {
      object: s3.notOneZone,
      postgres: ofCluster(standby),
      file: (holder) =>
        all(
          isAbsent(at(holder.resource.attributes, 'AvailabilityZoneName'))
            ? shown
            : missing('AvailabilityZoneName', 'absent', at(holder.resource.attributes, 'AvailabilityZoneName')),
          mountsGuarded(holder, 2),
        ),
      block: { exempt: 'a disk lies at one site; what needs two belongs in a file share or a database' },
    },
    'backup-within': {
      object: s3.versioned,
      postgres: ofCluster(keepsBackups),
      file: backedUp,
      block: backedUp,
    },
    'isolated-account': (holder) => all(ownAccount(holder), keyGuarded(holder)),
    'exit-copy': {
      object: exitOfObjects,
      postgres: exitOfDatabase,
      file: exitOfFiles,
      block: { exempt: 'a disk has no open form of its own; its server writes the exit copy' },
    },
  },
  databases: awsDatabases,
  zone: { 'private-connectivity': directConnect, 'response-time-monitored': probed, 'budget-alarm': budget },
}
