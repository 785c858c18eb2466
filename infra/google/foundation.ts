import type { Folder } from '@pulumi/gcp/organizations/folder.js'
import { ComponentResource, type ComponentResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { keepAuditLog } from './foundation/audit-log.ts'
import { lockRegion } from './foundation/guardrails.ts'
import { type Home, openHub } from './foundation/projects.ts'
import { nameOf } from './names.ts'
import type { GoogleSettings } from './settings.ts'

/** What everything else in the zone stands on: the folder and the hub's project under a region lock, audit log. */
export class Foundation extends ComponentResource {
  readonly hub: Home
  readonly folder: Folder | undefined

  constructor(plan: LandingZonePlan, settings: GoogleSettings, opts: ComponentResourceOptions) {
    super('rettsky:google:Foundation', nameOf(plan, 'foundation'), {}, opts)
    const opened = openHub(plan, settings, this)
    this.hub = opened.hub
    this.folder = opened.folder
    lockRegion(plan, settings, opened, this)
    keepAuditLog(plan, this.hub, this)
    this.registerOutputs({})
  }
}
