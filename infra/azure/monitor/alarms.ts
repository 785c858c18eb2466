import { ActionGroup } from '@pulumi/azure-native/monitor/actionGroup.js'
import type { CustomResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import type { Place } from '../network/circuits.ts'

export function tellPeople(plan: LandingZonePlan, place: Place, opts: CustomResourceOptions): ActionGroup {
  const actionGroupName = nameOf(plan, 'ag', 'platform')
  return new ActionGroup(
    actionGroupName,
    {
      actionGroupName,
      resourceGroupName: place.resourceGroupName,
      location: 'global',
      groupShortName: 'platform',
      enabled: true,
      emailReceivers: [{ name: 'platform', emailAddress: plan.budget.notify, useCommonAlertSchema: true }],
      tags: place.tags,
    },
    opts,
  )
}

/** What every alarm of ours has: who is told, and that a quarter of an hour counts, looked at each minute. */
export const alarm = (plan: LandingZonePlan, place: Place, tell: ActionGroup) => ({
  resourceGroupName: place.resourceGroupName,
  location: 'global',
  enabled: true,
  severity: 2,
  evaluationFrequency: 'PT1M',
  windowSize: 'PT15M',
  targetResourceRegion: plan.zone.location.region,
  actions: [{ actionGroupId: tell.id }],
  tags: place.tags,
})

type Dimension = { name: string; operator: string; values: string[] }

/** One measured figure against one limit. */
export const criteria = (metricName: string, operator: string, threshold: number, dimensions: Dimension[]) => ({
  odataType: 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria' as const,
  allOf: [
    {
      name: metricName,
      criterionType: 'StaticThresholdCriterion' as const,
      metricName,
      operator,
      threshold,
      timeAggregation: 'Average',
      dimensions,
    },
  ],
})
