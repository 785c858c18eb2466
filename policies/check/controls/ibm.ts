import { asText, at, each, isAbsent, isOn, textAt } from '../value.ts'
import { all, missing, must, type ProviderChecks, present, shown } from './answer.ts'
import {
  contextRule,
  copiedOut,
  customerKey,
  gateway,
  groupGuarded,
  immutable,
  privateBucket,
  privateDatabase,
  routed,
} from './ibm-stores.ts'
import { directLink, hasOwnModule, ownGroup, probed, regionPinned } from './ibm-zone.ts'

const encryptsAlways =
  'IBM Cloud encrypts this store at rest and cannot be told not to; whose key it is: see customer-managed-key'

/** How resources of IBM Cloud show each control, in Terraform. */
export const ibm: ProviderChecks = {
  hasOwnStack: hasOwnModule,
  stores: {
    'region-pinned': regionPinned,
    'copies-within': {
      object: ({ resource }) =>
        isAbsent(at(resource.attributes, 'cross_region_location'))
          ? shown
          : missing('cross_region_location', 'absent', at(resource.attributes, 'cross_region_location')),
      postgres: ({ resource }) =>
        isAbsent(at(resource.attributes, 'remote_leader_id'))
          ? shown
          : missing('remote_leader_id', 'absent', at(resource.attributes, 'remote_leader_id')),
      file: { exempt: 'replicas of a share are judged by country' },
      block: { exempt: 'a volume has no copies but snapshots, which stay in its region' },
    },
    'public-access-blocked': {
      object: (holder) => all(privateBucket(holder), contextRule(holder)),
      postgres: privateDatabase,
      file: groupGuarded,
      block: { exempt: 'a volume is a disk of one server' },
    },
    'tls-only': {
      object: privateBucket,
      postgres: { exempt: 'Cloud Databases take TLS alone' },
      file: ({ resource: { attributes } }) =>
        all(
          must(
            attributes,
            'allowed_transit_encryption_modes',
            'ipsec',
            (found) => Array.isArray(found) && found.length > 0 && found.every((mode) => mode !== 'none'),
          ),
          must(
            attributes,
            'mount_targets.transit_encryption',
            'ipsec',
            (found) => found === 'ipsec' || found === 'stunnel',
          ),
        ),
      block: { exempt: 'a volume is a disk of one server; no client reaches it over the network' },
    },
    'encrypted-at-rest': {
      object: { exempt: encryptsAlways },
      postgres: { exempt: encryptsAlways },
      file: { exempt: encryptsAlways },
      block: { exempt: encryptsAlways },
    },
    'customer-managed-key': customerKey,
    'external-key': () => missing('key', 'a key that is held outside; IBM Cloud has no such thing for this store'),
    versioned: {
      object: ({ resource }) => must(resource.attributes, 'object_versioning.enable', 'true', isOn),
      postgres: ({ resource }) =>
        must(
          resource.attributes,
          'service',
          'databases-for-postgresql',
          (found) => found === 'databases-for-postgresql',
        ),
      file: { exempt: 'a share keeps no versions; snapshots are taken by the agency' },
      block: { exempt: 'a volume keeps no versions; snapshots are taken by the agency' },
    },
    immutable: {
      object: immutable,
      postgres: { exempt: 'a database is there to be changed; what must not change is exported as objects' },
      file: { exempt: 'file shares do not lock files against their owner' },
      block: { exempt: 'volumes are not locked against their owner' },
    },
    'access-logged': {
      object: (holder) =>
        all(
          must(holder.resource.attributes, 'activity_tracking.read_data_events', 'true', isOn),
          must(holder.resource.attributes, 'activity_tracking.write_data_events', 'true', isOn),
          routed(holder),
        ),
      postgres: ({ resource }) =>
        must(resource.attributes, 'configuration', 'log_connections on', (found) =>
          /log_connections"?\s*[:=]\s*"?on/.test(asText(found) ?? ''),
        ),
      file: { exempt: 'the file service tells nobody who read a file' },
      block: { exempt: 'who reads a disk is known to the server alone' },
    },
    'private-endpoint-only': {
      object: (holder) => all(privateBucket(holder), contextRule(holder)),
      postgres: (holder) => all(privateDatabase(holder), gateway(holder)),
      file: groupGuarded,
      block: { exempt: 'a volume has no endpoint' },
    },
    'two-sites': {
      object: ({ resource }) => present(resource.attributes, 'region_location', 'a region, which keeps three sites'),
      postgres: ({ resource }) =>
        must(
          each(resource.attributes, 'group').find((one) => textAt(one, 'group_id') === 'member'),
          'members.allocation_count',
          '2 or more',
          (found) => Number(asText(found)) >= 2,
        ),
      file: ({ resource }) =>
        must(
          resource.attributes,
          'replica_share.zone',
          'another zone',
          (found) => !isAbsent(found) && found !== at(resource.attributes, 'zone'),
        ),
      block: { exempt: 'a volume lies in one zone; the application keeps its own second copy' },
    },
    'backup-within': {
      object: ({ resource }) => must(resource.attributes, 'object_versioning.enable', 'true', isOn),
      postgres: {
        exempt:
          'Cloud Databases put their own backups where IBM decides; the provider takes no place for them, only a key',
      },
      file: { exempt: 'replicas of a share are judged by country' },
      block: { exempt: 'snapshots stay in the region' },
    },
    'isolated-account': ownGroup,
    'exit-copy': {
      object: copiedOut,
      postgres: copiedOut,
      file: copiedOut,
      block: { exempt: 'the server that uses the volume takes the copy; the stack does not know its format' },
    },
  },
  zone: {
    'private-connectivity': directLink,
    'response-time-monitored': probed,
    'budget-alarm': {
      exempt:
        'IBM’s provider has no budget and no spending alarm; spending notifications are set by hand at the amount of the plan',
    },
  },
}
