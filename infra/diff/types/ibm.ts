import type { KnownTypes } from '../known-types.ts'

/** Terraform types of the IBM Cloud provider 1.87: arguments that its documentation marks "Forces new resource". */
export const ibmTypes: KnownTypes = {
  ibm_cos_bucket: {
    holds: 'data',
    replacedBy: [
      'bucket_name',
      'cross_region_location',
      'kms_key_crn',
      'region_location',
      'resource_instance_id',
      'single_site_location',
      'storage_class',
    ],
  },
  ibm_database: {
    holds: 'data',
    replacedBy: [
      'backup_encryption_key_crn',
      'key_protect_instance',
      'key_protect_key',
      'location',
      'resource_group_id',
      'service',
    ],
  },
  ibm_is_share: { holds: 'data', replacedBy: ['encryption_key', 'resource_group', 'zone'] },
  ibm_is_volume: { holds: 'data', replacedBy: ['encryption_key', 'resource_group', 'zone'] },
  ibm_resource_instance: { holds: 'data', replacedBy: ['location', 'resource_group_id', 'service'] },
  ibm_resource_group: { replacedBy: [] },
  ibm_kms_key: { holds: 'key', replacedBy: ['instance_id', 'key_ring_id', 'payload', 'standard_key'] },
  ibm_dl_gateway: { replacedBy: ['customer_name', 'cross_connect_router', 'location_name', 'port', 'type'] },
  ibm_is_instance: { replacedBy: ['boot_volume', 'image', 'keys', 'user_data', 'vpc', 'zone'] },
  ibm_is_subnet: { replacedBy: ['ipv4_cidr_block', 'resource_group', 'vpc', 'zone'] },
  ibm_is_vpc: { replacedBy: ['address_prefix_management', 'classic_access', 'resource_group'] },
  ibm_is_vpc_address_prefix: { replacedBy: ['cidr', 'vpc', 'zone'] },
  ibm_tg_connection: { replacedBy: ['gateway', 'network_id', 'network_type'] },
  ibm_tg_gateway: { replacedBy: ['location', 'resource_group'] },
}
