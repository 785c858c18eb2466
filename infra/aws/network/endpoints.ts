import {
  CfnSecurityGroup,
  CfnVPCEndpoint,
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpointAwsService,
} from 'aws-cdk-lib/aws-ec2'
import { Construct } from 'constructs'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { policyDocument, type Statement } from '../iam.ts'
import { partitionOf } from '../partition.ts'
import { awsSettings } from '../settings.ts'
import type { ZoneNetwork } from './zone-network.ts'

/** Services that work in the zone needs; each is reached inside the network because there is no other way out. */
const services = {
  Kms: InterfaceVpcEndpointAwsService.KMS,
  Logs: InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
  Monitoring: InterfaceVpcEndpointAwsService.CLOUDWATCH_MONITORING,
  SecretsManager: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
  Ssm: InterfaceVpcEndpointAwsService.SSM,
  SsmMessages: InterfaceVpcEndpointAwsService.SSM_MESSAGES,
  Sts: InterfaceVpcEndpointAwsService.STS,
} as const

/** A machine asks CloudFormation for its own files as itself and not as a member of the organisation. */
const anybody = policyDocument({ Sid: 'Anybody', Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' })

/**
 * Private endpoints. S3 has two: a gateway for what runs in the zone, and an interface that the body's own network can
 * reach over the line, which is why names of S3 are answered with the interface only when the question comes from there.
 */
export class Endpoints extends Construct {
  readonly s3Gateway: string
  readonly s3Interface: string

  constructor(scope: Construct, id: string, props: { plan: LandingZonePlan; network: ZoneNetwork }) {
    super(scope, id)
    const { plan, network } = props
    const policy = ownOrganisationOnly(plan)
    const s3Policy = ownOrganisationOnly(plan, systemUpdates(plan))
    const gateway = new CfnVPCEndpoint(this, 'S3Gateway', {
      vpcId: network.vpcId,
      vpcEndpointType: 'Gateway',
      serviceName: new GatewayVpcEndpointAwsService('s3').name,
      routeTableIds: [...network.routeTableIds],
      policyDocument: s3Policy,
    })
    const group = new CfnSecurityGroup(this, 'Group', {
      vpcId: network.vpcId,
      groupDescription: 'TLS to private endpoints from the zone and the body',
      securityGroupIngress: [plan.zone.cidr, ...plan.privateConnectivity.prefixesToZone].map((cidrIp) => ({
        cidrIp,
        ipProtocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        description: `TLS from ${cidrIp}`,
      })),
      securityGroupEgress: [noEgress],
    })
    const endpoint = (name: string, serviceName: string, extra: object = {}) =>
      new CfnVPCEndpoint(this, name, {
        vpcId: network.vpcId,
        vpcEndpointType: 'Interface',
        serviceName,
        privateDnsEnabled: true,
        subnetIds: network.subnetIds('endpoints'),
        securityGroupIds: [group.attrGroupId],
        policyDocument: policy,
        ...extra,
      })
    const s3 = endpoint('S3Interface', InterfaceVpcEndpointAwsService.S3.name, {
      dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: 'OnlyInboundResolver' },
    })
    s3.addResourceDependency(gateway)
    for (const [name, service] of Object.entries(services)) endpoint(name, service.name)
    endpoint('CloudFormation', InterfaceVpcEndpointAwsService.CLOUDFORMATION.name, { policyDocument: anybody })
    this.s3Gateway = gateway.ref
    this.s3Interface = s3.ref
  }
}

/** CloudFormation opens everything outwards unless a rule is given; this one leads nowhere. */
export const noEgress = {
  cidrIp: '255.255.255.255/32',
  ipProtocol: 'icmp',
  fromPort: 252,
  toPort: 86,
  description: 'Nothing',
}

/** Through an endpoint only to the body's own organisation, where its id is known: data cannot leave to a stranger's account. */
function ownOrganisationOnly(plan: LandingZonePlan, ...besides: Statement[]) {
  const { organisationId } = awsSettings(plan)
  const base = { Sid: 'OwnOrganisation', Effect: 'Allow' as const, Principal: '*', Action: '*', Resource: '*' }
  if (organisationId === undefined) return policyDocument(base)
  const Condition = { StringEquals: { 'aws:PrincipalOrgID': organisationId, 'aws:ResourceOrgID': organisationId } }
  return policyDocument({ ...base, Condition }, ...besides)
}

/** Amazon Linux fetches its own updates from a bucket of AWS's, by AWS's documentation named so in every region. */
const systemUpdates = (plan: LandingZonePlan): Statement => ({
  Sid: 'SystemUpdates',
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: `arn:${partitionOf(plan.zone).id}:s3:::al2023-repos-${plan.zone.location.region}-de612dc2/*`,
})
