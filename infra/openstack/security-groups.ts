import { SecGroup, SecGroupRule } from '@pulumi/openstack/networking/index.js'
import type { ComponentResource } from '@pulumi/pulumi'
import type { LandingZonePlan } from '../landing-zone-plan.ts'
import type { Home } from './foundation.ts'
import { agencyShort, asTags, nameOf, zoneMetadata } from './names.ts'

/** Groups of one agency by what the servers in them do. */
export type SecurityGroups = ReadonlyMap<SecurityRole, SecGroup>
export type SecurityRole = 'servers' | 'postgres' | 'files'

interface Opening {
  readonly port: number | null
  readonly protocol: 'tcp' | 'icmp'
  readonly from: string
}

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
  parent: ComponentResource,
): SecurityGroups {
  const short = agencyShort(plan, agency)
  const share = plan.agencies.find((found) => found.agency.id === agency)
  const kinds = new Set(share?.dataStores.map(({ store }) => store.kind))
  const serverPorts = [...new Set(share?.servers.map(({ server }) => server.port))].sort((a, b) => a - b)
  const wanted: [SecurityRole, readonly number[]][] = [
    ['servers', serverPorts],
    ...(kinds.has('postgres') ? [['postgres', [postgresPort]] as [SecurityRole, number[]]] : []),
    ...(kinds.has('file') && !plan.zone.capabilities.fileShare
      ? [['files', [nfsPort]] as [SecurityRole, number[]]]
      : []),
  ]
  const inside = insidePrefixes(plan)
  return new Map(
    wanted.map(([role, ports]) => [role, makeGroup(plan, `${short}-${role}`, openings(ports, inside), home, parent)]),
  )
}

/** Opens what it is told to, answers ping (the monitor asks) and lets the body's own networks log in. Nothing else. */
const openings = (ports: readonly number[], inside: readonly string[]): Opening[] =>
  inside.flatMap((from) => [
    { port: null, protocol: 'icmp' as const, from },
    ...[sshPort, ...ports].map((port) => ({ port, protocol: 'tcp' as const, from })),
  ])

/** A group without OpenStack's own rule that lets everything out: traffic goes to the zone and the body, nowhere else. */
export function makeGroup(
  plan: LandingZonePlan,
  what: string,
  open: readonly Opening[],
  home: Home,
  parent: ComponentResource,
): SecGroup {
  const opts = { parent, provider: home.provider }
  const region = plan.zone.location.region
  const name = nameOf(plan, what)
  const group = new SecGroup(name, { name, region, deleteDefaultRules: true, tags: asTags(zoneMetadata(plan)) }, opts)
  for (const { port, protocol, from } of open) {
    new SecGroupRule(
      `${name}-in-${protocol}-${port ?? 'all'}-${from}`,
      {
        region,
        securityGroupId: group.id,
        direction: 'ingress',
        ethertype: 'IPv4',
        protocol,
        remoteIpPrefix: from,
        ...(port === null ? {} : { portRangeMin: port, portRangeMax: port }),
      },
      opts,
    )
  }
  for (const to of insidePrefixes(plan)) {
    new SecGroupRule(
      `${name}-out-${to}`,
      { region, securityGroupId: group.id, direction: 'egress', ethertype: 'IPv4', remoteIpPrefix: to },
      opts,
    )
  }
  return group
}
