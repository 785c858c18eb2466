import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { InputError } from '#catalogue/vocabulary/issue.ts'
import { emit, quiet } from '#infra/aws/emit.ts'
import { globalServices, policyLimit } from '#infra/aws/foundation/guardrail.ts'
import { type ZoneStacks, zoneStacks } from '#infra/aws/zone.ts'
import type { LandingZonePlan } from '#infra/landing-zone-plan.ts'
import { Emitted, statement, tagsOf } from './aws-emitted.ts'
import { emittedZone } from './emitted-zone.ts'
import { samplePlan } from './sample-plan.ts'

let zone: Emitted
beforeAll(async () => {
  zone = await Emitted.of(samplePlan('aws'))
})

const withLinks = (state: 'designed' | 'ordered' | 'accepted'): LandingZonePlan => {
  const plan = samplePlan('aws')
  plan.privateConnectivity.agencyRoutes = false
  for (const { link } of plan.privateConnectivity.links) link.state = state
  return plan
}

describe('an AWS zone', () => {
  it('is what CloudFormation takes, by CDK’s own validator', () => {
    const app = new App({ ...quiet, outdir: join(tmpdir(), `rettsky-validate-${process.pid}`) })
    zoneStacks(app, samplePlan('aws'))
    expect(() => app.synth()).not.toThrow()
  })

  it('is the same to the byte when emitted twice', async () => {
    for (const [name, text] of await emit(samplePlan('aws'))) expect(text, name).toBe(zone.files.get(name))
  })

  it('says nothing of the machine it was emitted on', async () => {
    for (const text of (await emittedZone(samplePlan('aws'))).values()) {
      expect(text).not.toContain(process.cwd())
      expect(text).not.toMatch(/aws:cdk:path|CDKMetadata/)
      expect(text).not.toContain(tmpdir())
    }
  })

  it('tells an agency that is called as the body from the platform', async () => {
    const plan = samplePlan('aws', { body: { ...samplePlan('aws').body, short: 'helse' } })
    const { stacks } = (await Emitted.of(plan)).deployment
    const foundations = stacks.filter(({ stack }) => /-foundation-/.test(stack)).map(({ stack }) => stack)
    expect(foundations.sort()).toEqual([
      'lz-helse-agency-foundation-aws-stockholm',
      'lz-helse-foundation-aws-stockholm',
      'lz-plan-foundation-aws-stockholm',
    ])
  })

  it('can be found in AWS’s console: stacks by the zone’s tags, resources without a name of their own by Name', () => {
    for (const { tags } of zone.deployment.stacks)
      expect(tags).toEqual({ 'rettsky-body': 'andeby', 'rettsky-zone': 'aws-stockholm' })
    const listed = ['AWS::EC2::VPC', 'AWS::EC2::RouteTable', 'AWS::EC2::TransitGateway', 'AWS::EC2::Instance']
    const stores = ['AWS::EC2::Volume', 'AWS::EFS::FileSystem']
    const nameless = [...listed, ...stores]
      .flatMap((type) => zone.ofType(type))
      .filter((resource) => !/^lz-.*-aws-stockholm$/.test(tagsOf(resource).Name ?? ''))
    expect(nameless.map(({ id }) => id)).toEqual([])
    for (const template of zone.templates.values())
      for (const [name, { Description }] of Object.entries<{ Description?: string }>(template.Outputs ?? {}))
        if (!name.startsWith('ExportsOutput')) expect(Description, name).toBeDefined()
  })

  it('keeps every stack well under what CloudFormation takes', () => {
    for (const template of zone.templates.values()) expect(Object.keys(template.Resources).length).toBeLessThan(400)
  })

  it('pins every stack to a region, all but lines and the budget to the zone’s own', () => {
    for (const { stack, region, part } of zone.deployment.stacks) {
      const [assertion] = zone.templates.get(stack).Rules.OnlyInThisRegion.Assertions
      expect(assertion.Assert).toEqual({ 'Fn::Equals': [{ Ref: 'AWS::Region' }, region] })
      if (part !== 'budget') expect(region).toBe('eu-north-1')
    }
  })

  it('changes no template and no stack’s tags when only another part of the plan changed', async () => {
    const other = await emittedZone(samplePlan('aws', { planDigest: `sha256:${'f'.repeat(64)}` }))
    for (const [name, text] of zone.files) {
      if (name.endsWith('.template.json')) expect(other.get(name)).toBe(text)
      if (name === 'deployment.json')
        expect(other.get(name)).toBe(text.replace(samplePlan('aws').planDigest, `sha256:${'f'.repeat(64)}`))
    }
  })

  it('changes one agency’s stack alone when a data set is added to it', async () => {
    const plan = samplePlan('aws')
    const [share] = plan.agencies
    const [store] = share?.dataStores ?? []
    if (share === undefined || store === undefined) throw new Error('the sample has data stores')
    share.dataStores.push({ ...store, dataSet: 'x-ray-images' })
    const after = await emit(plan)
    const differing = [...after].filter(([name, text]) => zone.files.get(name) !== text).map(([name]) => name)
    expect(differing).toEqual(['lz-helse-data-stores-aws-stockholm.template.json'])
  })

  it('does not type-check without a line or a monitor', () => {
    const stacks = {} as ZoneStacks
    const { privateConnectivity: _, ...noLine } = stacks
    const { responseTimeMonitor: __, ...noMonitor } = stacks
    // @ts-expect-error a zone without private connectivity
    const one: ZoneStacks = noLine
    // @ts-expect-error a zone without a response-time monitor
    const two: ZoneStacks = noMonitor
    // @ts-expect-error a zone whose private connectivity is empty
    const three: ZoneStacks = { ...stacks, privateConnectivity: [] }
    expect([one, two, three]).toBeDefined()
  })
})

