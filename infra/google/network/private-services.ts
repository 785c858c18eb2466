import { GlobalAddress } from '@pulumi/gcp/compute/globalAddress.js'
import { GlobalForwardingRule } from '@pulumi/gcp/compute/globalForwardingRule.js'
import type { Network } from '@pulumi/gcp/compute/network.js'
import { NetworkPeeringRoutesConfig } from '@pulumi/gcp/compute/networkPeeringRoutesConfig.js'
import { ManagedZone } from '@pulumi/gcp/dns/managedZone.js'
import { Policy } from '@pulumi/gcp/dns/policy.js'
import { RecordSet } from '@pulumi/gcp/dns/recordSet.js'
import { Connection } from '@pulumi/gcp/servicenetworking/connection.js'
import type { Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { nthAddress, parsePrefix } from '../../plan/index.ts'
import { type Home, within } from '../foundation/projects.ts'
import { zoneLabels } from '../labels.ts'
import { nameOf } from '../names.ts'

/**
 * Databases and file shares get addresses out of the plan's data ranges. Google peers them in and takes the ranges whole,
 * so they are no subnets.
 */
export function connectServices(plan: LandingZonePlan, hub: Home, network: Network, parent: Resource): Connection {
  const opts = within(hub, parent, 'compute')
  const ranges = plan.subnets
    .filter(({ purpose }) => purpose === 'data')
    .map(
      ({ name, cidr }) =>
        new GlobalAddress(
          nameOf(plan, 'range', name),
          {
            name: nameOf(plan, 'range', name),
            project: hub.projectId,
            network: network.id,
            purpose: 'VPC_PEERING',
            addressType: 'INTERNAL',
            address: nthAddress(parsePrefix(cidr), 0),
            prefixLength: parsePrefix(cidr).length,
          },
          opts,
        ),
    )
  const connection = new Connection(
    nameOf(plan, 'services'),
    {
      network: network.id,
      service: 'servicenetworking.googleapis.com',
      reservedPeeringRanges: ranges.map(({ name }) => name),
    },
    within(hub, parent, 'servicenetworking'),
  )
  new NetworkPeeringRoutesConfig(
    nameOf(plan, 'services'),
    {
      project: hub.projectId,
      network: network.name,
      peering: connection.peering,
      exportCustomRoutes: plan.privateConnectivity.agencyRoutes,
      importCustomRoutes: false,
    },
    opts,
  )
  return connection
}

/**
 * Google's own interfaces at an address of the zone: those that can be held inside a perimeter, and no others. The name
 * service answers the body's own name servers with that address, so that traffic from home takes the line too.
 */
export function answerPrivately(plan: LandingZonePlan, hub: Home, network: Network, parent: Resource): void {
  const endpoints = plan.subnets.find(({ purpose }) => purpose === 'endpoints')
  if (endpoints === undefined) return
  const opts = within(hub, parent, 'compute')
  const address = new GlobalAddress(
    nameOf(plan, 'google-apis'),
    {
      name: nameOf(plan, 'google-apis'),
      project: hub.projectId,
      network: network.id,
      purpose: 'PRIVATE_SERVICE_CONNECT',
      addressType: 'INTERNAL',
      address: nthAddress(parsePrefix(endpoints.cidr), 2),
    },
    opts,
  )
  new GlobalForwardingRule(
    nameOf(plan, 'google-apis'),
    {
      // Google takes no more than twenty letters and digits here.
      name: 'googleapis',
      project: hub.projectId,
      network: network.id,
      ipAddress: address.id,
      target: 'vpc-sc',
      loadBalancingScheme: '',
      noAutomateDnsZone: true,
    },
    opts,
  )
  const names = within(hub, parent, 'dns')
  const zone = new ManagedZone(
    nameOf(plan, 'dns', 'google-apis'),
    {
      name: nameOf(plan, 'dns', 'google-apis'),
      project: hub.projectId,
      dnsName: 'googleapis.com.',
      visibility: 'private',
      privateVisibilityConfig: { networks: [{ networkUrl: network.id }] },
      labels: zoneLabels(plan),
    },
    names,
  )
  const inZone = { project: hub.projectId, managedZone: zone.name, ttl: 300 }
  new RecordSet(
    nameOf(plan, 'dns', 'google-apis-address'),
    { ...inZone, name: 'googleapis.com.', type: 'A', rrdatas: [address.address] },
    names,
  )
  new RecordSet(
    nameOf(plan, 'dns', 'google-apis-names'),
    { ...inZone, name: '*.googleapis.com.', type: 'CNAME', rrdatas: ['googleapis.com.'] },
    names,
  )
  new Policy(
    nameOf(plan, 'dns'),
    {
      name: nameOf(plan, 'dns'),
      project: hub.projectId,
      enableInboundForwarding: true,
      enableLogging: true,
      networks: [{ networkUrl: network.id }],
    },
    names,
  )
}
