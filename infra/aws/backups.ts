import { RemovalPolicy } from 'aws-cdk-lib'
import { CfnBackupPlan, CfnBackupSelection, CfnBackupVault } from 'aws-cdk-lib/aws-backup'
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { landingZoneName, shorten } from '../plan/index.ts'
import { trustOf } from './iam.ts'
import { asks, type StoreProps } from './store-context.ts'

/** Daily backups are kept this long; in a locked vault nobody can remove one sooner. */
const keptDays = 35

/** Longest name of a backup vault. */
const nameLimit = 50

/**
 * Daily backups of one store in a vault of its own, in the zone's region and under the store's own key. There is no copy
 * action, so nothing leaves the region. Where the store must be immutable the vault is locked.
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, props: StoreProps & { resourceArn: string }) {
    super(scope, id)
    const { context, store } = props
    const keyArn = context.keyArn(store)
    const vault = new CfnBackupVault(this, 'Vault', {
      backupVaultName: shorten(landingZoneName(context.agency, store.dataSet, context.plan.zone.id), nameLimit),
      ...(keyArn === undefined ? {} : { encryptionKeyArn: keyArn }),
      ...(asks(store, 'immutable')
        ? { lockConfiguration: { minRetentionDays: keptDays, maxRetentionDays: keptDays, changeableForDays: 3 } }
        : {}),
    })
    vault.applyRemovalPolicy(RemovalPolicy.RETAIN)
    const plan = new CfnBackupPlan(this, 'Plan', {
      backupPlan: {
        backupPlanName: `${store.dataSet}-daily`,
        backupPlanRule: [
          {
            ruleName: 'daily',
            targetBackupVault: vault.ref,
            scheduleExpression: 'cron(0 2 * * ? *)',
            startWindowMinutes: 60,
            completionWindowMinutes: 360,
            lifecycle: { deleteAfterDays: keptDays },
          },
        ],
      },
    })
    const role = new CfnRole(this, 'Role', {
      assumeRolePolicyDocument: trustOf('backup'),
      managedPolicyArns: [
        `arn:${context.partition}:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup`,
        `arn:${context.partition}:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores`,
      ],
    })
    new CfnBackupSelection(this, 'Selection', {
      backupPlanId: plan.ref,
      backupSelection: { selectionName: store.dataSet, iamRoleArn: role.attrArn, resources: [props.resourceArn] },
    })
  }
}
