import { Fn, RemovalPolicy } from 'aws-cdk-lib'
import { CfnPolicy, CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs'
import { CfnDBInstance } from 'aws-cdk-lib/aws-rds'
import { Construct } from 'constructs'
import { asks } from '../../data-store.ts'
import { landingZoneName, shorten } from '../../plan/index.ts'
import { acknowledge, anyObjectOf, type PackRule } from '../acknowledge.ts'
import { policyDocument, trustOf } from '../iam.ts'
import { ExitBucket } from './data-bucket.ts'
import { engineVersion } from './database-settings.ts'
import type { StoreContext, StoreProps } from './store-context.ts'

/** Longest that RDS keeps automatic backups; they lie in the region and are kept when the instance is deleted. */
const backupDays = 35

/** The record of statements is kept as long as the audit that it belongs to. */
const statementDays = 365

/** Longest name of a database instance. */
const identifierLimit = 63

/** Least that gp3 storage of RDS can be, GiB, and how far it may grow by itself. */
const smallestGib = 20
const growthFactor = 2

/** A data set in a PostgreSQL database of its own: private, encrypted in transit and at rest, logged, backed up in the region. */
export class Postgres extends Construct {
  constructor(scope: Construct, id: string, { context, store }: StoreProps) {
    super(scope, id)
    const keyArn = context.keyArn(store)
    const gib = Math.max(smallestGib, Math.ceil(store.store.gib))
    const identifier = shorten(landingZoneName(context.agency, store.dataSet, context.plan.zone.id), identifierLimit)
    const exporter = asks(store, 'exit-copy') ? this.#exitCopy(context, { context, store }) : undefined
    const instance = new CfnDBInstance(this, 'Instance', {
      dbInstanceIdentifier: identifier,
      engine: 'postgres',
      engineVersion,
      dbInstanceClass: instanceClass(gib),
      allocatedStorage: `${gib}`,
      maxAllocatedStorage: gib * growthFactor,
      storageType: 'gp3',
      storageEncrypted: true,
      ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
      multiAz: asks(store, 'two-sites'),
      publiclyAccessible: false,
      dbSubnetGroupName: context.databases.subnetGroup(),
      dbParameterGroupName: context.databases.parameterGroup(store),
      vpcSecurityGroups: [context.doorways.to('PostgreSQL')],
      masterUsername: 'platform',
      manageMasterUserPassword: true,
      ...(keyArn === undefined ? {} : { masterUserSecret: { kmsKeyId: keyArn } }),
      enableIamDatabaseAuthentication: true,
      backupRetentionPeriod: backupDays,
      deleteAutomatedBackups: false,
      copyTagsToSnapshot: true,
      deletionProtection: true,
      autoMinorVersionUpgrade: true,
      ...(asks(store, 'access-logged') ? { enableCloudwatchLogsExports: ['postgresql', 'upgrade'] } : {}),
      ...(exporter === undefined ? {} : { associatedRoles: [{ featureName: 's3Export', roleArn: exporter.attrArn }] }),
    })
    instance.applyRemovalPolicy(RemovalPolicy.RETAIN, { applyToUpdateReplacePolicy: true })
    acknowledge(
      instance,
      'the port is no secret: the group lets in the workloads of the zone alone',
      'AwsSolutions-RDS11',
    )
    acknowledge(
      instance,
      'response time is measured by probes; its own log would lie outside the key',
      'Nist-RDSEnhancedMonitoringEnabled',
    )
    acknowledge(
      instance,
      'RDS backs up by itself for 35 days; AWS Backup finds it by tag where a lock is asked for',
      'Nist-RDSInBackupPlan',
    )
    if (asks(store, 'access-logged')) instance.addResourceDependency(this.#statementLog(identifier, keyArn))
    else {
      const exports = ['postgresql', 'upgrade'].map((log): PackRule => `Nist-RDSLoggingEnabled[LogExport::${log}]`)
      acknowledge(instance, 'no rule asks who reads this data', ...exports)
    }
    if (!asks(store, 'two-sites')) {
      acknowledge(instance, 'no rule asks for a second site', 'AwsSolutions-RDS3', 'Nist-RDSMultiAZSupport')
    }
    if (asks(store, 'immutable')) context.backups.keep(instance, store, keyArn)
  }

  /** RDS would make the log itself, in the clear and for ever; statements can hold what the data set holds. */
  #statementLog(identifier: string, keyArn: string | undefined): CfnLogGroup {
    const log = new CfnLogGroup(this, 'StatementLog', {
      logGroupName: `/aws/rds/instance/${identifier}/postgresql`,
      retentionInDays: statementDays,
      ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
    })
    log.applyRemovalPolicy(RemovalPolicy.RETAIN)
    return log
  }

  /** The database itself writes its tables out, with the extension aws_s3, into a bucket with the same controls. */
  #exitCopy(context: StoreContext, props: StoreProps): CfnRole {
    const role = new CfnRole(this, 'Exporter', { assumeRolePolicyDocument: trustOf('rds') })
    const exit = new ExitBucket(this, 'Exit', { ...props, copier: role.attrArn })
    const keyArn = context.keyArn(props.store)
    const policy = new CfnPolicy(this, 'MayExport', {
      policyName: 'export',
      roles: [role.ref],
      policyDocument: policyDocument(
        {
          Sid: 'Write',
          Effect: 'Allow',
          Action: ['s3:PutObject', 's3:AbortMultipartUpload'],
          Resource: Fn.join('', [exit.bucket.attrArn, '/*']),
        },
        ...(keyArn === undefined
          ? []
          : [
              {
                Sid: 'Encrypt',
                Effect: 'Allow' as const,
                Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
                Resource: keyArn,
              },
            ]),
      ),
    })
    acknowledge(
      policy,
      'any object, in the bucket of this copy alone',
      anyObjectOf(exit.bucket),
      'Nist-IAMNoInlinePolicy',
    )
    return role
  }
}

/** Smallest class that holds the working set of such a database, by AWS's own memory sizes: 4, 8, 32 GiB. */
function instanceClass(gib: number): string {
  if (gib <= 50) return 'db.t4g.medium'
  return gib <= 500 ? 'db.m7g.large' : 'db.m7g.2xlarge'
}