describe('an agency with more than one stack can hold', () => {
  const large = (settings: Record<string, string>): LandingZonePlan => {
    const plan = samplePlan('aws')
    const [share] = plan.agencies
    const [store] = share?.dataStores ?? []
    if (share === undefined || store === undefined) throw new Error('the sample has data stores')
    share.dataStores = Array.from({ length: 90 }, (_, i) => ({ ...store, dataSet: `images-${i}` }))
    plan.zone.settings = { ...plan.zone.settings, ...settings }
    return plan
  }

  it('is refused with the setting that parts it', async () => {
    const issues = await emit(large({})).catch((error: InputError) => error.issues)
    expect(issues).toMatchObject([
      { code: 'setting-wrong', path: 'zones.aws-stockholm.settings.stacks-helse', params: { stacks: '4' } },
    ])
  })

  it('is spread over that many stacks, with its keys made once', async () => {
    const parted = await Emitted.of(large({ 'stacks-helse': '4' }))
    const stacks = parted.deployment.stacks.filter(({ stack }) => stack.includes('helse-data-stores'))
    expect(stacks.length).toBe(4)
    expect(parted.ofType('Custom::ExternalKey').length).toBe(1)
    const data = parted
      .ofType('AWS::S3::Bucket')
      .filter((bucket) => tagsOf(bucket)['rettsky-dataset']?.startsWith('images-'))
    expect(new Set(data.map((bucket) => tagsOf(bucket)['rettsky-dataset'])).size).toBe(90)
    for (const template of parted.templates.values()) expect(Object.keys(template.Resources).length).toBeLessThan(400)
  })
})

describe('settings of an AWS zone', () => {
  it('are refused with every wrong and unknown one at once', async () => {
    const plan = samplePlan('aws')
    plan.zone.settings = { organisationUnit: 'unit', 'account-helse': '12', stack: '2' }
    const issues = await emit(plan).catch((error: InputError) =>
      error.issues.map(({ code, path }) => `${code} ${path}`),
    )
    expect(issues).toEqual([
      'setting-wrong zones.aws-stockholm.settings.organisationUnit',
      'setting-unknown zones.aws-stockholm.settings.stack',
      'setting-wrong zones.aws-stockholm.settings.account-helse',
    ])
  })
})

