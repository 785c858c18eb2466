import { Aws, CfnParameter, Fn, RemovalPolicy } from 'aws-cdk-lib'
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnInstance, CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2'
import { CfnInstanceProfile, CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import type { CfnTopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { proberFiles, proberPorts } from '../../monitoring/index.ts'
import { landingZoneName } from '../../plan/index.ts'
import { acknowledge, acknowledgeOwnPolicy } from '../acknowledge.ts'
import { policyDocument, trustOf } from '../iam.ts'
import { nameTag } from '../name-tag.ts'
import type { NetworkStack } from '../network.ts'
import { partitionOf } from '../partition.ts'
import { initFiles, logicalId, startScript } from './prober-start.ts'

const logDays = 90

export type ProberProps = { plan: LandingZonePlan; network: NetworkStack; topic: CfnTopic; logKeyArn: string }

/**
 * The zone's prober: blackbox_exporter and Prometheus on a small machine without any way to the Internet. The programs come
 * from a bucket of the body's own, pinned by digest; what they measure stands in the template and replaces the machine
 * when it changes.
 */
export class Prober extends Construct {
  constructor(scope: Construct, id: string, props: ProberProps) {
    super(scope, id)
    const { plan, network, topic } = props
    const { id: partition } = partitionOf(plan.zone)
    const bucket = parameter(this, 'ProberBucket', 'Bucket in this region that holds prober.tar.gz', '[a-z0-9.-]{3,63}')
    const digest = parameter(
      this,
      'ProberDigest',
      'SHA-256 of prober.tar.gz (blackbox_exporter, prometheus)',
      '[0-9a-f]{64}',
    )
    const image = new CfnParameter(this, 'Image', {
      type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>',
      default: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
    })
    const log = new CfnLogGroup(this, 'Log', { kmsKeyId: props.logKeyArn, retentionInDays: logDays })
    log.applyRemovalPolicy(RemovalPolicy.RETAIN)
    const role = new CfnRole(this, 'Role', {
      assumeRolePolicyDocument: {
        ...trustOf('ec2'),
        Statement: trustOf('ec2').Statement.map(({ Condition: _, ...rest }) => rest),
      },
      managedPolicyArns: [`arn:${partition}:iam::aws:policy/AmazonSSMManagedInstanceCore`],
      policies: [
        {
          policyName: 'fetch-programs',
          policyDocument: policyDocument(
            {
              Sid: 'FetchPrograms',
              Effect: 'Allow',
              Action: 's3:GetObject',
              Resource: Fn.join('', [`arn:${partition}:s3:::`, bucket, '/prober.tar.gz']),
            },
            {
              Sid: 'WriteLog',
              Effect: 'Allow',
              Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              Resource: log.attrArn,
            },
          ),
        },
      ],
    })
    acknowledgeOwnPolicy(role)
    acknowledge(
      role,
      'AWS keeps this policy up with its agent, by which people reach the machine without a door',
      `AwsSolutions-IAM4[Policy::arn:${partition}:iam::aws:policy/AmazonSSMManagedInstanceCore]`,
    )
    const profile = new CfnInstanceProfile(this, 'Profile', { roles: [role.ref] })
    const group = new CfnSecurityGroup(this, 'Group', {
      vpcId: network.vpc.ref,
      groupDescription: 'The prober measures; the body reads what it measured',
      securityGroupIngress: plan.privateConnectivity.prefixesToZone.flatMap((cidrIp) => [
        { cidrIp, ipProtocol: 'icmp', fromPort: 8, toPort: -1, description: `Measured from ${cidrIp}` },
        portFor(cidrIp, proberPorts.prometheus, 'Prometheus'),
        portFor(cidrIp, proberPorts.blackbox, 'blackbox_exporter'),
      ]),
      securityGroupEgress: [
        ...[plan.zone.cidr, ...plan.privateConnectivity.prefixesToZone].map((cidrIp) => ({
          cidrIp,
          ipProtocol: '-1',
          description: `Measures ${cidrIp}`,
        })),
        { cidrIp: '0.0.0.0/0', ipProtocol: 'tcp', fromPort: 443, toPort: 443, description: 'S3, through its gateway' },
      ],
    })
    const files = proberFiles(plan, 'en')
    const instance = new CfnInstance(this, 'Instance', {
      imageId: image.valueAsString,
      instanceType: 't4g.small',
      iamInstanceProfile: profile.ref,
      monitoring: true,
      subnetId: network.subnetIds('monitoring')[0] ?? '',
      privateIpAddress: plan.responseTimeMonitor.prober,
      securityGroupIds: [group.attrGroupId],
      metadataOptions: { httpTokens: 'required', httpEndpoint: 'enabled' },
      blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { encrypted: true, volumeType: 'gp3', volumeSize: 16 } }],
      userData: Fn.base64(Fn.join('', startScript(files, bucket, digest, plan.zone.location.region, Aws.STACK_NAME))),
    })
    instance.overrideLogicalId(logicalId)
    nameTag(instance, landingZoneName(plan.body.short, 'prober', plan.zone.id))
    acknowledge(instance, 'a new machine replaces it whenever what it measures changes', 'AwsSolutions-EC29')
    instance.cfnOptions.metadata = { 'AWS::CloudFormation::Init': { config: { files: initFiles(files) } } }
    new CfnAlarm(this, 'Silent', {
      alarmDescription: `The prober of ${plan.zone.id} does not answer`,
      namespace: 'AWS/EC2',
      metricName: 'StatusCheckFailed',
      dimensions: [{ name: 'InstanceId', value: instance.ref }],
      statistic: 'Maximum',
      period: 60,
      evaluationPeriods: 5,
      threshold: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      treatMissingData: 'breaching',
      alarmActions: [topic.ref],
      okActions: [topic.ref],
    })
  }
}

const portFor = (cidrIp: string, port: number, what: string): CfnSecurityGroup.IngressProperty => ({
  cidrIp,
  ipProtocol: 'tcp',
  fromPort: port,
  toPort: port,
  description: `${what} for ${cidrIp}`,
})

function parameter(scope: Construct, id: string, description: string, allowedPattern: string): string {
  const made = new CfnParameter(scope, id, { type: 'String', description, allowedPattern })
  made.overrideLogicalId(id)
  return made.valueAsString
}
