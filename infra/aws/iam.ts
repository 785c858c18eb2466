import { Fn } from 'aws-cdk-lib'

/** One statement of an IAM policy, as it stands in the template. */
export type Statement = {
  Sid: string
  Effect: 'Allow' | 'Deny'
  Principal?: unknown
  Action?: string | string[]
  NotAction?: string[]
  Resource: unknown
  Condition?: Record<string, Record<string, unknown>>
}

export const policyDocument = (...statements: readonly Statement[]) => ({
  Version: '2012-10-17',
  Statement: statements,
})

export const ownAccount = Fn.ref('AWS::AccountId')

/**
 * Trust of a role that one AWS service takes on, on behalf of this account alone. Not every service says for whom it asks
 * when it takes a role on, so the account is compared where it is said.
 */
export const trustOf = (service: string) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: `${service}.amazonaws.com` },
      Action: 'sts:AssumeRole',
      Condition: { StringEqualsIfExists: { 'aws:SourceAccount': ownAccount } },
    },
  ],
})

/** The account itself, whose own IAM policies then decide. Without it a key policy can lock everybody out. */
export const accountRoot = (partition: string): unknown => ({
  AWS: Fn.join('', [`arn:${partition}:iam::`, ownAccount, ':root']),
})
