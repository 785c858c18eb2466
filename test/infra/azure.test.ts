import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Slug } from '#catalogue/vocabulary/identifier.ts'
import { InputError } from '#catalogue/vocabulary/issue.ts'
import { testsByMonitor } from '#infra/azure/monitor/connection-tests.ts'
import { accountName, nameOf, serverName, vaultName } from '#infra/azure/names.ts'
import { peeringPrefixes } from '#infra/azure/network/circuits.ts'
import { zoneParts } from '#infra/emitter.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { captureResources } from '#infra/pulumi/capture.ts'
import { Captured, reversed, withNoControl, withSettings, withStores } from './captured.ts'
import { sampleControlsWithout, samplePlan } from './sample-plan.ts'

const t = (type: string) => `azure-native:${type}`
const capture = async (plan: LandingZonePlan) => new Captured(await captureResources(plan))

describe('a landing zone in Azure', () => {
  const plan = samplePlan('azure')
  let zone: Captured
  beforeAll(async () => {
    zone = await capture(plan)
  })

  it('consists of six parts: agencies’ data stores in stacks of their own, the rest shared', () => {
    const [shared, own] = [zone.partsOf(plan.zone.id), zone.partsOf(`${plan.zone.id}.helse`)]
    expect([...new Set([...shared, ...own])].sort()).toEqual(
      zoneParts.map((part) => part[0]!.toUpperCase() + part.slice(1)).sort(),
    )
    expect(shared).not.toContain('DataStores')
    expect(own.sort()).toEqual(['DataStores', 'Foundation', 'Network'])
  })

  it('is the same each time it is registered, in whatever order agencies, stores and keys are told', async () => {
    expect(JSON.stringify(await captureResources(plan))).toBe(JSON.stringify(zone.resources))
    expect(JSON.stringify(await captureResources(reversed(plan)))).toBe(JSON.stringify(zone.resources))
  })

  it('has nothing outside its region but what Azure keeps everywhere', () => {
    const places = zone.resources.flatMap(({ type, inputs }) => (inputs.location ? [[type, inputs.location]] : []))
    expect(places.length).toBeGreaterThan(50)
    expect(places.filter(([, location]) => location !== 'norwayeast' && location !== 'global')).toEqual([])
    const everywhere = new Set(places.filter(([, location]) => location === 'global').map(([type]) => type))
    expect([...everywhere].sort()).toEqual([
      t('monitor:ActionGroup'),
      t('monitor:MetricAlert'),
      t('monitor:PrivateLinkScope'),
      t('privatedns:PrivateZone'),
      t('privatedns:VirtualNetworkLink'),
    ])
  })

  it('takes nothing from the shell: every resource has a provider of its own', () => {
    const without = zone.resources.filter(
      ({ custom, provider, type }) => custom && provider === null && !type.startsWith('pulumi:providers:'),
    )
    expect(without).toEqual([])
    for (const { inputs } of zone.all('pulumi:providers:azure-native')) {
      expect(inputs).toMatchObject({ location: 'norwayeast', tenantId: plan.zone.settings.tenant })
    }
  })

  it('keeps data when it is taken out of the plan', () => {
    const types = [
      'storage:BlobContainer',
      'storage:FileShare',
      'dbforpostgresql:Server',
      'compute:Disk',
      'keyvault:Vault',
    ]
    const kept = types.flatMap((type) => zone.all(t(type)))
    expect(kept.length).toBeGreaterThan(8)
    expect(kept.filter(({ protect, retainOnDelete }) => !protect || !retainOnDelete)).toEqual([])
  })

  it('writes down who changes a subscription and who asks for a key', () => {
    const settings = zone.all(t('monitor:DiagnosticSetting'))
    const groups = zone.all(t('resources:ResourceGroup')).filter(({ name }) => name.startsWith('rg-'))
    for (const { urn } of groups) {
      const activity = settings.find(({ inputs }) => inputs.resourceUri === `${urn}#id`)
      expect(activity?.inputs.logs).toContainEqual({ category: 'Administrative', enabled: true })
    }
    const keyStores = ['keyvault:Vault', 'keyvault:ManagedHsm'].flatMap((type) => zone.all(t(type)))
    expect(keyStores.length).toBeGreaterThan(0)
    for (const { urn } of keyStores) {
      expect(settings.filter(({ inputs }) => inputs.resourceUri === `${urn}#id`)).toHaveLength(1)
    }
  })

  it('tells people of a server that answers late and of one that does not answer', () => {
    const alarms = zone.all(t('monitor:MetricAlert')).map(({ inputs }) => JSON.stringify(inputs.criteria))
    const about = (metric: string) => alarms.filter((criteria) => criteria.includes(`"${metric}"`)).length
    expect(about('RoundTripTimeMs')).toBeGreaterThan(0)
    expect(about('ChecksFailedPercent')).toBe(about('RoundTripTimeMs'))
  })

  it('has no path to the Internet', () => {
    const types = zone.resources.map(({ type }) => type)
    expect(types.filter((type) => /PublicIPAddress|NatGateway|AzureFirewall|BastionHost/.test(type))).toEqual([])
    const subnets = zone
      .all(t('network:VirtualNetwork'))
      .flatMap(({ inputs }) => inputs.subnets as Record<string, unknown>[])
    expect(subnets).toHaveLength(plan.subnets.length)
    for (const subnet of subnets) {
      expect(subnet.defaultOutboundAccess).toBe(false)
      if (subnet.name === 'GatewaySubnet') continue
      expect(subnet).toHaveProperty('networkSecurityGroup.id')
      expect(subnet).toHaveProperty('routeTable.id')
    }
    for (const { inputs } of zone.all(t('network:RouteTable'))) {
      expect(inputs.routes).toEqual([{ name: 'no-internet', addressPrefix: '0.0.0.0/0', nextHopType: 'None' }])
    }
    for (const { inputs } of zone.all(t('network:NetworkSecurityGroup'))) {
      const denied = (inputs.securityRules as { access: string; name: string }[]).filter(
        ({ access }) => access === 'Deny',
      )
      expect(denied.map(({ name }) => name)).toEqual(['out-to-internet', 'out-rest', 'in-rest'])
    }
  })

  it('gives an agency networks of its own where the plan does', async () => {
    const own = plan.subnets.map((subnet) =>
      subnet.name === 'workload-1' ? { ...subnet, agency: '974770482' } : subnet,
    )
    const spoke = (await capture({ ...plan, subnets: own })).one(t('network:VirtualNetwork'), ({ name }) =>
      name.endsWith('-helse'),
    )
    expect(spoke.inputs.addressSpace).toEqual({ addressPrefixes: ['10.66.16.0/20'] })
    expect(spoke.provider).toContain('::subscription-azure-oslo-helse::')
  })

  it('lets agencies’ servers into shared subnets only where the settings say so', async () => {
    const shared = (captured: Captured) =>
      captured
        .all(t('network:VirtualNetwork'))
        .flatMap(({ inputs }) => inputs.subnets as { name: string; sharingScope?: string }[])
        .filter(({ sharingScope }) => sharingScope === 'Tenant')
        .map(({ name }) => name)
    expect(shared(zone)).toEqual([])
    const open = await capture(withSettings({ ...plan, agencies: [] }, { sharedSubnets: 'tenant' }))
    expect(shared(open)).toEqual(['workload-0', 'workload-1'])
  })

  it('makes a managed HSM where keys should be out of Azure’s hands, and no key in a vault', () => {
    expect(zone.one(t('keyvault:ManagedHsm'))).toMatchObject({
      protect: true,
      inputs: { location: 'norwayeast', properties: { publicNetworkAccess: 'Disabled', enablePurgeProtection: true } },
    })
    expect(zone.all(t('keyvault:Key')).map(({ inputs }) => inputs.keyName)).toEqual(['plan-c1', 'plan-c2'])
  })

  it('adds nothing that no control asks for', async () => {
    const bare = await capture(withNoControl(plan))
    expect(bare.all(t('keyvault:Key'))).toEqual([])
    expect(bare.all(t('compute:DiskEncryptionSet'))).toEqual([])
    for (const { inputs } of bare.all(t('storage:StorageAccount')).filter(({ name }) => !name.endsWith('flow-logs'))) {
      expect(inputs).toMatchObject({ sku: { name: 'Standard_LRS' }, encryption: { keySource: 'Microsoft.Storage' } })
      expect(inputs).not.toHaveProperty('immutableStorageWithVersioning')
      expect(inputs.tags).not.toHaveProperty('rettsky-purpose')
    }
    expect(bare.one(t('dbforpostgresql:Server')).inputs).toMatchObject({ highAvailability: { mode: 'Disabled' } })
    expect(bare.one(t('compute:Disk')).inputs).toMatchObject({ sku: { name: 'Premium_LRS' }, zones: ['1'] })
  })

  it('changes one agency’s stores when a data set is added to it', async () => {
    const more = withStores(plan, () => ({ controls: sampleControlsWithout('exit-copy') }))
    const [first, second] = more.agencies
    const added = { ...second!.dataStores[0]!, dataSet: 'one-more' }
    const after = await capture({
      ...more,
      agencies: [first!, { ...second!, dataStores: [...second!.dataStores, added] }],
    })
    const before = new Map((await capture(more)).resources.map((resource) => [resource.urn, JSON.stringify(resource)]))
    const touched = after.resources.filter((resource) => before.get(resource.urn) !== JSON.stringify(resource))
    expect(touched.every(({ name }) => name.includes('one-more'))).toBe(true)
    expect(touched.length).toBeGreaterThan(4)
    expect(after.resources.length - before.size).toBe(touched.length)
  })
})

