import { ContainerV1, getContainerOutput, OrderV1 } from '@pulumi/openstack/keymanager/index.js'
import type { Output, Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan, ZoneKey } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation.ts'
import { nameOf } from '../names.ts'
import { custodyOf } from './custody.ts'

/** Reference of each key that the host's key manager keeps, by the plan's key id. */
export type AgencyKeys = ReadonlyMap<string, Output<string>>

/**
 * Made inside the key manager, in the agency's own project: no key ever passes through this program. A container of the key's
 * name holds its reference for the agency's other stacks, since whoever looks up a key there is given the key.
 */
export function makeKeys(plan: LandingZonePlan, share: AgencyShare, { provider }: Home, parent: Resource): AgencyKeys {
  const { region } = plan.zone.location
  const opts = { parent, provider, protect: true, retainOnDelete: true }
  const make = (key: ZoneKey): [string, Output<string>] => {
    const name = keyName(key, share)
    const meta = { name, algorithm: 'aes', bitLength: 256, mode: 'cbc' }
    const { secretRef } = new OrderV1(nameOf(plan, `key-${key.id}`), { type: 'key', region, meta }, opts)
    const secretRefs = [{ name: 'key', secretRef }]
    new ContainerV1(nameOf(plan, `key-${key.id}`), { name, region, type: 'generic', secretRefs }, opts)
    return [key.id, secretRef]
  }
  return new Map(keptKeys(plan).map(make))
}

/** The same where the agency's first stack has made them. */
export function findKeys(plan: LandingZonePlan, share: AgencyShare, { provider }: Home, parent: Resource): AgencyKeys {
  const { region } = plan.zone.location
  const find = (key: ZoneKey): [string, Output<string>] => {
    const { secretRefs } = getContainerOutput({ name: keyName(key, share), region }, { parent, provider })
    return [key.id, secretRefs.apply((refs) => refs[0]?.secretRef ?? '')]
  }
  return new Map(keptKeys(plan).map(find))
}

const keptKeys = (plan: LandingZonePlan): ZoneKey[] =>
  plan.keys.filter(({ id }) => custodyOf(plan, id) === 'key-manager')

const keyName = ({ id }: ZoneKey, { agency }: AgencyShare): string => `${id}-${agency.short}`
