import { CfnParameter, CfnResource, RemovalPolicy } from 'aws-cdk-lib'
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnAlias } from 'aws-cdk-lib/aws-kms'
import { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { acknowledge, acknowledgeOwnPolicy } from '../acknowledge.ts'
import { policyDocument, trustOf } from '../iam.ts'
import { externalKeyHandler } from './external-key-handler.ts'
import type { KeyProps } from './managed-key.ts'

/**
 * What makes keys whose material never is in AWS. CloudFormation's own key type cannot, so a small function does, in the
 * key store that the body has connected (`CustomKeyStoreId`).
 */
export class ExternalKeyMaker extends Construct {
  readonly arn: string
  readonly keyStore: string

  constructor(scope: Construct, id: string, partition: string) {
    super(scope, id)
    const role = new CfnRole(this, 'Role', {
      assumeRolePolicyDocument: trustOf('lambda'),
      managedPolicyArns: [`arn:${partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`],
      policies: [
        {
          policyName: 'make-external-keys',
          policyDocument: policyDocument({
            Sid: 'OnlyKeysHeldOutside',
            Effect: 'Allow',
            Action: ['kms:CreateKey', 'kms:PutKeyPolicy'],
            Resource: '*',
            Condition: { StringEquals: { 'kms:KeyOrigin': 'EXTERNAL_KEY_STORE' } },
          }),
        },
      ],
    })
    acknowledgeOwnPolicy(role)
    acknowledge(
      role,
      'writes its own log and nothing else',
      `AwsSolutions-IAM4[Policy::arn:${partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]`,
    )
    acknowledge(
      role,
      'a key has no name before it is made; the condition holds it to external keys',
      'AwsSolutions-IAM5[Resource::*]',
    )
    const maker = new CfnFunction(this, 'Function', {
      runtime: 'nodejs24.x',
      handler: 'index.handler',
      timeout: 120,
      role: role.attrArn,
      code: { zipFile: externalKeyHandler },
      description: 'Makes KMS keys in the external key store; never deletes one',
    })
    acknowledge(maker, 'a new account has ten concurrent runs in all and lends none', 'Nist-LambdaConcurrency')
    acknowledge(maker, 'CloudFormation waits for the answer and rolls back without one', 'Nist-LambdaDLQ')
    acknowledge(maker, 'it speaks with KMS and CloudFormation alone, and holds no data', 'Nist-LambdaInsideVPC')
    this.arn = maker.attrArn
    const keyStore = new CfnParameter(this, 'CustomKeyStoreId', {
      type: 'String',
      allowedPattern: 'cks-[0-9a-zA-Z]+',
      description: 'Id of the connected external key store, as in: aws kms describe-custom-key-stores',
    })
    keyStore.overrideLogicalId('CustomKeyStoreId')
    this.keyStore = keyStore.valueAsString
  }
}

/** One key in the external key store: its id there is a parameter that the keeper of the body's key manager knows. */
export class ExternalKey extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, props: KeyProps & { maker: ExternalKeyMaker; name: string }) {
    super(scope, id)
    const idOutside = new CfnParameter(this, 'IdOutside', {
      type: 'String',
      minLength: 1,
      description: `Id that ${props.alias} has in the body's own key manager`,
    })
    idOutside.overrideLogicalId(`ExternalKeyId${props.name}`)
    const key = new CfnResource(this, 'Key', {
      type: 'Custom::ExternalKey',
      properties: {
        ServiceToken: props.maker.arn,
        Origin: 'EXTERNAL_KEY_STORE',
        CustomKeyStoreId: props.maker.keyStore,
        XksKeyId: idOutside.valueAsString,
        Description: props.description,
        KeyPolicy: props.policy,
      },
    })
    key.applyRemovalPolicy(RemovalPolicy.RETAIN)
    this.arn = key.getAtt('Arn').toString()
    new CfnAlias(this, 'Alias', { aliasName: `alias/${props.alias}`, targetKeyId: this.arn })
  }
}