describe('subscriptions in Azure', () => {
  it('are the agency’s own where the settings know it, else made under the billing scope', async () => {
    const known = '00000000-0000-4000-8000-00000000abcd'
    const zone = await capture(
      withSettings(samplePlan('azure'), {
        'subscription-helse': known,
        billingScope: '/providers/Microsoft.Billing/x',
      }),
    )
    const given = zone.one('pulumi:providers:azure-native', ({ name }) => name.endsWith('-helse'))
    expect(given.inputs.subscriptionId).toBe(known)
    const made = zone.one(t('subscription:Alias'))
    expect(made.inputs).toMatchObject({ aliasName: 'lz-plan-azure-oslo', properties: { workload: 'Production' } })
    expect(made.protect).toBe(true)
  })

  it('are refused with every wrong setting at once', async () => {
    const plan = withSettings(samplePlan('azure'), { tenant: 'andeby', subcription: 'x', 'subscription-helse': 'y' })
    const { subscription: _, ...settings } = plan.zone.settings
    const attempt = captureResources({ ...plan, zone: { ...plan.zone, settings } })
    const failure = await attempt.then(
      () => undefined,
      (error: Error) => error,
    )
    const issues = (failure instanceof InputError ? failure : ((failure as Error).cause as InputError)).issues
    expect(issues.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'setting-missing-azure-subscription zones.azure-oslo.settings.subscription',
      'setting-unknown zones.azure-oslo.settings.subcription',
      'setting-wrong zones.azure-oslo.settings.subscription-helse',
      'setting-wrong zones.azure-oslo.settings.tenant',
    ])
  })
})

