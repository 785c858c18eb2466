import type { FamilyRow } from './family.ts'

/** Types of OpenStack that hold, copy or lock data. */
export const openstack: readonly FamilyRow[] = [
  ['swift-container', 'object', 'openstack_objectstorage_container_v1 openstack:objectstorage/container:Container'],
  [
    'cinder-volume',
    'block',
    'openstack_blockstorage_volume_v3 openstack_blockstorage_volume_v2 openstack:blockstorage/volume:Volume',
  ],
  ['manila-share', 'file', 'openstack_sharedfilesystem_share_v2 openstack:sharedfilesystem/share:Share'],
  ['trove-instance', 'postgres', 'openstack_db_instance_v1 openstack:database/instance:Instance'],
  ['nova-instance', 'compute', 'openstack_compute_instance_v2 openstack:compute/instance:Instance'],
  ['volume-attachment', 'other', 'openstack_compute_volume_attach_v2 openstack:compute/volumeAttach:VolumeAttach'],
  ['barbican-order', 'key', 'openstack_keymanager_order_v1 openstack:keymanager/orderV1:OrderV1'],
  ['glance-image', 'registry', 'openstack_images_image_v2 openstack:images/image:Image'],
  ['keystone-project', 'other', 'openstack_identity_project_v3 openstack:identity/project:Project'],
  ['neutron-router', 'other', 'openstack_networking_router_v2 openstack:networking/router:Router'],
  [
    'neutron-router-interface',
    'other',
    'openstack_networking_router_interface_v2 openstack:networking/routerInterface:RouterInterface',
  ],
  ['neutron-port', 'other', 'openstack_networking_port_v2 openstack:networking/port:Port'],
  [
    'floating-ip',
    'other',
    'openstack_networking_floatingip_v2 openstack_compute_floatingip_associate_v2 openstack:networking/floatingIp:FloatingIp',
  ],
  ['neutron-group', 'other', 'openstack_networking_secgroup_v2 openstack:networking/secGroup:SecGroup'],
  [
    'neutron-group-rule',
    'other',
    'openstack_networking_secgroup_rule_v2 openstack:networking/secGroupRule:SecGroupRule',
  ],
  ['nova-quota', 'other', 'openstack_compute_quotaset_v2 openstack:compute/quotaSetV2:QuotaSetV2'],
  ['cinder-quota', 'other', 'openstack_blockstorage_quotaset_v3 openstack:blockstorage/quoteSetV3:QuoteSetV3'],
  ['neutron-quota', 'other', 'openstack_networking_quota_v2 openstack:networking/quotaV2:QuotaV2'],
]

/** Types of IBM Cloud that hold, copy or lock data. */
export const ibm: readonly FamilyRow[] = [
  ['cos-bucket', 'object', 'ibm_cos_bucket'],
  ['cos-replication', 'copier', 'ibm_cos_bucket_replication_rule'],
  ['cos-object-lock', 'other', 'ibm_cos_bucket_object_lock_configuration'],
  ['ibm-database', 'postgres', 'ibm_database'],
  ['ibm-share', 'file', 'ibm_is_share'],
  ['ibm-volume', 'block', 'ibm_is_volume'],
  ['ibm-snapshot', 'backup', 'ibm_is_snapshot ibm_is_share_snapshot ibm_is_backup_policy_plan'],
  ['ibm-kms-key', 'key', 'ibm_kms_key'],
  ['ibm-kms-policies', 'other', 'ibm_kms_key_policies'],
  ['ibm-tag', 'other', 'ibm_resource_tag'],
  ['ibm-instance', 'compute', 'ibm_is_instance'],
  ['ibm-service', 'other', 'ibm_resource_instance'],
  ['ibm-resource-group', 'other', 'ibm_resource_group'],
  ['cbr-rule', 'other', 'ibm_cbr_rule'],
  ['cbr-zone', 'other', 'ibm_cbr_zone'],
  ['atracker-settings', 'other', 'ibm_atracker_settings'],
  ['atracker-target', 'copier', 'ibm_atracker_target'],
  ['atracker-route', 'other', 'ibm_atracker_route'],
  ['dl-gateway', 'other', 'ibm_dl_gateway'],
  ['tg-connection', 'other', 'ibm_tg_connection'],
  ['endpoint-gateway', 'other', 'ibm_is_virtual_endpoint_gateway'],
  ['floating-ip', 'other', 'ibm_is_floating_ip'],
  ['public-gateway', 'other', 'ibm_is_public_gateway'],
  ['ibm-subnet', 'other', 'ibm_is_subnet'],
  ['ibm-vpc', 'other', 'ibm_is_vpc'],
]
