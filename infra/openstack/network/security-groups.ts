import { SecGroup, SecGroupRule, type SecGroupRuleArgs } from '@pulumi/openstack/networking/index.js'
import type { ComponentResource, Resource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation.ts'
import { agencyShort, asTags, nameOf, zoneMetadata } from '../names.ts'

/** Groups of one agency by what the servers in them do. */
export type SecurityGroups = ReadonlyMap<SecurityRole, SecGroup>
/** Every server of an agency is in `base`; what it does adds its ports. */
export type SecurityRole = 'base' | 'servers' | 'postgres' | 'files'

const postgresPort = 5432
const nfsPort = 2049
const sshPort = 22

/** Prefixes that may be talked to at all: the zone and the body's own networks. */
export const insidePrefixes = (plan: LandingZonePlan): string[] =>
  [...new Set([plan.zone.cidr, ...plan.privateConnectivity.prefixesToZone])].sort()

export function makeSecurityGroups(
  plan: LandingZonePlan,
  agency: string,
  home: Home,
  opts: { readonly parent: ComponentResource; readonly dependsOn: readonly Resource[] },
): SecurityGroups {
  const short = agencyShort(plan, agency)
  const share = plan.agencies.find((found) => found.agency.id === agency)
  const kinds = new Set(share?.dataStores.map(({ store }) => store.kind))
  const serverPorts = [...new Set(share?.servers.map(({ server }) => server.port))].sort((a, b) => a - b)
  const ports: Readonly<Record<SecurityRole, readonly number[]>> = {
    base: [sshPort],
    servers: serverPorts,
    postgres: kinds.has('postgres') ? [postgresPort] : [],
    files: kinds.has('file') && !plan.zone.capabilities.fileShare ? [nfsPort] : [],
  }
  const roles = (Object.keys(ports) as SecurityRole[]).filter((role) => ports[role].length > 0)
  return new Map(
    roles.map((role) => [
      role,
      makeGroup(
        plan,
        `${short}-${role}`,
        { ports: ports[role], ping: role === 'base', out: role === 'base' },
        home,
        opts.parent,
        opts.dependsOn,
      ),
    ]),
  )
}

/** What a group lets through, to and from the zone and the body's own networks, and nobody else. */
export interface Openings {
  readonly ports: readonly number[]
  /** Answers ping: the monitor asks. */
  readonly ping: boolean
  readonly out: boolean
}

/** A group without OpenStack's own rule that lets everything out. */
export function makeGroup(
  plan: LandingZonePlan,
  what: string,
  { ports, ping, out }: Openings,
  home: Home,
  parent: ComponentResource,
  dependsOn: readonly Resource[] = [],
): SecGroup {
  const opts = { parent, provider: home.provider, dependsOn: [...dependsOn] }
  const region = plan.zone.location.region
  const name = nameOf(plan, what)
  const group = new SecGroup(name, { name, region, deleteDefaultRules: true, tags: asTags(zoneMetadata(plan)) }, opts)
  const rule = (id: string, args: Pick<SecGroupRuleArgs, 'direction' | 'remoteIpPrefix'> & Partial<SecGroupRuleArgs>) =>
    new SecGroupRule(`${name}-${id}`, { region, securityGroupId: group.id, ethertype: 'IPv4', ...args }, opts)
  for (const remoteIpPrefix of insidePrefixes(plan)) {
    for (const port of ports) {
      const range = { portRangeMin: port, portRangeMax: port }
      rule(`in-tcp-${port}-${remoteIpPrefix}`, { direction: 'ingress', protocol: 'tcp', remoteIpPrefix, ...range })
    }
    if (ping) rule(`in-icmp-${remoteIpPrefix}`, { direction: 'ingress', protocol: 'icmp', remoteIpPrefix })
    if (out) rule(`out-${remoteIpPrefix}`, { direction: 'egress', remoteIpPrefix })
  }
  return group
}
