import { type Cells, replacing } from './cells.ts'

const bucket = /^ibm_cos_bucket$/
const database = /^ibm_database$/
const share = /^ibm_is_share$/
const volume = /^ibm_is_volume$/
const group = (agency: string): string => `\${ibm_resource_group.${agency}.id}`
const lock = [
  [/^ibm_atracker_settings$/, ''],
  [/^ibm_atracker_settings$/, 'permitted_target_regions', ['eu-de', 'us-south']],
] as const
const notOffered = {
  reason: 'IBM Cloud has no key that is held outside for any store; the check names it as it is emitted',
}
const together = [
  [/^ibm_(database|is_share|is_volume|resource_instance)$/, 'resource_group_id', group('plan')],
] as const
const rotation = [[/^ibm_kms_key_policies$/, '']] as const
const copier = [[/^ibm_is_instance$/, 'user_data', replacing(/rettsky-exit-copy/g, 'nothing')]] as const

const privately = { attributes: [{ name: 'endpointType', value: 'private' }] }

export const ibm: Cells = {
  'region-pinned': { object: lock, postgres: lock, file: lock, block: lock },
  'copies-within': {
    object: [[bucket, 'cross_region_location', 'eu']],
    postgres: [[database, 'remote_leader_id', 'crn:v1:far']],
  },
  'public-access-blocked': {
    object: [
      [bucket, 'endpoint_type', 'public'],
      [/^ibm_cbr_rule$/, ''],
      [/^ibm_cbr_rule$/, 'enforcement_mode', 'disabled'],
    ],
    postgres: [[database, 'service_endpoints', 'public']],
    file: [[share, 'access_control_mode', 'vpc']],
  },
  'tls-only': {
    object: [[bucket, 'endpoint_type', 'public']],
    file: [
      [share, 'allowed_transit_encryption_modes', ['none', 'ipsec']],
      [share, 'mount_targets.transit_encryption', 'none'],
    ],
  },
  'customer-managed-key': {
    object: [[bucket, 'kms_key_crn'], ...rotation],
    postgres: [
      [database, 'key_protect_key'],
      [database, 'backup_encryption_key_crn'],
    ],
    file: [[share, 'encryption_key']],
    block: [[volume, 'encryption_key'], ...rotation],
  },
  'external-key': { object: notOffered, postgres: notOffered, file: notOffered, block: notOffered },
  versioned: { object: [[bucket, 'object_versioning']], postgres: [[database, 'service', 'databases-for-mongodb']] },
  immutable: {
    object: [
      [bucket, 'object_lock'],
      [/^ibm_cos_bucket_object_lock_configuration$/, ''],
    ],
  },
  'access-logged': {
    object: [
      [bucket, 'activity_tracking'],
      [/^ibm_atracker_route$/, ''],
    ],
    postgres: [[database, 'configuration', '{}']],
  },
  'private-endpoint-only': {
    object: [
      [/^ibm_cbr_rule$/, 'contexts', []],
      [/^ibm_cbr_rule$/, 'contexts', [privately, { attributes: [{ name: 'networkZoneId', value: 'anywhere' }] }]],
    ],
    postgres: [[/^ibm_is_virtual_endpoint_gateway$/, '']],
    file: [[share, 'mount_targets.virtual_network_interface.security_groups', []]],
  },
  'two-sites': {
    object: [[bucket, 'region_location']],
    postgres: [[database, 'group.members.allocation_count', 1]],
    file: [[share, 'replica_share']],
  },
  'backup-within': { object: [[bucket, 'object_versioning.enable', false]] },
  'isolated-account': {
    object: together,
    postgres: together,
    file: [[share, 'resource_group', group('helse')]],
    block: [[volume, 'resource_group']],
  },
  'exit-copy': { object: copier, postgres: copier, file: copier },
  'private-connectivity': {
    zone: [
      [/^ibm_dl_gateway$/, ''],
      [/^ibm_tg_connection$/, ''],
      [/^ibm_dl_gateway$/, 'default_import_route_filter', 'permit'],
      [/^ibm_is_subnet$/, 'public_gateway', 'pg'],
    ],
  },
  'response-time-monitored': {
    zone: [
      [/^ibm_is_instance$/, ''],
      [/^ibm_is_instance$/, 'user_data', replacing(/10\.68\.0\.10/g, '192.0.2.1')],
    ],
  },
}