describe('a disk in Azure', () => {
  it('is several where one is too small, and never smaller than what it is to hold', async () => {
    const plan = withStores(samplePlan('azure'), () => ({}))
    for (const { dataStores } of plan.agencies)
      for (const { store } of dataStores)
        if (store.kind === 'block') Object.assign(store, { gib: 40_000, growthPerYear: 0 })
    const disks = (await capture(plan)).all(t('compute:Disk'))
    expect(disks.map(({ inputs }) => inputs.diskSizeGB).sort()).toEqual([32_767, 7_233])
  })
})

describe('a line to Azure', () => {
  const states = ['designed', 'ordered', 'key-issued', 'accepted', 'up'] as const
  const withState = (state: (typeof states)[number]): LandingZonePlan => {
    const plan = { ...samplePlan('azure'), agencies: [] }
    const [{ link, onRamp }] = plan.privateConnectivity.links
    const { vlan, peering, ...early } = link
    const facts = state === 'accepted' || state === 'up' ? { vlan, peering } : {}
    return {
      ...plan,
      privateConnectivity: {
        ...plan.privateConnectivity,
        links: [{ link: { ...early, ...facts, state } as typeof link, onRamp }],
        agencyRoutes: state === 'up',
      },
    }
  }
  const builtOf = async (state: (typeof states)[number]) => {
    const zone = await capture(withState(state))
    const count = (type: string) => zone.all(t(type)).length
    return {
      circuit: count('network:ExpressRouteCircuit'),
      peering: count('network:ExpressRouteCircuitPeering'),
      gateway: count('network:VirtualNetworkGateway'),
      connection: count('network:VirtualNetworkGatewayConnection'),
      agencies: zone.all(t('network:VirtualNetworkPeering')).filter(({ inputs }) => inputs.useRemoteGateways).length,
      learnsRoutes: zone
        .all(t('network:RouteTable'))
        .every(({ inputs }) => inputs.disableBgpRoutePropagation === false),
    }
  }

  it('is built as far as it has come, and carries agencies’ traffic only when it is up', async () => {
    const early = { circuit: 1, peering: 0, gateway: 0, connection: 0, agencies: 0, learnsRoutes: false }
    expect(await builtOf('designed')).toEqual(early)
    expect(await builtOf('key-issued')).toEqual(early)
    const joined = { ...early, peering: 1, gateway: 1, connection: 1 }
    expect(await builtOf('accepted')).toEqual(joined)
    expect(await builtOf('up')).toEqual({ ...joined, agencies: 1, learnsRoutes: true })
  })

  it('lets the body’s networks into subnets only when it is up', async () => {
    const rules = (zone: Captured) =>
      zone.all(t('network:NetworkSecurityGroup')).flatMap(({ inputs }) => inputs.securityRules as { name: string }[])
    expect(rules(await capture(withState('accepted'))).filter(({ name }) => name.endsWith('-body'))).toEqual([])
    expect(rules(await capture(withState('up'))).filter(({ name }) => name === 'in-from-body').length).toBeGreaterThan(
      5,
    )
  })

  it('never writes the BGP key down', () => {
    return capture(withState('up')).then((zone) => {
      expect(zone.one(t('network:ExpressRouteCircuitPeering')).inputs).not.toHaveProperty('sharedKey')
    })
  })

  it('has two prefixes, of which the plan names the first', () => {
    expect(peeringPrefixes('169.254.30.1/30')).toEqual(['169.254.30.0/30', '169.254.30.4/30'])
    expect(peeringPrefixes('169.254.30.6/30')).toEqual(['169.254.30.4/30', '169.254.30.0/30'])
    expect(peeringPrefixes('192.168.8.1/29')).toEqual(['192.168.8.0/30', '192.168.8.4/30'])
  })

  it('needs a building to enter by', async () => {
    const plan = samplePlan('azure')
    const [first] = plan.privateConnectivity.links
    const links: typeof plan.privateConnectivity.links = [{ ...first, onRamp: null }]
    await expect(
      captureResources({ ...plan, privateConnectivity: { ...plan.privateConnectivity, links } }),
    ).rejects.toThrow(/link-without-on-ramp/)
  })
})

