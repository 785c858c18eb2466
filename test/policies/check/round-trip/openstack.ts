import { type Cells, replacing } from './cells.ts'

const server = /compute\/instance:Instance::.*home-care-journals/
const standby = /compute\/instance:Instance::.*standby$/
const volume = /blockstorage\/volume:Volume::/
const share = /sharedfilesystem\/share:Share::/
const fileServer = /compute\/instance:Instance::.*building-drawings/
const group = /networking\/secGroup:SecGroup::/
const rule = /networking\/secGroupRule:SecGroupRule::/
const copier = /compute\/instance:Instance::.*exit-copier/
const encryption = /s3\/bucketServerSideEncryption/
const policy = /s3\/bucketPolicy/
const together = {
  reason:
    'the account is the provider that the resource is registered with; a test of its own lets two agencies share one',
}
const noRegion = { reason: 'a resource without a region of its own takes its provider’s, which is the zone’s' }
const open = [[/networking\/router:Router::/, 'externalNetworkId', 'ext-net']] as const
const loose = [
  [group, 'deleteDefaultRules', false],
  [rule, 'remoteIpPrefix', '0.0.0.0/0'],
] as const

const common: Cells = {
  'region-pinned': { object: noRegion, postgres: noRegion, file: noRegion, block: noRegion },
  'copies-within': {
    object: [
      [
        /s3\/bucket:Bucket::/,
        'replicationConfiguration',
        { rules: [{ status: 'Enabled', destination: { bucket: 'arn:aws:s3:::far' } }] },
      ],
    ],
  },
  'tls-only': {
    object: [
      [policy, 'policy', '{"Statement":[]}'],
      [policy, ''],
    ],
    postgres: [
      [server, 'userData', replacing(/hostssl all/g, 'host all')],
      [server, 'userData', replacing(/TLSv1\.2/g, 'TLSv1')],
    ],
  },
  'encrypted-at-rest': {
    object: [[encryption, '']],
    postgres: [
      [volume, 'volumeType'],
      [volume, 'volumeType', 'plain'],
    ],
    block: [
      [volume, 'volumeType'],
      [volume, 'volumeType', 'plain'],
    ],
  },
  versioned: {
    object: [[/s3\/bucketVersioning/, 'versioningConfiguration.status', 'Suspended']],
    postgres: [[server, 'userData', replacing(/archive_mode = on/g, 'archive_mode = off')]],
  },
  immutable: {
    object: [
      [/s3\/bucketObjectLock/, ''],
      [/s3\/bucketObjectLock/, 'rule.defaultRetention.mode', 'GOVERNANCE'],
    ],
  },
  'access-logged': {
    object: [[/s3\/bucketLogging/, '']],
    postgres: [[server, 'userData', replacing(/pgaudit\.log = .*/g, '')]],
  },
  'two-sites': {
    object: { reason: 'S3 has no request that says on which sites a bucket lies; the catalogue is the evidence' },
    postgres: [[standby, '']],
    block: [[volume, 'volumeType', 'encrypted']],
  },
  'backup-within': {
    object: [[/s3\/bucketVersioning/, '']],
    postgres: [
      [server, 'userData', replacing(/repo1-path=\S+/g, '')],
      [/blockstorage\/volume:Volume::.*-backup$/, ''],
    ],
  },
  'isolated-account': { object: together, postgres: together, file: together, block: together },
  'private-connectivity': {
    zone: [
      [/networking\/port:Port::lz-line/, ''],
      [/networking\/routerInterface:RouterInterface::lz-line/, ''],
      ...open,
    ],
  },
  'response-time-monitored': {
    zone: [
      [/instance:Instance::.*prober/, ''],
      [/instance:Instance::.*prober/, 'userData', replacing(/10\.64\.0\.10/g, '192.0.2.1')],
    ],
  },
}

