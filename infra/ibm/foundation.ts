import type { LandingZonePlan, ZoneKey } from '../landing-zone-plan.ts'
import { makeBucket } from './buckets.ts'
import { agencyShort, agencyTags, bucketName, insidePrefixes, nameOf, zoneTags } from './names.ts'
import type { IbmSettings } from './settings.ts'
import { Blocks, dataRef, ref, type TerraformFile } from './terraform.ts'

/** A year: what an audit of the year before needs. */
const auditDays = 365

export const zoneGroup = dataRef('ibm_resource_group', 'zone')
export const agencyGroup = (short: string): string => ref('ibm_resource_group', short)

/** Services that use an agency's keys; each needs leave to. */
const keyUsers = [
  { service: 'cloud-object-storage' },
  { service: 'databases-for-postgresql', roles: ['Reader', 'AuthorizationDelegator'] },
  { service: 'server-protect' },
  { service: 'is', type: 'share' },
] as const

/** Resource groups, keys, the audit log and what it is routed by, and who may ask the services anything at all. */
export function foundation(plan: LandingZonePlan, settings: IbmSettings): TerraformFile {
  const blocks = new Blocks()
  blocks.data('ibm_resource_group', 'zone', { name: settings.resourceGroup })
  blocks.data('ibm_iam_account_settings', 'account', {})
  auditLog(blocks, plan)
  fence(blocks, plan)
  for (const share of plan.agencies) {
    const { short } = share.agency
    blocks.resource('ibm_resource_group', short, { name: share.account, tags: agencyTags(plan, short) })
    objectStorage(blocks, plan, short, agencyGroup(short))
  }
  for (const agency of new Set(plan.keys.map((key) => key.agency))) keyManager(blocks, plan, agency)
  for (const key of plan.keys.filter(isOurs)) rootKey(blocks, plan, key)
  return blocks.file()
}

const isOurs = ({ custody }: ZoneKey): boolean => custody !== 'provider'

/** Key Protect's instance of an agency, named as its resource. */
export const keyInstance = (short: string): string => `keys_${short}`
export const objectInstance = (short: string): string => `objects_${short}`

/** CRN of the key a store is encrypted with, or nothing where the provider keeps the keys. */
export function keyCrn(plan: LandingZonePlan, keyId: string): string | undefined {
  const key = plan.keys.find(({ id }) => id === keyId)
  return key !== undefined && isOurs(key) ? ref('ibm_kms_key', key.id, 'crn') : undefined
}

/** What must stand before a service can use a key. */
export const keyLeave = (short: string): string[] =>
  keyUsers.map(({ service }) => `ibm_iam_authorization_policy.${short}_${service.replaceAll('-', '_')}`)

function objectStorage(blocks: Blocks, plan: LandingZonePlan, owner: string, group: string): void {
  blocks.resource('ibm_resource_instance', objectInstance(owner), {
    name: nameOf(plan, `objects-${owner}`),
    service: 'cloud-object-storage',
    plan: 'standard',
    location: 'global', // the instance is an account's list of buckets; each bucket has its own location
    resource_group_id: group,
    tags: zoneTags(plan),
  })
}

/** Every action on the account's resources in this region, written to a bucket that nobody can change. */
function auditLog(blocks: Blocks, plan: LandingZonePlan): void {
  const { region } = plan.zone.location
  objectStorage(blocks, plan, 'zone', zoneGroup)
  makeBucket(blocks, plan, {
    block: 'audit',
    purpose: 'audit',
    name: bucketName(plan, 'audit'),
    instance: objectInstance('zone'),
    lockedDays: auditDays,
    logged: false,
    dependsOn: [],
  })
  blocks.resource('ibm_iam_authorization_policy', 'audit', {
    source_service_name: 'atracker',
    target_service_name: 'cloud-object-storage',
    target_resource_instance_id: ref('ibm_resource_instance', objectInstance('zone'), 'guid'),
    roles: ['Object Writer'],
  })
  blocks.resource('ibm_atracker_target', 'audit', {
    name: nameOf(plan, 'audit'),
    target_type: 'cloud_object_storage',
    region,
    cos_endpoint: [
      {
        endpoint: `s3.private.${region}.cloud-object-storage.appdomain.cloud`,
        target_crn: ref('ibm_resource_instance', objectInstance('zone'), 'crn'),
        bucket: ref('ibm_cos_bucket', 'audit', 'bucket_name'),
        service_to_service_enabled: true,
      },
    ],
    depends_on: ['ibm_iam_authorization_policy.audit'],
  })
  blocks.resource('ibm_atracker_route', 'audit', {
    name: nameOf(plan, 'audit'),
    rules: [{ target_ids: [ref('ibm_atracker_target', 'audit')], locations: [region, 'global'] }],
  })
  // The region lock of the log: no target elsewhere can be made, and what describes the log stays here too.
  blocks.resource('ibm_atracker_settings', 'audit', {
    default_targets: [ref('ibm_atracker_target', 'audit')],
    metadata_region_primary: region,
    permitted_target_regions: [region],
    private_api_endpoint_only: true,
    lifecycle: { create_before_destroy: true },
  })
}

