import { createHash } from 'node:crypto'
import { type App, BootstraplessSynthesizer, CfnOutput, CfnParameter, type IStackSynthesizer, Tags } from 'aws-cdk-lib'
import { CfnDirectConnectGateway, CfnDirectConnectGatewayAssociation } from 'aws-cdk-lib/aws-directconnect'
import { CfnRoute, CfnTransitGateway, CfnTransitGatewayVpcAttachment } from 'aws-cdk-lib/aws-ec2'
import type { LandingZonePlan, ZoneLink } from '../landing-zone-plan.ts'
import { hasReached, landingZoneName, lineProbes, shorten } from '../plan/index.ts'
import { nameTag } from './name-tag.ts'
import { addLine, nameLimit } from './network/line.ts'
import { lineRegions, regionOfLine } from './network/line-regions.ts'
import type { NetworkStack } from './network.ts'
import { platformOwner, ZoneStack } from './zone-stack.ts'

/**
 * Where the body's lines meet the zone: a Direct Connect gateway, a transit gateway and the network's attachment to it.
 * Until a line is up only the monitoring subnets are announced and routed, so that the line can be measured and accepted
 * before any agency's traffic takes it.
 */
export class PrivateConnectivityStack extends ZoneStack {
  readonly gatewayId: string

  constructor(app: App, plan: LandingZonePlan, network: NetworkStack) {
    super(app, plan, 'private-connectivity', platformOwner(plan))
    const { agencyRoutes, prefixesToZone, links } = plan.privateConnectivity
    Tags.of(this).add('rettsky-dataset', 'none')
    const gateway = new CfnDirectConnectGateway(this, 'Gateway', {
      directConnectGatewayName: shorten(landingZoneName(plan.body.short, 'gateway', plan.zone.id), nameLimit),
      amazonSideAsn: `${gatewayAsn(plan)}`,
    })
    this.gatewayId = gateway.attrDirectConnectGatewayId
    const transit = new CfnTransitGateway(this, 'Transit', {
      amazonSideAsn: privateAsn(`transit ${plan.zone.id}`),
      autoAcceptSharedAttachments: 'disable',
      defaultRouteTableAssociation: 'enable',
      defaultRouteTablePropagation: 'enable',
      dnsSupport: 'enable',
      description: `Rettsky: transit of ${plan.zone.id}`,
    })
    nameTag(transit, landingZoneName(plan.body.short, 'transit', plan.zone.id))
    const attachment = new CfnTransitGatewayVpcAttachment(this, 'Attachment', {
      transitGatewayId: transit.ref,
      vpcId: network.vpc.ref,
      subnetIds: network.subnetIds('transit'),
    })
    nameTag(attachment, landingZoneName(plan.body.short, 'transit', plan.zone.id))
    new CfnDirectConnectGatewayAssociation(this, 'Association', {
      directConnectGatewayId: this.gatewayId,
      associatedGatewayId: transit.ref,
      allowedPrefixesToDirectConnectGateway: agencyRoutes
        ? plan.privateConnectivity.prefixesToBody
        : measuredPrefixes(plan),
    })
    const lineEnds = lineProbes(plan).map(({ to }) => `${to.address}/32`)
    const ways = [
      { name: 'line', table: network.lineRoutes, to: [...prefixesToZone, ...lineEnds] },
      { name: 'agencies', table: network.agencyRoutes, to: agencyRoutes ? prefixesToZone : [] },
    ]
    for (const { name, table, to } of ways) {
      for (const destinationCidrBlock of to) {
        const route = new CfnRoute(this, `${name}-to-${destinationCidrBlock}`, {
          routeTableId: table.ref,
          destinationCidrBlock,
          transitGatewayId: transit.ref,
        })
        route.addResourceDependency(attachment)
      }
    }
    for (const entry of links.filter((link) => regionOfLine(link, plan) === this.region)) {
      addLine(this, plan, entry, this.gatewayId)
    }
    new CfnOutput(this, 'DirectConnectGatewayId', {
      value: this.gatewayId,
      description: 'What lines of other regions join',
    })
  }
}

/**
 * The region lock keeps the other region shut, its bucket for templates too, so this small template is handed over in the
 * call itself and nothing has to be prepared there.
 */
const inline = new BootstraplessSynthesizer() as IStackSynthesizer

/** Lines whose location answers to another region than the zone's: their interfaces can only be made there. */
export class RemoteLinesStack extends ZoneStack {
  constructor(app: App, plan: LandingZonePlan, region: string, links: readonly ZoneLink[]) {
    super(app, plan, `lines-${region}`, platformOwner(plan), { region, synthesizer: inline })
    Tags.of(this).add('rettsky-dataset', 'none')
    const gateway = new CfnParameter(this, 'DirectConnectGatewayId', {
      type: 'String',
      minLength: 1,
      description: 'Output DirectConnectGatewayId of the private-connectivity stack',
    })
    for (const entry of links) addLine(this, plan, entry, gateway.valueAsString)
  }
}

/** Lines that have their interface, by the region that it is made in, the zone's own region left out. */
export function remoteLines(plan: LandingZonePlan): Map<string, ZoneLink[]> {
  const accepted = plan.privateConnectivity.links.filter(({ link }) => hasReached(link, 'accepted'))
  return new Map(
    lineRegions(plan)
      .map((region) => [region, accepted.filter((entry) => regionOfLine(entry, plan) === region)] as const)
      .filter(([, lines]) => lines.length > 0),
  )
}

/** What may be seen from the body before a line is up: where the line is measured from. */
const measuredPrefixes = (plan: LandingZonePlan): string[] =>
  plan.subnets.filter(({ purpose }) => purpose === 'monitoring').map(({ cidr }) => cidr)

/** The zone's own number where a link names it, else one that follows from the zone's id alone. */
const gatewayAsn = (plan: LandingZonePlan): number =>
  plan.privateConnectivity.links.map(({ link }) => link.zoneAsn).find((asn) => asn !== undefined) ??
  privateAsn(`gateway ${plan.zone.id}`)

/** A private 32-bit number (RFC 6996: 4200000000 to 4294967294) that stays the same as long as the zone's id does. */
function privateAsn(seed: string): number {
  return 4_200_000_000 + (createHash('sha256').update(seed).digest().readUInt32BE() % 94_967_295)
}
