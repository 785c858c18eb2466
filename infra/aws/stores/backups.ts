import { type CfnResource, RemovalPolicy, Tags } from 'aws-cdk-lib'
import { CfnBackupPlan, CfnBackupSelection, CfnBackupVault } from 'aws-cdk-lib/aws-backup'
import { CfnRole } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { asks } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { landingZoneName, shorten } from '../../plan/index.ts'
import { acknowledge } from '../acknowledge.ts'
import { trustOf } from '../iam.ts'

/** Daily backups are kept this long; in a locked vault nobody can remove one sooner. */
const keptDays = 35

/** Days in which a new lock can still be taken off; the fewest that AWS Backup allows. */
const graceDays = 3

/** Longest name of a backup vault. */
const nameLimit = 50

/** The tag by which a store finds its vault. */
export const backupTag = 'rettsky-backup'

export type BackupsProps = {
  /** Tells the vaults of one stack from those of the agency's next. */
  readonly name: (key: string) => string
  readonly zone: string
  readonly partition: string
}

/**
 * An agency's daily backups: a vault for each key, and one more for each key under which something must be immutable, with
 * a lock. Vaults lie in the zone's region and no plan copies out of them, so nothing leaves it.
 */
export class Backups extends Construct {
  readonly #props: BackupsProps
  readonly #vaults = new Set<string>()
  #role: CfnRole | undefined

  constructor(scope: Construct, id: string, props: BackupsProps) {
    super(scope, id)
    this.#props = props
  }

  /** Has a resource backed up, by a tag that the vault's plan selects by. */
  keep(holder: CfnResource, store: DataStore, keyArn: string | undefined): void {
    const locked = asks(store, 'immutable')
    const name = this.#props.name(locked ? `${store.key}-locked` : store.key)
    Tags.of(holder).add(backupTag, name)
    if (this.#vaults.has(name)) return
    this.#vaults.add(name)
    this.#vault(name, locked, keyArn)
  }

  #vault(name: string, locked: boolean, keyArn: string | undefined): void {
    const vault = new CfnBackupVault(this, name, {
      backupVaultName: shorten(landingZoneName(name, 'backups', this.#props.zone), nameLimit),
      ...(keyArn === undefined ? {} : { encryptionKeyArn: keyArn }),
      ...(locked
        ? {
            lockConfiguration: { minRetentionDays: keptDays, maxRetentionDays: keptDays, changeableForDays: graceDays },
          }
        : {}),
    })
    vault.applyRemovalPolicy(RemovalPolicy.RETAIN)
    Tags.of(vault).add('rettsky-dataset', 'none')
    const plan = new CfnBackupPlan(this, `${name}-plan`, {
      backupPlan: {
        backupPlanName: `${name}-daily`,
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
    new CfnBackupSelection(this, `${name}-selection`, {
      backupPlanId: plan.ref,
      backupSelection: {
        selectionName: name,
        iamRoleArn: this.#backer().attrArn,
        listOfTags: [{ conditionType: 'STRINGEQUALS', conditionKey: backupTag, conditionValue: name }],
      },
    })
  }

  #backer(): CfnRole {
    if (this.#role !== undefined) return this.#role
    const managed = `arn:${this.#props.partition}:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor`
    this.#role = new CfnRole(this, 'Role', {
      assumeRolePolicyDocument: trustOf('backup'),
      managedPolicyArns: [`${managed}Backup`, `${managed}Restores`],
    })
    acknowledge(
      this.#role,
      'AWS keeps these policies up with the types that it backs up',
      `AwsSolutions-IAM4[Policy::${managed}Backup]`,
      `AwsSolutions-IAM4[Policy::${managed}Restores]`,
    )
    return this.#role
  }
}
