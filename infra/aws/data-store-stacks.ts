import { type App, CfnResource } from 'aws-cdk-lib'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { cutStores, mostStacks, stackCountOf } from '../agency-stacks.ts'
import type { AgencyShare, LandingZonePlan } from '../landing-zone-plan.ts'
import { stacksNeeded } from '../stack-limits.ts'
import { DataStoresStack } from './data-stores.ts'

/** CloudFormation refuses a stack with more (its quotas, November 2026). */
const mostResources = 500

/** Resources of data stores that a template of `stackLimits.bytes` holds. */
const roomOfTemplate = 250

/**
 * An agency's data stores: one stack, or as many as the setting `stacks-<agency>` of the zone says. A data set keeps its stack as
 * long as that number stands.
 *
 * @throws InputError when a stack would hold more than CloudFormation takes.
 */
export function dataStoreStacks(app: App, plan: LandingZonePlan, share: AgencyShare): DataStoresStack[] {
  if (share.dataStores.length === 0) return []
  const stacks: DataStoresStack[] = []
  for (const [i, dataStores] of cutStores(plan.zone, share).entries()) {
    const [first] = stacks
    stacks.push(new DataStoresStack(app, plan, { share: { ...share, dataStores }, ordinal: i + 1, first }))
  }
  const sizes = stacks.map(resourcesIn)
  if (sizes.some((size) => size > mostResources)) refuse(plan, share, sizes)
  return stacks
}

const resourcesIn = (stack: DataStoresStack): number =>
  stack.node.findAll().filter((construct) => CfnResource.isCfnResource(construct)).length

function refuse(plan: LandingZonePlan, { agency, dataStores }: AgencyShare, sizes: readonly number[]): never {
  const setting = `stacks-${agency.short}`
  const resources = sizes.reduce((sum, size) => sum + size, 0) / dataStores.length
  const weights = dataStores.map(({ dataSet }) => ({ dataSet, resources }))
  const met = stackCountOf(plan.zone, agency.short)
  const stacks = `${stacksNeeded(weights, met, roomOfTemplate) ?? mostStacks}`
  throw new InputError([
    {
      code: 'setting-wrong',
      path: `zones.${plan.zone.id}.settings.${setting}`,
      met: `${met}`,
      accepted: `<whole-number ${stacks}..>`,
      params: { zone: plan.zone.id, agency: agency.short, setting, stacks },
    },
  ])
}
