import type { LandingZonePlan } from '../../landing-zone-plan.ts'

export type Purpose = LandingZonePlan['subnets'][number]['purpose']

/** The zone's network as the things in it see it: ids that CloudFormation fills in. */
export type ZoneNetwork = {
  readonly vpcId: string
  readonly routeTableIds: readonly string[]
  /** Those that the zone shares, or those of one agency. */
  readonly subnetIds: (purpose: Purpose, agency?: string) => string[]
}
