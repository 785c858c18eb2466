import { CfnParameter } from 'aws-cdk-lib'
import { CfnPolicy } from 'aws-cdk-lib/aws-organizations'
import { Construct } from 'constructs'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { policyDocument, type Statement } from '../iam.ts'
import { lineRegions } from '../network/line-regions.ts'
import { awsSettings } from '../settings.ts'

/**
 * Services that have one endpoint for the world, or whose calls belong to another region than the zone's. Refusing these
 * by region would stop sign-in, billing and the very deployment; `directconnect` is here because the line's own location
 * can answer to another region (Oslo to eu-central-1). After AWS's list for region deny in Control Tower, November 2026.
 */
export const globalServices = [
  'account:*',
  'aws-portal:*',
  'billing:*',
  'budgets:*',
  'ce:*',
  'cur:*',
  'directconnect:*',
  'ec2:DescribeRegions',
  'health:*',
  'iam:*',
  'organizations:*',
  'pricing:*',
  'route53:*',
  's3:GetAccountPublicAccessBlock',
  's3:GetBucketLocation',
  's3:ListAllMyBuckets',
  's3:PutAccountPublicAccessBlock',
  'sso:*',
  'sts:*',
  'support:*',
  'tag:GetResources',
  'trustedadvisor:*',
] as const

/** Longest policy that AWS Organizations takes, characters. */
export const policyLimit = 5120

/**
 * One policy for the organisational unit that the zone's accounts are in; a unit takes five and Control Tower uses three.
 * It never refuses the zone's own region or a global service, so it cannot lock itself out.
 */
export class Guardrail extends Construct {
  constructor(scope: Construct, id: string, plan: LandingZonePlan, name: string) {
    super(scope, id)
    const { organisationUnit, organisationRoot } = awsSettings(plan)
    const known = organisationUnit ?? organisationRoot
    const unit = new CfnParameter(this, 'OrganisationUnit', {
      type: 'String',
      allowedPattern: '(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32})',
      description: "Organisational unit that holds the zone's accounts",
      ...(known === undefined ? {} : { default: known }),
    })
    unit.overrideLogicalId('OrganisationUnit')
    new CfnPolicy(this, 'Policy', {
      name,
      description: `Rettsky: what nobody may do in ${plan.zone.id}`,
      type: 'SERVICE_CONTROL_POLICY',
      targetIds: [unit.valueAsString],
      content: policyDocument(...refusals(plan)),
    })
  }
}

/**
 * A line whose location answers to another region gets a stack there. CloudFormation may then be called there too; what a
 * stack makes is still refused, its calls being made in that region as well.
 */
const callable = (plan: LandingZonePlan): string[] =>
  lineRegions(plan).length === 0 ? [...globalServices] : [...globalServices, 'cloudformation:*']

/** Whoever is not the role that CDK's bootstrap has stacks deployed by. */
const notByStacks = { ArnNotLike: { 'aws:PrincipalArn': 'arn:*:iam::*:role/cdk-*-cfn-exec-role-*' } }

function refusals(plan: LandingZonePlan): Statement[] {
  const { region } = plan.zone.location
  return [
    {
      Sid: 'OnlyInTheRegionOfTheZone',
      Effect: 'Deny',
      NotAction: callable(plan),
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': [region] } },
    },
    {
      Sid: 'RecordsStayOn',
      Effect: 'Deny',
      Action: [
        'cloudtrail:DeleteTrail',
        'cloudtrail:StopLogging',
        'config:DeleteConfigurationRecorder',
        'config:DeleteDeliveryChannel',
        'config:StopConfigurationRecorder',
        'guardduty:DeleteDetector',
        'guardduty:DisassociateFromAdministratorAccount',
      ],
      Resource: '*',
    },
    {
      Sid: 'NoPathToTheInternet',
      Effect: 'Deny',
      Action: [
        'ec2:AttachEgressOnlyInternetGateway',
        'ec2:AttachInternetGateway',
        'ec2:CreateEgressOnlyInternetGateway',
        'ec2:CreateInternetGateway',
        'ec2:CreateNatGateway',
      ],
      Resource: '*',
    },
    {
      Sid: 'OnlyStacksChangeTheBlock',
      Effect: 'Deny',
      Action: ['ec2:CreateVpcBlockPublicAccessExclusion', 'ec2:ModifyVpcBlockPublicAccessOptions'],
      Resource: '*',
      Condition: notByStacks,
    },
    // A record that goes elsewhere, or of less, is as good as none.
    {
      Sid: 'OnlyStacksChangeRecords',
      Effect: 'Deny',
      Action: [
        'cloudtrail:PutEventSelectors',
        'cloudtrail:UpdateTrail',
        'config:PutConfigurationRecorder',
        'config:PutDeliveryChannel',
        'guardduty:UpdateDetector',
      ],
      Resource: '*',
      Condition: notByStacks,
    },
    {
      Sid: 'CopiesStayInTheRegion',
      Effect: 'Deny',
      Action: [
        'rds:StartDBInstanceAutomatedBackupsReplication',
        'elasticfilesystem:CreateReplicationConfiguration',
        'ecr:PutReplicationConfiguration',
        's3:CreateMultiRegionAccessPoint',
        'kms:ReplicateKey',
      ],
      Resource: '*',
    },
    { Sid: 'AccountsStayInTheOrganisation', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
  ]
}
