import type { ActionGroup } from '@pulumi/azure-native/monitor/actionGroup.js'
import { MetricAlert } from '@pulumi/azure-native/monitor/metricAlert.js'
import { ConnectionMonitor } from '@pulumi/azure-native/network/connectionMonitor.js'
import { ComponentResource, type ComponentResourceOptions, type CustomResourceOptions } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Foundation } from './foundation.ts'
import { alarm, criteria, tellPeople } from './monitor/alarms.ts'
import { connectionTests, failedPercent, testsByMonitor } from './monitor/connection-tests.ts'
import { makeProber } from './monitor/prober.ts'
import { nameOf } from './names.ts'
import type { Place } from './network/circuits.ts'
import type { Network } from './network.ts'
import type { PrivateConnectivity } from './private-connectivity.ts'
import type { AzureSettings } from './settings.ts'
import { zoneTags } from './tags.ts'

export interface MonitorSite {
  readonly foundation: Foundation
  readonly network: Network
  readonly line: PrivateConnectivity
}

/** Response time from the zone to each application server and over each line, with an alarm for each. */
export class ResponseTimeMonitor extends ComponentResource {
  constructor(plan: LandingZonePlan, settings: AzureSettings, site: MonitorSite, opts: ComponentResourceOptions) {
    super('rettsky:azure:ResponseTimeMonitor', nameOf(plan, 'response-time-monitor'), {}, opts)
    const { hub } = site.foundation
    const inHub = { parent: this, provider: hub.provider }
    const place = { resourceGroupName: hub.group.name, location: plan.zone.location.region, tags: zoneTags(plan) }
    const prober = makeProber(plan, settings, site.network, place, inHub)
    const tell = tellPeople(plan, place, inHub)
    const source = { name: 'prober', type: 'AzureVM', resourceId: prober.id }

    for (const [what, tests] of testsByMonitor(connectionTests(plan))) {
      const connectionMonitorName = nameOf(plan, 'cm', what)
      const monitor = new ConnectionMonitor(
        connectionMonitorName,
        {
          connectionMonitorName,
          networkWatcherName: site.foundation.watcher.name,
          resourceGroupName: site.foundation.watcherGroup.name,
          location: place.location,
          endpoints: [source, ...tests.map(({ endpoint }) => endpoint)],
          testConfigurations: tests.map(({ configuration }) => configuration),
          testGroups: tests.map(({ id }) => ({
            name: id,
            sources: [source.name],
            destinations: [id],
            testConfigurations: [id],
          })),
          outputs: [{ type: 'Workspace', workspaceSettings: { workspaceResourceId: site.foundation.auditLog.id } }],
          tags: place.tags,
        },
        inHub,
      )
      for (const { id, objectiveP95Ms } of tests) {
        const test = [{ name: 'TestGroupName', operator: 'Include', values: [id] }]
        const limits = {
          slow: criteria('RoundTripTimeMs', 'GreaterThan', objectiveP95Ms, test),
          // What does not answer has no round trip that could be slow.
          failed: criteria('ChecksFailedPercent', 'GreaterThan', failedPercent, test),
        }
        for (const [what, limit] of Object.entries(limits)) {
          const ruleName = nameOf(plan, what, id)
          new MetricAlert(
            ruleName,
            { ...alarm(plan, place, tell), ruleName, scopes: [monitor.id], criteria: limit },
            inHub,
          )
        }
      }
    }
    watchLines(plan, site.line, place, tell, inHub)
    this.registerOutputs({})
  }
}

/** A line is watched as soon as routes are spoken over it: less than all of them is an alarm. */
function watchLines(
  plan: LandingZonePlan,
  line: PrivateConnectivity,
  place: Place,
  tell: ActionGroup,
  opts: CustomResourceOptions,
): void {
  for (const { link } of plan.privateConnectivity.links.filter((planned) => planned.link.state === 'up')) {
    new MetricAlert(
      nameOf(plan, 'line-down', link.id),
      {
        ...alarm(plan, place, tell),
        ruleName: nameOf(plan, 'line-down', link.id),
        severity: 1,
        scopes: [line.circuits.get(link.id)!.id],
        criteria: criteria('BgpAvailability', 'LessThan', 100, []),
      },
      opts,
    )
  }
}
