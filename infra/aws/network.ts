import { type App, CfnOutput, Fn, RemovalPolicy, Tags } from 'aws-cdk-lib'
import {
  CfnFlowLog,
  CfnRouteTable,
  CfnSubnet,
  CfnSubnetRouteTableAssociation,
  CfnVPC,
  CfnVPCBlockPublicAccessOptions,
} from 'aws-cdk-lib/aws-ec2'
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { landingZoneName } from '../plan/index.ts'
import { acknowledge, acknowledgeOwnPolicy } from './acknowledge.ts'
import type { FoundationStack } from './foundation.ts'
import { policyDocument, trustOf } from './iam.ts'
import { nameTag } from './name-tag.ts'
import { AgencyAccess } from './network/agency-access.ts'
import { Endpoints } from './network/endpoints.ts'
import { NameResolution } from './network/name-resolution.ts'
import type { Purpose, ZoneNetwork } from './network/zone-network.ts'
import { platformOwner, ZoneStack } from './zone-stack.ts'

/** Purposes whose routes open only when a line is up; transit and monitoring measure the line before that. */
const agencyPurposes: readonly Purpose[] = ['workload', 'data', 'endpoints']

const flowLogDays = 365

/** A network without any way to the Internet: no gateway, no translation, and a block on making one. */
export class NetworkStack extends ZoneStack {
  readonly vpc: CfnVPC
  readonly agencyRoutes: CfnRouteTable
  readonly lineRoutes: CfnRouteTable
  readonly #subnets: { purpose: Purpose; agency: string | undefined; subnet: CfnSubnet }[]

  constructor(app: App, plan: LandingZonePlan, foundation: FoundationStack) {
    super(app, plan, 'network', platformOwner(plan))
    Tags.of(this).add('rettsky-dataset', 'none')
    this.vpc = new CfnVPC(this, 'Vpc', { cidrBlock: plan.zone.cidr, enableDnsHostnames: true, enableDnsSupport: true })
    acknowledge(
      this.vpc,
      'CloudFormation cannot change the default group; every interface here names its own, and no way leads out',
      'Nist-VPCDefaultSecurityGroupClosed',
    )
    new CfnVPCBlockPublicAccessOptions(this, 'NoInternet', { internetGatewayBlockMode: 'block-bidirectional' })
    this.agencyRoutes = new CfnRouteTable(this, 'AgencyRoutes', { vpcId: this.vpc.ref })
    this.lineRoutes = new CfnRouteTable(this, 'LineRoutes', { vpcId: this.vpc.ref })
    const named = (what: string) => landingZoneName(plan.body.short, what, plan.zone.id)
    nameTag(this.vpc, named('vpc'))
    nameTag(this.agencyRoutes, named('agency-routes'))
    nameTag(this.lineRoutes, named('line-routes'))
    this.#subnets = plan.subnets.map((subnet) => ({
      purpose: subnet.purpose,
      agency: subnet.agency,
      subnet: this.#subnet(subnet),
    }))
    this.#flowLog(foundation.audit.logKeyArn)
    const network: ZoneNetwork = {
      vpcId: this.vpc.ref,
      routeTableIds: [this.agencyRoutes.ref, this.lineRoutes.ref],
      subnetIds: (purpose, agency) => this.subnetIds(purpose, agency),
    }
    const endpoints = new Endpoints(this, 'Endpoints', { plan, network })
    const names = new NameResolution(this, 'Names', { plan, network })
    new AgencyAccess(this, 'AgencyAccess', { plan, network })
    const told = {
      InboundResolverId: [names.inboundId, "Where the body's name servers forward private names to"],
      VpcId: [this.vpc.ref, "The zone's network, for stacks of agencies"],
      DataSubnetIds: [Fn.join(',', this.subnetIds('data')), 'Subnets of databases and shares, by site'],
      S3GatewayEndpointId: [endpoints.s3Gateway, 'Way to stored objects from inside the zone'],
      S3InterfaceEndpointId: [endpoints.s3Interface, "Way to stored objects from the body's network"],
    } as const
    for (const [name, [value, description]] of Object.entries(told)) new CfnOutput(this, name, { value, description })
  }

  /** Subnets of a purpose that the zone shares, or those of one agency. */
  subnets(purpose: Purpose, agency?: string): CfnSubnet[] {
    return this.#subnets
      .filter((entry) => entry.purpose === purpose && entry.agency === agency)
      .map(({ subnet }) => subnet)
  }

  subnetIds(purpose: Purpose, agency?: string): string[] {
    return this.subnets(purpose, agency).map(({ ref }) => ref)
  }

  #subnet({ name, cidr, site, purpose }: LandingZonePlan['subnets'][number]): CfnSubnet {
    const subnet = new CfnSubnet(this, name, {
      vpcId: this.vpc.ref,
      cidrBlock: cidr,
      availabilityZone: Fn.select(site, Fn.getAzs()),
      mapPublicIpOnLaunch: false,
      tags: [{ key: 'Name', value: name }],
    })
    const table = agencyPurposes.includes(purpose) ? this.agencyRoutes : this.lineRoutes
    new CfnSubnetRouteTableAssociation(this, `${name}-routes`, { subnetId: subnet.ref, routeTableId: table.ref })
    return subnet
  }

  #flowLog(keyArn: string): void {
    const group = new CfnLogGroup(this, 'FlowLogGroup', { kmsKeyId: keyArn, retentionInDays: flowLogDays })
    group.applyRemovalPolicy(RemovalPolicy.RETAIN)
    const role = new CfnRole(this, 'FlowLogRole', {
      assumeRolePolicyDocument: trustOf('vpc-flow-logs'),
      policies: [
        {
          policyName: 'write-flow-log',
          policyDocument: policyDocument({
            Sid: 'WriteFlowLog',
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
            Resource: group.attrArn,
          }),
        },
      ],
    })
    acknowledgeOwnPolicy(role)
    new CfnFlowLog(this, 'FlowLog', {
      resourceId: this.vpc.ref,
      resourceType: 'VPC',
      trafficType: 'ALL',
      logDestinationType: 'cloud-watch-logs',
      logGroupName: group.ref,
      deliverLogsPermissionArn: role.attrArn,
      maxAggregationInterval: 60,
    })
  }
}
