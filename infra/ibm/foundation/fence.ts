import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { insidePrefixes, nameOf } from '../names.ts'
import { type Blocks, dataRef, ref, type TerraformBlock } from '../terraform.ts'

export interface FenceProps {
  /** `inside`, `inside_helse`: each module has a fence of its own, since IBM finds none by its name. */
  readonly block: string
  readonly vpcCrn: string
  /** Blocks of the service instances inside. */
  readonly guarded: readonly { readonly instance: string; readonly service: string }[]
  /** Services of IBM's that ask for keys and buckets on the zone's behalf, from private networks of their own. */
  readonly askers: readonly string[]
  /** The same of services that do not say by which endpoint they come. */
  readonly strayAskers?: readonly string[]
}

/** Context-based restriction: Object Storage and keys answer the zone's network and the body's own, privately, or nobody. */
export function makeFence(blocks: Blocks, plan: LandingZonePlan, props: FenceProps): void {
  const { block, vpcCrn, guarded, askers, strayAskers = [] } = props
  blocks.data('ibm_iam_account_settings', 'account', {})
  const account_id = dataRef('ibm_iam_account_settings', 'account', 'account_id')
  const services = (names: readonly string[]) =>
    names.map((service_name) => ({ type: 'serviceRef', ref: [{ account_id, service_name }] }))
  const makeZone = (name: string, addresses: TerraformBlock[]): TerraformBlock => {
    blocks.resource('ibm_cbr_zone', name, { name: nameOf(plan, name.replaceAll('_', '-')), account_id, addresses })
    return { name: 'networkZoneId', value: ref('ibm_cbr_zone', name) }
  }
  const subnets = insidePrefixes(plan).map((value) => ({ type: 'subnet', value }))
  const inside = makeZone(block, [{ type: 'vpc', value: vpcCrn }, ...subnets, ...services(askers)])
  const contexts = [{ attributes: [inside, { name: 'endpointType', value: 'private' }] }]
  if (strayAskers.length > 0) contexts.push({ attributes: [makeZone(`${block}_stray`, services(strayAskers))] })
  for (const { instance, service } of guarded) {
    blocks.resource('ibm_cbr_rule', instance, {
      description: `${plan.zone.id}: ${instance}`,
      enforcement_mode: 'enabled',
      contexts,
      resources: [
        {
          attributes: [
            { name: 'accountId', value: account_id },
            { name: 'serviceName', value: service },
            { name: 'serviceInstance', value: ref('ibm_resource_instance', instance, 'guid') },
          ],
        },
      ],
    })
  }
}
