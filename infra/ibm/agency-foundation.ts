import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { agencyGroup, keyInstance, objectInstance } from './blocks.ts'
import { makeFence } from './foundation/fence.ts'
import { isOurs, keyManagerName, keyUsers, makeKeys } from './foundation/keys.ts'
import { makeObjectStorage, objectStorageName } from './foundation/object-storage.ts'
import type { AgencyPart } from './modules.ts'
import { agencyTags } from './names.ts'
import { Blocks, dataRef, type TerraformFile } from './terraform.ts'

/** An agency's resource group, list of buckets and keys, and who may ask for them at all; later modules look them up. */
export function agencyFoundation(plan: LandingZonePlan, part: AgencyPart): TerraformFile {
  const blocks = new Blocks()
  if (part.isFirst) makeOwn(blocks, plan, part)
  else findOwn(blocks, plan, part)
  return blocks.file()
}

function makeOwn(blocks: Blocks, plan: LandingZonePlan, { share }: AgencyPart): void {
  const { short } = share.agency
  const tags = agencyTags(plan, short)
  blocks.resource('ibm_resource_group', short, { name: share.account, tags })
  makeObjectStorage(blocks, plan, { owner: short, group: agencyGroup(short), tags })
  makeKeys(blocks, plan)
  makeFence(blocks, plan, {
    block: `inside_${short}`,
    vpcCrn: dataRef('ibm_is_vpc', 'zone', 'crn'),
    guarded: [
      { instance: objectInstance(short), service: 'cloud-object-storage' },
      ...(plan.keys.length === 0 ? [] : [{ instance: keyInstance(short), service: 'kms' }]),
    ],
    askers: keyUsers.map(({ service }) => service),
  })
}

function findOwn(blocks: Blocks, plan: LandingZonePlan, { share }: AgencyPart): void {
  const { short } = share.agency
  const resource_group_id = dataRef('ibm_resource_group', short)
  blocks.data('ibm_resource_group', short, { name: share.account })
  blocks.data('ibm_resource_instance', objectInstance(short), {
    name: objectStorageName(plan, short),
    service: 'cloud-object-storage',
    resource_group_id,
  })
  const used = new Set(share.dataStores.map(({ key }) => key))
  const keys = plan.keys.filter((key) => isOurs(key) && used.has(key.id))
  if (keys.length === 0) return
  blocks.data('ibm_resource_instance', keyInstance(short), {
    name: keyManagerName(plan, short),
    service: 'kms',
    resource_group_id,
  })
  for (const { id } of keys) {
    const instance_id = dataRef('ibm_resource_instance', keyInstance(short), 'guid')
    blocks.data('ibm_kms_key', id, { instance_id, key_name: id, endpoint_type: 'private' })
  }
}
