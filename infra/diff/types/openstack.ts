import type { KnownTypes } from '../known-types.ts'

/**
 * Types of `@pulumi/openstack` 3.15 ("Changing this creates a new …" in its own documentation; a test reads it), and of the
 * S3 resources that the same zones use.
 */
export const openStackTypes: KnownTypes = {
  'openstack:blockstorage/volume:Volume': {
    holds: 'data',
    replacedBy: ['availabilityZone', 'backupId', 'imageId', 'region', 'snapshotId', 'sourceVolId', 'volumeType'],
  },
  'openstack:objectstorage/container:Container': { holds: 'data', replacedBy: ['name', 'region', 'storagePolicy'] },
  'openstack:sharedfilesystem/share:Share': {
    holds: 'data',
    replacedBy: ['availabilityZone', 'region', 'shareNetworkId', 'shareProto', 'snapshotId'],
  },
  'openstack:identity/project:Project': { holds: 'data', replacedBy: ['domainId', 'isDomain', 'parentId', 'region'] },
  'openstack:keymanager/orderV1:OrderV1': { holds: 'key', replacedBy: ['meta', 'region', 'type'] },
  'aws:s3/bucket:Bucket': { holds: 'data', replacedBy: ['bucket', 'bucketPrefix', 'objectLockEnabled', 'region'] },
  'openstack:compute/instance:Instance': {
    replacedBy: [
      'availabilityZone',
      'availabilityZoneHints',
      'blockDevices',
      'configDrive',
      'keyPair',
      'networks',
      'region',
      'userData',
    ],
  },
  'openstack:compute/volumeAttach:VolumeAttach': {
    replacedBy: ['device', 'instanceId', 'multiattach', 'region', 'volumeId'],
  },
  'openstack:networking/network:Network': { replacedBy: ['availabilityZoneHints', 'region', 'segments', 'tenantId'] },
  'openstack:networking/port:Port': {
    replacedBy: ['deviceId', 'deviceOwner', 'macAddress', 'networkId', 'region', 'tenantId'],
  },
  'openstack:networking/router:Router': { replacedBy: ['availabilityZoneHints', 'distributed', 'region', 'tenantId'] },
  'openstack:networking/routerInterface:RouterInterface': { replacedBy: ['portId', 'region', 'routerId', 'subnetId'] },
  'openstack:networking/subnet:Subnet': {
    replacedBy: ['cidr', 'ipVersion', 'networkId', 'prefixLength', 'region', 'tenantId'],
  },
}
