import type { input } from '@pulumi/azure-native/types/index.js'
import type { LandingZonePlan } from '../../landing-zone-plan.ts'
import { proberPorts } from '../../monitoring/index.ts'
import { lineProbes } from '../../plan/index.ts'

type Rule = input.network.SecurityRuleArgs
type Purpose = LandingZonePlan['subnets'][number]['purpose']
type Opening = {
  readonly name: string
  readonly direction: 'Inbound' | 'Outbound'
  readonly protocol: '*' | 'Icmp' | 'Tcp'
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly ports: readonly string[]
}

/** Ports that data stores are reached by: HTTPS, PostgreSQL, SMB. */
const dataPorts = ['443', '5432', '445']

/**
 * What a subnet lets in and out: everything that is not named is shut, the Internet above all. The body's own networks
 * come in only once agencies' traffic may cross the line; one workload does not reach another unless opened by its agency.
 */
export function securityRules(plan: LandingZonePlan, purpose: Purpose, cidr: string): Rule[] {
  const body = plan.privateConnectivity.agencyRoutes ? plan.privateConnectivity.prefixesToZone : []
  const zone = [plan.zone.cidr]
  const prober = [`${plan.responseTimeMonitor.prober}/32`]
  const here = [cidr]
  const isProbers = purpose === 'monitoring'
  const lineEnds = isProbers ? lineProbes(plan).map(({ to }) => `${to.address}/32`) : []
  const openings: Opening[] = [
    { name: 'in-from-body', direction: 'Inbound', protocol: '*', from: body, to: here, ports: bodyPorts[purpose] },
    { name: 'in-from-zone', direction: 'Inbound', protocol: 'Tcp', from: zone, to: here, ports: zonePorts[purpose] },
    { name: 'in-from-prober', direction: 'Inbound', protocol: '*', from: prober, to: here, ports: ['*'] },
    { name: 'out-to-zone', direction: 'Outbound', protocol: '*', from: here, to: zone, ports: ['*'] },
    { name: 'out-to-body', direction: 'Outbound', protocol: '*', from: here, to: body, ports: ['*'] },
    { name: 'in-ping', direction: 'Inbound', protocol: 'Icmp', from: isProbers ? body : [], to: here, ports: ['*'] },
    { name: 'out-to-line-ends', direction: 'Outbound', protocol: 'Icmp', from: here, to: lineEnds, ports: ['*'] },
  ]
  const open = openings.filter(({ from, to, ports }) => from.length > 0 && to.length > 0 && ports.length > 0)
  return [
    ...open.map((opening, i) => allow(opening, 200 + 10 * i)),
    deny('out-to-internet', 'Outbound', 'Internet', 4000),
    deny('out-rest', 'Outbound', '*', 4096),
    deny('in-rest', 'Inbound', '*', 4096),
  ]
}

const bodyPorts: Readonly<Record<Purpose, readonly string[]>> = {
  workload: ['*'],
  data: dataPorts,
  endpoints: ['443', '53'],
  transit: ['53'],
  monitoring: Object.values(proberPorts).map(String),
}

const zonePorts: Readonly<Record<Purpose, readonly string[]>> = {
  workload: [],
  data: dataPorts,
  endpoints: ['443'],
  transit: ['53'],
  monitoring: [],
}

const allow = ({ from, to, ports, name, direction, protocol }: Opening, priority: number): Rule => ({
  name,
  priority,
  direction,
  access: 'Allow',
  protocol,
  sourceAddressPrefixes: [...from],
  sourcePortRange: '*',
  destinationAddressPrefixes: [...to],
  destinationPortRanges: [...ports],
})

const deny = (name: string, direction: 'Inbound' | 'Outbound', to: string, priority: number): Rule => ({
  name,
  priority,
  direction,
  access: 'Deny',
  protocol: '*',
  sourceAddressPrefix: '*',
  sourcePortRange: '*',
  destinationAddressPrefix: to,
  destinationPortRange: '*',
})