describe('the foundation of an AWS zone', () => {
  it('locks the region in one policy that never refuses the zone’s own region or a global service', () => {
    const [policy] = zone.ofType('AWS::Organizations::Policy')
    const lock = statement(policy, 'OnlyInTheRegionOfTheZone')
    expect(lock.Condition.StringNotEquals['aws:RequestedRegion']).toEqual(['eu-north-1'])
    for (const service of ['iam:*', 'sts:*', 'organizations:*', 'route53:*', 'budgets:*', 'directconnect:*'])
      expect(lock.NotAction).toContain(service)
    expect([...globalServices].sort()).toEqual([...globalServices])
    expect(JSON.stringify(policy?.Properties.Content).length).toBeLessThan(policyLimit)
  })

  it('refuses nothing that its own stacks do', () => {
    const [policy] = zone.ofType('AWS::Organizations::Policy')
    type Denial = { Action?: string | string[]; Condition?: object }
    const statements: Denial[] = policy?.Properties.Content.Statement
    const byOthers = { ArnNotLike: { 'aws:PrincipalArn': 'arn:*:iam::*:role/cdk-*-cfn-exec-role-*' } }
    const isOfOthers = ({ Condition }: Denial) => JSON.stringify(Condition) === JSON.stringify(byOthers)
    const actions = (some: Denial[]) => some.flatMap(({ Action }) => [Action ?? []].flat())
    const denied = actions(statements.filter((one) => !isOfOthers(one)))
    expect(actions(statements.filter(isOfOthers))).toContain('cloudtrail:UpdateTrail')
    for (const made of [
      'cloudtrail:CreateTrail',
      'cloudtrail:UpdateTrail',
      'config:PutConfigurationRecorder',
      'guardduty:CreateDetector',
      'ec2:CreateVpc',
      'ec2:CreateTransitGateway',
    ]) {
      expect(denied).not.toContain(made)
    }
  })

  it('audits every account into a bucket that nobody can empty', () => {
    const trails = zone.ofType('AWS::CloudTrail::Trail')
    expect(trails.map(({ stack }) => stack).sort()).toEqual([
      'lz-andeby-foundation-aws-stockholm',
      'lz-helse-foundation-aws-stockholm',
      'lz-plan-foundation-aws-stockholm',
    ])
    for (const { Properties, stack } of trails) {
      expect(Properties).toMatchObject({ IsLogging: true, EnableLogFileValidation: true, IsMultiRegionTrail: true })
      const bucket = zone
        .ofType('AWS::S3::Bucket')
        .find(({ id, stack: home }) => id === Properties.S3BucketName.Ref && home === stack)
      expect(bucket?.Properties.ObjectLockConfiguration.Rule.DefaultRetention.Mode).toBe('COMPLIANCE')
    }
    const channels = zone.ofType('AWS::Config::DeliveryChannel')
    expect(channels.length).toBe(3)
    for (const { Properties, stack } of channels) {
      const inStack = (type: string) => zone.ofType(type).filter(({ stack: home }) => home === stack)
      const bucket = inStack('AWS::S3::Bucket').find(({ id }) => id === Properties.S3BucketName.Ref)
      expect(bucket?.Properties.ObjectLockEnabled, 'Config delivers to no bucket with a lock').toBeUndefined()
      const policy = inStack('AWS::S3::BucketPolicy').find((one) => one.Properties.Bucket.Ref === bucket?.id)
      const denied = policy?.Properties.PolicyDocument.Statement.find(
        ({ Sid }: { Sid: string }) => Sid === 'NothingIsRemoved',
      )
      expect(denied).toMatchObject({ Effect: 'Deny', Principal: '*' })
      expect(denied.Action).toEqual(expect.arrayContaining(['s3:DeleteObject', 's3:DeleteObjectVersion']))
    }
    expect(zone.ofType('AWS::Config::ConfigurationRecorder').length).toBe(3)
    expect(zone.ofType('AWS::GuardDuty::Detector').length).toBe(3)
  })

  it('rotates every key that AWS makes, and lets nobody outside the account use it', () => {
    for (const key of zone.ofType('AWS::KMS::Key')) {
      expect(key.Properties).toMatchObject({ EnableKeyRotation: true, MultiRegion: false })
      expect(statement(key, 'NobodyFromOutside').Effect).toBe('Deny')
    }
  })

  it('makes keys that are held outside in the body’s own key store', () => {
    const [key] = zone.ofType('Custom::ExternalKey')
    expect(key?.Properties).toMatchObject({
      Origin: 'EXTERNAL_KEY_STORE',
      CustomKeyStoreId: { Ref: 'CustomKeyStoreId' },
      XksKeyId: { Ref: 'ExternalKeyIdHelseC3' },
    })
    const maker = zone.ofType('AWS::Lambda::Function')[0]
    expect(maker?.Properties.Code.ZipFile.length).toBeLessThan(4096)
  })
})

