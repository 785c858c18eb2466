import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2'
import { CfnHostedZone } from 'aws-cdk-lib/aws-route53'
import { CfnResolverEndpoint } from 'aws-cdk-lib/aws-route53resolver'
import { Construct } from 'constructs'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { noEgress } from './endpoints.ts'
import type { ZoneNetwork } from './zone-network.ts'

/** A private name space for the zone, and a place on the line where the body's own name servers can ask it. */
export class NameResolution extends Construct {
  readonly inboundId: string

  constructor(scope: Construct, id: string, props: { plan: LandingZonePlan; network: ZoneNetwork }) {
    super(scope, id)
    const { plan, network } = props
    const { region } = plan.zone.location
    new CfnHostedZone(this, 'Zone', {
      name: `${plan.zone.id}.${plan.body.short}.internal`,
      hostedZoneConfig: { comment: `Rettsky: private names of ${plan.zone.id}` },
      vpcs: [{ vpcId: network.vpcId, vpcRegion: region }],
    })
    const group = new CfnSecurityGroup(this, 'Group', {
      vpcId: network.vpcId,
      groupDescription: 'Questions about names from the body',
      securityGroupIngress: plan.privateConnectivity.prefixesToZone.flatMap((cidrIp) =>
        ['tcp', 'udp'].map((ipProtocol) => ({
          cidrIp,
          ipProtocol,
          fromPort: 53,
          toPort: 53,
          description: `DNS from ${cidrIp}`,
        })),
      ),
      securityGroupEgress: [noEgress],
    })
    const subnets = network.subnetIds('endpoints')
    const places = subnets.length > 1 ? subnets : [...subnets, ...subnets]
    const inbound = new CfnResolverEndpoint(this, 'Inbound', {
      direction: 'INBOUND',
      name: `${plan.zone.id}-inbound`,
      ipAddresses: places.map((subnetId) => ({ subnetId })),
      securityGroupIds: [group.attrGroupId],
    })
    this.inboundId = inbound.attrResolverEndpointId
  }
}
