import { Fn } from 'aws-cdk-lib'
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnMonitor } from 'aws-cdk-lib/aws-networkmonitor'
import { Construct } from 'constructs'
import type { LandingZonePlan, Probe } from '../../landing-zone-plan.ts'
import { landingZoneName, shorten } from '../../plan/index.ts'
import { MeasuredProbe } from './measured-probe.ts'

/**
 * Probes that one network monitor takes from one subnet by AWS's default quota, and all of a zone's leave from one; 24 from
 * all its subnets, 100 monitors an account and region (CloudWatch user guide, Network Synthetic Monitor quotas; met as others
 * quote it in 2026).
 */
const probesPerMonitor = 4

const nameLimit = 200

export type NativeMonitorsProps = {
  readonly plan: LandingZonePlan
  /** Whose they are: the agency, or the body for its lines. */
  readonly owner: string
  /** Probes by what they have in common; each group has a monitor, so that a new group moves no other's probes. */
  readonly groups: ReadonlyMap<string, readonly Probe[]>
  readonly to: { readonly topicArn: string; readonly sourceArn: string }
}

/** CloudWatch network monitors, their alarms, and a dashboard of round trips against objectives. */
export class NativeMonitors extends Construct {
  readonly #props: NativeMonitorsProps

  constructor(scope: Construct, id: string, props: NativeMonitorsProps) {
    super(scope, id)
    this.#props = props
    const measured = [...props.groups].flatMap(([group, probes]) => this.#monitors(group, probes))
    if (measured.length === 0) return
    new CfnDashboard(this, 'Dashboard', {
      dashboardName: shorten(landingZoneName(props.owner, 'response-time', props.plan.zone.id), nameLimit),
      dashboardBody: Fn.join('', [
        '{"widgets":[',
        ...measured.flatMap((probe, i) => [i === 0 ? '' : ',', probe.widget(i)]),
        ']}',
      ]),
    })
  }

  #monitors(group: string, probes: readonly Probe[]): MeasuredProbe[] {
    const count = Math.ceil(probes.length / probesPerMonitor)
    return Array.from({ length: count }, (_, i) => {
      const numbered = i === 0 ? group : `${group}-${i + 1}`
      return this.#monitor(numbered, probes.slice(i * probesPerMonitor, (i + 1) * probesPerMonitor))
    }).flat()
  }

  #monitor(group: string, probes: readonly Probe[]): MeasuredProbe[] {
    const { plan, owner, to } = this.#props
    const name = shorten(landingZoneName(owner, group, plan.zone.id), nameLimit)
    const monitor = new CfnMonitor(this, `${group}-monitor`, {
      monitorName: name,
      aggregationPeriod: plan.responseTimeMonitor.intervalSeconds < 60 ? 30 : 60,
    })
    const { region } = plan.zone.location
    return probes.map((probe) => {
      const measured = new MeasuredProbe(this, probe.id, { probe, monitor: name, region, ...to })
      measured.node.addDependency(monitor)
      return measured
    })
  }
}
