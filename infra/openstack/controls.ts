import type { ControlTable } from '../emitter.ts'

const ofServer = 'openstack:compute/instance:Instance userData'
const bucketPolicy = 'aws:s3/bucketPolicy:BucketPolicy policy'

/**
 * How each control shows in what an OpenStack zone registers. Objects at a host that speaks S3 are resources of Pulumi's
 * AWS provider pointed at the host; a server's own configuration is in its cloud-init. `rettsky-dataset` in metadata or
 * tags says which data set a resource holds.
 */
export const controls: ControlTable = {
  'region-pinned': {
    shownBy: [
      'pulumi:providers:openstack region = the site, and region on every resource',
      'pulumi:providers:aws region = the site, endpoints[0].s3 = the host',
    ],
  },
  'copies-within': {
    shownBy: [
      'openstack:objectstorage/container:Container containerSyncTo absent',
      'aws:s3/bucketReplicationConfig:BucketReplicationConfig absent',
      'openstack:blockstorage/volume:Volume sourceReplica absent; a standby’s volume has the same region',
    ],
  },
  'public-access-blocked': {
    shownBy: [
      'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock all four true',
      'openstack:objectstorage/container:Container containerRead, containerWrite absent',
      'openstack:networking/router:Router externalNetworkId absent; no floating address anywhere; openstack:networking/quotaV2:QuotaV2 floatingip = 0',
      'openstack:sharedfilesystem/share:Share isPublic = false',
    ],
  },
  'tls-only': {
    shownBy: [
      `${bucketPolicy} denies aws:SecureTransport = false`,
      'pulumi:providers:openstack authUrl starts with https, insecure = false (Swift)',
      `${ofServer}: pg_hba.conf has hostssl rules alone, ssl_min_protocol_version = 'TLSv1.2'`,
      `${ofServer}: NFS exports with xprtsec=tls:mtls`,
      'openstack:sharedfilesystem/share:Share shareProto = CEPHFS, metadata rettsky-mount = ms_mode=secure',
    ],
    notOfferedFor: { block: 'A volume is a disk of one server; no client reaches it over the network.' },
  },
  'encrypted-at-rest': {
    shownBy: [
      'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration rules[0].applyServerSideEncryptionByDefault.sseAlgorithm',
      'openstack:objectstorage/container:Container storagePolicy (one that encrypts)',
      'openstack:blockstorage/volume:Volume volumeType (one that encrypts)',
      'openstack:sharedfilesystem/share:Share shareType (one that encrypts)',
    ],
  },
  'customer-managed-key': {
    shownBy: [
      'openstack:keymanager/orderV1:OrderV1 in the agency’s project; aws:s3/bucketServerSideEncryptionConfiguration … kmsMasterKeyId = its secretRef',
      'openstack:blockstorage/volume:Volume volumeType: the host’s key manager keeps the key in the agency’s project; metadata rettsky-key',
      'openstack:blockstorage/volume:Volume metadata rettsky-unlock where the host has no key manager',
      `${bucketPolicy} denies s3:PutObject without a key of the writer’s own where the host has no key manager`,
    ],
    notOfferedFor: {
      file: 'Manila takes no key of a customer’s in this provider version; in the body’s own cloud the operator’s key is the body’s. Where the host has no Manila, the disk of the file server is unlocked by the body (metadata rettsky-unlock).',
    },
  },
  'external-key': {
    shownBy: [
      'openstack:blockstorage/volume:Volume metadata rettsky-unlock = the body’s own Tang server',
      `${ofServer}: clevis luks bind … tang, the passphrase removed`,
      `${bucketPolicy} denies s3:PutObject without s3:x-amz-server-side-encryption-customer-algorithm`,
      'in the body’s own cloud, where the operator is the body: as customer-managed-key',
    ],
    notOfferedFor: {
      block: 'The server that uses the volume must unlock it itself; metadata rettsky-unlock names by what.',
    },
  },
  versioned: {
    shownBy: [
      'aws:s3/bucketVersioning:BucketVersioning versioningConfiguration.status = Enabled',
      'openstack:objectstorage/container:Container versioning = true',
      `${ofServer}: archive_mode = on and pgbackrest: any moment of four weeks`,
    ],
    notOfferedFor: {
      file: 'A share keeps no versions; snapshots are taken by the agency.',
      block: 'A volume keeps no versions; snapshots are taken by the agency.',
    },
  },
  immutable: {
    shownBy: [
      'aws:s3/bucket:Bucket objectLockEnabled = true',
      'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration rule.defaultRetention.mode = COMPLIANCE, days',
    ],
    notOfferedFor: {
      postgres: 'A database is there to be changed; what must not change is exported as objects.',
      file: 'Neither Manila nor NFS locks files against their owner.',
      block: 'Cinder does not lock volumes against their owner.',
    },
  },
  'access-logged': {
    shownBy: [
      'aws:s3/bucketLogging:BucketLogging targetBucket = a locked bucket of the agency',
      `${ofServer}: shared_preload_libraries = 'pgaudit', pgaudit.log`,
      `${ofServer}: /etc/audit/rules.d watches the exported path (file server)`,
    ],
    notOfferedFor: {
      file: 'Manila tells nobody who read a file. A file server of one’s own, where the host has no Manila, does.',
      block: 'Who reads a disk is known to the server alone.',
    },
  },
  'private-endpoint-only': {
    shownBy: [
      `${bucketPolicy} denies requests from outside the zone and the body (aws:SourceIp)`,
      'pulumi:providers:openstack endpointType = internal',
      'openstack:networking/secGroupRule:SecGroupRule remoteIpPrefix inside the zone and the body, in and out',
      'openstack:networking/secGroup:SecGroup deleteDefaultRules = true',
    ],
  },
  'private-connectivity': {
    shownBy: [
      'openstack:networking/port:Port on the hand-off network with tag rettsky-link, openstack:networking/routerInterface:RouterInterface portId = that port',
      'openstack:networking/routerRoute:RouterRoute destinationCidr = the body’s networks, once the link is up',
    ],
  },
  'response-time-monitored': {
    shownBy: [`${ofServer} of the server with metadata rettsky-role = prober: targets-from-zone.json holds the probes`],
  },
  'two-sites': {
    shownBy: [
      'openstack:compute/instance:Instance with metadata rettsky-role = standby in a data network of site 1',
      'openstack:objectstorage/container:Container storagePolicy (the one that spans two sites)',
      'openstack:blockstorage/volume:Volume volumeType (the one that spans two sites)',
      'openstack:sharedfilesystem/share:Share shareType (the one that spans two sites)',
    ],
    notOfferedFor: {
      object:
        'S3 has no request that says on which sites a bucket lies. Where the host says that its object store spans two sites, the catalogue is the evidence; with Swift the storage policy shows it.',
    },
  },
  'backup-within': {
    shownBy: [
      `${ofServer}: pgbackrest repo1-path on a second volume (name ends in -backup) with the region of the first`,
      'aws:s3/bucketReplicationConfig:BucketReplicationConfig and containerSyncTo absent: versions stay where the objects are',
    ],
  },
  'isolated-account': {
    shownBy: [
      'pulumi:providers:openstack tenantId or tenantName of the data set’s agency, another for each agency',
      'openstack:identity/project:Project (the body’s own cloud)',
    ],
  },
  'budget-alarm': {
    shownBy: [
      'openstack:compute/quotaSetV2:QuotaSetV2, openstack:blockstorage/quoteSetV3:QuoteSetV3 (the body’s own cloud): OpenStack knows no prices, so the budget is a ceiling that cannot be passed',
      'at a host that sets quotas on order: order-sheets and the invoice; nothing in the stack shows it',
    ],
  },
  'exit-copy': {
    shownBy: [
      `${ofServer} with metadata rettsky-exit-copy: /usr/local/sbin/rettsky-exit-copy names the data set`,
      'openstack:sharedfilesystem/share:Share metadata rettsky-exit-copy, served by the agency’s exit copier',
    ],
    notOfferedFor: { block: 'The server that uses the volume takes the copy; the stack does not know its format.' },
  },
}
