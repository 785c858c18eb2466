import { getSecGroupOutput, SecGroup, SecGroupRule, type SecGroupRuleArgs } from '@pulumi/openstack/networking/index.js'
import type { ComponentResource, Output, Resource } from '@pulumi/pulumi'
import type { AgencyShare, LandingZonePlan } from '../../landing-zone-plan.ts'
import type { Home } from '../foundation.ts'
import { asTags, nameOf, zoneMetadata } from '../names.ts'

/** A group as servers are put into it. */
export type GivenGroup = { readonly id: Output<string> }
/** Groups of one agency by what the servers in them do. */
export type SecurityGroups = ReadonlyMap<SecurityRole, GivenGroup>
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
  share: AgencyShare,
  home: Home,
  { parent, dependsOn }: { readonly parent: ComponentResource; readonly dependsOn: readonly Resource[] },
): SecurityGroups {
  const make = (role: SecurityRole, ports: readonly number[]) =>
    makeGroup(
      plan,
      groupName(share, role),
      { ports, ping: role === 'base', out: role === 'base' },
      home,
      parent,
      dependsOn,
    )
  return new Map(openRoles(plan, share).map(([role, ports]) => [role, make(role, ports)]))
}

/** The same where the agency's first stack has made them: those that servers of these data sets stand in. */
export function findSecurityGroups(
  plan: LandingZonePlan,
  share: AgencyShare,
  { provider }: Home,
  parent: Resource,
): SecurityGroups {
  const find = (role: SecurityRole): GivenGroup => {
    const asked = { name: nameOf(plan, groupName(share, role)), region: plan.zone.location.region }
    return { id: getSecGroupOutput(asked, { parent, provider }).id }
  }
  return new Map(openRoles(plan, share).map(([role]) => [role, find(role)]))
}

const groupName = ({ agency }: AgencyShare, role: SecurityRole): string => `${agency.short}-${role}`

/** What an agency's servers do, with the ports that each takes. */
function openRoles({ zone }: LandingZonePlan, { dataStores, servers }: AgencyShare): [SecurityRole, number[]][] {
  const kinds = new Set(dataStores.map(({ store }) => store.kind))
  const ports: Readonly<Record<SecurityRole, number[]>> = {
    base: [sshPort],
    servers: [...new Set(servers.map(({ server }) => server.port))].sort((a, b) => a - b),
    postgres: kinds.has('postgres') ? [postgresPort] : [],
    files: kinds.has('file') && !zone.capabilities.fileShare ? [nfsPort] : [],
  }
  return (Object.keys(ports) as SecurityRole[]).flatMap((role) => (ports[role].length > 0 ? [[role, ports[role]]] : []))
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
