import { Job } from '@pulumi/gcp/cloudscheduler/job.js'
import { IAMCustomRole } from '@pulumi/gcp/projects/iamcustomRole.js'
import { IAMMember } from '@pulumi/gcp/projects/iammember.js'
import { Account } from '@pulumi/gcp/serviceaccount/account.js'
import type { DatabaseInstance } from '@pulumi/gcp/sql/databaseInstance.js'
import type { Bucket } from '@pulumi/gcp/storage/bucket.js'
import { BucketIAMMember } from '@pulumi/gcp/storage/bucketIAMMember.js'
import { getTransferProjectServiceAccountOutput } from '@pulumi/gcp/storage/getTransferProjectServiceAccount.js'
import { TransferJob } from '@pulumi/gcp/storage/transferJob.js'
import { all, type Input, interpolate, type Resource } from '@pulumi/pulumi'
import { roomGib } from '../../data-store.ts'
import type { DataStore } from '../../landing-zone-plan.ts'
import { exitOf, shorten } from '../../plan/index.ts'
import { within } from '../foundation/projects.ts'
import { nameOf } from '../names.ts'
import { makeBucket } from './bucket.ts'
import type { StoreSite } from './store-site.ts'

/** Longest id of a service account. */
const accountIdLimit = 30
/** Past this size an export runs on a machine of its own, so that the instance does not feel it, GiB. */
const offloadAboveGib = 100

/**
 * Where copies in open formats are put for the day the data must leave: a bucket beside the store, in the same region and
 * as shut as the store itself. What lies on a share or a disk is written there by its server.
 */
export const makeExitBucket = (site: StoreSite, store: DataStore): Bucket =>
  makeBucket(site, store, exitOf(store.dataSet), {}, { 'rettsky-purpose': 'exit-copy' })

/** Objects are copied every night; what was removed stays in the copy. */
export function copyObjects(site: StoreSite, store: DataStore, from: Bucket): void {
  const { plan, home, parent } = site
  const to = makeExitBucket(site, store)
  const opts = within(home, parent, 'storagetransfer')
  // The account exists only once somebody has asked for it.
  const asked = getTransferProjectServiceAccountOutput({ project: home.projectId }, opts)
  const member = all([home.number, asked]).apply(
    ([number]) => `serviceAccount:project-${number}@storage-transfer-service.iam.gserviceaccount.com`,
  )
  const leaves = [
    letIn(site, 'reads', store, from, 'storage.objectViewer', member),
    letIn(site, 'lists', store, from, 'storage.legacyBucketReader', member),
    letIn(site, 'writes-exit', store, to, 'storage.objectAdmin', member),
    letIn(site, 'lists-exit', store, to, 'storage.legacyBucketReader', member),
  ]
  const [year, month, day] = plan.asOf.split('-').map(Number)
  new TransferJob(
    nameOf(plan, 'exit', store.dataSet),
    {
      project: home.projectId,
      description: `Exit copy of ${store.dataSet}`,
      transferSpec: {
        gcsDataSource: { bucketName: from.name },
        gcsDataSink: { bucketName: to.name },
        transferOptions: { overwriteWhen: 'DIFFERENT', deleteObjectsUniqueInSink: false },
      },
      schedule: {
        scheduleStartDate: { year: year!, month: month!, day: day! },
        startTimeOfDay: { hours: 3, minutes: 40, seconds: 0, nanos: 0 },
        repeatInterval: '86400s',
      },
    },
    // The day that copying began on stays what it was when a later plan has a later day.
    { ...opts, dependsOn: [...opts.dependsOn, ...leaves], ignoreChanges: ['schedule'] },
  )
}

/** A database is written out as SQL every night; earlier nights are earlier versions of the one object. */
export function exportDatabase(site: StoreSite, store: DataStore, instance: DatabaseInstance, database: string): void {
  const { plan, home, parent } = site
  const to = makeExitBucket(site, store)
  const inProject = within(home, parent, 'iam')
  const account = new Account(
    nameOf(plan, 'exporter', store.dataSet),
    {
      accountId: shorten(`exit-${store.dataSet}`, accountIdLimit),
      project: home.projectId,
      displayName: `Orders the exit copy of ${store.dataSet}`,
    },
    inProject,
  )
  const role = new IAMCustomRole(
    nameOf(plan, 'exporter', store.dataSet),
    {
      roleId: `export_${store.dataSet.replaceAll('-', '_')}`,
      project: home.projectId,
      title: `Export ${store.dataSet}`,
      permissions: ['cloudsql.instances.export', 'cloudsql.instances.get'],
    },
    inProject,
  )
  const mayOrder = new IAMMember(
    nameOf(plan, 'exporter', store.dataSet),
    { project: home.projectId, role: role.name, member: interpolate`serviceAccount:${account.email}` },
    inProject,
  )
  const writer = interpolate`serviceAccount:${instance.serviceAccountEmailAddress}`
  const mayWrite = letIn(site, 'writes-exit', store, to, 'storage.objectAdmin', writer)
  const body = interpolate`{"exportContext":{"fileType":"SQL","uri":"gs://${to.name}/${database}.sql.gz","databases":["${database}"],"offload":${roomGib(store) > offloadAboveGib}}}`
  const opts = within(home, parent, 'cloudscheduler')
  new Job(
    nameOf(plan, 'exit', store.dataSet),
    {
      name: nameOf(plan, 'exit', store.dataSet),
      project: home.projectId,
      region: plan.zone.location.region,
      schedule: '40 3 * * *',
      timeZone: 'Etc/UTC',
      httpTarget: {
        httpMethod: 'POST',
        uri: interpolate`https://sqladmin.googleapis.com/v1/projects/${home.projectId}/instances/${instance.name}/export`,
        headers: { 'Content-Type': 'application/json' },
        body: body.apply((text) => Buffer.from(text).toString('base64')),
        oauthToken: { serviceAccountEmail: account.email },
      },
    },
    { ...opts, dependsOn: [...opts.dependsOn, mayOrder, mayWrite] },
  )
}

const letIn = (
  { plan, home, parent }: StoreSite,
  what: string,
  store: DataStore,
  bucket: Bucket,
  role: string,
  member: Input<string>,
): Resource =>
  new BucketIAMMember(
    nameOf(plan, what, store.dataSet),
    { bucket: bucket.name, role: `roles/${role}`, member },
    within(home, parent, 'storage'),
  )
