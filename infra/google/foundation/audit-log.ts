import { ProjectBucketConfig } from '@pulumi/gcp/logging/projectBucketConfig.js'
import { ProjectSink } from '@pulumi/gcp/logging/projectSink.js'
import { IAMAuditConfig } from '@pulumi/gcp/projects/iamauditConfig.js'
import { IAMMember } from '@pulumi/gcp/projects/iammember.js'
import { type Input, interpolate, type Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nameOf } from '../names.ts'
import { type Home, type Place, within } from './projects.ts'

/** A year: what an audit of the year before needs. */
const auditRetentionDays = 365

const bucketId = 'audit'

/** Every administration, read and write in every project of the zone, kept in one log bucket in the region. */
export function keepAuditLog(plan: LandingZonePlan, hub: Home, parent: Resource): ProjectBucketConfig {
  const bucket = new ProjectBucketConfig(
    nameOf(plan, 'audit'),
    {
      project: hub.projectId,
      location: plan.zone.location.region,
      bucketId,
      retentionDays: auditRetentionDays,
      enableAnalytics: true,
      description: `Audit log of ${plan.zone.id}`,
    },
    { ...within(hub, parent, 'logging'), protect: true, retainOnDelete: true },
  )
  logEverything(plan, hub, bucket.id, parent)
  return bucket
}

/** The same of an agency's project, into the hub's bucket. */
export function logAgency(plan: LandingZonePlan, home: Home, hub: Place, parent: Resource): void {
  const bucket = `projects/${hub.projectId}/locations/${plan.zone.location.region}/buckets/${bucketId}`
  const { writerIdentity } = logEverything(plan, home, bucket, parent)
  new IAMMember(
    nameOf(plan, 'writes-audit', home.what),
    { project: hub.projectId, role: 'roles/logging.bucketWriter', member: writerIdentity },
    within(hub, parent, 'cloudresourcemanager'),
  )
}

function logEverything(plan: LandingZonePlan, home: Home, bucket: Input<string>, parent: Resource): ProjectSink {
  new IAMAuditConfig(
    nameOf(plan, 'audit', home.what),
    {
      project: home.projectId,
      service: 'allServices',
      auditLogConfigs: [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }],
    },
    within(home, parent, 'cloudresourcemanager'),
  )
  return new ProjectSink(
    nameOf(plan, 'sink', home.what),
    {
      name: 'audit',
      project: home.projectId,
      destination: interpolate`logging.googleapis.com/${bucket}`,
      filter:
        'log_id("cloudaudit.googleapis.com/activity") OR log_id("cloudaudit.googleapis.com/data_access") OR log_id("cloudaudit.googleapis.com/policy")',
      uniqueWriterIdentity: true,
    },
    within(home, parent, 'logging'),
  )
}
