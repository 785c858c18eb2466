import { ExpressRouteCircuit } from '@pulumi/azure-native/network/expressRouteCircuit.js'
import { ExpressRouteCircuitPeering } from '@pulumi/azure-native/network/expressRouteCircuitPeering.js'
import type { VirtualNetworkGateway } from '@pulumi/azure-native/network/virtualNetworkGateway.js'
import { VirtualNetworkGatewayConnection } from '@pulumi/azure-native/network/virtualNetworkGatewayConnection.js'
import { Config, type CustomResourceOptions, type Input, type Output, runtime } from '@pulumi/pulumi'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import type { LandingZonePlan, PrivateConnectivity } from '../../landing-zone-plan.ts'
import { networkOf, parsePrefix, prefixText } from '../../plan/index.ts'
import { nameOf } from '../names.ts'
import type { Tags } from '../tags.ts'

export type PlannedLink = PrivateConnectivity['links'][number]
export interface Place {
  readonly resourceGroupName: Input<string>
  readonly location: string
  readonly tags: Tags
}

/**
 * A circuit as the carrier must be given it: deploying it makes the service key that goes on the order sheet, and starts
 * Microsoft's part of the bill. The standard tier reaches every European region from any European building.
 */
export function makeCircuit(
  plan: LandingZonePlan,
  { link, onRamp }: PlannedLink,
  place: Place,
  opts: CustomResourceOptions,
): ExpressRouteCircuit {
  if (onRamp === null) {
    const path = `links.${link.id}.onRamp`
    throw new InputError([
      { code: 'link-without-on-ramp', path, met: '<nothing>', accepted: plan.zone.onRamps.join(', ') },
    ])
  }
  const circuitName = nameOf(plan, 'erc', link.id)
  return new ExpressRouteCircuit(
    circuitName,
    {
      ...place,
      circuitName,
      sku: { name: 'Standard_MeteredData', tier: 'Standard', family: 'MeteredData' },
      serviceProviderProperties: {
        serviceProviderName: link.carrier,
        peeringLocation: onRamp.locationCode,
        bandwidthInMbps: link.bandwidthMbps,
      },
      allowClassicOperations: false,
      globalReachEnabled: false,
    },
    { ...opts, protect: true, retainOnDelete: true, additionalSecretOutputs: ['serviceKey'] },
  )
}

/** Private peering on a circuit, once VLAN, number and addresses are known. */
export function makePeering(
  plan: LandingZonePlan,
  { link }: PlannedLink,
  circuit: ExpressRouteCircuit,
  { resourceGroupName }: Place,
  opts: CustomResourceOptions,
): ExpressRouteCircuitPeering | undefined {
  if (link.vlan === undefined || link.bodyAsn === undefined || link.peering === undefined) return undefined
  const [primary, secondary] = peeringPrefixes(link.peering.bodyAddress)
  const sharedKey = link.bgpKeyReference === undefined ? undefined : bgpKey(link.id)
  return new ExpressRouteCircuitPeering(
    nameOf(plan, 'peering', link.id),
    {
      circuitName: circuit.name,
      resourceGroupName,
      peeringName: 'AzurePrivatePeering',
      peeringType: 'AzurePrivatePeering',
      peerASN: link.bodyAsn,
      vlanId: link.vlan,
      primaryPeerAddressPrefix: primary,
      secondaryPeerAddressPrefix: secondary,
      ...(sharedKey === undefined ? {} : { sharedKey }),
    },
    opts,
  )
}

/**
 * A circuit is two lines, each with a /30. The plan's prefix is the first; the second is the other half of its /29. A
 * wider prefix is cut: `169.254.30.1/30` gives `169.254.30.0/30` and `169.254.30.4/30`.
 */
export function peeringPrefixes(bodyAddress: string): [primary: string, secondary: string] {
  const given = networkOf(parsePrefix(bodyAddress))
  const first = given.length >= 30 ? networkOf({ first: given.first, length: 30 }).first : given.first
  const second = first % 8 === 0 ? first + 4 : first - 4
  return [prefixText({ first, length: 30 }), prefixText({ first: second, length: 30 })]
}

/**
 * The BGP key is typed in where it is used and kept encrypted in the stack; the plan only says where it is filed. Nothing
 * is deployed without it; a dry run without an engine leaves it out.
 */
const bgpKey = (link: string): Output<string> | undefined =>
  runtime.getEngine() === undefined ? undefined : new Config('rettsky').requireSecret(`bgp-key-${link}`)

/** Joins an accepted circuit to the hub's gateway. */
export function connectCircuit(
  plan: LandingZonePlan,
  { link }: PlannedLink,
  gateway: VirtualNetworkGateway,
  circuit: ExpressRouteCircuit,
  place: Place,
  opts: CustomResourceOptions,
): VirtualNetworkGatewayConnection {
  const virtualNetworkGatewayConnectionName = nameOf(plan, 'cn', link.id)
  return new VirtualNetworkGatewayConnection(
    virtualNetworkGatewayConnectionName,
    {
      ...place,
      virtualNetworkGatewayConnectionName,
      connectionType: 'ExpressRoute',
      virtualNetworkGateway1: { id: gateway.id },
      peer: { id: circuit.id },
      routingWeight: 0,
    },
    opts,
  )
}
