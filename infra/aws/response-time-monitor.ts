import { type App, Fn, Tags, Validations } from 'aws-cdk-lib'
import { CfnAlarm, CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnMonitor, CfnProbe } from 'aws-cdk-lib/aws-networkmonitor'
import { CfnSubscription, CfnTopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { LandingZonePlan, Probe } from '../landing-zone-plan.ts'
import { landingZoneName, shorten } from '../plan/index.ts'
import type { FoundationStack } from './foundation.ts'
import { ownAccount } from './iam.ts'
import { keyPolicy, ManagedKey } from './managed-key.ts'
import type { NetworkStack } from './network.ts'
import { partitionOf } from './partition.ts'
import { Prober } from './prober.ts'
import { platformOwner, ZoneStack } from './zone-stack.ts'

/** Probes that one CloudWatch network monitor takes; the quota of November 2026. */
const probesPerMonitor = 24

const nameLimit = 200

/**
 * Response time twice: by the zone's own prober, the yardstick that is the same in every cloud, and where the region has
 * it by AWS's network monitor, which alarms by itself should the prober fall silent.
 */
export class ResponseTimeMonitorStack extends ZoneStack {
  constructor(app: App, plan: LandingZonePlan, foundation: FoundationStack, network: NetworkStack) {
    super(app, plan, 'response-time-monitor', platformOwner(plan))
    Tags.of(this).add('rettsky-dataset', 'none')
    const topic = this.#topic(plan)
    new Prober(this, 'Prober', { plan, network, topic, logKeyArn: foundation.audit.logKeyArn })
    if (plan.zone.capabilities.nativeMonitor) this.#native(plan, network, topic)
  }

  #topic(plan: LandingZonePlan): CfnTopic {
    const { notify } = plan.budget
    const key = new ManagedKey(this, 'AlarmKey', {
      alias: landingZoneName(plan.body.short, 'alarms', plan.zone.id),
      description: `Rettsky: alarms of ${plan.zone.id}`,
      policy: keyPolicy(partitionOf(plan.zone).id, ['cloudwatch']),
    })
    const topic = new CfnTopic(this, 'Alarms', {
      topicName: shorten(landingZoneName(plan.body.short, 'alarms', plan.zone.id), nameLimit),
      kmsMasterKeyId: key.arn,
    })
    if (notify.includes('@'))
      new CfnSubscription(this, 'Notify', { topicArn: topic.ref, protocol: 'email', endpoint: notify })
    return topic
  }

  #native(plan: LandingZonePlan, network: NetworkStack, topic: CfnTopic): void {
    const probes = nativeProbes(plan)
    const [source] = network.subnets('monitoring')
    if (source === undefined) throw new RangeError('a zone has a monitoring subnet')
    const { id: partition } = partitionOf(plan.zone)
    const sourceArn = Fn.join('', [`arn:${partition}:ec2:${this.region}:`, ownAccount, ':subnet/', source.ref])
    const measured: MeasuredProbe[] = []
    for (let first = 0; first < probes.length; first += probesPerMonitor) {
      const ordinal = first / probesPerMonitor + 1
      const name = shorten(landingZoneName(plan.body.short, `monitor-${ordinal}`, plan.zone.id), nameLimit)
      const monitor = new CfnMonitor(this, `Monitor${ordinal}`, {
        monitorName: name,
        aggregationPeriod: plan.responseTimeMonitor.intervalSeconds < 60 ? 30 : 60,
      })
      for (const probe of probes.slice(first, first + probesPerMonitor)) {
        const made = new MeasuredProbe(this, probe.id, { probe, monitor: name, sourceArn, topic })
        made.node.addDependency(monitor)
        measured.push(made)
      }
    }
    new CfnDashboard(this, 'Dashboard', {
      dashboardName: shorten(landingZoneName(plan.body.short, 'response-time', plan.zone.id), nameLimit),
      dashboardBody: Fn.join('', [
        '{"widgets":[',
        ...measured.flatMap((probe, i) => [i === 0 ? '' : ',', probe.widget(i)]),
        ']}',
      ]),
    })
  }
}

