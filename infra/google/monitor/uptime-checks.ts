import { AlertPolicy } from '@pulumi/gcp/monitoring/alertPolicy.js'
import type { NotificationChannel } from '@pulumi/gcp/monitoring/notificationChannel.js'
import { UptimeCheckConfig } from '@pulumi/gcp/monitoring/uptimeCheckConfig.js'
import { Endpoint } from '@pulumi/gcp/servicedirectory/endpoint.js'
import type { Namespace } from '@pulumi/gcp/servicedirectory/namespace.js'
import { Service } from '@pulumi/gcp/servicedirectory/service.js'
import { type CustomResourceOptions, interpolate, type Output } from '@pulumi/pulumi'
import type { LandingZonePlan, Probe } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation/projects.ts'
import { zoneLabels } from '../labels.ts'
import { nameOf } from '../names.ts'
import type { Network } from '../network.ts'

/** A probe that Google's private checks can make: from the zone, to a port. */
export interface CheckedProbe extends Probe {
  readonly kind: 'tcp' | 'http' | 'https'
  readonly to: { readonly name: string; readonly address: string; readonly port: number }
}

export const isChecked = (probe: Probe): probe is CheckedProbe =>
  probe.from === 'zone' && probe.kind !== 'icmp' && probe.to.port !== null

export interface CheckSite {
  readonly plan: LandingZonePlan
  readonly hub: Home
  readonly network: Network
  readonly servers: Namespace
  readonly people: NotificationChannel
  readonly opts: CustomResourceOptions
}

/** Seconds between checks that Google offers; the plan's interval is rounded up. */
const periods = [60, 300, 600, 900]

/** Enters a server in the directory, checks it, and tells people when it does not answer or has been slower than it should. */
export function checkServer(site: CheckSite, probe: CheckedProbe): void {
  const { plan, hub, opts } = site
  enterServer(site, probe)
  const displayName = nameOf(plan, 'check', probe.id)
  const seconds = periods.find((period) => period >= plan.responseTimeMonitor.intervalSeconds) ?? 900
  const check = new UptimeCheckConfig(
    displayName,
    {
      displayName,
      project: hub.projectId,
      checkerType: 'VPC_CHECKERS',
      period: `${seconds}s`,
      timeout: '10s',
      monitoredResource: {
        type: 'servicedirectory_service',
        labels: {
          project_id: hub.projectId,
          location: plan.zone.location.region,
          namespace_name: site.servers.namespaceId,
          service_name: probe.id,
        },
      },
      ...manner(probe),
      logCheckFailures: true,
      userLabels: labelsOf(plan, probe),
    },
    opts,
  )
  new AlertPolicy(
    nameOf(plan, 'slow', probe.id),
    {
      project: hub.projectId,
      displayName: nameOf(plan, 'slow', probe.id),
      combiner: 'OR',
      severity: 'WARNING',
      conditions: [
        // What does not answer has no latency that could be too long.
        {
          displayName: `${probe.id} fails more than one check in twenty`,
          conditionThreshold: {
            filter: filterOf('check_passed', check),
            comparison: 'COMPARISON_LT',
            thresholdValue: 0.95,
            duration: '300s',
            aggregations: [
              { alignmentPeriod: '300s', perSeriesAligner: 'ALIGN_FRACTION_TRUE', crossSeriesReducer: 'REDUCE_MEAN' },
            ],
          },
        },
        {
          displayName: `${probe.id} above ${probe.objectiveP95Ms} ms`,
          conditionThreshold: {
            filter: filterOf('request_latency', check),
            comparison: 'COMPARISON_GT',
            thresholdValue: probe.objectiveP95Ms,
            duration: '900s',
            aggregations: [
              { alignmentPeriod: '300s', perSeriesAligner: 'ALIGN_MEAN', crossSeriesReducer: 'REDUCE_PERCENTILE_95' },
            ],
          },
        },
      ],
      notificationChannels: [site.people.id],
      userLabels: labelsOf(plan, probe),
    },
    opts,
  )
}

const filterOf = (metric: 'check_passed' | 'request_latency', check: UptimeCheckConfig): Output<string> =>
  interpolate`metric.type = "monitoring.googleapis.com/uptime_check/${metric}" AND resource.type = "servicedirectory_service" AND metric.labels.check_id = "${check.uptimeCheckId}"`

const labelsOf = (plan: LandingZonePlan, { system }: Probe) => ({
  ...zoneLabels(plan),
  ...(system === null ? {} : { 'rettsky-system': system }),
})

function enterServer({ plan, hub, network, servers, opts }: CheckSite, { id, to }: CheckedProbe): void {
  const service = new Service(
    nameOf(plan, 'server', id),
    { namespace: servers.id, serviceId: id, metadata: { 'rettsky-zone': plan.zone.id } },
    opts,
  )
  new Endpoint(
    nameOf(plan, 'server', id),
    {
      service: service.id,
      endpointId: id,
      address: to.address,
      port: to.port,
      network: interpolate`projects/${hub.number}/locations/global/networks/${network.vpc.name}`,
    },
    opts,
  )
}

function manner({ kind, to: { port } }: CheckedProbe) {
  switch (kind) {
    case 'tcp':
      return { tcpCheck: { port } }
    case 'http':
    case 'https':
      return {
        httpCheck: {
          port,
          path: '/',
          requestMethod: 'GET',
          useSsl: kind === 'https',
          // Servers in the zone carry the body's own certificates, which Google's checkers do not know.
          validateSsl: false,
          acceptedResponseStatusCodes: [{ statusClass: 'STATUS_CLASS_2XX' }, { statusClass: 'STATUS_CLASS_3XX' }],
        },
      }
    default:
      return kind satisfies never
  }
}
