import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { keyInstance, objectInstance } from '../blocks.ts'
import { agencyShort, insidePrefixes, nameOf } from '../names.ts'
import { type Blocks, dataRef, ref } from '../terraform.ts'

/** Context-based restriction: Object Storage and keys answer the zone's network and the body's own, privately, or nobody. */
export function makeFence(blocks: Blocks, plan: LandingZonePlan): void {
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