describe('names in Azure', () => {
  const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,38}[a-z0-9]$/).filter((id) => Slug.safeParse(id).success)
  const zoneNamed = (id: string): LandingZonePlan => {
    const plan = samplePlan('azure')
    return { ...plan, zone: { ...plan.zone, id } }
  }

  it('keep to Azure’s limits whatever zones and data sets are called', () => {
    fc.assert(
      fc.property(slug, slug, (zone, dataSet) => {
        const plan = zoneNamed(zone)
        expect(accountName(plan, dataSet)).toMatch(/^[a-z0-9]{3,24}$/)
        expect(vaultName(plan, dataSet.replaceAll('-', '').slice(0, 12))).toMatch(/^[a-z][a-z0-9-]{1,22}[a-z0-9]$/)
        expect(serverName(plan, dataSet).length).toBeLessThanOrEqual(63)
        expect(nameOf(plan, 'keys-used-by', dataSet).length).toBeLessThanOrEqual(63)
      }),
      { numRuns: 200 },
    )
  })

  it('differ between bodies, zones and data sets that begin alike', () => {
    const a = zoneNamed('azure-oslo')
    const names = [
      accountName(a, 'customer-register-old'),
      accountName(a, 'customer-register-new'),
      accountName(zoneNamed('azure-gavle'), 'customer-register-old'),
      accountName({ ...a, body: { ...a.body, id: '964338531' } }, 'customer-register-old'),
    ]
    expect(new Set(names).size).toBe(4)
  })
})

describe('connection monitors', () => {
  it('take no more tests than Azure allows, and a system’s tests stay together', () => {
    const test = (id: string, monitor: string) => ({
      id,
      monitor,
      objectiveP95Ms: 25,
      endpoint: { name: id },
      configuration: { name: id, protocol: 'Tcp' },
    })
    const tests = [...Array(45).keys()].map((i) => test(`s${i}`, i < 41 ? 'many' : 'few'))
    expect(testsByMonitor(tests).map(([monitor, own]) => [monitor, own.length])).toEqual([
      ['many', 20],
      ['many-2', 20],
      ['many-3', 1],
      ['few', 4],
    ])
  })
})
