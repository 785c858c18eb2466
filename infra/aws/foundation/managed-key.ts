import { Fn, RemovalPolicy } from 'aws-cdk-lib'
import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'
import { accountRoot, ownAccount, policyDocument, type Statement } from '../iam.ts'
import { pascal } from '../logical-id.ts'

/** Everything a principal may do with a key besides managing it. */
const keyUse = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*']

/**
 * Policy of a key: its account decides who uses it, nobody outside the account may, and the services named may encrypt
 * what they write on the account's behalf.
 */
export function keyPolicy(partition: string, services: readonly string[]) {
  const statements: Statement[] = [
    { Sid: 'OwnAccountDecides', Effect: 'Allow', Principal: accountRoot(partition), Action: 'kms:*', Resource: '*' },
    {
      Sid: 'NobodyFromOutside',
      Effect: 'Deny',
      Principal: '*',
      Action: [...keyUse, 'kms:CreateGrant'],
      Resource: '*',
      Condition: {
        StringNotEquals: { 'aws:PrincipalAccount': ownAccount },
        Bool: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
  ]
  const forServices: Statement[] = services.map((service) => ({
    Sid: `Writes${pascal(service.split('.')[0] ?? service)}`,
    Effect: 'Allow',
    Principal: { Service: `${service}.amazonaws.com` },
    Action: keyUse,
    Resource: '*',
    Condition: onBehalfOfOwnAccount(service, partition),
  }))
  return policyDocument(...statements, ...forServices)
}

/** CloudWatch Logs and CloudTrail say for whom they write by the log's own name, others by the account. */
function onBehalfOfOwnAccount(service: string, partition: string): NonNullable<Statement['Condition']> {
  const [name, region = '*'] = service.split('.')
  const arn = (what: string) => Fn.join('', [`arn:${partition}:${name}:${region}:`, ownAccount, what])
  if (name === 'logs') return { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arn(':*') } }
  if (name === 'cloudtrail') return { ArnLike: { 'aws:SourceArn': arn(':trail/*') } }
  return { StringEqualsIfExists: { 'aws:SourceAccount': ownAccount } }
}

export type KeyProps = { alias: string; description: string; policy: unknown }

/** A key of the platform or of an account's audit: made and rotated in AWS, kept when its stack is deleted. */
export class ManagedKey extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, props: KeyProps) {
    super(scope, id)
    const key = new CfnKey(this, 'Key', {
      description: props.description,
      enableKeyRotation: true,
      multiRegion: false,
      pendingWindowInDays: 30,
      keyPolicy: props.policy,
    })
    key.applyRemovalPolicy(RemovalPolicy.RETAIN)
    new CfnAlias(this, 'Alias', { aliasName: `alias/${props.alias}`, targetKeyId: key.ref })
    this.arn = key.attrArn
  }
}
