import { CfnParameter, Fn } from 'aws-cdk-lib'
import { CfnResourceShare } from 'aws-cdk-lib/aws-ram'
import { Construct } from 'constructs'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { landingZoneName } from '../../plan/index.ts'
import { ownAccount } from '../iam.ts'
import { partitionOf } from '../partition.ts'
import { awsSettings } from '../settings.ts'
import type { ZoneNetwork } from './zone-network.ts'

/**
 * Agencies have accounts of their own and put what they run into the zone's subnets, which are shared with them; subnets that
 * one agency has to itself are shared with it alone.
 */
export class AgencyAccess extends Construct {
  constructor(scope: Construct, id: string, props: { plan: LandingZonePlan; network: ZoneNetwork }) {
    super(scope, id)
    const { plan, network } = props
    const { accounts } = awsSettings(plan)
    const known = plan.agencies.flatMap(({ agency }) => accounts.get(agency.short) ?? [])
    const shared = new CfnParameter(this, 'Accounts', {
      type: 'CommaDelimitedList',
      description: `Account ids of ${plan.agencies.map(({ account }) => account).join(', ')}`,
      ...(known.length === plan.agencies.length ? { default: known.join(',') } : {}),
    })
    shared.overrideLogicalId('AgencyAccountIds')
    const { id: partition } = partitionOf(plan.zone)
    const arn = (subnet: string): string =>
      Fn.join('', [`arn:${partition}:ec2:${plan.zone.location.region}:`, ownAccount, ':subnet/', subnet])
    new CfnResourceShare(this, 'Share', {
      name: landingZoneName(plan.body.short, 'subnets', plan.zone.id),
      allowExternalPrincipals: false,
      principals: shared.valueAsList,
      resourceArns: [...network.subnetIds('workload'), ...network.subnetIds('data')].map(arn),
    })
    for (const { agency, account } of plan.agencies) {
      const own = network.subnetIds('workload', agency.id)
      if (own.length === 0) continue
      const known = accounts.get(agency.short)
      const owner = new CfnParameter(this, `Account-${agency.short}`, {
        type: 'String',
        description: `Account id of ${account}`,
        ...(known === undefined ? {} : { default: known }),
      })
      owner.overrideLogicalId(`AccountIdOf${agency.short}`)
      new CfnResourceShare(this, `Share-${agency.short}`, {
        name: landingZoneName(agency.short, 'subnets', plan.zone.id),
        allowExternalPrincipals: false,
        principals: [owner.valueAsString],
        resourceArns: own.map(arn),
      })
    }
  }
}
