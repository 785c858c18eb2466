import { Fn, RemovalPolicy } from 'aws-cdk-lib'
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2'
import { CfnPolicy, CfnRole } from 'aws-cdk-lib/aws-iam'
import { CfnDBInstance, CfnDBParameterGroup, CfnDBSubnetGroup } from 'aws-cdk-lib/aws-rds'
import { Construct } from 'constructs'
import { Backups } from './backups.ts'
import { noEgress } from './endpoints.ts'
import { policyDocument, trustOf } from './iam.ts'
import { ExitBucket } from './object-store.ts'
import { asks, type StoreContext, type StoreProps } from './store-context.ts'

const engineVersion = '17'
const port = 5432

/** Longest that RDS keeps automatic backups; they lie in the region and are kept when the instance is deleted. */
const backupDays = 35

/** Least that gp3 storage of RDS can be, GiB, and how far it may grow by itself. */
const smallestGib = 20
const growthFactor = 2

/** A data set in a PostgreSQL database of its own: private, encrypted in transit and at rest, logged, backed up in the region. */
export class Postgres extends Construct {
  constructor(scope: Construct, id: string, { context, store }: StoreProps) {
    super(scope, id)
    const keyArn = context.keyArn(store)
    const gib = Math.max(smallestGib, Math.ceil(store.store.gib))
    const subnets = new CfnDBSubnetGroup(this, 'Subnets', {
      dbSubnetGroupDescription: `Rettsky: ${store.dataSet}`,
      subnetIds: [...context.network.subnetIds],
    })
    const parameters = new CfnDBParameterGroup(this, 'Parameters', {
      family: `postgres${engineVersion}`,
      description: `Rettsky: ${store.dataSet}`,
      parameters: {
        ...(asks(store, 'tls-only') ? { 'rds.force_ssl': '1', ssl_min_protocol_version: 'TLSv1.2' } : {}),
        ...(asks(store, 'access-logged')
          ? { shared_preload_libraries: 'pgaudit,pg_stat_statements', 'pgaudit.log': 'all', log_connections: '1' }
          : {}),
      },
    })
    const exporter = asks(store, 'exit-copy') ? this.#exitCopy(context, { context, store }) : undefined
    const instance = new CfnDBInstance(this, 'Instance', {
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
      dbSubnetGroupName: subnets.ref,
      dbParameterGroupName: parameters.ref,
      vpcSecurityGroups: [this.#group(context)],
      masterUsername: 'administrator',
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
    if (asks(store, 'immutable'))
      new Backups(this, 'Backups', { context, store, resourceArn: instance.attrDbInstanceArn })
  }

  #group(context: StoreContext): string {
    const group = new CfnSecurityGroup(this, 'Group', {
      vpcId: context.network.vpcId,
      groupDescription: 'PostgreSQL from the workloads of the zone',
      securityGroupIngress: context.network.readers.map((cidrIp) => ({
        cidrIp,
        ipProtocol: 'tcp',
        fromPort: port,
        toPort: port,
        description: `PostgreSQL from ${cidrIp}`,
      })),
      securityGroupEgress: [noEgress],
    })
    return group.attrGroupId
  }

  /** The database itself writes its tables out, with the extension aws_s3, into a bucket with the same controls. */
  #exitCopy(context: StoreContext, props: StoreProps): CfnRole {
    const role = new CfnRole(this, 'Exporter', { assumeRolePolicyDocument: trustOf('rds') })
    const exit = new ExitBucket(this, 'Exit', { ...props, copier: role.attrArn })
    const keyArn = context.keyArn(props.store)
    new CfnPolicy(this, 'MayExport', {
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
    return role
  }
}

/** Smallest class that holds the working set of such a database, by AWS's own memory sizes: 4, 8, 32 GiB. */
function instanceClass(gib: number): string {
  if (gib <= 50) return 'db.t4g.medium'
  return gib <= 500 ? 'db.m7g.large' : 'db.m7g.2xlarge'
}
