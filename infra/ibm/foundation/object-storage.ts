import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { objectInstance } from '../blocks.ts'
import { nameOf } from '../names.ts'
import type { Blocks } from '../terraform.ts'

export interface ObjectStorageProps {
  /** An agency's short name, or `_zone`. */
  readonly owner: string
  readonly group: string
  readonly tags: string[]
}

export const objectStorageName = (plan: LandingZonePlan, owner: string): string =>
  nameOf(plan, `objects-${owner.replace('_', '')}`)

export function makeObjectStorage(blocks: Blocks, plan: LandingZonePlan, props: ObjectStorageProps): void {
  const { owner, group, tags } = props
  blocks.resource('ibm_resource_instance', objectInstance(owner), {
    name: objectStorageName(plan, owner),
    service: 'cloud-object-storage',
    plan: 'standard',
    location: 'global', // the instance is an account's list of buckets; each bucket has its own location
    resource_group_id: group,
    tags,
    lifecycle: { prevent_destroy: true }, // its buckets go with it
  })
}
