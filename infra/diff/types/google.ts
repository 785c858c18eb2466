import type { KnownTypes } from '../known-types.ts'

/** Types of `@pulumi/gcp` 9. Arguments that force a new resource are those that Google's Terraform provider marks so (7.x). */
export const googleTypes: KnownTypes = {
  'gcp:storage/bucket:Bucket': { holds: 'data', replacedBy: ['location', 'name', 'project', 'enableObjectRetention'] },
  'gcp:sql/databaseInstance:DatabaseInstance': {
    holds: 'data',
    replacedBy: ['encryptionKeyName', 'masterInstanceName', 'name', 'project', 'region'],
  },
  'gcp:sql/database:Database': { holds: 'data', replacedBy: ['instance', 'name', 'project'] },
  'gcp:filestore/instance:Instance': {
    holds: 'data',
    replacedBy: ['kmsKeyName', 'location', 'name', 'networks', 'project', 'protocol', 'tier', 'zone'],
  },
  'gcp:compute/disk:Disk': {
    holds: 'data',
    replacedBy: ['diskEncryptionKey', 'image', 'name', 'project', 'snapshot', 'type', 'zone'],
  },
  'gcp:logging/projectBucketConfig:ProjectBucketConfig': {
    holds: 'data',
    replacedBy: ['bucketId', 'location', 'project'],
  },
  'gcp:organizations/project:Project': { holds: 'data', replacedBy: ['projectId'] },
  'gcp:kms/cryptoKey:CryptoKey': {
    holds: 'key',
    replacedBy: ['cryptoKeyBackend', 'destroyScheduledDuration', 'importOnly', 'keyRing', 'name', 'purpose'],
  },
  'gcp:kms/cryptoKeyVersion:CryptoKeyVersion': { holds: 'key', replacedBy: ['cryptoKey'] },
  'gcp:kms/keyRing:KeyRing': { holds: 'key', replacedBy: ['location', 'name', 'project'] },
  'gcp:compute/address:Address': { replacedBy: ['name', 'project', 'region'] },
  'gcp:compute/globalAddress:GlobalAddress': {
    replacedBy: ['address', 'addressType', 'name', 'network', 'prefixLength', 'project', 'purpose'],
  },
  'gcp:compute/instance:Instance': { replacedBy: ['bootDisk', 'name', 'networkInterfaces', 'project', 'zone'] },
  'gcp:compute/interconnectAttachment:InterconnectAttachment': {
    replacedBy: ['edgeAvailabilityDomain', 'name', 'project', 'region', 'router', 'type'],
  },
  'gcp:compute/network:Network': { replacedBy: ['autoCreateSubnetworks', 'name', 'project'] },
  'gcp:compute/router:Router': { replacedBy: ['name', 'network', 'project', 'region'] },
  'gcp:compute/subnetwork:Subnetwork': {
    replacedBy: ['ipCidrRange', 'name', 'network', 'project', 'purpose', 'region'],
  },
  'gcp:dns/managedZone:ManagedZone': { replacedBy: ['dnsName', 'name', 'project', 'visibility'] },
  'gcp:organizations/folder:Folder': { replacedBy: [] },
  'gcp:serviceaccount/account:Account': { replacedBy: ['accountId', 'project'] },
}
