import { CfnParameter } from 'aws-cdk-lib'
import { CfnTransitVirtualInterface } from 'aws-cdk-lib/aws-directconnect'
import { Construct } from 'constructs'
import type { LandingZonePlan, ZoneLink } from '../../landing-zone-plan.ts'
import { hasReached, landingZoneName, shorten } from '../../plan/index.ts'

/** Longest name of a Direct Connect gateway or interface. */
export const nameLimit = 100

/** The interface of a line that is accepted; nothing of one that has not come so far. */
export function addLine(scope: Construct, plan: LandingZonePlan, { link }: ZoneLink, gatewayId: string): void {
  if (!hasReached(link, 'accepted')) return
  const { connectionId, vlan, peering, bodyAsn } = link
  if (connectionId === undefined || vlan === undefined || peering === undefined || bodyAsn === undefined) return
  new Line(scope, link.id, {
    name: shorten(landingZoneName(plan.body.short, link.id, ''), nameLimit).replace(/-$/, ''),
    connectionId,
    vlan,
    peering,
    bodyAsn,
    gatewayId,
    bgpKey: link.bgpKeyReference,
  })
}

type LineProps = {
  name: string
  connectionId: string
  vlan: number
  peering: { bodyAddress: string; zoneAddress: string }
  bodyAsn: number
  gatewayId: string
  bgpKey: string | undefined
}

/** One line's interface on the connection that the carrier delivered. Its BGP key is typed in, never written down. */
class Line extends Construct {
  constructor(scope: Construct, id: string, props: LineProps) {
    super(scope, id)
    new CfnTransitVirtualInterface(this, 'Interface', {
      virtualInterfaceName: props.name,
      connectionId: props.connectionId,
      directConnectGatewayId: props.gatewayId,
      vlan: props.vlan,
      bgpPeers: [
        {
          addressFamily: 'ipv4',
          asn: `${props.bodyAsn}`,
          amazonAddress: props.peering.zoneAddress,
          customerAddress: props.peering.bodyAddress,
          ...(props.bgpKey === undefined ? {} : { authKey: this.#typedIn(props.bgpKey) }),
        },
      ],
    })
  }

  #typedIn(reference: string): string {
    const key = new CfnParameter(this, 'BgpKey', {
      type: 'String',
      noEcho: true,
      minLength: 6,
      maxLength: 80,
      description: `BGP key of ${this.node.id}, kept at ${reference}`,
    })
    return key.valueAsString
  }
}