/** The body's own cloud: keys in its own key manager, files from its own file service. */
export const openstack: Cells = {
  ...common,
  'public-access-blocked': {
    object: [
      [/s3\/bucketPublicAccessBlock/, ''],
      [/s3\/bucketPublicAccessBlock/, 'blockPublicAcls', false],
    ],
    postgres: open,
    file: [[share, 'isPublic', true]],
  },
  'tls-only': {
    ...common['tls-only'],
    file: [
      [share, 'shareProto', 'NFS'],
      [share, 'metadata.rettsky-mount'],
    ],
  },
  'encrypted-at-rest': { ...common['encrypted-at-rest'], file: [[share, 'shareType']] },
  'customer-managed-key': {
    object: [[encryption, 'rules.applyServerSideEncryptionByDefault', { sseAlgorithm: 'AES256' }]],
    postgres: [[volume, 'metadata.rettsky-key']],
    file: { reason: 'Manila takes no key of a customer’s; in the body’s own cloud the operator’s key is the body’s' },
    block: [[volume, 'metadata.rettsky-key']],
  },
  'external-key': {
    object: [[encryption, 'rules.applyServerSideEncryptionByDefault', { sseAlgorithm: 'AES256' }]],
    postgres: [[volume, 'metadata.rettsky-key']],
    file: { reason: 'Manila takes no key of a customer’s; in the body’s own cloud the operator’s key is the body’s' },
    block: [[volume, 'metadata.rettsky-key']],
  },
  'access-logged': { ...common['access-logged'], file: { reason: 'Manila tells nobody who read a file' } },
  'private-endpoint-only': {
    object: [[policy, 'policy', '{"Statement":[]}']],
    postgres: loose,
    file: [[share, 'shareNetworkId']],
  },
  'two-sites': { ...common['two-sites'], file: [[share, 'shareType', 'encrypted']] },
  'exit-copy': {
    object: [[copier, '']],
    postgres: [[server, 'userData', replacing(/rettsky-exit-copy/g, 'nothing')]],
    file: [[copier, '']],
  },
  'budget-alarm': {
    zone: [
      [/compute\/quotaSetV2/, ''],
      [/blockstorage\/quoteSetV3/, ''],
    ],
  },
}

/** A domestic host without key manager and file service: keys held outside, files behind a server of one's own. */
export const openstackHost: Cells = {
  ...common,
  'public-access-blocked': { object: [[/s3\/bucketPublicAccessBlock/, '']], postgres: open, file: open },
  'tls-only': { ...common['tls-only'], file: [[fileServer, 'userData', replacing(/,xprtsec=[^)\s]*/g, '')]] },
  'encrypted-at-rest': { ...common['encrypted-at-rest'], file: [[volume, 'volumeType']] },
  'customer-managed-key': {
    object: [[policy, 'policy', '{"Statement":[]}']],
    postgres: [
      [volume, 'metadata.rettsky-unlock'],
      [server, 'userData', replacing(/clevis luks bind/g, 'true')],
    ],
    file: [[volume, 'metadata.rettsky-unlock']],
    block: [[volume, 'metadata.rettsky-unlock']],
  },
  'external-key': {
    object: [[policy, 'policy', '{"Statement":[]}']],
    postgres: [[volume, 'metadata.rettsky-unlock']],
    file: [[fileServer, 'userData', replacing(/tang/g, 'sss')]],
    block: [[volume, 'metadata.rettsky-unlock']],
  },
  'access-logged': { ...common['access-logged'], file: [[fileServer, 'userData', replacing(/-p rwa/g, '')]] },
  'private-endpoint-only': { object: [[policy, 'policy', '{"Statement":[]}']], postgres: loose, file: loose },
  'two-sites': { ...common['two-sites'], file: [[volume, 'volumeType', 'encrypted']] },
  'exit-copy': {
    object: [[copier, '']],
    postgres: [[server, 'userData', replacing(/rettsky-exit-copy/g, 'nothing')]],
    file: [[fileServer, 'userData', replacing(/rettsky-exit-copy/g, 'nothing')]],
  },
  'budget-alarm': { zone: { reason: 'a host sets quotas on order; nothing in the stack shows it' } },
}
