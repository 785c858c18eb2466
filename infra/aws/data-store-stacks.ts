import { createHash } from 'node:crypto'
import type { App } from 'aws-cdk-lib'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { AgencyShare, DataStore, LandingZonePlan } from '../landing-zone-plan.ts'
import { DataStoresStack } from './data-stores.ts'
import { awsSettings } from './settings.ts'
import { asks } from './stores/asks.ts'

/** Resources that one stack may have; CloudFormation refuses more than 500. */
const mostResources = 400

/** Resources of one data set by kind, and what an exit copy adds. */
const resources = { object: 2, postgres: 2, file: 3, block: 1 } as const
const exitResources = { object: 4, postgres: 4, file: 7, block: 0 } as const

/** Keys, doorways, backups, settings and access logs of a stack, at most. */
const sharedResources = 60

/**
 * An agency's data stores: one stack, or as many as the setting `stacks-<agency>` of the zone says. A data set keeps its
 * stack as long as that number stands, so it is chosen before the first deployment and not derived from how many there are:
 * a data set that changed its stack would be made anew.
 *
 * @throws InputError when a stack would hold more than CloudFormation takes.
 */
export function dataStoreStacks(app: App, plan: LandingZonePlan, share: AgencyShare): DataStoresStack[] {
  if (share.dataStores.length === 0) return []
  const count = awsSettings(plan).stacks.get(share.agency.short) ?? 1
  const parts = Array.from({ length: count }, (_, i) => share.dataStores.filter((store) => place(store, count) === i))
  const tooLarge = parts.map(resourcesIn).filter((size) => size > mostResources)
  if (tooLarge.length > 0) refuse(plan, share, Math.max(...tooLarge), count)
  const stacks: DataStoresStack[] = []
  for (const [i, dataStores] of parts.entries()) {
    const [first] = stacks
    stacks.push(new DataStoresStack(app, plan, { share: { ...share, dataStores }, ordinal: i + 1, first }))
  }
  return stacks
}

/** Which of the stacks holds a data set: by its id alone. */
function place({ dataSet }: DataStore, count: number): number {
  return createHash('sha256').update(dataSet).digest().readUInt32BE() % count
}

function resourcesIn(stores: readonly DataStore[]): number {
  const sizes = stores.map(({ store, ...rest }) => {
    const exit = asks({ store, ...rest }, 'exit-copy') ? exitResources[store.kind] : 0
    return resources[store.kind] + exit
  })
  return sizes.reduce((sum, size) => sum + size, sharedResources)
}

function refuse(plan: LandingZonePlan, share: AgencyShare, met: number, count: number): never {
  const setting = `stacks-${share.agency.short}`
  const needed = Math.ceil((count * met) / (mostResources / 2))
  throw new InputError([
    {
      code: 'setting-wrong',
      path: `zones.${plan.zone.id}.settings.${setting}`,
      met: `${count}`,
      accepted: `<whole-number ${needed}..>`,
      params: { zone: plan.zone.id, agency: share.agency.short, setting, stacks: `${needed}` },
    },
  ])
}
