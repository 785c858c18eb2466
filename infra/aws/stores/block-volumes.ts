import { RemovalPolicy } from 'aws-cdk-lib'
import { CfnVolume } from 'aws-cdk-lib/aws-ec2'
import { Construct } from 'constructs'
import { disksGib } from '../../data-store.ts'
import { landingZoneName } from '../../plan/index.ts'
import { acknowledge } from '../acknowledge.ts'
import { nameTag } from '../name-tag.ts'
import type { StoreProps } from './store-context.ts'

/** Most that one gp3 volume holds, GiB. A larger data set gets several. */
const largestGib = 16_384

/** A data set on disks of its own, for a server of the agency to attach. One site: a disk lies in one. */
export class BlockVolumes extends Construct {
  constructor(scope: Construct, id: string, { context, store }: StoreProps) {
    super(scope, id)
    const keyArn = context.keyArn(store)
    for (const [ordinal, size] of disksGib(store, largestGib).entries()) {
      const volume = new CfnVolume(this, `Volume${ordinal}`, {
        availabilityZone: context.network.firstSite,
        size,
        volumeType: 'gp3',
        encrypted: true,
        ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
        multiAttachEnabled: false,
      })
      nameTag(volume, landingZoneName(context.agency, store.dataSet, context.plan.zone.id))
      volume.applyRemovalPolicy(RemovalPolicy.RETAIN)
      acknowledge(volume, 'AWS Backup finds it by its tag', 'Nist-EC2EBSInBackupPlan')
      context.backups.keep(volume, store, keyArn)
    }
  }
}