describe('the network of an AWS zone', () => {
  it('has no way to the Internet', () => {
    for (const type of [
      'AWS::EC2::InternetGateway',
      'AWS::EC2::NatGateway',
      'AWS::EC2::EgressOnlyInternetGateway',
      'AWS::EC2::EIP',
    ]) {
      expect(zone.ofType(type)).toEqual([])
    }
    expect(zone.ofType('AWS::EC2::VPCBlockPublicAccessOptions')[0]?.Properties.InternetGatewayBlockMode).toBe(
      'block-bidirectional',
    )
    for (const { Properties } of zone.ofType('AWS::EC2::Route'))
      expect(Properties.DestinationCidrBlock).not.toBe('0.0.0.0/0')
    for (const { Properties } of zone.ofType('AWS::EC2::Subnet')) expect(Properties.MapPublicIpOnLaunch).toBe(false)
  })

  it('has the plan’s subnets at the plan’s sites', () => {
    const subnets = zone
      .ofType('AWS::EC2::Subnet')
      .map(({ Properties }) => [Properties.CidrBlock, Properties.AvailabilityZone['Fn::Select'][0]])
    expect(subnets).toEqual(samplePlan('aws').subnets.map(({ cidr, site }) => [cidr, site]))
  })

  it('reaches AWS through private endpoints and logs its traffic', () => {
    expect(zone.ofType('AWS::EC2::VPCEndpoint').length).toBeGreaterThan(5)
    expect(zone.ofType('AWS::EC2::FlowLog')[0]?.Properties.TrafficType).toBe('ALL')
    expect(zone.ofType('AWS::Route53::HostedZone')[0]?.Properties.VPCs.length).toBe(1)
  })

  it('serves one organisation alone where its id is known', async () => {
    const plan = samplePlan('aws')
    plan.zone.settings.organisationId = 'o-abcdefghij'
    const guarded = await Emitted.of(plan)
    for (const { id, Properties } of guarded.ofType('AWS::EC2::VPCEndpoint')) {
      if (id.includes('CloudFormation')) continue
      expect([id, Properties.PolicyDocument.Statement[0].Condition]).toEqual([
        id,
        { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij', 'aws:ResourceOrgID': 'o-abcdefghij' } },
      ])
    }
  })

  it('opens no port to the world', () => {
    const sources = zone
      .ofType('AWS::EC2::SecurityGroup')
      .flatMap(({ Properties }) => Properties.SecurityGroupIngress ?? [])
    for (const { CidrIp } of sources) expect(CidrIp).toMatch(/^10\./)
  })
})

describe('private connectivity to an AWS zone', () => {
  it('puts the line on the connection that the carrier delivered', () => {
    const [line] = zone.ofType('AWS::DirectConnect::TransitVirtualInterface')
    expect(line?.Properties).toMatchObject({
      ConnectionId: 'dxcon-ffabc123',
      Vlan: 301,
      BgpPeers: [{ Asn: '65010', AmazonAddress: '192.168.30.2/30', CustomerAddress: '192.168.30.1/30' }],
    })
    expect(zone.ofType('AWS::DirectConnect::TransitVirtualInterface').length).toBe(1)
  })

  it('never writes a BGP key down', () => {
    const template = zone.templates.get('lz-andeby-private-connectivity-aws-stockholm')
    const [name] = Object.keys(template.Parameters)
    expect(template.Parameters[name as string].NoEcho).toBe(true)
    expect(zone.ofType('AWS::DirectConnect::TransitVirtualInterface')[0]?.Properties.BgpPeers[0].AuthKey).toEqual({
      Ref: name,
    })
  })

  it('routes agencies when a line is up', () => {
    const routes = zone
      .ofType('AWS::EC2::Route')
      .map(({ Properties }) => `${JSON.stringify(Properties.RouteTableId)} ${Properties.DestinationCidrBlock}`)
    expect(routes.filter((route) => route.includes('AgencyRoutes')).length).toBe(2)
    expect(
      zone.ofType('AWS::DirectConnect::DirectConnectGatewayAssociation')[0]?.Properties
        .AllowedPrefixesToDirectConnectGateway,
    ).toEqual(['10.65.0.0/16'])
  })

  it('lets an accepted line be measured, and routes no agency over it', async () => {
    const accepted = await Emitted.of(withLinks('ordered'))
    const routes = accepted.ofType('AWS::EC2::Route').map(({ Properties }) => JSON.stringify(Properties.RouteTableId))
    expect(routes.some((table) => table.includes('AgencyRoutes'))).toBe(false)
    expect(routes.some((table) => table.includes('LineRoutes'))).toBe(true)
    expect(
      accepted.ofType('AWS::DirectConnect::DirectConnectGatewayAssociation')[0]?.Properties
        .AllowedPrefixesToDirectConnectGateway,
    ).toEqual(['10.65.74.0/24'])
  })

  it('has a gateway and no interface while a line is only designed', async () => {
    const designed = await Emitted.of(withLinks('designed'))
    expect(designed.ofType('AWS::DirectConnect::DirectConnectGateway').length).toBe(1)
    expect(designed.ofType('AWS::DirectConnect::TransitVirtualInterface')).toEqual([])
  })

  it('makes a line that enters in Oslo in the region that Oslo answers to', async () => {
    const plan = samplePlan('aws')
    const [first] = plan.privateConnectivity.links
    if (first.onRamp !== null) first.onRamp.locationCode = 'DGPU1'
    const emitted = await Emitted.of(plan)
    const [line] = emitted.ofType('AWS::DirectConnect::TransitVirtualInterface')
    const home = emitted.deployment.stacks.find(({ stack }) => stack === line?.stack)
    expect(home).toMatchObject({ region: 'eu-central-1', after: ['lz-andeby-private-connectivity-aws-stockholm'] })
    const [lock] = emitted.ofType('AWS::Organizations::Policy')
    expect(statement(lock, 'OnlyInTheRegionOfTheZone').NotAction).toContain('cloudformation:*')
    expect(statement(lock, 'OnlyInTheRegionOfTheZone').Condition.StringNotEquals['aws:RequestedRegion']).toEqual([
      'eu-north-1',
    ])
    expect(home?.parameters.DirectConnectGatewayId).toEqual({
      output: 'DirectConnectGatewayId',
      stack: 'lz-andeby-private-connectivity-aws-stockholm',
    })
  })
})

describe('the monitor of an AWS zone', () => {
  it('probes every server’s own address by AWS and alarms on the objective', () => {
    const probes = zone
      .ofType('AWS::NetworkMonitor::Probe')
      .map(({ Properties }) => `${Properties.Protocol} ${Properties.Destination}:${Properties.DestinationPort ?? ''}`)
    expect(probes.sort()).toEqual([
      'ICMP 192.168.30.1:',
      'TCP 10.65.0.10:443',
      'TCP 10.65.0.11:5432',
      'TCP 10.65.0.20:80',
    ])
    const slow = zone.ofType('AWS::CloudWatch::Alarm').filter(({ Properties }) => Properties.MetricName === 'RTT')
    expect(slow.map(({ Properties }) => Properties.Threshold).sort((a, b) => a - b)).toEqual([
      25_000, 25_000, 25_000, 300_000,
    ])
    for (const { Properties } of slow) expect(Properties).toMatchObject({ ExtendedStatistic: 'p95' })
    const alarmed = zone
      .ofType('AWS::CloudWatch::Alarm')
      .map(({ Properties }) => JSON.stringify(Properties.AlarmActions))
    expect(alarmed.every((actions) => actions.includes('Alarms'))).toBe(true)
  })

  it('keeps each agency’s servers in a stack of their own, and each system’s in a monitor of its own', () => {
    const stacks = zone
      .ofType('AWS::NetworkMonitor::Monitor')
      .map(({ stack, Properties }) => [stack, Properties.MonitorName])
    expect(stacks).toEqual([
      ['lz-andeby-response-time-monitor-aws-stockholm', 'lz-andeby-lines-aws-stockholm'],
      ['lz-andeby-response-time-of-helse-aws-stockholm', 'lz-helse-home-care-aws-stockholm'],
      ['lz-andeby-response-time-of-plan-aws-stockholm', 'lz-plan-building-cases-aws-stockholm'],
    ])
  })

  it('has dashboards that are valid JSON once their probes have ids', () => {
    const widgets = zone.ofType('AWS::CloudWatch::Dashboard').map(({ Properties }) => {
      const parts: unknown[] = Properties.DashboardBody['Fn::Join'][1]
      return JSON.parse(parts.map((part) => (typeof part === 'string' ? part : 'probe-1')).join('')).widgets.length
    })
    expect(widgets).toEqual([1, 2, 1])
  })

  it('runs the prober at the plan’s address with the files that everybody measures by', () => {
    const [prober] = zone.ofType('AWS::EC2::Instance')
    expect(prober?.Properties.PrivateIpAddress).toBe('10.65.74.10')
    expect(prober?.Properties.MetadataOptions.HttpTokens).toBe('required')
    const files = prober?.Metadata['AWS::CloudFormation::Init'].config.files
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['/etc/rettsky/blackbox.yml', '/etc/rettsky/prometheus.yml']),
    )
    expect(JSON.stringify(files)).toContain('10.65.0.11:5432')
  })

  it('measures by its prober alone where AWS has no network monitor', async () => {
    const plan = samplePlan('aws')
    plan.zone = {
      ...plan.zone,
      partition: 'aws-eusc',
      location: { country: 'DE', city: 'Brandenburg', region: 'eusc-de-east-1', site: 'eusc-de-east-1' },
      capabilities: { ...plan.zone.capabilities, nativeMonitor: false },
    }
    const sovereign = await Emitted.of(plan)
    expect(sovereign.ofType('AWS::NetworkMonitor::Probe')).toEqual([])
    expect(sovereign.ofType('AWS::EC2::Instance').length).toBe(1)
    const text = JSON.stringify([...sovereign.templates.values()])
    expect(text).not.toMatch(/arn:aws:/)
    expect(text).toContain('arn:aws-eusc:')
    expect(sovereign.ofType('AWS::Budgets::Budget')[0]?.Properties.Budget.BudgetLimit.Unit).toBe('EUR')
  })
})

