import type { ControlTable } from '../emitter.ts'

/** How each control shows in the Terraform JSON of an IBM zone. `rettsky-dataset:ID` among the tags says which data set. */
export const controls: ControlTable = {
  'region-pinned': {
    shownBy: [
      'provider ibm region; ibm_cos_bucket region_location (or single_site_location); ibm_database location; ibm_is_share, ibm_is_volume zone',
      'ibm_atracker_settings permitted_target_regions = [region]',
    ],
  },
  'copies-within': {
    shownBy: [
      'ibm_cos_bucket cross_region_location absent; ibm_cos_bucket_replication_rule absent',
      'ibm_database remote_leader_id absent; ibm_is_share replica_share.zone in the same region, source_share_crn absent',
    ],
  },
  'public-access-blocked': {
    shownBy: [
      'ibm_cos_bucket endpoint_type = private; ibm_cbr_rule enforcement_mode = enabled on its instance, endpointType = private',
      'ibm_database service_endpoints = private',
      'ibm_is_subnet public_gateway absent; ibm_is_floating_ip absent; ibm_is_network_acl denies 0.0.0.0/0 last',
    ],
  },
  'tls-only': {
    shownBy: [
      'ibm_cos_bucket: Object Storage answers HTTPS alone at its private endpoints; ibm_is_virtual_endpoint_gateway security group opens 443 alone',
      'ibm_database: Cloud Databases take TLS alone',
      'ibm_is_share allowed_transit_encryption_modes = [ipsec], mount_targets.transit_encryption = ipsec',
    ],
    notOfferedFor: { block: 'A volume is a disk of one server; no client reaches it over the network.' },
  },
  'encrypted-at-rest': {
    shownBy: [
      'ibm_cos_bucket, ibm_database, ibm_is_share, ibm_is_volume: always encrypted; kms_key_crn, key_protect_key, encryption_key say by whose key',
    ],
  },
  'customer-managed-key': {
    shownBy: [
      'ibm_cos_bucket kms_key_crn; ibm_database key_protect_key, key_protect_instance, backup_encryption_key_crn; ibm_is_share encryption_key; ibm_is_volume encryption_key: each an ibm_kms_key of the agency',
      'ibm_kms_key standard_key = false; ibm_kms_key_policies rotation, dual_auth_delete',
    ],
  },
  'external-key': {
    notOffered:
      'Key Protect and Hyper Protect Crypto Services stand in IBM’s data centres, the latter in a module that the customer alone initialises; no key is fetched from outside for each use.',
  },
  versioned: {
    shownBy: [
      'ibm_cos_bucket object_versioning.enable = true',
      'ibm_database service = databases-for-postgresql: point-in-time recovery for seven days is part of it',
    ],
    notOfferedFor: {
      file: 'A share keeps no versions; snapshots are taken by the agency.',
      block: 'A volume keeps no versions; snapshots are taken by the agency.',
    },
  },
  immutable: {
    shownBy: [
      'ibm_cos_bucket object_lock = true; ibm_cos_bucket_object_lock_configuration object_lock_rule.default_retention.mode = COMPLIANCE, days',
    ],
    notOfferedFor: {
      postgres: 'A database is there to be changed; what must not change is exported as objects.',
      file: 'File shares do not lock files against their owner.',
      block: 'Volumes are not locked against their owner.',
    },
  },
  'access-logged': {
    shownBy: [
      'ibm_cos_bucket activity_tracking.read_data_events = true, write_data_events = true; ibm_atracker_route to ibm_atracker_target in the region, into a locked bucket',
      'ibm_database configuration log_connections = on: each session; single statements are not logged by the service',
    ],
    notOfferedFor: {
      file: 'The file service tells nobody who read a file.',
      block: 'Who reads a disk is known to the server alone.',
    },
  },
  'private-endpoint-only': {
    shownBy: [
      'ibm_cos_bucket endpoint_type = private, ibm_cbr_rule contexts.attributes endpointType = private and networkZoneId = ibm_cbr_zone of the VPC and the body',
      'ibm_database service_endpoints = private, ibm_is_virtual_endpoint_gateway target = it',
      'ibm_is_share access_control_mode = security_group, mount_targets.virtual_network_interface in a data subnet',
    ],
    notOfferedFor: { block: 'A volume has no endpoint.' },
  },
  'private-connectivity': {
    shownBy: [
      'ibm_dl_gateway type = connect, default_import_route_filter = deny, import_route_filters = the body’s prefixes once up; ibm_tg_connection network_type = directlink',
    ],
  },
  'response-time-monitored': {
    shownBy: ['ibm_is_instance with tag rettsky-role:prober, user_data: targets-from-zone.json holds the probes'],
  },
  'two-sites': {
    shownBy: [
      'ibm_cos_bucket region_location: a region keeps three sites',
      'ibm_database group.members.allocation_count >= 2 in a region of three sites',
      'ibm_is_share replica_share.zone is another zone',
    ],
    notOfferedFor: { block: 'A volume lies in one zone; the application keeps its own second copy.' },
  },
  'backup-within': {
    shownBy: [
      'ibm_cos_bucket object_versioning in the bucket’s own location',
      'ibm_is_share replica_share.zone in the same region',
      'ibm_is_volume, ibm_is_snapshot: snapshots stay in the region',
    ],
    notOfferedFor: {
      postgres:
        'Cloud Databases put their own backups where IBM decides; the provider takes no place for them, only a key (backup_encryption_key_crn).',
    },
  },
  'isolated-account': {
    shownBy: [
      'ibm_resource_group for each agency; resource_group, resource_group_id of every resource that holds its data',
    ],
  },
  'budget-alarm': {
    notOffered:
      'IBM’s provider has no budget and no spending alarm; spending notifications are set by hand at the amount in landing-zone-plan.json. ibm_billing_report_snapshot brings the daily bill into the zone’s region.',
  },
  'exit-copy': {
    shownBy: [
      'ibm_is_instance with tag rettsky-exit-copy:HOST, user_data: /usr/local/sbin/rettsky-exit-copy names the data set',
    ],
    notOfferedFor: { block: 'The server that uses the volume takes the copy; the stack does not know its format.' },
  },
}
