import { ProjectBucketConfig } from '@pulumi/gcp/logging/projectBucketConfig.js'
import { ProjectSink } from '@pulumi/gcp/logging/projectSink.js'
import { IAMAuditConfig } from '@pulumi/gcp/projects/iamauditConfig.js'
import { IAMMember } from '@pulumi/gcp/projects/iammember.js'
import { interpolate, type Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { nameOf } from './names.ts'
import { type Home, type Homes, within } from './projects.ts'

/** A year: what an audit of the year before needs. */
const auditRetentionDays = 365

/** Every administration, read and write in every project of the zone, kept in one log bucket in the region. */
export function keepAuditLog(plan: LandingZonePlan, homes: Homes, parent: Resource): ProjectBucketConfig {
  const { hub } = homes
  const bucket = new ProjectBucketConfig(
    nameOf(plan, 'audit'),
    {
      project: hub.projectId,
      location: plan.zone.location.region,
      bucketId: 'audit',
      retentionDays: auditRetentionDays,
      enableAnalytics: true,
      description: `Audit log of ${plan.zone.id}`,
    },
    { ...within(hub, parent, 'logging'), protect: true, retainOnDelete: true },
  )
  for (const home of [hub, ...homes.agencies.values()]) logEverything(plan, home, hub, bucket, parent)
  return bucket
}

function logEverything(
  plan: LandingZonePlan,
  home: Home,
  hub: Home,
  bucket: ProjectBucketConfig,
  parent: Resource,
): void {
  new IAMAuditConfig(
    nameOf(plan, 'audit', home.what),
    {
      project: home.projectId,
      service: 'allServices',
      auditLogConfigs: [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }],
    },
    within(home, parent, 'cloudresourcemanager'),
  )
  const sink = new ProjectSink(
    nameOf(plan, 'sink', home.what),
    {
      name: 'audit',
      project: home.projectId,
      destination: interpolate`logging.googleapis.com/${bucket.id}`,
      filter:
        'log_id("cloudaudit.googleapis.com/activity") OR log_id("cloudaudit.googleapis.com/data_access") OR log_id("cloudaudit.googleapis.com/policy")',
      uniqueWriterIdentity: true,
    },
    within(home, parent, 'logging'),
  )
  if (home === hub) return
  new IAMMember(
    nameOf(plan, 'writes-audit', home.what),
    { project: hub.projectId, role: 'roles/logging.bucketWriter', member: sink.writerIdentity },
    within(hub, parent, 'cloudresourcemanager'),
  )
}