/** What AWS can measure from inside the zone: each server, and each line's far end once its address is known. */
function nativeProbes(plan: LandingZonePlan): Probe[] {
  const [line] = plan.responseTimeMonitor.probes
  const farEnds = plan.privateConnectivity.links.flatMap(({ link }): Probe[] => {
    const [address] = link.peering?.bodyAddress.split('/') ?? []
    if (address === undefined) return []
    const to = { name: link.id, address, port: null }
    return [{ ...line, id: shorten(`line-${link.id}`, 40), from: 'zone', kind: 'icmp', to }]
  })
  return [...farEnds, ...plan.responseTimeMonitor.probes.filter(({ from }) => from === 'zone')]
}

/** The type is in CloudFormation's registry since 2026 and in aws-cdk-lib, and not yet in the schemas of CDK's validator. */
const newerThanTheValidator = {
  id: 'CloudFormation-Validate::F3006',
  reason: 'AWS::NetworkMonitor::Probe is newer than the schemas that CDK validates with',
}

type MeasuredProbeProps = { probe: Probe; monitor: string; sourceArn: string; topic: CfnTopic }

/** One probe with two alarms: slower than its objective most of an hour, and packets lost for five minutes. */
class MeasuredProbe extends Construct {
  readonly #props: MeasuredProbeProps
  readonly #probeId: string

  constructor(scope: Construct, id: string, props: MeasuredProbeProps) {
    super(scope, id)
    const { probe, monitor, sourceArn, topic } = props
    this.#props = props
    const tcp = probe.kind !== 'icmp' && probe.to.port !== null
    const made = new CfnProbe(this, 'Probe', {
      monitorName: monitor,
      sourceArn,
      destination: probe.to.address,
      protocol: tcp ? 'TCP' : 'ICMP',
      ...(tcp && probe.to.port !== null ? { destinationPort: probe.to.port } : {}),
      packetSize: 56,
    })
    Validations.of(made).acknowledge(newerThanTheValidator)
    this.#probeId = made.attrProbeId
    const dimensions = [
      { name: 'Monitor', value: monitor },
      { name: 'Probe', value: this.#probeId },
    ]
    const common = { namespace: 'AWS/NetworkMonitor', dimensions, alarmActions: [topic.ref], okActions: [topic.ref] }
    new CfnAlarm(this, 'Slow', {
      ...common,
      alarmDescription: `${probe.id}: p95 of round trips over ${probe.objectiveP95Ms} ms`,
      metricName: 'RTT',
      extendedStatistic: 'p95',
      period: 300,
      evaluationPeriods: 12,
      datapointsToAlarm: 7,
      threshold: probe.objectiveP95Ms * 1000,
      comparisonOperator: 'GreaterThanThreshold',
      treatMissingData: 'missing',
    })
    new CfnAlarm(this, 'Lost', {
      ...common,
      alarmDescription: `${probe.id}: packets to ${probe.to.address} are lost`,
      metricName: 'PacketLoss',
      statistic: 'Average',
      period: 60,
      evaluationPeriods: 5,
      datapointsToAlarm: 3,
      threshold: 5,
      comparisonOperator: 'GreaterThanThreshold',
      treatMissingData: 'breaching',
    })
  }

  /** Its place on the dashboard, three in a row, with the objective drawn in; round trips are in microseconds. */
  widget(ordinal: number): string {
    const { probe, monitor } = this.#props
    const metric = ['AWS/NetworkMonitor', 'RTT', 'Monitor', monitor, 'Probe', this.#probeId, { stat: 'p95' }]
    const [before = '', after = ''] = JSON.stringify({
      type: 'metric',
      x: (ordinal % 3) * 8,
      y: Math.floor(ordinal / 3) * 6,
      width: 8,
      height: 6,
      properties: {
        title: `${probe.id} (µs, p95)`,
        region: this.#props.topic.stack.region,
        view: 'timeSeries',
        period: 300,
        metrics: [metric.map((part) => (part === this.#probeId ? 'PROBE-ID' : part))],
        annotations: { horizontal: [{ label: `${probe.objectiveP95Ms} ms`, value: probe.objectiveP95Ms * 1000 }] },
      },
    }).split('PROBE-ID')
    return Fn.join('', [before, this.#probeId, after])
  }
}
