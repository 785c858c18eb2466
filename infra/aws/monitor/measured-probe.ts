import { Fn, Validations } from 'aws-cdk-lib'
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnProbe } from 'aws-cdk-lib/aws-networkmonitor'
import { Construct } from 'constructs'
import type { Probe } from '../../landing-zone-plan.ts'

/** The type is in CloudFormation's registry since 2026 and in aws-cdk-lib, and not yet in the schemas of CDK's validator. */
const newerThanTheValidator = {
  id: 'CloudFormation-Validate::F3006',
  reason: 'AWS::NetworkMonitor::Probe is newer than the schemas that CDK validates with',
}

export type MeasuredProbeProps = { probe: Probe; monitor: string; sourceArn: string; topicArn: string; region: string }

/** One probe with two alarms: slower than its objective most of an hour, and packets lost for five minutes. */
export class MeasuredProbe extends Construct {
  readonly #props: MeasuredProbeProps
  readonly #probeId: string

  constructor(scope: Construct, id: string, props: MeasuredProbeProps) {
    super(scope, id)
    const { probe, monitor, sourceArn, topicArn } = props
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
    const common = { namespace: 'AWS/NetworkMonitor', dimensions, alarmActions: [topicArn], okActions: [topicArn] }
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
        region: this.#props.region,
        view: 'timeSeries',
        period: 300,
        metrics: [metric.map((part) => (part === this.#probeId ? 'PROBE-ID' : part))],
        annotations: { horizontal: [{ label: `${probe.objectiveP95Ms} ms`, value: probe.objectiveP95Ms * 1000 }] },
      },
    }).split('PROBE-ID')
    return Fn.join('', [before, this.#probeId, after])
  }
}
