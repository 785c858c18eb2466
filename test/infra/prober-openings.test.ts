import { describe, expect, it } from 'vitest'
import type { Provider } from '#catalogue/offer.ts'
import type { EmittedFiles } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { orderSheets } from '#infra/order-sheet/index.ts'
import { lineProbes } from '#infra/plan/index.ts'
import { emittedZone } from './emitted-zone.ts'
import { samplePlan } from './sample-plan.ts'

/** What the body's network may send to the prober: `icmp`, `tcp 9115`. */
type Opened = (files: EmittedFiles, plan: LandingZonePlan) => string[]

// biome-ignore lint/suspicious/noExplicitAny: emitted code is looked into as it is
type Json = any

const body = '10.20.0.0/16'

const pulumiInputs = (files: EmittedFiles, { zone }: LandingZonePlan, type: string): Json[] =>
  (JSON.parse(files.get(`${zone.id}.resources.json`)!).steps as Json[])
    .filter(({ newState }) => newState.type === type)
    .map(({ newState }) => newState.inputs)

const terraform = (files: EmittedFiles, type: string): [string, Json][] =>
  Object.entries(JSON.parse(files.get('response-time-monitor.tf.json')!).resource[type])

/** Ways in, by provider: a provider that nobody has looked into does not type-check. */
const opened: Readonly<Record<Provider, Opened>> = {
  aws: (files) => {
    const templates = [...files].filter(([name]) => name.endsWith('.template.json')).map(([, text]) => JSON.parse(text))
    const resources = templates.flatMap(({ Resources }) => Object.values(Resources) as Json[])
    const group = resources.find(({ Properties }) => /^The prober measures/.test(Properties?.GroupDescription ?? ''))
    return (group.Properties.SecurityGroupIngress as Json[])
      .filter(({ CidrIp }) => CidrIp === body)
      .map(({ IpProtocol, FromPort }) => (IpProtocol === 'icmp' ? 'icmp' : `${IpProtocol} ${FromPort}`))
  },
  azure: (files, plan) => {
    const groups = pulumiInputs(files, plan, 'azure-native:network:NetworkSecurityGroup')
    const group = groups.find(({ networkSecurityGroupName }) => /monitoring/.test(networkSecurityGroupName))
    const rules = (group.securityRules as Json[]).filter(
      (rule) =>
        rule.direction === 'Inbound' && rule.access === 'Allow' && rule.sourceAddressPrefixes?.includes(body) === true,
    )
    return rules.flatMap(({ protocol, destinationPortRanges }) =>
      protocol === 'Icmp' ? ['icmp'] : destinationPortRanges.map((port: string) => `tcp ${port}`),
    )
  },
  google: (files, plan) =>
    pulumiInputs(files, plan, 'gcp:compute/networkFirewallPolicyRule:NetworkFirewallPolicyRule')
      .filter(({ direction, action }) => direction === 'INGRESS' && action === 'allow')
      .filter(({ match }) => match.srcIpRanges.includes(body))
      .filter(({ match }) => match.destIpRanges.includes(`${plan.responseTimeMonitor.prober}/32`))
      .flatMap(({ match }) => match.layer4Configs as Json[])
      .flatMap(({ ipProtocol, ports = [] }) =>
        ipProtocol === 'icmp' ? ['icmp'] : ports.map((port: string) => `tcp ${port}`),
      ),
  openstack: (files, plan) =>
    pulumiInputs(files, plan, 'openstack:networking/secGroupRule:SecGroupRule')
      .filter(({ direction, remoteIpPrefix }) => direction === 'ingress' && remoteIpPrefix === body)
      .map(({ protocol, portRangeMin }) => (protocol === 'icmp' ? 'icmp' : `tcp ${portRangeMin}`)),
  ibm: (files) =>
    terraform(files, 'ibm_is_security_group_rule')
      .filter(([name, { direction, remote }]) => /^prober_/.test(name) && direction === 'inbound' && remote === body)
      .map(([, { protocol, port_min }]) => (protocol === 'icmp' ? 'icmp' : `tcp ${port_min}`)),
}

describe('the prober of a zone', () => {
  it.each(Object.keys(opened) as Provider[])(
    'answers the body’s ping over the line in %s, shows what it measured, and nothing else',
    async (provider) => {
      const plan = samplePlan(provider)
      expect(opened[provider](await emittedZone(plan), plan).sort()).toEqual(['icmp', 'tcp 9090', 'tcp 9115'])
    },
  )
})

describe("a line's far end", () => {
  const withLine = (provider: Provider, state: 'accepted' | 'up', bodyAddress: string): LandingZonePlan => {
    const plan = samplePlan(provider)
    const [{ link, onRamp }, ...others] = plan.privateConnectivity.links
    const peering = { bodyAddress, zoneAddress: link.peering!.zoneAddress }
    return {
      ...plan,
      privateConnectivity: {
        ...plan.privateConnectivity,
        links: [{ link: { ...link, state, peering }, onRamp }, ...others],
      },
    }
  }

  it('is measured once the line is up, by a monitor that can ping, and never where routers pass nothing on', () => {
    const measured = (provider: Provider, state: 'accepted' | 'up', address: string) =>
      lineProbes(withLine(provider, state, address)).map(({ to }) => to.address)
    expect(measured('aws', 'up', '192.168.30.1/30')).toEqual(['192.168.30.1'])
    expect(measured('azure', 'up', '192.168.30.1/30')).toEqual(['192.168.30.1'])
    expect(measured('aws', 'accepted', '192.168.30.1/30')).toEqual([])
    expect(measured('aws', 'up', '169.254.30.1/30')).toEqual([])
    expect(measured('google', 'up', '192.168.30.1/30')).toEqual([])
  })

  it('is reached: there is a way to it in AWS, and the prober’s own rules let it out in Azure', async () => {
    const aws = [...(await emittedZone(samplePlan('aws'))).values()].join('\n')
    expect(aws).toContain('"DestinationCidrBlock": "192.168.30.1/32"')
    const azure = samplePlan('azure')
    const groups = pulumiInputs(await emittedZone(azure), azure, 'azure-native:network:NetworkSecurityGroup')
    const open = groups.filter(({ securityRules }) => JSON.stringify(securityRules).includes('192.168.30.1/32'))
    expect(open.map(({ networkSecurityGroupName }) => networkSecurityGroupName)).toEqual([
      'nsg-azure-oslo-monitoring-0',
    ])
  })

  it('is told to whoever sets up the body’s router', () => {
    const sheet = (provider: Provider) => orderSheets(withLine(provider, 'accepted', '192.168.30.1/30'), 'en')
    const text = 'Also announce our address on the line (192.168.30.1) to the zone: the line is measured against it.'
    expect([...sheet('aws').values()].join('\n')).toContain(text)
    expect([...sheet('ibm').values()].join('\n')).not.toContain('Also announce')
  })
})
