import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { insidePrefixes, nameOf } from '../names.ts'
import { type Blocks, dataRef, ref } from '../terraform.ts'

/** Services of IBM's that ask for keys and buckets on the zone's behalf, from networks of their own. */
const askingServices = [
  'atracker',
  'billing',
  'cloud-object-storage',
  'databases-for-postgresql',
  'is',
  'server-protect',
] as const

export interface FenceProps {
  /** `inside`, `inside_helse`: each module has a fence of its own, since IBM finds none by its name. */
  readonly block: string
  readonly vpcCrn: string
  /** Blocks of the service instances inside. */
  readonly guarded: readonly { readonly instance: string; readonly service: string }[]
}

/** Context-based restriction: Object Storage and keys answer the zone's network and the body's own, privately, or nobody. */
export function makeFence(blocks: Blocks, plan: LandingZonePlan, { block, vpcCrn, guarded }: FenceProps): void {
  blocks.data('ibm_iam_account_settings', 'account', {})
  const account = dataRef('ibm_iam_account_settings', 'account', 'account_id')
  blocks.resource('ibm_cbr_zone', block, {
    name: nameOf(plan, block.replace('_', '-')),
    account_id: account,
    addresses: [
      { type: 'vpc', value: vpcCrn },
      ...insidePrefixes(plan).map((value) => ({ type: 'subnet', value })),
      ...askingServices.map((service_name) => ({ type: 'serviceRef', ref: [{ account_id: account, service_name }] })),
    ],
  })
  for (const { instance, service } of guarded) {
    blocks.resource('ibm_cbr_rule', instance, {
      description: `${plan.zone.id}: ${instance}`,
      enforcement_mode: 'enabled',
      contexts: [
        {
          attributes: [
            { name: 'networkZoneId', value: ref('ibm_cbr_zone', block) },
            { name: 'endpointType', value: 'private' },
          ],
        },
      ],
      resources: [
        {
          attributes: [
            { name: 'accountId', value: account },
            { name: 'serviceName', value: service },
            { name: 'serviceInstance', value: ref('ibm_resource_instance', instance, 'guid') },
          ],
        },
      ],
    })
  }
}