describe('the budget of an AWS zone', () => {
  it('alarms at each threshold, in the currency AWS bills in', async () => {
    const [budget] = zone.ofType('AWS::Budgets::Budget')
    expect(
      budget?.Properties.NotificationsWithSubscribers.map(
        (n: { Notification: { Threshold: number } }) => n.Notification.Threshold,
      ),
    ).toEqual([50, 80, 100])
    expect(budget?.Properties.Budget).toMatchObject({
      BudgetLimit: { Amount: { Ref: 'MonthlyLimit' }, Unit: 'USD' },
      CostFilters: { TagKeyValue: ['user:rettsky-zone$aws-stockholm'] },
    })
    const known = await Emitted.of(
      samplePlan('aws', { budget: { ...samplePlan('aws').budget, seller: { monthly: 12_500, currency: 'USD' } } }),
    )
    expect(known.ofType('AWS::Budgets::Budget')[0]?.Properties.Budget.BudgetLimit).toEqual({
      Amount: 12_500,
      Unit: 'USD',
    })
  })
})

describe('the order of work', () => {
  it('names each parameter’s source, the stacks before, and every account that is known', async () => {
    const plan = samplePlan('aws')
    plan.zone.settings['account-helse'] = '111122223333'
    const { deployment } = await Emitted.of(plan)
    const stores = deployment.stacks.find(({ stack }) => stack === 'lz-helse-data-stores-aws-stockholm')
    expect(stores).toMatchObject({ account: '111122223333', after: ['lz-andeby-network-aws-stockholm'] })
    expect(stores?.parameters.VpcId).toEqual({ output: 'VpcId', stack: 'lz-andeby-network-aws-stockholm' })
    expect(stores?.parameters.CustomKeyStoreId.person).toMatch(/key store/)
    const order = deployment.stacks.map(({ stack }) => stack)
    for (const { stack, after } of deployment.stacks)
      for (const earlier of after) expect(order.indexOf(earlier)).toBeLessThan(order.indexOf(stack))
  })

  it('tags everything that takes tags with the zone', () => {
    const taggable = zone.resources.filter((resource) => Object.keys(tagsOf(resource)).length > 0)
    expect(taggable.length).toBeGreaterThan(60)
    for (const resource of taggable)
      expect([resource.id, tagsOf(resource)['rettsky-zone']]).toEqual([resource.id, 'aws-stockholm'])
  })
})
