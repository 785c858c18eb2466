import { InterconnectAttachment } from '@pulumi/gcp/compute/interconnectAttachment.js'
import { Router } from '@pulumi/gcp/compute/router.js'
import { ComponentResource, type ComponentResourceOptions, type Output, secret } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import { hasReached } from '../plan/index.ts'
import type { CarrierKeys } from '../pulumi/stack-programs.ts'
import { type Home, within } from './foundation/projects.ts'
import type { Foundation } from './foundation.ts'
import { zoneLabels } from './labels.ts'
import { nameOf } from './names.ts'
import type { Network } from './network.ts'

/** Google's number towards every partner; another one is refused. */
export const partnerAsn = 16_550

/** Google promises the line's availability only over both. */
const edgeDomains = [1, 2] as const

/**
 * The private line. Each link is two attachments that share nothing at Google's edge; their pairing keys go to the
 * carrier. They carry traffic when the link is accepted. The carrier sets bandwidth, addresses and the number of the
 * body's end, and Google makes the sessions from that, so none of these stands here.
 */
export class PrivateConnectivity extends ComponentResource {
  readonly carrierKeys: CarrierKeys

  constructor(plan: LandingZonePlan, foundation: Foundation, network: Network, opts: ComponentResourceOptions) {
    super('rettsky:google:PrivateConnectivity', nameOf(plan, 'private-connectivity'), {}, opts)
    const { hub } = foundation
    const router = makeRouter(plan, hub, network, this)
    const keys = plan.privateConnectivity.links.flatMap(({ link }) =>
      edgeDomains.map((domain): [string, Output<string>] => {
        const { pairingKey } = new InterconnectAttachment(
          nameOf(plan, 'attachment', `${link.id}-${domain}`),
          {
            name: nameOf(plan, 'attachment', `${link.id}-${domain}`),
            project: hub.projectId,
            region: plan.zone.location.region,
            router: router.id,
            type: 'PARTNER',
            edgeAvailabilityDomain: `AVAILABILITY_DOMAIN_${domain}`,
            adminEnabled: hasReached(link, 'accepted'),
            mtu: '1460',
            encryption: 'NONE',
            labels: { ...zoneLabels(plan), 'rettsky-link': link.id },
          },
          {
            ...within(hub, this, 'compute'),
            protect: true,
            retainOnDelete: true,
            additionalSecretOutputs: ['pairingKey'],
          },
        )
        return [`${link.id}-${domain}`, secret(pairingKey)]
      }),
    )
    this.carrierKeys = Object.fromEntries(keys)
    this.registerOutputs({})
  }
}

/** Tells the body about the zone. Before a line is up it tells of the prober alone: enough to accept the line by. */
function makeRouter(plan: LandingZonePlan, hub: Home, network: Network, parent: PrivateConnectivity): Router {
  const { agencyRoutes, prefixesToBody } = plan.privateConnectivity
  const ranges = agencyRoutes ? prefixesToBody : [`${plan.responseTimeMonitor.prober}/32`]
  return new Router(
    nameOf(plan, 'router'),
    {
      name: nameOf(plan, 'router'),
      project: hub.projectId,
      region: plan.zone.location.region,
      network: network.vpc.id,
      bgp: {
        asn: partnerAsn,
        advertiseMode: 'CUSTOM',
        advertisedGroups: [],
        advertisedIpRanges: ranges.map((range) => ({ range })),
      },
    },
    within(hub, parent, 'compute'),
  )
}
