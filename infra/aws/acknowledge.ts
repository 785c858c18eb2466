import { Stack, Validations } from 'aws-cdk-lib'
import type { CfnRole } from 'aws-cdk-lib/aws-iam'
import type { CfnBucket } from 'aws-cdk-lib/aws-s3'
import type { IConstruct } from 'constructs'

/** AWS's published rule packs, as CDK knows them. */
const packs = { AwsSolutions: 'AwsSolutions::AwsSolutions-', Nist: 'NIST.800.53.R5::NIST.800.53.R5-' } as const

export type PackRule = `${keyof typeof packs}-${string}`

/**
 * Says at a construct why rules of AWS's packs do not apply to it: `AwsSolutions-S1`, `Nist-S3BucketLoggingEnabled`. It
 * stands beside the template and changes nothing in it.
 */
export function acknowledge(construct: IConstruct, reason: string, ...rules: readonly PackRule[]): void {
  Validations.of(construct).acknowledge(...rules.map((rule) => ({ id: fullId(rule), reason })))
}

function fullId(rule: PackRule): string {
  const [pack = '', ...rest] = rule.split('-')
  return `${packs[pack as keyof typeof packs]}${rest.join('-')}`
}

/** The rule against wildcards, as it objects to the objects of one bucket. */
export const anyObjectOf = (bucket: CfnBucket): PackRule =>
  `AwsSolutions-IAM5[Resource::<${Stack.of(bucket).resolve(bucket.logicalId)}.Arn>/*]`

/** A role whose statements stand in it: nobody else can be given them, and they go when it goes. */
export function acknowledgeOwnPolicy(role: CfnRole): void {
  acknowledge(role, 'statements of one role, used by nothing else and removed with it', 'Nist-IAMNoInlinePolicy')
}
