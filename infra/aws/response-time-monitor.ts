import { type App, Fn, Tags } from 'aws-cdk-lib'
import { CfnSubscription, CfnTopic } from 'aws-cdk-lib/aws-sns'
import type { AgencyShare, LandingZonePlan, Probe } from '../landing-zone-plan.ts'
import { agencyName, landingZoneName, lineProbes, shorten } from '../plan/index.ts'
import { keyPolicy, ManagedKey } from './foundation/managed-key.ts'
import type { FoundationStack } from './foundation.ts'
import { ownAccount } from './iam.ts'
import { NativeMonitors } from './monitor/native-monitors.ts'
import { Prober } from './monitor/prober.ts'
import type { NetworkStack } from './network.ts'
import { partitionOf } from './partition.ts'
import { platformOwner, ZoneStack } from './zone-stack.ts'

/** Longest name of a topic. */
const nameLimit = 256

/**
 * Response time twice: by the zone's own prober, the yardstick that is the same in every cloud, and where the region has
 * it by AWS's network monitor, which alarms by itself should the prober fall silent. This stack has the prober, the lines
 * and where alarms go; each agency's servers have a stack of their own.
 */
export class ResponseTimeMonitorStack extends ZoneStack {
  readonly topicArn: string
  readonly sourceArn: string

  constructor(app: App, plan: LandingZonePlan, foundation: FoundationStack, network: NetworkStack) {
    super(app, plan, 'response-time-monitor', platformOwner(plan))
    Tags.of(this).add('rettsky-dataset', 'none')
    const topic = this.#topic(plan)
    const [source] = network.subnetIds('monitoring')
    if (source === undefined) throw new RangeError('a zone has a monitoring subnet')
    this.topicArn = topic.ref
    this.sourceArn = Fn.join('', [
      `arn:${partitionOf(plan.zone).id}:ec2:${this.region}:`,
      ownAccount,
      ':subnet/',
      source,
    ])
    new Prober(this, 'Prober', { plan, network, topic, logKeyArn: foundation.audit.logKeyArn })
    if (plan.zone.capabilities.nativeMonitor) {
      new NativeMonitors(this, 'Lines', {
        plan,
        owner: plan.body.short,
        groups: new Map([['lines', lineProbes(plan)]]),
        to: this,
      })
    }
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
}

/** What AWS itself measures of one agency's servers: a monitor for each system, and a dashboard of them all. */
export class AgencyMonitorStack extends ZoneStack {
  constructor(app: App, plan: LandingZonePlan, share: AgencyShare, zone: ResponseTimeMonitorStack) {
    super(app, plan, `response-time-of-${share.agency.short}`, platformOwner(plan))
    Tags.of(this).add('rettsky-dataset', 'none')
    Tags.of(this).add('rettsky-agency', share.agency.short)
    new NativeMonitors(this, 'Servers', {
      plan,
      owner: agencyName(plan.body, share.agency.short),
      groups: serverProbes(plan, share),
      to: zone,
    })
  }
}

/** The agencies whose servers AWS can measure here. */
export function agencyMonitors(app: App, plan: LandingZonePlan, zone: ResponseTimeMonitorStack): AgencyMonitorStack[] {
  if (!plan.zone.capabilities.nativeMonitor) return []
  return plan.agencies
    .filter((share) => serverProbes(plan, share).size > 0)
    .map((share) => new AgencyMonitorStack(app, plan, share, zone))
}

/** Probes of an agency's servers by system. */
function serverProbes(plan: LandingZonePlan, share: AgencyShare): Map<string, Probe[]> {
  const own = plan.responseTimeMonitor.probes.filter(
    ({ from, system }) => from === 'zone' && system !== null && share.systems.includes(system),
  )
  return Map.groupBy(own, ({ system }) => system ?? '')
}
