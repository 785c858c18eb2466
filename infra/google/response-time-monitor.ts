import { NotificationChannel } from '@pulumi/gcp/monitoring/notificationChannel.js'
import { IAMMember } from '@pulumi/gcp/projects/iammember.js'
import { Namespace } from '@pulumi/gcp/servicedirectory/namespace.js'
import { ComponentResource, type ComponentResourceOptions, interpolate, type Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { within } from './foundation/projects.ts'
import type { Foundation } from './foundation.ts'
import { zoneLabels } from './labels.ts'
import { makeProber } from './monitor/prober.ts'
import { checkServer, isChecked } from './monitor/uptime-checks.ts'
import { nameOf } from './names.ts'
import type { Network } from './network.ts'
import type { GoogleSettings } from './settings.ts'

/**
 * Response time to each application server, with an alarm for each. Google's private checks speak TCP and HTTP; what
 * answers only to ICMP, the line among it, is measured by the zone's own prober.
 */
export class ResponseTimeMonitor extends ComponentResource {
  constructor(
    plan: LandingZonePlan,
    settings: GoogleSettings,
    foundation: Foundation,
    network: Network,
    opts: ComponentResourceOptions,
  ) {
    super('rettsky:google:ResponseTimeMonitor', nameOf(plan, 'response-time-monitor'), {}, opts)
    const { hub } = foundation
    const inHub = within(hub, this, 'monitoring')
    makeProber(plan, settings, hub, network, this)
    const people = new NotificationChannel(
      nameOf(plan, 'response-time'),
      {
        project: hub.projectId,
        displayName: `Response time in ${plan.zone.id}`,
        type: 'email',
        labels: { email_address: plan.budget.notify },
        userLabels: zoneLabels(plan),
      },
      inHub,
    )
    const servers = new Namespace(
      nameOf(plan, 'servers'),
      {
        namespaceId: nameOf(plan, 'servers'),
        project: hub.projectId,
        location: plan.zone.location.region,
        labels: zoneLabels(plan),
      },
      within(hub, this, 'servicedirectory'),
    )
    const allowed = letCheckersIn(plan, foundation, this)
    const afterLeave = { ...inHub, dependsOn: [...inHub.dependsOn, ...allowed] }
    const site = { plan, hub, network, servers, people, opts: afterLeave }
    for (const probe of plan.responseTimeMonitor.probes.filter(isChecked)) checkServer(site, probe)
    this.registerOutputs({})
  }
}

/** Google's checkers look servers up in the directory and enter the network by its leave. */
function letCheckersIn(plan: LandingZonePlan, { hub }: Foundation, parent: Resource): IAMMember[] {
  const member = interpolate`serviceAccount:service-${hub.number}@gcp-sa-monitoring-notification.iam.gserviceaccount.com`
  return ['servicedirectory.viewer', 'servicedirectory.pscAuthorizedService'].map(
    (role) =>
      new IAMMember(
        nameOf(plan, 'checkers', role.replace('.', '-')),
        { project: hub.projectId, role: `roles/${role}`, member },
        within(hub, parent, 'cloudresourcemanager'),
      ),
  )
}