/** Context-based restriction: Object Storage and keys answer the zone's network and the body's own, privately, or nobody. */
function fence(blocks: Blocks, plan: LandingZonePlan): void {
  const account = dataRef('ibm_iam_account_settings', 'account', 'account_id')
  blocks.resource('ibm_cbr_zone', 'inside', {
    name: nameOf(plan, 'inside'),
    account_id: account,
    addresses: [
      { type: 'vpc', value: ref('ibm_is_vpc', 'zone', 'crn') },
      ...insidePrefixes(plan).map((value) => ({ type: 'subnet', value })),
      ...['is', 'atracker', 'billing', 'databases-for-postgresql'].map((service_name) => ({
        type: 'serviceRef',
        ref: [{ account_id: account, service_name }],
      })),
    ],
  })
  const guarded = plan.agencies.flatMap(({ agency: { short } }) => [
    { block: objectInstance(short), service: 'cloud-object-storage' },
    ...(plan.keys.some((key) => agencyShort(plan, key.agency) === short)
      ? [{ block: keyInstance(short), service: 'kms' }]
      : []),
  ])
  for (const { block, service } of guarded) {
    blocks.resource('ibm_cbr_rule', block, {
      description: `${plan.zone.id}: ${block}`,
      enforcement_mode: 'enabled',
      contexts: [
        {
          attributes: [
            { name: 'networkZoneId', value: ref('ibm_cbr_zone', 'inside') },
            { name: 'endpointType', value: 'private' },
          ],
        },
      ],
      resources: [
        {
          attributes: [
            { name: 'accountId', value: account },
            { name: 'serviceName', value: service },
            { name: 'serviceInstance', value: ref('ibm_resource_instance', block, 'guid') },
          ],
        },
      ],
    })
  }
}

function keyManager(blocks: Blocks, plan: LandingZonePlan, agency: string): void {
  const short = agencyShort(plan, agency)
  const instance = keyInstance(short)
  blocks.resource('ibm_resource_instance', instance, {
    name: nameOf(plan, `keys-${short}`),
    service: 'kms',
    plan: 'tiered-pricing',
    location: plan.zone.location.region,
    service_endpoints: 'private',
    resource_group_id: agencyGroup(short),
    tags: agencyTags(plan, short),
    lifecycle: { prevent_destroy: true },
  })
  for (const user of keyUsers) {
    blocks.resource('ibm_iam_authorization_policy', `${short}_${user.service}`, {
      source_service_name: user.service,
      ...('type' in user ? { source_resource_type: user.type } : {}),
      source_resource_group_id: agencyGroup(short),
      target_service_name: 'kms',
      target_resource_instance_id: ref('ibm_resource_instance', instance, 'guid'),
      roles: 'roles' in user ? user.roles : ['Reader'],
    })
  }
}

function rootKey(blocks: Blocks, plan: LandingZonePlan, key: ZoneKey): void {
  const instance_id = ref('ibm_resource_instance', keyInstance(agencyShort(plan, key.agency)), 'guid')
  blocks.resource('ibm_kms_key', key.id, {
    instance_id,
    key_name: key.id,
    standard_key: false,
    force_delete: false,
    endpoint_type: 'private',
    lifecycle: { prevent_destroy: true },
  })
  blocks.resource('ibm_kms_key_policies', key.id, {
    instance_id,
    key_id: ref('ibm_kms_key', key.id, 'key_id'),
    endpoint_type: 'private',
    rotation: [{ enabled: true, interval_month: 12 }],
    dual_auth_delete: [{ enabled: true }],
  })
}
