import type { Network } from '@pulumi/gcp/compute/network.js'
import { NetworkFirewallPolicy } from '@pulumi/gcp/compute/networkFirewallPolicy.js'
import { NetworkFirewallPolicyAssociation } from '@pulumi/gcp/compute/networkFirewallPolicyAssociation.js'
import { NetworkFirewallPolicyRule } from '@pulumi/gcp/compute/networkFirewallPolicyRule.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { proberPorts } from '../../monitoring/index.ts'
import { type Home, within } from '../foundation/projects.ts'
import { nameOf } from '../names.ts'

interface Opening {
  readonly name: string
  readonly direction: 'INGRESS' | 'EGRESS'
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  /** Everything, unless said otherwise. */
  readonly only?: readonly { readonly ipProtocol: 'icmp' | 'tcp'; readonly ports?: string[] }[]
}

/** Where Google's private uptime checks and its name service come from (Google's documents, November 2026). */
const googleCheckers = '35.199.192.0/19'

const tcp = [{ ipProtocol: 'tcp' }] as const
const proberAnswers = [
  { ipProtocol: 'tcp', ports: Object.values(proberPorts).map(String) },
  { ipProtocol: 'icmp' },
] as const

/**
 * What may pass. The body's own networks come in only once agencies' traffic may cross the line, and before that to the prober
 * alone, so that the line can be measured and accepted; one workload does not reach another unless its agency opens for it; the
 * Internet is shut in both directions, and what was tried is logged.
 */
function openings(plan: LandingZonePlan): Opening[] {
  const { agencyRoutes, prefixesToZone } = plan.privateConnectivity
  const prober = `${plan.responseTimeMonitor.prober}/32`
  const workloads = plan.subnets.filter(({ purpose }) => purpose === 'workload').map(({ cidr }) => cidr)
  const body = agencyRoutes ? prefixesToZone : []
  return [
    { name: 'in-from-body', direction: 'INGRESS', from: body, to: workloads },
    { name: 'in-from-body-to-prober', direction: 'INGRESS', from: prefixesToZone, to: [prober], only: proberAnswers },
    { name: 'in-from-prober', direction: 'INGRESS', from: [prober] },
    { name: 'in-from-google-checkers', direction: 'INGRESS', from: [googleCheckers], to: workloads, only: tcp },
    { name: 'out-to-zone', direction: 'EGRESS', to: [plan.zone.cidr] },
    { name: 'out-to-body', direction: 'EGRESS', to: body },
  ]
}

export function shutNetwork(plan: LandingZonePlan, hub: Home, network: Network, parent: Resource): void {
  const opts = within(hub, parent, 'compute')
  const policy = new NetworkFirewallPolicy(
    nameOf(plan, 'firewall'),
    { name: nameOf(plan, 'firewall'), project: hub.projectId, description: `What may pass in ${plan.zone.id}` },
    opts,
  )
  const rule = (opening: Opening, action: 'allow' | 'deny', priority: number) =>
    new NetworkFirewallPolicyRule(
      nameOf(plan, 'rule', opening.name),
      {
        project: hub.projectId,
        firewallPolicy: policy.name,
        ruleName: opening.name,
        priority,
        direction: opening.direction,
        action,
        enableLogging: true,
        match: {
          layer4Configs: [...(opening.only ?? [{ ipProtocol: 'all' }])],
          ...(opening.from === undefined ? {} : { srcIpRanges: [...opening.from] }),
          ...(opening.to === undefined ? {} : { destIpRanges: [...opening.to] }),
        },
      },
      opts,
    )
  const open = openings(plan).filter(({ from, to }) => from?.length !== 0 && to?.length !== 0)
  for (const [i, opening] of open.entries()) rule(opening, 'allow', 1000 + 10 * i)
  rule({ name: 'in-rest', direction: 'INGRESS', from: ['0.0.0.0/0'] }, 'deny', 65_000)
  rule({ name: 'out-rest', direction: 'EGRESS', to: ['0.0.0.0/0'] }, 'deny', 65_010)
  new NetworkFirewallPolicyAssociation(
    nameOf(plan, 'firewall'),
    {
      name: nameOf(plan, 'firewall'),
      project: hub.projectId,
      firewallPolicy: policy.name,
      attachmentTarget: network.id,
    },
    opts,
  )
}
