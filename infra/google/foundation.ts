import type { ProjectBucketConfig } from '@pulumi/gcp/logging/projectBucketConfig.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { keepAuditLog } from './audit-log.ts'
import { lockRegion } from './guardrails.ts'
import { type AgencyKeys, makeKeys } from './keys.ts'
import { nameOf } from './names.ts'
import { type Homes, openProjects } from './projects.ts'
import type { GoogleSettings } from './settings.ts'

/** What everything else in the zone stands on: projects under a region lock, keys, audit log. */
export class Foundation extends ComponentResource {
  readonly homes: Homes
  readonly keys: ReadonlyMap<string, AgencyKeys>
  readonly auditLog: ProjectBucketConfig

  constructor(plan: LandingZonePlan, settings: GoogleSettings, opts: ComponentResourceOptions) {
    super('rettsky:google:Foundation', nameOf(plan, 'foundation'), {}, opts)
    this.homes = openProjects(plan, settings, this)
    lockRegion(plan, settings, this.homes, this)
    this.auditLog = keepAuditLog(plan, this.homes, this)
    const { hub, agencies } = this.homes
    this.keys = new Map(
      plan.agencies.map((share) => [
        share.agency.id,
        makeKeys(plan, share, agencies.get(share.agency.id)!, hub, settings, this),
      ]),
    )
    this.registerOutputs({})
  }
}
