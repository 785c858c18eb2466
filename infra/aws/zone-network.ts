import type { LandingZonePlan } from '../landing-zone-plan.ts'

export type Purpose = LandingZonePlan['subnets'][number]['purpose']

/** The zone's network as the things in it see it: ids that CloudFormation fills in. */
export type ZoneNetwork = {
  readonly vpcId: string
  readonly routeTableIds: readonly string[]
  readonly subnetIds: (purpose: Purpose) => string[]
}
